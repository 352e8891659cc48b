/** Megabytes that a file in a form may have. The process takes 6 (BODY_SIZE_LIMIT in server.ts), for the form around it. */
export const fileMegabytes = 5;

/** The same in bytes. */
export const fileBytes = fileMegabytes * 1024 * 1024;

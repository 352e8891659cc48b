import { fileBytes, fileMegabytes } from '#lib/platform/file-size.ts';

/** What pictures may be. Plain values, which forms show and pages may load. */
export const imageLimits = {
  /** Bytes that somebody may send. */
  upload: fileBytes,
  uploadMegabytes: fileMegabytes,
  alt: 300,
  caption: 300,
};

/** What browsers offer in the dialog that chooses a file. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];

/** Where a file is shown; one address in both languages. */
export const fileAddress = (id: string) => `/files/${id}`;

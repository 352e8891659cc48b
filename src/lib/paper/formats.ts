// The formats in which a paper leaves the house and enters it. Plain values, which pages may load.

/** As they are listed: what most people want comes first. */
export const exportFormats = ['pdf', 'docx', 'odt', 'markdown', 'html', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What an import takes: names of files and media types. */
export const importTypes = ['.docx', '.md', '.markdown', '.txt'];

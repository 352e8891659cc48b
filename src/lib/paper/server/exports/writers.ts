// All formats by name.
import type { ExportFormat } from '../../formats.ts';
import type { PaperDocument, WrittenExport } from './document.ts';
import { writeDocx } from './docx.ts';
import { redrawPictures } from './draw-pictures.ts';
import { writeHtml } from './html.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeOdt } from './odt.ts';

/** Writes a paper in a format: the same paper gives the same bytes. */
export async function writeExport(format: ExportFormat, paper: PaperDocument): Promise<WrittenExport> {
  switch (format) {
    case 'html':
      return writeHtml(paper);
    case 'markdown':
      return writeMarkdown(paper);
    case 'json':
      return writeJson(paper);
    case 'docx':
      return writeDocx(await redrawPictures(paper));
    case 'odt':
      return writeOdt(await redrawPictures(paper));
    case 'pdf': {
      // fifty megabytes that no other format needs
      const { writePdf } = await import('./pdf.ts');
      return writePdf(await redrawPictures(paper));
    }
  }
}

// A paper as one page of HTML that needs nothing else: no script, no address that is asked when it is opened.
import type {
  Abstract,
  PaperDocument,
  Part,
  Picture,
  Run,
  Slot,
  TaskItem,
  Words,
  WrittenExport,
} from './document.ts';
import { groupLinks, isNote, linesOf } from './document.ts';
import { htmlStyle } from './html-style.ts';

/** Text and attribute values alike. */
const escape = (text: string) =>
  text
    // what no page may hold
    .replaceAll(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export function writeHtml(paper: PaperDocument): WrittenExport {
  const { locale, title, authors, parts, chapters } = paper;
  const contents = !paper.hasContents && chapters.length > 2 ? writeContents(paper) : '';
  const page = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<meta name="author" content="${escape(authors.join(', '))}">
<meta name="date" content="${escape(paper.date)}">
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${escape(title)}</h1>
<p class="state">${escape(paper.state)}</p>
<dl>
${paper.facts.map(writeFact).join('\n')}
</dl>
${paper.abstracts.map(writeAbstract).join('\n')}</header>
<main>
${contents}<article>
${writeParts(paper, parts)}
</article>
${writeNotes(paper)}</main>
</body>
</html>
`;
  return { bytes: new TextEncoder().encode(page), mediaType: 'text/html; charset=utf-8', extension: 'html' };
}

const writeAbstract = (abstract: Abstract) => `<section lang="${abstract.language}" class="abstract">
<h2>${escape(abstract.title)}</h2>
${linesOf(abstract)
  .map((text) => `<p dir="auto">${escape(text)}</p>`)
  .join('\n')}
</section>
`;

const writeFact = ({ label, text, href }: PaperDocument['facts'][number]) =>
  `<div><dt>${escape(label)}</dt><dd>${href ? anchor(href, escape(text)) : escape(text)}</dd></div>`;

const anchor = (href: string, inside: string, title?: string | null) =>
  `<a href="${escape(href)}"${title ? ` title="${escape(title)}"` : ''} rel="noopener nofollow">${inside}</a>`;

function writeContents({ chapters, words }: PaperDocument): string {
  const lines = chapters.map(
    ({ depth, id, text }) => `<li class="depth-${depth}"><a href="#${escape(id)}">${escape(text)}</a></li>`,
  );
  return `<nav aria-label="${escape(words.contents)}">
<p class="contents">${escape(words.contents)}</p>
<ul>
${lines.join('\n')}
</ul>
</nav>
`;
}

function writeNotes({ notes, words }: PaperDocument): string {
  if (notes.length === 0) return '';
  const lines = notes.map(({ text, href }, at) => {
    const back = `<a href="#ref-${at + 1}" aria-label="↩ ${at + 1}">↩</a>`;
    return `<li id="note-${at + 1}"><span dir="auto">${escape(text)}</span>${href ? ` ${anchor(href, escape(href))}` : ''} ${back}</li>`;
  });
  return `<section class="notes" aria-labelledby="notes">
<h2 id="notes">${escape(words.notes)}</h2>
<ol>
${lines.join('\n')}
</ol>
</section>
`;
}

const writeParts = (paper: PaperDocument, parts: Part[]): string =>
  parts.map((part) => writePart(paper, part)).join('\n');

function writePart(paper: PaperDocument, part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.depth + 1} id="${escape(part.id)}" dir="auto">${line(part.runs)}</h${part.depth + 1}>`;
    case 'paragraph':
      return `<p dir="auto">${line(part.runs)}</p>`;
    case 'list': {
      const name = part.start === null ? 'ul' : 'ol';
      const start = part.start !== null && part.start !== 1 ? ` start="${part.start}"` : '';
      const items = part.items.map((parts) => `<li>${writeParts(paper, parts)}</li>`);
      return `<${name}${start}>\n${items.join('\n')}\n</${name}>`;
    }
    case 'tasks':
      return `<ul class="tasks">\n${part.items.map((item) => writeTask(paper, item)).join('\n')}\n</ul>`;
    case 'quote':
      return `<blockquote>\n${writeParts(paper, part.parts)}\n</blockquote>`;
    case 'callout':
      return `<aside class="${part.callout}">\n<p class="label">${escape(paper.words.callouts[part.callout])}</p>\n${writeParts(paper, part.parts)}\n</aside>`;
    case 'rule':
      return '<hr>';
    case 'contents':
      return writeContents(paper);
    case 'table': {
      const { rows, headRows } = part.grid;
      const write = (row: Slot[], isHead: boolean) =>
        `<tr>${row.map((slot) => writeSlot(paper, slot, isHead)).join('')}</tr>`;
      const head = rows.slice(0, headRows).map((row) => write(row, true));
      const body = rows.slice(headRows).map((row) => write(row, false));
      return `<div class="table"><table>\n${head.length > 0 ? `<thead>\n${head.join('\n')}\n</thead>\n` : ''}<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
    }
    case 'picture':
      return writePicture(paper, part.picture);
  }
}

const writeTask = (paper: PaperDocument, { checked, parts }: TaskItem) => {
  const state = checked ? paper.words.done : paper.words.open;
  return `<li><span class="box" role="img" aria-label="${escape(state)}">${checked ? '☑' : '☐'}</span><div>${writeParts(paper, parts)}</div></li>`;
};

function writeSlot(paper: PaperDocument, slot: Slot, isHead: boolean): string {
  if (slot.kind === 'covered') return '';
  const name = slot.isHeader ? 'th' : 'td';
  const spans =
    (slot.colspan > 1 ? ` colspan="${slot.colspan}"` : '') +
    (slot.rowspan > 1 ? ` rowspan="${slot.rowspan}"` : '');
  const scope = slot.isHeader ? ` scope="${isHead ? 'col' : 'row'}"` : '';
  return `<${name}${scope}${spans}>${writeParts(paper, slot.parts)}</${name}>`;
}

function writePicture(paper: PaperDocument, { file, alt, caption, width, height }: Picture): string {
  const stored = paper.pictures.get(file);
  // a picture that is gone leaves its words
  const image = stored
    ? `<img src="data:${stored.mediaType};base64,${Buffer.from(stored.bytes).toString('base64')}" alt="${escape(alt)}" width="${width}" height="${height}">`
    : `<p>[${escape(alt)}]</p>`;
  return `<figure>${image}${caption ? `<figcaption dir="auto">${escape(caption)}</figcaption>` : ''}</figure>`;
}

const line = (runs: Run[]): string =>
  groupLinks(runs)
    .map(({ link, runs }) => {
      const inside = runs.map(writeRun).join('');
      return link ? anchor(link.href, inside, link.title) : inside;
    })
    .join('');

function writeRun(run: Run): string {
  if (isNote(run)) return `<sup id="ref-${run.note}"><a href="#note-${run.note}">${run.note}</a></sup>`;
  return look(run, escape(run.text));
}

function look({ bold, italic }: Words, text: string): string {
  const leaning = italic ? `<em>${text}</em>` : text;
  return bold ? `<strong>${leaning}</strong>` : leaning;
}

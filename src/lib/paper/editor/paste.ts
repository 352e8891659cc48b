// What comes from word processors and web pages, made into what the schema knows. It works on letters, not on a document, so
// that it runs anywhere; what is unsafe or unknown the schema leaves out after it in any case.

/** Cleans pasted HTML: Word's lists become lists, line breaks paragraphs, foreign headings ours. */
export function cleanPasted(html: string): string {
  return [dropWrapping, dropForeign, makeLists, nameHeadings, keepLetters, partLines, dropEmpty].reduce(
    (text, clean) => clean(text),
    html,
  );
}

/** Word and browsers put a whole page around the piece that was copied. */
function dropWrapping(html: string): string {
  const piece = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)?.[1];
  // the piece alone would have lost the table it stands in
  return piece && !/^\s*<(t[rdh]|tbody|li)\b/i.test(piece) ? piece : html;
}

function dropForeign(html: string): string {
  return (
    html
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(/<!\[[\s\S]*?\]>/g, '')
      .replaceAll(/<(head|style|script|xml|title|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replaceAll(/<(meta|link|base)\b[^>]*>/gi, '')
      .replaceAll(/<\/?[ovwxm]:[^>]*>/gi, '')
      // signs of notes that lead into the other document
      .replaceAll(/<a\b[^>]*\bhref="#[^"]*"[^>]*>([\s\S]*?)<\/a\s*>/gi, '$1')
  );
}

const wordItem = /<p\b([^>]*)>((?:(?!<\/p\s*>)[\s\S])*)<\/p\s*>/gi;

/** Word writes the items of a list as paragraphs, each with its level; whether they are numbered stands in the bullet. */
function makeLists(html: string): string {
  let open: { tag: string; level: number }[] = [];
  let end = 0;
  let made = '';
  for (const match of html.matchAll(wordItem)) {
    const [whole, attributes = '', words = ''] = match;
    const level = Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(attributes)?.[1] ?? 0);
    if (level === 0) continue;
    const between = html.slice(end, match.index);
    // anything but space ends the list
    if (between.trim() !== '') {
      made += closeTo(open, 0);
      open = [];
    }
    made += between;
    const numbered = readNumber(words);
    const tag = numbered === null ? 'ul' : 'ol';
    made += closeTo(open, level);
    open = open.filter((each) => each.level <= level);
    const last = open.at(-1);
    if (last?.level === level) made += '</li><li>';
    else {
      made += `<${tag}><li>`;
      open.push({ tag, level });
    }
    made += `<p>${dropBullet(words)}</p>`;
    end = match.index + whole.length;
  }
  return end === 0 ? html : made + closeTo(open, 0) + html.slice(end);
}

/** The ends of all lists deeper than this level. */
const closeTo = (open: { tag: string; level: number }[], level: number) =>
  open
    .filter((each) => each.level > level)
    .toReversed()
    .map(({ tag }) => `</li></${tag}>`)
    .join('');

const ignored =
  /(?:<span\b[^>]*>\s*)?<span\b[^>]*mso-list:\s*Ignore[^>]*>([\s\S]*?)<\/span\s*>(?:\s*<\/span\s*>)*/i;

/** The bullet is in a span of its own, which Word wants other programs to ignore. */
function readNumber(words: string): string | null {
  const bullet = (ignored.exec(words)?.[1] ?? '').replaceAll(/<[^>]*>|&nbsp;|\s/g, '');
  return /^\(?([0-9]+|[a-z]|[ivx]+)[.)]$/i.test(bullet) ? bullet : null;
}

const dropBullet = (words: string) =>
  words.replace(ignored, '').replace(/^(\s|&nbsp;)*[·•§o▪–-](\s|&nbsp;)+/, '');

/** The title of another page is a heading here; what is deeper than ours is our lowest. */
function nameHeadings(html: string): string {
  const own: Record<string, string> = { '1': 'h2', '4': 'h3', '5': 'h3', '6': 'h3' };
  return html
    .replaceAll(/<p\b[^>]*\bclass="?MsoTitle"?[^>]*>([\s\S]*?)<\/p\s*>/gi, '<h2>$1</h2>')
    .replaceAll(/<(\/?)h([1456])\b[^>]*>/gi, (_, slash: string, level: string) => `<${slash}${own[level]}>`);
}

/** Google wraps all in a bold that is none, and word processors write non-breaking spaces where they mean a space. */
function keepLetters(html: string): string {
  return html
    .replaceAll(/<b\b[^>]*font-weight:\s*normal[^>]*>([\s\S]*)<\/b\s*>/gi, '$1')
    .replaceAll(/([^>\s])(?:&nbsp;|\u00a0)(?=[^<\s])/g, '$1 ')
    .replaceAll('\u00ad', '');
}

/** A text here has paragraphs and no line breaks: in a paragraph a break ends it, elsewhere it is a space. */
function partLines(html: string): string {
  return html
    .replaceAll(wordItem, (_, attributes: string, words: string) => {
      const lines = words.split(/(?:<br\b[^>]*>\s*)+/i).filter((line) => line.trim() !== '');
      const isPlain = lines.every((line) => isWhole(line));
      return isPlain
        ? lines.map((line) => `<p${attributes}>${line}</p>`).join('')
        : `<p${attributes}>${lines.join(' ')}</p>`;
    })
    .replaceAll(/<br\b[^>]*>/gi, ' ');
}

/** Whether every tag that begins in a line also ends in it. */
function isWhole(line: string): boolean {
  const begun = line.match(/<[a-z][^>]*[^/]>|<[a-z]>/gi)?.length ?? 0;
  return begun === (line.match(/<\/[a-z]/gi)?.length ?? 0);
}

function dropEmpty(html: string): string {
  return html.replaceAll(/<(p|h2|h3|div)\b[^>]*>(?:\s|&nbsp;|\u00a0|<\/?span\b[^>]*>)*<\/\1\s*>/gi, '');
}

// Footnotes of Markdown, which its parser does not know: `[^1]` in a line, and `[^1]: …` at the end of the text.
import type MarkdownIt from 'markdown-it';

/** Takes the definitions out of a text. What is indented below one belongs to it. */
export function takeNotes(text: string): { text: string; notes: Map<string, string> } {
  const notes = new Map<string, string>();
  const kept: string[] = [];
  let open: string | null = null;
  let isCode = false;
  for (const line of text.split('\n')) {
    if (/^ {0,3}(```|~~~)/.test(line)) isCode = !isCode;
    const begun = isCode ? null : /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/.exec(line);
    if (begun) {
      open = begun[1] ?? '';
      notes.set(open, begun[2] ?? '');
    } else if (open !== null && /^( {2,}|\t)\S/.test(line))
      notes.set(open, `${notes.get(open)} ${line.trim()}`);
    else {
      open = null;
      kept.push(line);
    }
  }
  return { text: kept.join('\n'), notes };
}

/** Has the parser make a token `footnote` of each place, with the note's name as content. */
export function addNotes(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.inline.ruler.before('link', 'footnote', (state, silent) => {
    const found = /^\[\^([^\]\s]{1,100})\]/.exec(state.src.slice(state.pos, state.pos + 110));
    if (!found) return false;
    if (!silent) state.push('footnote', '', 0).content = found[1] ?? '';
    state.pos += found[0].length;
    return true;
  });
}

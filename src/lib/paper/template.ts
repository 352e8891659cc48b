// Templates of papers, one for each kind: headings and lists, which are text, and below a heading a word of guidance, which is
// none. The editor shows the guidance where a section is still empty; it is never in the document, so it can never be published.
import { m } from '#lib/paraglide/messages.js';
import type { PaperKind } from './paper.ts';
import type { Block } from './text.ts';

const explanations: Record<PaperKind, () => string> = {
  experience_report: m.editor_kind_experience_report_about,
  recommendation: m.editor_kind_recommendation_about,
  method: m.editor_kind_method_about,
  position: m.editor_kind_position_about,
};

export const explainPaperKind = (kind: PaperKind): string => explanations[kind]();

/** What belongs below a heading, by the heading. */
export type Guidance = Record<string, string>;

export interface Template {
  content: Block[];
  guidance: Guidance;
}

const text = (words: string) => [{ type: 'text' as const, text: words }];
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: text(words) });

const listItem = /^(?:[-*] \[( |x)\]|([-*])|\d+[.)]) +(.+)$/;

/**
 * Reads the little Markdown of a template: `## ` and `### ` are headings, `- `, `1. ` and `- [ ] ` lists, and all other lines are
 * guidance for the heading above. An empty paragraph stands below each heading that no list follows.
 */
export function parseTemplate(source: string): Template {
  const content: Block[] = [];
  const guidance: Guidance = {};
  let heading = '';
  for (const line of source.split('\n').map((each) => each.trim())) {
    const [, signs, words] = /^(##|###) +(.+)$/.exec(line) ?? [];
    if (signs && words) {
      heading = words;
      content.push({ type: 'heading', attrs: { level: signs === '##' ? 2 : 3 }, content: text(words) });
    } else if (listItem.test(line)) addItem(content, line);
    else if (line && heading) guidance[heading] = [guidance[heading], line].filter(Boolean).join(' ');
  }
  return { content: content.flatMap(addParagraph), guidance };
}

/** The item goes to the list that ends the text, if it is of its kind. */
function addItem(content: Block[], line: string): void {
  const [, box, dot, words = ''] = listItem.exec(line) ?? [];
  const last = content.at(-1);
  if (box !== undefined) {
    const item = { type: 'taskItem' as const, attrs: { checked: box === 'x' }, content: [paragraph(words)] };
    if (last?.type === 'taskList') last.content.push(item);
    else content.push({ type: 'taskList', content: [item] });
    return;
  }
  const item = { type: 'listItem' as const, content: [paragraph(words)] };
  const type = dot ? 'bulletList' : 'orderedList';
  if (last?.type === type) last.content.push(item);
  else if (dot) content.push({ type: 'bulletList', content: [item] });
  else content.push({ type: 'orderedList', attrs: { start: 1 }, content: [item] });
}

/** Somewhere to write: what a person adds to a section comes before its list. */
function addParagraph(block: Block): Block[] {
  return block.type === 'heading' ? [block, { type: 'paragraph' }] : [block];
}

/** The headings of a template, in order. */
export function listTemplateHeadings({ content }: Template): string[] {
  return content.flatMap((block) =>
    block.type === 'heading'
      ? [(block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '')).join('')]
      : [],
  );
}

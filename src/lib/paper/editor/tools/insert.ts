// What is put into the text: quotes, callouts, tables, pictures, and signs in a line.
import { m } from '#lib/paraglide/messages.js';
import { makeTool, type Bench, type Tool, type ToolGroup } from './tool.ts';

export function listInsertTools(bench: Bench): ToolGroup {
  return { label: m.editor_group_blocks(), tools: [...listBlocks(bench), ...listSigns(bench)] };
}

function listBlocks(bench: Bench): Tool[] {
  const { active, open } = bench;
  const isOff = !active?.mayInsert;
  return [
    makeTool(bench, m.editor_quote(), 'quote', (chain) => chain.toggleBlockquote(), {
      pressed: active?.quote ?? false,
      isOff: !active?.mayQuote,
      words: 'zitat quote',
    }),
    makeTool(bench, m.editor_callout(), 'callout', (chain) => chain.toggleCallout('experience'), {
      pressed: Boolean(active?.callout),
      isOff: !active?.mayCall,
      words: 'kasten hinweis erfahrung empfehlung warnung box',
    }),
    makeTool(bench, m.editor_rule(), 'rule', (chain) => chain.setHorizontalRule(), { isOff, words: 'hr' }),
    makeTool(
      bench,
      m.editor_table(),
      'table',
      (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).lineBelow(),
      { isOff, words: 'tabelle' },
    ),
    {
      label: active?.image ? m.file_editor_change() : m.file_editor_tool(),
      icon: 'picture',
      pressed: active?.image ?? false,
      isOff: !active?.image && isOff,
      words: 'bild foto photo image',
      run: open.picture,
    },
    makeTool(
      bench,
      m.editor_contents_tool(),
      'contents',
      (chain) => chain.insertContent({ type: 'tableOfContents' }).lineBelow(),
      { isOff, words: 'inhalt verzeichnis toc' },
    ),
  ];
}

function listSigns({ active, open }: Bench): Tool[] {
  return [
    {
      label: active?.footnote ? m.editor_footnote_change() : m.editor_footnote(),
      icon: 'footnote',
      pressed: active?.footnote ?? false,
      words: 'fussnote fußnote quelle source',
      run: open.footnote,
    },
    {
      label: m.editor_mention(),
      icon: 'mention',
      isOff: !active,
      words: 'projekt organisation papier link @',
      run: open.mention,
    },
  ];
}

// The place of the contents: it holds nothing; pages and the editor write the headings of the text there.
import { mergeAttributes, Node, type Editor } from '@tiptap/core';
import { m } from '#lib/paraglide/messages.js';

export const TableOfContents = Node.create({
  name: 'tableOfContents',
  group: 'block',
  atom: true,
  draggable: true,
  parseHTML: () => [{ tag: 'div[data-contents]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-contents': '' })],
  addNodeView:
    () =>
    ({ editor }) => {
      const dom = document.createElement('div');
      dom.className = 'contents';
      dom.dataset['contents'] = '';
      let drawn = '';
      const draw = () => {
        const headings = readHeadings(editor);
        const now = JSON.stringify(headings);
        if (now !== drawn) dom.replaceChildren(...drawContents(headings));
        drawn = now;
      };
      draw();
      editor.on('update', draw);
      return { dom, ignoreMutation: () => true, destroy: () => editor.off('update', draw) };
    },
});

type Heading = [level: number, text: string];

function readHeadings(editor: Editor): Heading[] {
  const headings: Heading[] = [];
  editor.state.doc.forEach((node) => {
    const text = node.type.name === 'heading' ? node.textContent.trim() : '';
    if (text) headings.push([Number(node.attrs['level']), text]);
  });
  return headings;
}

function drawContents(headings: Heading[]): HTMLElement[] {
  const title = document.createElement('p');
  title.className = 'contents-title';
  title.textContent = m.editor_contents();
  const list = document.createElement('ul');
  for (const [level, text] of headings) {
    const item = list.appendChild(document.createElement('li'));
    item.textContent = text;
    if (level === 3) item.className = 'deep';
  }
  if (headings.length === 0)
    list.appendChild(document.createElement('li')).textContent = m.editor_contents_empty();
  return [title, list];
}

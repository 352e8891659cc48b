// The node for pictures in the editor: one block, not to be written in.
import { Node } from '@tiptap/core';
import { fileAddress } from '#lib/file/limits.ts';
import { ImageAttributes } from '../image.ts';

/** What the clipboard carries: the picture, and the paper whose file it is. */
function readPasted(element: HTMLElement, paperId: string): ImageAttributes | false {
  if (element.dataset['paper'] !== paperId) return false;
  try {
    return ImageAttributes.safeParse(JSON.parse(element.dataset['image'] ?? '')).data ?? false;
  } catch {
    return false;
  }
}

export const PaperImage = Node.create<{ paperId: string }>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ paperId: '' }),
  addAttributes: () => ({
    file: { default: null, rendered: false },
    alt: { default: '', rendered: false },
    caption: { default: '', rendered: false },
    width: { default: null, rendered: false },
    height: { default: null, rendered: false },
  }),
  parseHTML() {
    const { paperId } = this.options;
    // A picture of another paper would be seen by nobody else here, and one from elsewhere would be fetched from there.
    return [
      { tag: 'figure[data-image]', getAttrs: (element: HTMLElement) => readPasted(element, paperId) },
      { tag: 'figure[data-image]', ignore: true },
    ];
  },
  renderHTML({ node }) {
    const image = ImageAttributes.safeParse(node.attrs).data;
    if (!image) return ['figure', { class: 'broken' }];
    const { file, alt, caption, width, height } = image;
    const data = { 'data-paper': this.options.paperId, 'data-image': JSON.stringify(image) };
    const picture = ['img', { src: fileAddress(file), alt, width, height, draggable: 'false' }] as const;
    return caption ? ['figure', data, picture, ['figcaption', caption]] : ['figure', data, picture];
  },
});

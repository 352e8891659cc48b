// The mark of a comment: the id of a thread on the words that it is about. Several may overlap. It says nothing by
// itself: what is shown comes from the threads (see comment-view.ts), and a published text has none.
import { Mark } from '@tiptap/core';
import { commentMark } from '../comments/passage.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const CommentMark = Mark.create({
  name: commentMark,
  excludes: '',
  // what is written behind the words is not what was meant
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset.comment ?? null,
      renderHTML: ({ id }) => ({ 'data-comment': String(id) }),
    },
  }),
  // what is cut and pasted takes its comments along
  parseHTML: () => [
    {
      tag: 'span[data-comment]',
      getAttrs: (element) => (uuid.test(element.dataset.comment ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

// The toolbar's drawings, as strokes on a field of 24 by 24.
export const icons = {
  heading: 'M4 5v14M12 5v14M4 12h8M16 10l3-2v11',
  subheading: 'M4 7v12M11 7v12M4 13h7M15 11.5c0-3 5-3 5 0 0 2.5-5 4-5 7.5h5',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.5c0-2 3-2 3 0 0 1.5-3 2-3 4h3',
  quote: 'M5 18c3-1 4-4 4-8H5V6h4v4M14 18c3-1 4-4 4-8h-4V6h4v4',
  rule: 'M4 12h16M8 6h8M8 18h8',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01',
  tasks: 'M4 5h5v5H4zM5.5 7.5 7 9l3-4M4 14h5v5H4zM12 7.5h8M12 16.5h8',
  callout: 'M4 5h16v14H4zM7 5v14M11 10h6M11 14h4',
  contents: 'M4 6h10M4 12h7M4 18h9M19 6h.01M19 12h.01M19 18h.01',
  footnote: 'M4 7h9M4 12h7M4 17h9M17 5l2-1v6M16.5 10h4',
  mention: 'M16 12a4 4 0 1 0-4 4c3 0 4-2 4-4V8M16 12c0 4 4 3.5 4 0a8 8 0 1 0-3 6.2',
  find: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 20 20',
  undo: 'M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 7h-3',
  redo: 'M15 7l4.5 4.5L15 16M19 11.5h-9a5 5 0 0 0 0 7h3',
} as const;

export type IconName = keyof typeof icons;

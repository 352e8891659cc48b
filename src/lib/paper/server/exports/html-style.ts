/** How an exported page looks, on screens and on paper. */
export const htmlStyle = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 "Fira Sans", system-ui, sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.2rem; line-height: 1.35; margin: 2rem 0 0.5rem; }
.state { margin: 0 0 1rem; }
dl { border-block: 1px solid #8884; padding-block: 1rem; font-size: 0.9375rem; }
dl div { margin-block-end: 0.4rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
.abstract h2 { font-size: 1.2rem; margin: 1.5rem 0 0.5rem; }
nav { margin-block: 2rem; }
.contents, .label { font-weight: 700; margin: 0 0 0.5rem; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav .depth-2 { padding-inline-start: 1.5rem; }
figure { margin: 2rem 0; }
img { display: block; max-width: 100%; height: auto; background: #fff; }
figcaption { margin-block-start: 0.5rem; font-size: 0.9375rem; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid #8888; }
aside { margin: 1.5rem 0; padding: 0.75rem 1rem; border-inline-start: 4px solid #2a5ba8; background: #2a5ba814; }
aside.recommendation { border-color: #1f7a44; background: #1f7a4414; }
aside.warning { border-color: #b3261e; background: #b3261e14; }
aside > :last-child, li > :last-child, li > div > :last-child { margin-block-end: 0; }
.tasks { list-style: none; padding: 0; }
.tasks li { display: grid; grid-template-columns: 1.75rem 1fr; }
.tasks p, li > p:first-child { margin-block-start: 0; }
.table { overflow-x: auto; margin-block: 1.5rem; }
table { border-collapse: collapse; min-width: 100%; font-size: 0.9375rem; }
th, td { border: 1px solid #8888; padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
th { background: #8882; }
th > p, td > p { margin: 0; }
hr { border: 0; border-block-start: 1px solid #8888; margin-block: 2rem; }
.notes { font-size: 0.9375rem; margin-block-start: 3rem; }
@media print {
  @page { size: A4; margin: 20mm 20mm 25mm; }
  :root { font-size: 11pt; color-scheme: light; }
  body { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  figure, tr, aside { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
}
`;

// Text that somebody typed in Markdown, as HTML that is safe to show: no raw HTML, no pictures, no scripts.
import MarkdownIt from 'markdown-it';

/** A page's own heading is the h1, so that the highest in a text is an h2. */
const highest = 2;

/** Web and mail addresses, and pages of this site; a path with two slashes would be another site. */
const isHarmless = (url: string) => /^(https?:\/\/|mailto:|\/(?!\/))/i.test(url);

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');
markdown.validateLink = isHarmless;
// "impulswerk.md" is no web address; "https://…" and mail addresses are
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true });

markdown.core.ruler.push('headings', ({ tokens }) => {
  let outline: number[] = [];
  for (const token of tokens.filter(({ type }) => type.startsWith('heading_'))) {
    const level = Number(token.tag.slice(1));
    // as deep as the headings it stands under, whatever numbers were typed: nobody skips a level
    if (token.nesting === 1) outline = [...outline.filter((above) => above < level), level];
    token.tag = `h${Math.min(6, highest - 1 + outline.length)}`;
  }
});

markdown.renderer.rules.link_open = (tokens, at, options, _, renderer) => {
  tokens[at]?.attrSet('rel', 'nofollow ugc noreferrer');
  return renderer.renderToken(tokens, at, options);
};

// a wide table is moved in its own frame, also by keyboard, and not the page with it
markdown.renderer.rules.table_open = () =>
  '<div class="kern-table-responsive" tabindex="0"><table class="kern-table">\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

/** HTML of a text in Markdown (CommonMark and tables), for `{@html}`. A line break in the text is one on the page. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

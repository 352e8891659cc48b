// The little that is needed to write XML: what a text holds can end neither an element nor an attribute, and a
// character that XML cannot hold does not reach the file.

/** Everything that XML 1.0 allows, and no half of a surrogate pair. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const toXmlText = (text: string): string =>
  text.replaceAll(illegal, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const toAttribute = (text: string) =>
  toXmlText(text)
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, ' ');

export type Attributes = Record<string, string | number | null | undefined>;

/** An element; attributes without a value are left out. `content` is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${toAttribute(String(value))}"`)
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An element that holds words. */
export const said = (name: string, text: string, attributes: Attributes = {}): string =>
  `${element(name, attributes).slice(0, -2)}>${toXmlText(text)}</${name}>`;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

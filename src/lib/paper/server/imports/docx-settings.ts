// What a Word file says of its styles and lists, and what its parts point to.
import { child, childrenOf, isOn, parseXml, valueOf, type XmlNode } from './xml-tree.ts';

export interface ParagraphStyle {
  /** In small letters, as Word has it in every language. */
  name: string;
  outline: number | null;
  list: { number: string; level: number } | null;
  bold: boolean;
  italic: boolean;
}

export interface ListLevel {
  format: string;
  start: number;
}

export class DocxSettings {
  readonly #files: Map<string, Uint8Array>;
  readonly #styles = new Map<string, ParagraphStyle>();
  readonly #levels = new Map<string, Map<number, ListLevel>>();

  constructor(files: Map<string, Uint8Array>) {
    this.#files = files;
    this.#readStyles();
    this.#readLists();
  }

  /** A part of the file, or undefined when it has none. */
  open(name: string): XmlNode | undefined {
    const bytes = this.#files.get(name);
    return bytes && parseXml(bytes);
  }

  /** What the part of this name points to, by id. */
  relations(part: string): Map<string, { target: string; isOutside: boolean; type: string }> {
    const root = this.open(part.replace(/([^/]+)$/, '_rels/$1.rels'));
    return new Map(
      childrenOf(root, 'Relationship').map(({ attributes }) => [
        attributes.get('Id') ?? '',
        {
          target: attributes.get('Target') ?? '',
          isOutside: attributes.get('TargetMode') === 'External',
          type: attributes.get('Type')?.split('/').at(-1) ?? '',
        },
      ]),
    );
  }

  style(id: string | undefined): ParagraphStyle | undefined {
    return id === undefined ? undefined : this.#styles.get(id);
  }

  /** Whether this house wrote the file. */
  get isOwn(): boolean {
    return [...this.#styles.values()].some(({ name }) => name === 'paper facts');
  }

  level(number: string, level: number): ListLevel | undefined {
    return this.#levels.get(number)?.get(level);
  }

  #readStyles(): void {
    const nodes = childrenOf(this.open('word/styles.xml'), 'style');
    const byId = new Map(nodes.map((node) => [node.attributes.get('styleId') ?? '', node]));
    for (const [id, node] of byId) this.#styles.set(id, resolve(node, byId));
  }

  #readLists(): void {
    const root = this.open('word/numbering.xml');
    const abstracts = new Map(
      childrenOf(root, 'abstractNum').map((node) => [
        node.attributes.get('abstractNumId') ?? '',
        readLevels(node),
      ]),
    );
    for (const node of childrenOf(root, 'num')) {
      const levels = new Map(abstracts.get(valueOf(node, 'abstractNumId') ?? ''));
      for (const override of childrenOf(node, 'lvlOverride')) {
        const at = Number(override.attributes.get('ilvl') ?? 0);
        const start = valueOf(override, 'startOverride');
        const own = child(override, 'lvl');
        const level = own ? readLevel(own) : levels.get(at);
        if (level)
          levels.set(at, { ...level, start: start === undefined ? level.start : Number(start) || 0 });
      }
      this.#levels.set(node.attributes.get('numId') ?? '', levels);
    }
  }
}

const readLevel = (node: XmlNode): ListLevel => ({
  format: valueOf(node, 'numFmt') ?? 'decimal',
  start: Number(valueOf(node, 'start') ?? 1) || 0,
});

const readLevels = (node: XmlNode): Map<number, ListLevel> =>
  new Map(
    childrenOf(node, 'lvl').map((level) => [Number(level.attributes.get('ilvl') ?? 0), readLevel(level)]),
  );

/** A style with what it inherits. */
function resolve(node: XmlNode, byId: Map<string, XmlNode>): ParagraphStyle {
  const name = (valueOf(node, 'name') ?? '').toLowerCase();
  let outline: number | null = null;
  let list: ParagraphStyle['list'] = null;
  let [bold, italic] = [false, false];
  let each: XmlNode | undefined = node;
  for (let depth = 0; each && depth < 20; depth += 1) {
    const properties = child(each, 'pPr');
    const level = valueOf(properties, 'outlineLvl');
    if (outline === null && level !== undefined) outline = Number(level);
    list ??= readListPlace(properties);
    bold ||= isOn(child(each, 'rPr'), 'b');
    italic ||= isOn(child(each, 'rPr'), 'i');
    each = byId.get(valueOf(each, 'basedOn') ?? '');
  }
  return { name, outline, list, bold, italic };
}

export function readListPlace(properties: XmlNode | undefined): ParagraphStyle['list'] {
  const place = child(properties, 'numPr');
  if (!place) return null;
  return {
    number: valueOf(place, 'numId') ?? '0',
    level: Math.min(8, Number(valueOf(place, 'ilvl') ?? 0) || 0),
  };
}

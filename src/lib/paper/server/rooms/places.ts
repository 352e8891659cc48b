/** Where in the document an item stands, or would stand once it is integrated; and what may stand where. */
import * as Y from 'yjs';
import { documentField } from '#lib/paper/wire.ts';
import { claimsField, suggestionsField } from '#lib/paper/suggestions.ts';
import type { Struct } from './update.ts';

/** The parent: one of the document's roots, or the item that an element or a text is. */
export type Parent = { root: string } | { element: Y.Item };

/** A parent, and the key below it for attributes and entries of maps; null for what Yjs drops at once. */
export type Place = { parent: Parent; key: string | null } | null;

/** Why an update is refused. */
export class Refusal extends Error {}

/** Finds the struct with an id, be it integrated or part of the update that is looked at. */
export type Find = (id: Y.ID) => Struct | null;

type Content = Y.Item['content'];

const roots = [documentField, suggestionsField, claimsField];

/** Elements in elements in elements would end every editor's stack. */
const maxDepth = 30;

/** Places of the items of one update, each found once. */
export class Places {
  readonly #doc: Y.Doc;
  readonly #find: Find;
  readonly #known = new Map<Struct, Place>();

  constructor(doc: Y.Doc, find: Find) {
    this.#doc = doc;
    this.#find = find;
  }

  /**
   * Follows Yjs's own rule: the parent is named by the first item, all others have that of their left, else of their
   * right neighbour. A loop, not a recursion: an update may hold a chain of any length.
   */
  of(item: Y.Item): Place {
    const path: Y.Item[] = [];
    const seen = new Set<Y.Item>();
    let place: Place = null;
    for (let at: Struct | null = item; at instanceof Y.Item;) {
      const known = this.#known.get(at);
      if (seen.has(at)) throw new Refusal('items that hang on each other');
      if (known !== undefined) {
        place = known;
        break;
      }
      seen.add(at);
      path.push(at);
      const step = this.#step(at);
      if (!(step instanceof Y.Item)) {
        place = step;
        break;
      }
      at = step;
    }
    for (const each of path) this.#known.set(each, place);
    return place;
  }

  /** What stands around an item, from the inside out. */
  *around(item: Y.Item): Generator<Y.Item> {
    let depth = 0;
    for (
      let place = this.of(item);
      place && 'element' in place.parent;
      place = this.of(place.parent.element)
    ) {
      if (++depth > maxDepth) throw new Refusal('elements in too many elements');
      yield place.parent.element;
    }
  }

  /** The place, or the item that has the same one. */
  #step({ origin, rightOrigin, parent, parentSub: key }: Y.Item): Place | Y.Item {
    // what is integrated already knows its parent; what has been decoded knows a name, an id or nothing
    if (parent instanceof Y.AbstractType) return this.#name(parent, key);
    const left = origin && this.#find(origin);
    const right = rightOrigin && this.#find(rightOrigin);
    if (left instanceof Y.GC || right instanceof Y.GC) return null;
    const named: unknown = parent;
    if (typeof named === 'string') return { parent: { root: named }, key };
    if (named instanceof Y.ID) {
      const element = this.#find(named);
      return element instanceof Y.Item && element.content instanceof Y.ContentType
        ? { parent: { element }, key }
        : null;
    }
    return left instanceof Y.Item ? left : right instanceof Y.Item ? right : null;
  }

  #name(type: Y.AbstractType<unknown>, key: string | null): Place {
    if (type._item) return { parent: { element: type._item }, key };
    const root = roots.find((name) => this.#doc.share.get(name) === type);
    return { parent: { root: root ?? '' }, key };
  }
}

const blocks = ['paragraph', 'bulletList', 'orderedList'];

/**
 * What may be put where between things of others, at any index. It is narrower than the editor's schema: an editor that
 * finds a child where it does not belong deletes the whole parent from the shared document.
 */
const children: Record<string, ReadonlySet<string>> = {
  bulletList: new Set(['listItem']),
  orderedList: new Set(['listItem']),
  listItem: new Set(['paragraph']),
  blockquote: new Set(blocks),
  tableCell: new Set(blocks),
  tableHeader: new Set(blocks),
  table: new Set(['tableRow']),
};
const topBlocks = new Set([...blocks, 'heading', 'blockquote', 'horizontalRule', 'table', 'image']);
const textBlocks = new Set(['paragraph', 'heading']);

/** Whether new content fits below a parent that is not one's own. Attributes and formatting never do. */
export function fits(content: Content, parent: Parent): boolean {
  const type = content instanceof Y.ContentType ? content.type : null;
  const name = type instanceof Y.XmlElement ? type.nodeName : null;
  if ('root' in parent) return parent.root === documentField && name !== null && topBlocks.has(name);
  const around = parent.element.content instanceof Y.ContentType ? parent.element.content.type : null;
  if (around instanceof Y.XmlText) return content instanceof Y.ContentString;
  if (!(around instanceof Y.XmlElement)) return false;
  if (type instanceof Y.XmlText) return textBlocks.has(around.nodeName);
  return name !== null && (children[around.nodeName]?.has(name) ?? false);
}

/** What an own element may hold. Where it does not fit, editors delete the own element, and nothing else. */
export function mayHold(content: Content): boolean {
  if (content instanceof Y.ContentType)
    return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText;
  return [Y.ContentString, Y.ContentFormat, Y.ContentAny].some((kind) => content instanceof kind);
}

export function isSame(left: Place, right: Place): boolean {
  if (!left || !right) return left === right;
  const nameOf = ({ parent }: NonNullable<Place>) => ('root' in parent ? parent.root : parent.element);
  return left.key === right.key && nameOf(left) === nameOf(right);
}

/** A text without letters, which anybody needs who writes into an empty paragraph: it belongs to all. */
export function isContainer({ content }: Y.Item): boolean {
  return content instanceof Y.ContentType && content.type instanceof Y.XmlText;
}

// XML from outside as a tree. Names go without their prefix: the formats read here have no two that are alike. Files
// that declare entities are refused, and so is what nests or branches without end.
import { SaxesParser } from 'saxes';
import { UnreadableFile } from './package.ts';

export interface XmlNode {
  name: string;
  /** By their names without prefix. */
  attributes: Map<string, string>;
  children: XmlNode[];
  /** Only what has no children holds words. */
  text: string;
}

const mostNodes = 1_500_000;
const deepest = 256;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** @throws UnreadableFile */
export function parseXml(bytes: Uint8Array): XmlNode {
  const parser = new SaxesParser();
  const top: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let count = 0;
  parser.on('doctype', () => {
    throw new UnreadableFile('the file declares a document type');
  });
  parser.on('error', (error) => {
    throw new UnreadableFile('the file is no XML', { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > mostNodes || open.length > deepest)
      throw new UnreadableFile('the file nests or branches too far');
    const named = Object.entries(attributes).map(([key, value]): [string, string] => [
      local(key),
      String(value),
    ]);
    const node: XmlNode = { name: local(name), attributes: new Map(named), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const say = (text: string) => {
    const node = open.at(-1);
    if (node && node !== top) node.text += text;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(new TextDecoder().decode(bytes)).close();
  const root = top.children[0];
  if (!root) throw new UnreadableFile('the file is empty');
  return root;
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((each) => each.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((each) => each.name === name) ?? [];

/** The first below, however deep. */
export function below(node: XmlNode, name: string): XmlNode | undefined {
  for (const each of node.children) {
    const found = each.name === name ? each : below(each, name);
    if (found) return found;
  }
  return undefined;
}

/** `w:val` of a child, as most settings have it. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes.get('val');

/** A setting that is on when it is there and does not say otherwise. */
export function isOn(node: XmlNode | undefined, name: string): boolean {
  const setting = child(node, name);
  return (
    setting !== undefined && !['0', 'false', 'off', 'none'].includes(setting.attributes.get('val') ?? '')
  );
}

/** All words below. */
export const wordsOf = (node: XmlNode): string =>
  node.name === 't' ? node.text : node.children.map(wordsOf).join(node.name === 'p' ? '' : '');

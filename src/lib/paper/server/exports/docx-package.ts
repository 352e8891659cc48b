// What holds the parts of a Word file together: their kinds, and what each of them points to.
import { officeRelation, w } from './docx-parts.ts';
import { element, xmlHead } from './xml.ts';

/** Of the text and its footnotes. */
export const namespaces = {
  'xmlns:w': w,
  'xmlns:r': officeRelation,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14',
};

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a part of the file points to; the same address twice is one. */
export class Relations {
  readonly #lines: string[] = [];
  readonly #known = new Map<string, string>();

  constructor(first: [type: string, target: string][]) {
    for (const [type, target] of first) this.add(type, target);
  }

  add(type: string, target: string, mode: 'External' | null = null): string {
    const known = this.#known.get(`${type} ${target}`);
    if (known) return known;
    const Id = `rId${this.#lines.length + 1}`;
    const attributes = { Id, Type: `${officeRelation}/${type}`, Target: target, TargetMode: mode };
    this.#lines.push(element('Relationship', attributes));
    this.#known.set(`${type} ${target}`, Id);
    return Id;
  }

  link(href: string): string {
    return this.add('hyperlink', href, 'External');
  }

  write(): string {
    return xmlHead + element('Relationships', { xmlns: relationsNamespace }, ...this.#lines);
  }
}

export const packageRelations =
  xmlHead +
  element(
    'Relationships',
    { xmlns: relationsNamespace },
    element('Relationship', {
      Id: 'rId1',
      Type: `${officeRelation}/officeDocument`,
      Target: 'word/document.xml',
    }),
    element('Relationship', {
      Id: 'rId2',
      Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      Target: 'docProps/core.xml',
    }),
  );

const wordPart = (part: string, type: string) =>
  element('Override', {
    PartName: `/word/${part}.xml`,
    ContentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`,
  });

export const contentTypes =
  xmlHead +
  element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    '<Default Extension="jpeg" ContentType="image/jpeg"/>',
    wordPart('document', 'document.main'),
    wordPart('styles', 'styles'),
    wordPart('settings', 'settings'),
    wordPart('numbering', 'numbering'),
    wordPart('footnotes', 'footnotes'),
    wordPart('footer1', 'footer'),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  );

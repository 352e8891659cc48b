import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { textExtensions } from '../editor/schema.ts';
import { PaperKind, type TemplateInput } from '../paper.ts';
import { paperKinds } from '../kinds.ts';
import { parseTemplate, type Guidance, type Template } from '../template.ts';
import { documentField } from '../wire.ts';

type Locale = 'de' | 'en';

/** People's client ids are 32 random bits; the template is nobody's. */
const templateClient = 1;

/** A template as the first Yjs update of a paper: the same bytes each time, so that twice would be once. */
export function writeTemplate({ content }: Template): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = templateClient;
  const text = doc.getXmlFragment(documentField);
  doc.transact(() =>
    prosemirrorJSONToYXmlFragment(getSchema(textExtensions), { type: 'doc', content }, text),
  );
  return Y.encodeStateAsUpdate(doc);
}

const TemplateRow = z.object({ kind: PaperKind, text_de: z.string(), text_en: z.string() });

export interface StoredTemplate {
  kind: PaperKind;
  de: string;
  en: string;
}

/** The templates as they are written, in the order in which they are offered. */
export async function listTemplates(db: Db): Promise<StoredTemplate[]> {
  const rows = await readRows(
    TemplateRow,
    db.from('paper_templates').select('kind, text_de, text_en').limit(20),
  );
  return rows
    .map(({ kind, text_de: de, text_en: en }) => ({ kind, de, en }))
    .sort((a, b) => paperKinds.indexOf(a.kind) - paperKinds.indexOf(b.kind));
}

async function readTemplate(db: Db, kind: PaperKind): Promise<StoredTemplate | null> {
  const one = db.from('paper_templates').select('kind, text_de, text_en').eq('kind', kind).maybeSingle();
  const row = await readOne(TemplateRow, one);
  return row && { kind, de: row.text_de, en: row.text_en };
}

/** What a new paper of a kind begins with, as base64 of its first update; null when there is no such template. */
export async function beginWithTemplate(db: Db, locale: Locale, kind: PaperKind): Promise<string | null> {
  const template = await readTemplate(db, kind);
  if (!template) return null;
  return Buffer.from(writeTemplate(parseTemplate(template[locale]))).toString('base64');
}

/** What belongs below the headings of a paper, in both languages; papers from before kinds began as experience reports. */
export async function readGuidance(db: Db, paperId: string): Promise<Guidance> {
  const one = db.from('papers').select('kind').eq('id', paperId).maybeSingle();
  const paper = await readOne(z.object({ kind: PaperKind.nullable() }), one);
  const template = await readTemplate(db, paper?.kind ?? 'experience_report');
  if (!template) return {};
  return { ...parseTemplate(template.en).guidance, ...parseTemplate(template.de).guidance };
}

/** Only coordinators change templates: for anyone else nothing happens. */
export async function changeTemplate(
  db: Db,
  { kind, de, en }: z.output<typeof TemplateInput>,
): Promise<WriteOutcome> {
  const row = { text_de: de, text_en: en };
  return writeRow(db.from('paper_templates').update(row).eq('kind', kind).select('kind'));
}

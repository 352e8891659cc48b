// From the database to a whole paper: the text, what stands on its title page, and its pictures.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { listImages } from '../../image.ts';
import type { PaperText } from '../../text.ts';
import type { Summary } from '../../version.ts';
import { SCHEMA_VERSION } from '../../wire.ts';
import type { Paper } from '../../paper.ts';
import { Bytes } from '../log.ts';
import { readDraftState } from '../history/states.ts';
import type { Cosignature } from '../cosignatures.ts';
import { readSummary } from '../summaries.ts';
import { listPaperAuthors, readVersion, type Version } from '../versions.ts';
import type { Abstract, Fact, PaperDocument, StoredPicture, WalkedText } from './document.ts';
import { nameFile } from './file-name.ts';
import { guessLanguage } from './language.ts';
import { walkText } from './walk.ts';

export interface Gathered {
  paper: PaperDocument;
  /** Without an extension. */
  fileName: string;
}

type Locale = 'de' | 'en';

/**
 * A published version as it stays, with those who have confirmed that they stand behind it.
 * @param origin of the site, which addresses begin with
 */
export async function gatherVersion(
  db: Db,
  found: Version,
  cosignatures: Cosignature[],
  origin: string,
): Promise<Gathered> {
  const { paperId, number } = found;
  const locale = guessLocale(found.title, found.body);
  // the area is named in the language of the text, whoever asks
  const version = (await readVersion(db, locale, paperId, number)) ?? found;
  const { title, authors, body, hash, licence, area, organisation, publishedAt, summary } = version;
  const cosigners = listSigned(cosignatures);
  const address = origin + localizeHref(`/papers/${paperId}/versions/${number}`, { locale });
  const state = m.export_version({ number, date: writeDate(publishedAt, locale) }, { locale });
  const facts: Fact[] = [
    ...nameAuthors(authors, locale),
    ...nameParty(version, locale),
    ...nameList(m.version_cosigners({}, { locale }), cosigners),
    ...nameList(m.version_keywords({}, { locale }), summary.keywords),
    {
      label: m.paper_licence({}, { locale }),
      text: m.paper_licence_name({}, { locale }),
      href: m.paper_licence_link({}, { locale }),
    },
    { label: m.paper_address({}, { locale }), text: address, href: address },
    { label: m.paper_hash({}, { locale }), text: hash, href: null },
  ];
  const source = {
    paper: paperId,
    version: number,
    title,
    authors,
    language: locale,
    publishedAt,
    licence,
    hash,
    address,
  };
  const names = { area: area.id, organisation: organisation?.name ?? null, cosigners };
  return {
    fileName: nameFile(title, m.paper_version({ number }, { locale })),
    paper: {
      ...(await compose(db, body, locale, origin)),
      title,
      state,
      date: publishedAt,
      authors,
      address,
      facts,
      abstracts: listAbstracts(summary, locale),
      source: { schema: SCHEMA_VERSION, ...source, ...names, ...writeSummary(summary), text: body },
    },
  };
}

/** The text as it is now, for members. Null when it holds what no format could, such as a link to nowhere. */
export async function gatherDraft(
  db: Db,
  { id, title, area, organisation }: Paper,
  origin: string,
  now = new Date(),
): Promise<Gathered | null> {
  const draft = await readDraftState(db, id);
  if (!draft) return null;
  const { body } = draft;
  const [authors, summary] = await Promise.all([listPaperAuthors(db, id, draft), readSummary(db, id)]);
  const locale = guessLocale(title, body);
  const date = now.toISOString();
  const address = origin + localizeHref(`/papers/${id}`, { locale });
  const state = m.export_draft({ date: writeDate(date, locale) }, { locale });
  const facts = [
    ...nameAuthors(authors, locale),
    ...nameParty({ area, organisation }, locale),
    ...nameList(m.version_keywords({}, { locale }), summary.keywords),
    { label: m.paper_address({}, { locale }), text: address, href: address },
  ];
  const source = { paper: id, version: null, title, authors, language: locale, address };
  const names = { area: area.id, organisation: organisation?.name ?? null };
  return {
    fileName: nameFile(title, m.export_draft_name({}, { locale })),
    paper: {
      ...(await compose(db, body, locale, origin)),
      title,
      state,
      date,
      authors,
      address,
      facts,
      abstracts: listAbstracts(summary, locale),
      source: { schema: SCHEMA_VERSION, ...source, ...names, ...writeSummary(summary), text: body },
    },
  };
}

type Party = Pick<Version, 'area' | 'organisation'>;

const nameList = (label: string, all: string[]): Fact[] =>
  all.length > 0 ? [{ label, text: all.join(', '), href: null }] : [];

const nameAuthors = (authors: string[], locale: Locale): Fact[] =>
  nameList(m.paper_authors({}, { locale }), authors);

/** By name; who was only asked does not stand behind it. */
export const listSigned = (all: Cosignature[]): string[] =>
  all.flatMap(({ confirmedAt, organisation }) => (confirmedAt ? [organisation.name] : []));

function listAbstracts(summary: Summary, locale: Locale): Abstract[] {
  const { abstract_de: german, abstract_simple: simple, abstract_en: english } = summary;
  // each is named in its own language
  const [de, en] = [{ locale: 'de' }, { locale: 'en' }] as const;
  const all: Abstract[] = [
    { language: 'de', title: m.export_abstract({}, de), text: german ?? '' },
    { language: 'de', title: m.version_abstract_simple({}, de), text: simple ?? '' },
    { language: 'en', title: m.export_abstract({}, en), text: english ?? '' },
  ];
  const isFirst = ({ language }: Abstract) => Number(language !== locale);
  return all.filter(({ text }) => text.trim()).sort((one, other) => isFirst(one) - isFirst(other));
}

const writeSummary = ({ abstract_de: de, abstract_en: en, abstract_simple: simple, keywords }: Summary) => ({
  abstracts: { de, en, simple },
  keywords,
});

const nameParty = ({ area, organisation }: Party, locale: Locale): Fact[] => [
  ...(organisation
    ? [{ label: m.paper_organisation({}, { locale }), text: organisation.name, href: null }]
    : []),
  { label: m.paper_area({}, { locale }), text: area.name, href: null },
];

const writeDate = (moment: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  }).format(new Date(moment));

const guessLocale = (title: string, body: PaperText): Locale =>
  guessLanguage(`${title} ${JSON.stringify(body)}`);

async function compose(db: Db, body: PaperText, locale: Locale, origin: string) {
  const addressOf = (kind: string, id: string) => origin + localizeHref(`/${kind}s/${id}`, { locale });
  const walked: WalkedText = walkText(body, addressOf);
  const say = { locale };
  return {
    ...walked,
    locale,
    pictures: await readPictures(db, listImages(body)),
    words: {
      contents: m.export_contents({}, say),
      notes: m.export_notes({}, say),
      page: m.export_page({}, say),
      callouts: {
        experience: m.export_experience({}, say),
        recommendation: m.export_recommendation({}, say),
        warning: m.export_warning({}, say),
      },
      done: m.export_done({}, say),
      open: m.export_open({}, say),
    },
  };
}

const PictureRow = z.object({ id: z.uuid(), media_type: z.string(), bytes: Bytes });

/** So many pictures are asked for at once: twenty are some ten megabytes. */
const batch = 20;

/** The files that who asks may see, in the order of the text. */
async function readPictures(db: Db, ids: string[]): Promise<Map<string, StoredPicture>> {
  const pictures = new Map<string, StoredPicture>();
  for (let at = 0; at < ids.length; at += batch) {
    const wanted = ids.slice(at, at + batch);
    const rows = await readRows(PictureRow, db.rpc('read_files', { p_ids: wanted }));
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of wanted) {
      const row = found.get(id);
      if (row) pictures.set(id, { mediaType: row.media_type, bytes: row.bytes });
    }
  }
  return pictures;
}

// A version as search engines and libraries read it: schema.org's ScholarlyArticle, as JSON-LD inside the page.
import type { VersionCard } from '../paper.ts';

export interface ArticleFacts extends VersionCard {
  hash: string;
  /** Where the version stays, with the origin. */
  address: string;
  summary: string;
  words: number;
  topics: string[];
  /** The address of the version that it builds on. */
  source?: string | undefined;
}

const licence = 'https://creativecommons.org/licenses/by/4.0/';

export function describeArticle(facts: ArticleFacts): object {
  const { organisation } = facts;
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': facts.address,
    url: facts.address,
    headline: facts.title,
    abstract: facts.summary,
    author: facts.authors.map((name) => ({ '@type': 'Person', name })),
    ...(organisation && { sourceOrganization: { '@type': 'Organization', name: organisation.name } }),
    publisher: { '@type': 'Organization', name: 'Impulswerk' },
    datePublished: facts.publishedAt,
    version: String(facts.number),
    wordCount: facts.words,
    ...(facts.topics.length > 0 && { keywords: facts.topics }),
    license: licence,
    isAccessibleForFree: true,
    identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: facts.hash },
    ...(facts.source && { isBasedOn: facts.source }),
  };
}

/**
 * JSON that may stand between the tags of a script: no text in it ends the script or begins a comment there. It stays
 * the same JSON for who parses it.
 */
export function writeForScript(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

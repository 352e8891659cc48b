// Web addresses as people type them.
import { z } from 'zod';
import { countCharacters } from '#lib/platform/characters.ts';
import { oneLine } from '#lib/platform/text.ts';
import { linkLimits } from './kinds.ts';

/** Where more is to be read about a project. */
export interface Link {
  label: string;
  url: string;
}

/** "www.example.org/x" is meant as a web address. */
const addScheme = (text: string) =>
  /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#:]|$)/i.test(text) ? `https://${text}` : text;

function isWebAddress(text: string, protocols: string[]): boolean {
  if (/[\s\p{Cc}<>"\\]/u.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return protocols.includes(protocol) && hostname.includes('.') && username === '';
}

/** A web address, or nothing at all (''). `protocols` as in `['https:']`. */
export function webAddress(maximum: number, protocols = ['https:', 'http:']) {
  return z
    .string()
    .transform((text) => addScheme(text.trim()))
    .check(({ value, issues }) => {
      if (value === '') return;
      if (countCharacters(value) > maximum) {
        issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value });
      } else if (!isWebAddress(value, protocols)) {
        issues.push({ code: 'invalid_format', format: 'url', input: value });
      }
    });
}

/** The rows of the form as they come: labels and addresses, empty ones too. */
export const linkRows = {
  link_label: oneLine({ minimum: 0, maximum: linkLimits.label }).array().max(linkLimits.count).default([]),
  link_url: webAddress(linkLimits.url).array().max(linkLimits.count).default([]),
};

/** The rows that are filled; without a label the name of the site stands for it. */
export function toLinks(labels: string[], urls: string[]): Link[] {
  const named = urls.map((url, row) => ({ url, label: labels[row] || readSite(url) }));
  return named.filter(({ url }) => url !== '');
}

const readSite = (url: string) => (url === '' ? '' : new URL(url).hostname.replace(/^www\./, ''));

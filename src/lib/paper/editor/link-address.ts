import { NewLinkAddress } from '../text-parts.ts';

/** What somebody typed as an address: a bare domain gets https, a bare mail address mailto. Null when it is neither. */
export function readAddress(typed: string): string | null {
  const address = NewLinkAddress.safeParse(addScheme(typed.trim()));
  return address.success ? address.data : null;
}

function addScheme(typed: string): string {
  if (typed === '' || /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)) return typed;
  return /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`;
}

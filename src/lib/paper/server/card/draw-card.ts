// Draws the picture that stands for a version where its address is shared. Typst draws letters as lines, so that what makes
// them into a picture needs no letters of this machine.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { isRightToLeft } from '../exports/document.ts';
import { fontFamilies, fontFiles, replaceUndrawable } from '../exports/fonts.ts';
import type { Card } from './card.ts';

const template = readFileSync(new URL('./card.typ', import.meta.url), 'utf8');

/** A folder that does not exist: Typst sees what it is given, and no file of this machine. */
const workspace = '/card';

/** A PNG of 1200 × 630 pixels. @throws Error when Typst refuses, with its reasons */
export async function drawCard({ locale, kind, title, organisation, state }: Card): Promise<Uint8Array> {
  const say = (text: string) => ({ text: replaceUndrawable(text), rtl: isRightToLeft(text) });
  const data = {
    locale,
    kind,
    state,
    title: say(title),
    organisation: organisation === null ? null : say(shorten(organisation)),
    fonts: fontFamilies,
  };
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles() }] });
  compiler.mapShadow(`${workspace}/card.json`, Buffer.from(JSON.stringify(data)));
  const drawing = compiler.svg({ mainFileContent: template });
  const picture = sharp(Buffer.from(drawing), { density: 144 }).flatten({ background: '#171a2b' });
  return new Uint8Array(await picture.png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer());
}

/** One line beside the name of the house; a name that is longer ends with a whole word. */
function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= 52) return name;
  return `${letters
    .slice(0, 50)
    .join('')
    .replace(/\s\S*$/, '')} …`;
}

// A picture in the line of a Word file, with the words that are read out in its place.
import type { Picture } from './document.ts';
import { element } from './xml.ts';

/** English metric units: 9525 a pixel, and what a page of A4 has room for. */
const pixel = 9525;
const widest = 5_760_000;
const highest = 8_000_000;

/** @param relation which file it is, by the relations of the text */
export function writePicture(id: number, relation: string, { alt, width, height }: Picture): string {
  const scale = Math.min(1, widest / (width * pixel), highest / (height * pixel));
  const extent = { cx: Math.round(width * pixel * scale), cy: Math.round(height * pixel * scale) };
  const named = { id, name: `Bild ${id}`, descr: alt };
  const graphic = element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', named), '<pic:cNvPicPr/>'),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': relation }),
      '<a:stretch><a:fillRect/></a:stretch>',
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, '<a:off x="0" y="0"/>', element('a:ext', extent)),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ),
  );
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', named),
    element(
      'a:graphic',
      {},
      element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, graphic),
    ),
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}

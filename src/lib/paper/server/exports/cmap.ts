// Which characters a font can draw: the table `cmap` of TrueType and OpenType, in the two forms that fonts use today.

/** @throws RangeError when the file is no such font */
export function readCoverage(font: Uint8Array): (character: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, 'cmap');
  const ranges: [first: number, last: number][] = [];
  const count = view.getUint16(table + 2);
  for (let at = 0; at < count; at += 1) {
    const offset = table + view.getUint32(table + 4 + at * 8 + 4);
    const format = view.getUint16(offset);
    if (format === 12) ranges.push(...readGroups(view, offset));
    if (format === 4) ranges.push(...readSegments(view, offset));
  }
  const known = new Set<number>();
  for (const [first, last] of ranges) for (let each = first; each <= last; each += 1) known.add(each);
  return (character) => known.has(character);
}

function findTable(view: DataView, name: string): number {
  const count = view.getUint16(4);
  for (let at = 0; at < count; at += 1) {
    const record = 12 + at * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)));
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new RangeError(`the font has no table ${name}`);
}

function readGroups(view: DataView, offset: number): [number, number][] {
  const count = view.getUint32(offset + 12);
  return Array.from({ length: count }, (_, at) => {
    const group = offset + 16 + at * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** A segment may have holes, which name the glyph 0. */
function readSegments(view: DataView, offset: number): [number, number][] {
  const length = view.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + length + 2;
  const deltas = starts + length;
  const offsets = deltas + length;
  const ranges: [number, number][] = [];
  for (let at = 0; at < length; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const shift = view.getUint16(offsets + at);
    for (let each = first; each <= last && each < 0xffff; each += 1) {
      const glyph =
        shift === 0
          ? each + view.getInt16(deltas + at)
          : view.getUint16(offsets + at + shift + (each - first) * 2);
      if ((glyph & 0xffff) !== 0) ranges.push([each, each]);
    }
  }
  return ranges;
}

import fc from 'fast-check';
import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileBytes } from '#lib/platform/file-size.ts';
import { encodeImage, type ImageFlaw } from './images.ts';

const blue = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } });
const formats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;

async function expectImage(bytes: Uint8Array) {
  const outcome = await encodeImage(bytes);
  if (!outcome.ok) throw new Error(outcome.flaw);
  const metadata = await sharp(outcome.image.bytes).metadata();
  return { ...outcome.image, metadata };
}

async function expectFlaw(bytes: Uint8Array | string, flaw: ImageFlaw) {
  expect(await encodeImage(Buffer.from(bytes as Uint8Array))).toEqual({ ok: false, flaw });
}

test.each(formats)('a %s becomes a WebP of at most 1600 pixels a side', async (format) => {
  const { metadata, width, height, mediaType } = await expectImage(
    await blue(2400, 1200)[format]().toBuffer(),
  );
  expect(metadata).toMatchObject({ format: 'webp', width: 1600, height: 800 });
  expect({ width, height, mediaType }).toEqual({ width: 1600, height: 800, mediaType: 'image/webp' });
});

test('a small picture is not blown up', async () => {
  expect(await expectImage(await blue(40, 20).png().toBuffer())).toMatchObject({ width: 40, height: 20 });
});

test('a photo stands upright, and says neither where nor with what it was taken', async () => {
  const exif = { IFD0: { Make: 'Kamera', Copyright: 'Geheim' }, IFD3: { GPSLatitude: '51/1 57/1 0/1' } };
  const photo = await blue(300, 200).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { metadata, bytes } = await expectImage(photo);
  expect(metadata).toMatchObject({ width: 200, height: 300 });
  expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc, metadata.orientation]).toEqual(
    Array.from({ length: 5 }),
  );
  expect(bytes.toString('latin1')).not.toMatch(/Kamera|Geheim/);
});

test('of a moving picture the first frame stays', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .raw()
        .toBuffer(),
    ),
  );
  const raw = { width: 8, height: 16, channels: 3, pageHeight: 8 } as const;
  const moving = await sharp(Buffer.concat(frames), { raw })
    .gif({ delay: [100, 100] })
    .toBuffer();
  expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2);
  const { metadata, bytes } = await expectImage(moving);
  expect(metadata.pages ?? 1).toBe(1);
  expect(metadata.height).toBe(8);
  const [red, green] = await sharp(bytes).raw().toBuffer();
  expect(red).toBeGreaterThan(200);
  expect(green).toBeLessThan(60);
});

test('the content counts, whatever a name would say', async () => {
  await expectFlaw('', 'empty');
  await expectFlaw('<!doctype html><script>alert(1)</script>', 'not an image');
  await expectFlaw('%PDF-1.7 …', 'not an image');
  await expectFlaw(await blue(4, 4).tiff().toBuffer(), 'not an image');
  await expectFlaw(Buffer.alloc(fileBytes + 1, 0xff), 'too large');
});

test('a drawing is refused with a word of its own, however it begins', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const beginnings = ['', '\ufeff', '  \n', '<?xml version="1.0"?>\n', '<!-- drawn -->', '<!DOCTYPE svg>'];
  for (const beginning of beginnings) await expectFlaw(beginning + svg, 'svg');
});

test('a page that begins like a picture is none', async () => {
  for (const beginning of [
    'GIF89a',
    '\x89PNG\r\n\x1a\n',
    'RIFF\0\0\0\0WEBP',
    '\xff\xd8\xff',
    '\0\0\0\0ftypavif',
  ]) {
    const page = Buffer.from(`${beginning}<svg><script>alert(1)</script></svg>`, 'latin1');
    const outcome = await encodeImage(page);
    expect(outcome.ok, beginning).toBe(false);
  }
});

/** A PNG that says it is this large, in a few bytes. */
function writePng(width: number, height: number, rows: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([mark, ...parts]);
}

test('a picture that would unpack to more pixels than its kind may have is not unpacked', async () => {
  await expectFlaw(writePng(100_000, 100_000, Buffer.alloc(1000)), 'too many pixels');
  await expectFlaw(writePng(6400, 6400, Buffer.alloc(1000)), 'too many pixels');
  await expectFlaw(await blue(4100, 4100).gif().toBuffer(), 'too many pixels');
  const honest = writePng(2000, 100, Buffer.alloc(2001 * 100));
  expect(await expectImage(honest)).toMatchObject({ width: 1600, height: 80 });
});

test.each(formats)('half of a %s is refused, not shown half', async (format) => {
  const noise = await sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', sigma: 40 },
    },
  })
    [format]()
    .toBuffer();
  await expectFlaw(noise.subarray(0, noise.length / 2), 'broken');
});

test('whatever is done to a picture, it comes out as a WebP or not at all', async () => {
  const originals = await Promise.all(formats.map((format) => blue(64, 48)[format]().toBuffer()));
  const damage = fc.record({
    original: fc.constantFrom(...originals),
    cut: fc.nat(2000),
    strokes: fc.array(fc.record({ at: fc.nat(4000), byte: fc.nat(255) }), { maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ original, cut, strokes }) => {
      const bytes = Buffer.from(original.subarray(0, Math.max(0, original.length - (cut % original.length))));
      for (const { at, byte } of strokes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
      const outcome = await encodeImage(bytes);
      if (!outcome.ok) return;
      const { format, width, height } = await sharp(outcome.image.bytes).metadata();
      expect(format).toBe('webp');
      expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
    }),
    { numRuns: 150 },
  );
});

test('twenty may wait for their turn, the next is asked to come back', async () => {
  const photo = await blue(1200, 1200).jpeg().toBuffer();
  const outcomes = await Promise.all(Array.from({ length: 25 }, () => encodeImage(photo)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(21);
  expect(outcomes.at(-1)).toEqual({ ok: false, flaw: 'busy' });
  expect((await encodeImage(photo)).ok).toBe(true);
});

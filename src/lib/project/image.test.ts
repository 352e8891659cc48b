import { expect, test } from 'vitest';
import { fileBytes } from '#lib/platform/file-size.ts';
import { ProjectImageInput } from './image.ts';

const photo = new File(['x'], 'photo.jpg', { type: 'image/jpeg' });
const faults = (form: object) =>
  ProjectImageInput.safeParse(form).error?.issues.map(({ path }) => path.join());

test('a picture needs words, and words may come without a picture', () => {
  expect(ProjectImageInput.parse({ image: photo, image_alt: ' A  field ' })).toEqual({
    image: photo,
    image_alt: 'A field',
  });
  // a field in which nothing was chosen
  expect(ProjectImageInput.parse({ image: new File([], ''), image_alt: 'A field' })).toEqual({
    image_alt: 'A field',
  });
  expect(faults({ image: photo, image_alt: ' ' })).toEqual(['image_alt']);
  expect(faults({ image: photo, image_alt: 'x'.repeat(301) })).toEqual(['image_alt']);
});

test('who takes the picture away need not describe it', () => {
  expect(ProjectImageInput.parse({ image_remove: 'on', image: new File([], ''), image_alt: '' })).toEqual({
    image_remove: 'on',
  });
});

test('text in place of a file, a file too large and a forged tick are refused', () => {
  expect(faults({ image: 'photo.jpg', image_alt: 'A field' })).toEqual(['image']);
  const large = new File([new Uint8Array(fileBytes + 1)], 'large.jpg');
  expect(faults({ image: large, image_alt: 'A field' })).toEqual(['image']);
  expect(faults({ image_remove: 'yes', image_alt: 'A field' })).toEqual(['image_remove']);
});

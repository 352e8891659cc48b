// The part of a picture that one sees, a square: moved and enlarged without ever leaving the picture.

export interface View {
  x: number;
  y: number;
  size: number;
}

/** So many times it can be enlarged. */
export const mostZoom = 12;

export const seeAll = (size: number): View => ({ x: 0, y: 0, size });

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Inside a picture of this size. */
const keepInside = ({ x, y, size }: View, whole: number): View => ({
  x: clamp(x, 0, whole - size),
  y: clamp(y, 0, whole - size),
  size,
});

/**
 * Nearer by this factor (or farther, below 1), around a point that stays where it is.
 * @param at the point, in parts of the view from 0 to 1; its middle, where nothing is said
 */
export function zoom(view: View, factor: number, whole: number, at = { x: 0.5, y: 0.5 }): View {
  const size = clamp(view.size / factor, whole / mostZoom, whole);
  const kept = view.size - size;
  return keepInside({ x: view.x + kept * at.x, y: view.y + kept * at.y, size }, whole);
}

/** Moved by parts of the view. */
export const move = (view: View, x: number, y: number, whole: number): View =>
  keepInside({ ...view, x: view.x + x * view.size, y: view.y + y * view.size }, whole);

/** A circle with some room around it. */
export function seeCircle({ x, y, r }: { x: number; y: number; r: number }, whole: number): View {
  const size = clamp(2.5 * r, whole / mostZoom, whole);
  return keepInside({ x: x - size / 2, y: y - size / 2, size }, whole);
}

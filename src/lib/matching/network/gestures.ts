// What wheel, fingers and mouse say to a picture that can be zoomed.
import type { Attachment } from 'svelte/attachments';

interface Answers {
  /** Nearer by a factor, around a point in parts of the picture. */
  zoom(factor: number, at: { x: number; y: number }): void;
  /** Moved by parts of the picture. */
  move(x: number, y: number): void;
  /** Whether the wheel is meant for the picture, and not for the page. */
  wantsWheel(event: WheelEvent): boolean;
  /** Whether a single pointer moves the picture: else it scrolls the page. */
  isNear(): boolean;
}

interface Point {
  x: number;
  y: number;
}

const middleOf = (points: Point[]) => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spanOf = ([a, b]: Point[]) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** In pixels: less is a click. */
const slip = 4;

export function watchGestures(answers: Answers): Attachment<SVGSVGElement> {
  return (picture) => {
    const pointers = new Map<number, Point>();
    let moved = 0;
    const inParts = ({ x, y }: Point) => {
      const { left, top, width, height } = picture.getBoundingClientRect();
      return { x: (x - left) / width, y: (y - top) / height };
    };
    const onwheel = (event: WheelEvent) => {
      if (!answers.wantsWheel(event)) return;
      event.preventDefault();
      answers.zoom(Math.exp(-event.deltaY / 300), inParts({ x: event.clientX, y: event.clientY }));
    };
    const onpointerdown = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
      if (pointers.size === 0) moved = 0;
      pointers.set(pointerId, { x, y });
    };
    const onpointermove = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
      if (!pointers.has(pointerId)) return;
      const before = [...pointers.values()];
      pointers.set(pointerId, { x, y });
      const now = [...pointers.values()];
      const [from, to] = [middleOf(before), middleOf(now)];
      moved += Math.hypot(to.x - from.x, to.y - from.y);
      if (now.length > 1 && spanOf(before) > 0) answers.zoom(spanOf(now) / spanOf(before), inParts(to));
      else if (!answers.isNear() || moved < slip) return;
      const { width, height } = picture.getBoundingClientRect();
      answers.move((from.x - to.x) / width, (from.y - to.y) / height);
    };
    const onpointerend = ({ pointerId }: PointerEvent) => pointers.delete(pointerId);
    /** What was dragged was not meant to be followed. */
    const onclick = (event: MouseEvent) => {
      if (moved >= slip && answers.isNear()) event.preventDefault();
    };
    const ondragstart = (event: Event) => event.preventDefault();
    const stop = new AbortController();
    const options = { signal: stop.signal };
    picture.addEventListener('wheel', onwheel, { ...options, passive: false });
    picture.addEventListener('pointerdown', onpointerdown, options);
    window.addEventListener('pointermove', onpointermove, options);
    window.addEventListener('pointerup', onpointerend, options);
    window.addEventListener('pointercancel', onpointerend, options);
    picture.addEventListener('click', onclick, { ...options, capture: true });
    picture.addEventListener('dragstart', ondragstart, options);
    return () => stop.abort();
  };
}

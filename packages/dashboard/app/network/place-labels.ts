import type { PlacedAsset, Scene } from './scene.ts';
import { shortText } from './short-text.ts';
import { type Point, type Size, toScreen, type Viewport } from './viewport.ts';

/** A name on the screen, in pixels. */
export interface Label {
  readonly text: string;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface LabelOptions {
  /** The scale of the map's symbols; 1 is their size in `SYMBOLS`. */
  readonly symbolScale: number;
  readonly widthOf: (text: string) => number;
  /** Boxes that names must not cover. */
  readonly reserved: readonly Box[];
  readonly selectedId: string | undefined;
}

const LABELLED = 90; // most names; more would not help
const LINE_PIXELS = 15;
const LONGEST_NAME = 28;

/**
 * Names where there is room, over no symbol and no other name: of what is in view, the most important first. What is
 * selected has its name in any case.
 */
export function placeLabels(scene: Scene, viewport: Viewport, size: Size, options: LabelOptions): Label[] {
  const { symbolScale, widthOf, reserved, selectedId } = options;
  const screen = { left: 0, right: size.width, top: 0, bottom: size.height };
  const taken = new BoxIndex();
  for (const box of reserved) taken.add(box);
  for (const { asset, shape, parts } of scene.placed) {
    const point = parts[0]?.[0];
    if (shape !== 'symbol' || point === undefined) continue;
    const box = around(toScreen(viewport, size, point), (asset.kind === 'joint' ? 3.5 : 9) * symbolScale);
    if (overlap(box, screen)) taken.add(box);
  }
  const selected = scene.named.filter(({ asset }) => asset.id === selectedId);
  const labels: Label[] = [];
  for (const placed of [...selected, ...scene.named.filter((each) => !selected.includes(each))]) {
    if (labels.length >= LABELLED) break;
    const at = toScreen(viewport, size, middleOf(placed));
    if (!overlap(around(at, 1), screen)) continue;
    const text = shortText(placed.asset.name, LONGEST_NAME);
    const boxes = candidates(placed.shape, at, widthOf(text), 13 * symbolScale, size).filter((each) =>
      isInside(each, screen),
    );
    const free = boxes.find((each) => !taken.meets(each));
    const box = placed.asset.id === selectedId ? (free ?? boxes.at(-1)) : free;
    if (box === undefined) continue;
    taken.add(box);
    labels.push({ text, box });
  }
  return labels;
}

/** In the middle of an area; right, left, over or under a symbol. */
function candidates(
  shape: PlacedAsset['shape'],
  { x, y }: Point,
  width: number,
  gap: number,
  size: Size,
): Box[] {
  const at = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - LINE_PIXELS / 2,
    bottom: middle + LINE_PIXELS / 2,
  });
  const centred = Math.max(0, Math.min(x - width / 2, size.width - width)); // near an edge, as far as there is room
  if (shape === 'area') return [at(centred, y)];
  return [
    at(x + gap, y),
    at(x - gap - width, y),
    at(centred, y - gap - LINE_PIXELS / 2),
    at(centred, y + gap + LINE_PIXELS / 2),
  ];
}

/** The point of a symbol; of an area the middle of its outermost corners. */
function middleOf({ parts }: PlacedAsset): Point {
  const [xs, ys] = [parts.flat().map(({ x }) => x), parts.flat().map(({ y }) => y)];
  return {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    y: (Math.min(...ys) + Math.max(...ys)) / 2,
  };
}

function around({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** Finds boxes in the way without a look at all of them. */
class BoxIndex {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), box]);
  }

  meets(box: Box): boolean {
    return cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => overlap(box, other)));
  }
}

const CELL_PIXELS = 40;

function cellsOf({ left, right, top, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL_PIXELS); column * CELL_PIXELS < right; column += 1) {
    for (let row = Math.floor(top / CELL_PIXELS); row * CELL_PIXELS < bottom; row += 1)
      cells.push(`${column} ${row}`);
  }
  return cells;
}

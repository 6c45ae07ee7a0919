import type { Position } from './network.ts';

/** A point of the plane, in metres from the centre of what is drawn, y to the south; or of the screen, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of the plane that a map shows. */
export interface Viewport {
  /** The point in the middle of the map. */
  readonly center: Point;
  readonly pixelsPerMetre: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const METRES_PER_DEGREE = 111_320;
const MARGIN = 40;
const LEAST_EXTENT_M = 20; // of a network that is one point
const SCALES = { least: 1e-4, most: 100 };

export function boundsOf(positions: Iterable<Position>): Bounds | undefined {
  let bounds: { south: number; north: number; west: number; east: number } | undefined;
  for (const { lat, lon } of positions) {
    bounds ??= { south: lat, north: lat, west: lon, east: lon };
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
    bounds.west = Math.min(bounds.west, lon);
    bounds.east = Math.max(bounds.east, lon);
  }
  return bounds;
}

/** Projects the earth onto a plane around the middle of `bounds`: accurate for networks of towns and regions. */
export function projection({ south, north, west, east }: Bounds): (position: Position) => Point {
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const shrink = Math.cos((middle.lat * Math.PI) / 180);
  return ({ lat, lon }) => ({
    x: (lon - middle.lon) * METRES_PER_DEGREE * shrink,
    y: (middle.lat - lat) * METRES_PER_DEGREE,
  });
}

/** Shows all of `bounds`, with a margin. */
export function fit(bounds: Bounds, { width, height }: Size): Viewport {
  const project = projection(bounds);
  const corner = project({ lat: bounds.south, lon: bounds.east });
  const across = Math.max(2 * corner.x, LEAST_EXTENT_M);
  const down = Math.max(2 * corner.y, LEAST_EXTENT_M);
  const pixelsPerMetre = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down);
  return { center: { x: 0, y: 0 }, pixelsPerMetre: limited(pixelsPerMetre) };
}

export function toScreen({ center, pixelsPerMetre }: Viewport, size: Size, { x, y }: Point): Point {
  return {
    x: size.width / 2 + (x - center.x) * pixelsPerMetre,
    y: size.height / 2 + (y - center.y) * pixelsPerMetre,
  };
}

/** Moves the picture by a number of pixels. */
export function pan({ center, pixelsPerMetre }: Viewport, { x, y }: Point): Viewport {
  return { center: { x: center.x - x / pixelsPerMetre, y: center.y - y / pixelsPerMetre }, pixelsPerMetre };
}

/** Magnifies by `factor`; the point `at` of the screen stays in place. */
export function zoom(viewport: Viewport, size: Size, factor: number, at: Point): Viewport {
  const pixelsPerMetre = limited(viewport.pixelsPerMetre * factor);
  const fromMiddle = { x: at.x - size.width / 2, y: at.y - size.height / 2 };
  const shift = 1 / viewport.pixelsPerMetre - 1 / pixelsPerMetre;
  const { x, y } = viewport.center;
  return { center: { x: x + fromMiddle.x * shift, y: y + fromMiddle.y * shift }, pixelsPerMetre };
}

/** A round length for the scale bar, at most `pixels` wide. */
export function scaleBar(pixelsPerMetre: number, pixels: number): { metres: number; pixels: number } {
  const longest = pixels / pixelsPerMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((digit) => digit * power <= longest) ?? 1) * power;
  return { metres, pixels: metres * pixelsPerMetre };
}

function limited(pixelsPerMetre: number): number {
  return Math.min(SCALES.most, Math.max(SCALES.least, pixelsPerMetre));
}

import type { Position } from './network.ts';
import { fromRd } from './rijksdriehoek.ts';

/** Converts ESDL's `lat` and `lon` into a position; undefined when there is no such place on earth. */
type ToPosition = (lat: number, lon: number) => Position | undefined;

const SYSTEMS: ReadonlyMap<string, ToPosition> = new Map([
  ['', degrees],
  ['WGS84', degrees],
  ['EPSG:4326', degrees],
  ['EPSG:28992', rd],
]);

/** How to read coordinates of a `CRS` of ESDL; undefined when they cannot be drawn. */
export function coordinateSystem(crs: string): ToPosition | undefined {
  return SYSTEMS.get(crs.toUpperCase().replaceAll(' ', ''));
}

function degrees(lat: number, lon: number): Position | undefined {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function rd(lat: number, lon: number): Position | undefined {
  // Documents disagree on which of the two is x, but x is less than y all over the Netherlands.
  const [x, y] = [Math.min(lat, lon), Math.max(lat, lon)];
  return x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000 ? fromRd(x, y) : undefined;
}

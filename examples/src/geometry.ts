/** A place in degrees, WGS84. */
export interface Coordinate {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth. A sphere is right to 0.5 %, which is more exact than a drawn line. */
const EARTH_RADIUS_M = 6_371_008.8;

/**
 * The length along a line in metres (great circles between its points); 0 with fewer than two points, and when
 * one of them is not on the earth.
 */
export function lineLengthM(line: readonly Coordinate[]): number {
  if (!line.every(isOnEarth)) return 0;
  let lengthM = 0;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (from !== undefined) lengthM += distanceM(from, to);
  }
  return lengthM;
}

/** Whether a coordinate lies on the earth. */
export function isOnEarth({ lat, lon }: Coordinate): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

function distanceM(a: Coordinate, b: Coordinate): number {
  const lat = radians(b.lat - a.lat);
  const lon = radians(b.lon - a.lon);
  const h =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

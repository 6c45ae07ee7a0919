import type { Position } from './network.ts';

const AMERSFOORT = { x: 155_000, y: 463_000, lat: 52.1551744, lon: 5.38720621 };

/** Power of x, power of y, and seconds of arc. */
type Term = readonly [p: number, q: number, seconds: number];

const LAT_TERMS: readonly Term[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const LON_TERMS: readonly Term[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/**
 * From metres of the Dutch grid (Rijksdriehoek, EPSG:28992) to degrees, good to a metre: the polynomials of
 * Schreutelkamp and Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten".
 */
export function fromRd(x: number, y: number): Position {
  const east = (x - AMERSFOORT.x) / 100_000;
  const north = (y - AMERSFOORT.y) / 100_000;
  const degrees = (terms: readonly Term[]) =>
    terms.reduce((sum, [p, q, seconds]) => sum + seconds * east ** p * north ** q, 0) / 3600;
  return { lat: AMERSFOORT.lat + degrees(LAT_TERMS), lon: AMERSFOORT.lon + degrees(LON_TERMS) };
}

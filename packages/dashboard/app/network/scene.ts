import type { AssetKind } from './asset-kind.ts';
import { type Asset, type Network, type Position, positionsOf } from './network.ts';
import {
  type Bounds,
  boundsOf,
  type Point,
  projection,
  type Size,
  toScreen,
  type Viewport,
} from './viewport.ts';

/** The assets in the plane. */
export interface Scene {
  /** Undefined when no asset has coordinates. */
  readonly bounds: Bounds | undefined;
  readonly placed: readonly PlacedAsset[];
  readonly unplaced: readonly Asset[];
  /** The assets to label where there is room, the most important first. */
  readonly named: readonly PlacedAsset[];
  /** Rings of the areas that the assets are in. */
  readonly outlines: readonly (readonly Point[])[];
}

export interface PlacedAsset {
  readonly asset: Asset;
  readonly shape: 'symbol' | 'line' | 'area';
  /** One point of a symbol, the points of each line, the corners of each ring. */
  readonly parts: readonly (readonly Point[])[];
}

const NEAR_PIXELS = 12;

/** Which names are shown first. */
const IMPORTANCE: readonly AssetKind[] = [
  'producer',
  'storage',
  'conversion',
  'consumer',
  'building',
  'control',
  'other',
];

export function layOut({ assets, areas }: Pick<Network, 'assets' | 'areas'>): Scene {
  // Without the areas: the outline of a province would shrink its network to a dot.
  const bounds = boundsOf(
    assets.flatMap(({ geometry }) => (geometry === undefined ? [] : positionsOf(geometry))),
  );
  if (bounds === undefined) return { bounds, placed: [], unplaced: assets, named: [], outlines: [] };
  const project = projection(bounds);
  const placed = assets.flatMap((asset) => place(asset, project) ?? []);
  return {
    bounds,
    placed,
    unplaced: assets.filter(({ geometry }) => geometry === undefined),
    named: placed
      .filter(({ asset, shape }) => shape !== 'line' && asset.name !== '' && IMPORTANCE.includes(asset.kind))
      .sort(
        ({ asset: one }, { asset: other }) => rankOf(one) - rankOf(other) || powerOf(other) - powerOf(one),
      ),
    outlines: areas.flatMap((area) =>
      area.type === 'polygon' ? area.rings.map((ring) => ring.map(project)) : [],
    ),
  };
}

function rankOf({ kind }: Asset): number {
  return IMPORTANCE.indexOf(kind);
}

function powerOf({ attributes }: Asset): number {
  const power = Number(attributes.get('power'));
  return Number.isFinite(power) ? power : 0;
}

function place(asset: Asset, project: (position: Position) => Point): PlacedAsset | undefined {
  const { geometry } = asset;
  switch (geometry?.type) {
    case undefined:
      return undefined;
    case 'point':
      return { asset, shape: 'symbol', parts: [[project(geometry.at)]] };
    case 'lines':
      return { asset, shape: 'line', parts: geometry.lines.map((line) => line.map(project)) };
    case 'polygon':
      return { asset, shape: 'area', parts: geometry.rings.map((ring) => ring.map(project)) };
  }
}

/** The asset at a point of the screen. Symbols come before lines, and lines before areas. */
export function assetAt(scene: Scene, viewport: Viewport, size: Size, at: Point): Asset | undefined {
  let best: { asset: Asset; rank: number } | undefined;
  for (const { asset, shape, parts } of scene.placed) {
    const onScreen = parts.map((part) => part.map((point) => toScreen(viewport, size, point)));
    const distance =
      shape === 'area'
        ? insideDistance(onScreen, at)
        : Math.min(...onScreen.map((part) => lineDistance(part, at)));
    if (distance > NEAR_PIXELS) continue;
    const rank = distance + { symbol: 0, line: NEAR_PIXELS, area: 2 * NEAR_PIXELS }[shape];
    if (best === undefined || rank < best.rank) best = { asset, rank };
  }
  return best?.asset;
}

/** The distance to the nearest point of a line through the points, or to the single point. */
function lineDistance(points: readonly Point[], at: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1] ?? to;
    const along = { x: to.x - from.x, y: to.y - from.y };
    const squared = along.x ** 2 + along.y ** 2;
    const part = squared === 0 ? 0 : ((at.x - from.x) * along.x + (at.y - from.y) * along.y) / squared;
    const clamped = Math.min(1, Math.max(0, part));
    nearest = Math.min(
      nearest,
      Math.hypot(at.x - from.x - clamped * along.x, at.y - from.y - clamped * along.y),
    );
  }
  return nearest;
}

/** 0 inside the rings (even-odd rule), otherwise infinity. */
function insideDistance(rings: readonly (readonly Point[])[], at: Point): number {
  let inside = false;
  for (const ring of rings) {
    for (const [index, one] of ring.entries()) {
      const other = ring[index - 1] ?? ring.at(-1) ?? one;
      const crosses = one.y > at.y !== other.y > at.y;
      if (crosses && at.x < ((other.x - one.x) * (at.y - one.y)) / (other.y - one.y) + one.x)
        inside = !inside;
    }
  }
  return inside ? 0 : Number.POSITIVE_INFINITY;
}

import type { Asset } from './energy-system.ts';
import { lineLengthM } from './geometry.ts';

/**
 * The length of each pipe in metres: what it says, else what is drawn. A pipe with neither is not in the map, nor
 * is any other asset.
 */
export function pipeLengthsM(assets: readonly Asset[]): Map<Asset, number> {
  const lengths = new Map<Asset, number>();
  for (const asset of assets) {
    if (asset.pipe === undefined) continue;
    const lengthM = asset.pipe.lengthM ?? lineLengthM(asset.geometry);
    if (lengthM > 0) lengths.set(asset, lengthM);
  }
  return lengths;
}

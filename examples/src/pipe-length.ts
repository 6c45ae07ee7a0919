import type { Asset } from './energy-system.ts';
import { lineLengthM } from './geometry.ts';

/**
 * The length of each pipe in metres, by asset: the stated length, or else the drawn one. A pipe without either is left out.
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

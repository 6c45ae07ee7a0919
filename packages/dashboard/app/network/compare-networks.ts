import { type Asset, type Network, positionsOf } from './network.ts';

/** The differences of two networks, by asset id; assets in none of the three are unchanged. */
export interface NetworkChanges {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, readonly AttributeChange[]>;
}

export interface AttributeChange {
  /** As in the panel of attributes; `name`, `type`, `place` and `connections` too. */
  readonly name: string;
  /** Undefined when it was not there. */
  readonly before: string | undefined;
  /** Undefined when it was removed. */
  readonly after: string | undefined;
}

/** Compares the assets of two networks, by id. */
export function compareNetworks(before: Network, after: Network): NetworkChanges {
  const old = new Map(before.assets.map((asset) => [asset.id, asset]));
  const added = new Set<string>();
  const changed = new Map<string, AttributeChange[]>();
  for (const asset of after.assets) {
    const earlier = old.get(asset.id);
    old.delete(asset.id);
    if (earlier === undefined) added.add(asset.id);
    else {
      const changes = compareAssets(earlier, asset);
      if (changes.length > 0) changed.set(asset.id, changes);
    }
  }
  return { added, removed: new Set(old.keys()), changed };
}

function compareAssets(before: Asset, after: Asset): AttributeChange[] {
  const old = comparable(before);
  const changes: AttributeChange[] = [];
  for (const [name, value] of comparable(after)) {
    if (old.get(name) !== value) changes.push({ name, before: old.get(name), after: value });
    old.delete(name);
  }
  return [...changes, ...[...old].map(([name, value]) => ({ name, before: value, after: undefined }))];
}

function comparable(asset: Asset): Map<string, string> {
  const { name, type, geometry, connections, attributes } = asset;
  return new Map([
    ['name', name],
    ['type', type],
    [
      'place',
      geometry === undefined
        ? ''
        : positionsOf(geometry)
            .map(({ lat, lon }) => `${lat}, ${lon}`)
            .join('; '),
    ],
    [
      'connections',
      connections.map(({ portName, assetIds }) => `${portName}: ${assetIds.join(', ')}`).join('; '),
    ],
    ...attributes,
  ]);
}

import { passesOneCarrier } from './asset-kind.ts';
import type { Asset, Carrier, EnergySystem, Port } from './energy-system.ts';
import { isOnEarth, lineLengthM } from './geometry.ts';
import { wallOf } from './heat-loss.ts';

/** The kinds of problems that the report finds. */
type FindingKind =
  | 'id-missing'
  | 'id-repeated'
  | 'port-unconnected'
  | 'port-unknown'
  | 'connection-one-sided'
  | 'connection-same-direction'
  | 'carrier-missing'
  | 'carrier-unknown'
  | 'carrier-mismatch'
  | 'carrier-change'
  | 'geometry-missing'
  | 'geometry-off-earth'
  | 'length-missing'
  | 'length-differs'
  | 'diameter-missing'
  | 'capacity-missing';

/** A problem of an asset, which its author may want to fix. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: 'info' | 'warning' | 'error';
  /** '' when the asset has no id. */
  readonly assetId: string;
  readonly message: string;
}

/** Largest difference between the drawn and the stated length of a pipe without a message. */
const LENGTH_TOLERANCE = 0.25;

/** All findings, in the order of the assets in the text. */
export function findProblems(system: EnergySystem): Finding[] {
  const seen = new Set<string>();
  return system.assets.flatMap((asset) => {
    const findings = [
      ...idFindings(asset, seen),
      ...asset.ports.flatMap((port) => portFindings(port, system)),
      ...carrierChangeFindings(asset, system),
      ...geometryFindings(asset),
      ...quantityFindings(asset),
    ];
    seen.add(asset.id);
    return findings;
  });
}

function idFindings(asset: Asset, seen: ReadonlySet<string>): Finding[] {
  if (asset.id === '') return [finding(asset, 'id-missing', 'error', 'has no id')];
  if (seen.has(asset.id))
    return [finding(asset, 'id-repeated', 'error', `has the id "${asset.id}" of another asset`)];
  return [];
}

function portFindings(port: Port, system: EnergySystem): Finding[] {
  const { asset } = port;
  const findings: Finding[] = [];
  const add = (kind: FindingKind, severity: Finding['severity'], problem: string): void => {
    findings.push(finding(asset, kind, severity, `has a port ${nameOfPort(port)} ${problem}`));
  };

  if (port.carrierId === undefined) add('carrier-missing', 'warning', 'without a carrier');
  else if (!system.carriers.has(port.carrierId)) {
    add('carrier-unknown', 'error', `with the carrier "${port.carrierId}", which does not exist`);
  }
  if (port.connectedTo.size === 0) add('port-unconnected', 'warning', 'that is not connected');
  for (const otherId of port.connectedTo) {
    const other = system.ports.get(otherId);
    if (other === undefined) {
      add('port-unknown', 'error', `connected to "${otherId}", which does not exist`);
      continue;
    }
    const otherEnd = `port ${nameOfPort(other)} of ${nameOf(other.asset)}`;
    if (!other.connectedTo.has(port.id)) {
      add('connection-one-sided', 'warning', `connected to ${otherEnd}, which is not connected back`);
    }
    if (other.direction === port.direction) {
      add(
        'connection-same-direction',
        'error',
        `connected to ${otherEnd}, and both are ${port.direction}-ports`,
      );
    }
    const [own, others] = [carrierOf(port, system), carrierOf(other, system)];
    if (own !== undefined && others !== undefined && own !== others) {
      add(
        'carrier-mismatch',
        'error',
        `with the carrier "${own.name}", connected to ${otherEnd} with "${others.name}"`,
      );
    }
  }
  return findings;
}

function carrierChangeFindings(asset: Asset, system: EnergySystem): Finding[] {
  const carriers = new Set(asset.ports.flatMap((port) => carrierOf(port, system) ?? []));
  if (!passesOneCarrier(asset.className) || carriers.size < 2) return [];
  const names = [...carriers].map(({ name }) => `"${name}"`).join(' and ');
  return [
    finding(
      asset,
      'carrier-change',
      'error',
      `has ports with different carriers, ${names}, but cannot change one`,
    ),
  ];
}

function geometryFindings(asset: Asset): Finding[] {
  if (asset.geometry.length === 0) return [finding(asset, 'geometry-missing', 'info', 'has no geometry')];
  if (!asset.geometry.every(isOnEarth)) {
    return [
      finding(
        asset,
        'geometry-off-earth',
        'error',
        'has a geometry with a point that is no latitude and longitude in degrees',
      ),
    ];
  }
  const drawnM = lineLengthM(asset.geometry);
  const lengthM = asset.pipe?.lengthM;
  if (lengthM === undefined || drawnM === 0 || Math.abs(drawnM - lengthM) <= LENGTH_TOLERANCE * lengthM)
    return [];
  const lengths = `a length of ${lengthM.toFixed(0)} m but is drawn ${drawnM.toFixed(0)} m long`;
  return [finding(asset, 'length-differs', 'warning', `has ${lengths}`)];
}

function quantityFindings(asset: Asset): Finding[] {
  const findings: Finding[] = [];
  if (asset.pipe !== undefined) {
    if (asset.pipe.lengthM === undefined) {
      const instead =
        lineLengthM(asset.geometry) > 0
          ? '; that of its geometry is used'
          : ' and is drawn as none, so it is left out';
      findings.push(finding(asset, 'length-missing', 'warning', `has no length${instead}`));
    }
    if (wallOf(asset.pipe) === undefined) {
      findings.push(
        finding(asset, 'diameter-missing', 'warning', 'has no usable diameters; its heat loss is left out'),
      );
    }
  }
  const hasPower = asset.kind === 'producer' || asset.kind === 'consumer' || asset.kind === 'conversion';
  if (hasPower && asset.powerW === undefined) {
    findings.push(finding(asset, 'capacity-missing', 'warning', 'has no power; it counts as 0 W'));
  }
  if (asset.kind === 'storage' && asset.storageSize === undefined) {
    findings.push(finding(asset, 'capacity-missing', 'warning', 'has no capacity and no volume'));
  }
  return findings;
}

function finding(asset: Asset, kind: FindingKind, severity: Finding['severity'], problem: string): Finding {
  return { kind, severity, assetId: asset.id, message: `${nameOf(asset)} ${problem}.` };
}

function nameOf(asset: Asset): string {
  return `${asset.className || 'Asset'} "${asset.name || asset.id}"`;
}

function nameOfPort(port: Port): string {
  return `"${port.name || port.id}"`;
}

function carrierOf(port: Port, system: EnergySystem): Carrier | undefined {
  return port.carrierId === undefined ? undefined : system.carriers.get(port.carrierId);
}

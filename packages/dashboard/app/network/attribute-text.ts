import type { Asset } from './network.ts';

/** Units of an asset's own attributes, where ESDL defines them. */
const UNITS: Readonly<Record<string, string>> = {
  power: 'W',
  maxChargeRate: 'W',
  maxDischargeRate: 'W',
  length: 'm',
  innerDiameter: 'm',
  outerDiameter: 'm',
  aquiferTopDepth: 'm',
  aquiferThickness: 'm',
  wellDistance: 'm',
  surfaceArea: 'm²',
  floorArea: 'm²',
  volume: 'm³',
  supplyTemperature: '°C',
  returnTemperature: '°C',
  technicalLifetime: 'years',
};
/** Units of attributes of what an asset is made of; '' for a number whose unit is written elsewhere. */
const INNER_UNITS: Readonly<Record<string, string>> = {
  layerWidth: 'm',
  thermalConductivity: 'W/m·K',
  value: '',
};
const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** An attribute for people, with all its digits: `320,000 W`. Values without a known unit, and those that are not numbers, stay as they are. */
export function attributeText(asset: Asset, name: string, value: string): string {
  const unit = unitOf(asset, name);
  if (unit === undefined || !DECIMAL.test(value)) return value;
  const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 }).format(Number(value));
  return `${number} ${unit}`.trim();
}

function unitOf({ kind }: Asset, name: string): string | undefined {
  if (name === 'capacity') return kind === 'storage' ? 'J' : undefined; // of a pipe or a cable it is a power
  const last = name.slice(name.lastIndexOf('.') + 1);
  return last === name ? UNITS[name] : INNER_UNITS[last];
}

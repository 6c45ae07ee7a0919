import type { TaskContext } from '@omotes/worker';
import type { AssetKind } from './asset-kind.ts';
import { readEnergySystem, type Asset } from './energy-system.ts';
import { ReportError } from './errors.ts';
import { findProblems } from './findings.ts';
import { pipeHeatLossW, type Temperatures } from './heat-loss.ts';
import { writeKpis, type Kpi, type KpisOfElement } from './kpis.ts';
import { pipeLengthsM } from './pipe-length.ts';

/** What the report needs of its task, so that it also runs without a worker. */
export type ReportContext = Pick<TaskContext, 'esdl' | 'params' | 'progress' | 'log' | 'feedback'>;

const STEPS = 6;

/**
 * Workflow `network_report`: adds the figures of a heat network to its ESDL as KPIs, and tells what is wrong with
 * single assets. Throws a `ReportError` when the input is no ESDL or a temperature is missing.
 */
export function networkReport({ esdl, params, progress, log, feedback }: ReportContext): string {
  const temperatures = temperaturesOf(params);
  let step = 0;
  const next = (message: string): void => {
    progress(step / STEPS, message);
    step += 1;
  };

  next('Reading the ESDL');
  const system = readEnergySystem(esdl);
  const portCount = system.assets.reduce((sum, asset) => sum + asset.ports.length, 0);
  log(
    `"${system.name}": ${system.assets.length} assets, ${portCount} ports, ${system.carriers.size} carriers`,
  );

  next('Measuring the pipes');
  const lengths = pipeLengthsM(system.assets);
  const totalLengthM = sum(lengths.values());

  next('Adding up the capacities');
  const producerW = installedPowerW(system.assets, 'producer');
  const conversionW = installedPowerW(system.assets, 'conversion');
  const demandW = installedPowerW(system.assets, 'consumer');

  next('Estimating the heat loss');
  const losses = new Map<Asset, number>();
  for (const asset of system.assets) {
    const lossW = pipeHeatLossW(asset, lengths.get(asset), system.carriers, temperatures);
    if (lossW !== undefined) losses.set(asset, lossW);
  }
  const totalLossW = sum(losses.values());

  next('Looking for problems');
  const findings = findProblems(system);
  for (const { message, severity, assetId } of findings) {
    feedback(assetId === '' ? { message, severity } : { message, severity, assetId });
  }

  next('Writing the output');
  const totals: Kpi[] = [
    { key: 'pipe-length', name: 'Total pipe length', value: totalLengthM, unit: 'METRE' },
    { key: 'producer-capacity', name: 'Installed producer capacity', value: producerW, unit: 'WATT' },
    { key: 'conversion-capacity', name: 'Installed conversion capacity', value: conversionW, unit: 'WATT' },
    { key: 'demand-capacity', name: 'Installed demand capacity', value: demandW, unit: 'WATT' },
    { key: 'heat-loss', name: 'Estimated heat loss of all pipes', value: totalLossW, unit: 'WATT' },
  ];
  const perPipe = [...losses].map(([{ element }, value]): KpisOfElement => {
    return { element, kpis: [{ key: 'heat-loss', name: 'Estimated heat loss', value, unit: 'WATT' }] };
  });
  for (const { name, value, unit } of totals) log(`${name}: ${readable(value, unit)}`);
  feedback({ message: summary(totals, findings.length), severity: 'info' });
  if (system.area === undefined) {
    feedback({
      message: 'There is no area, so the figures of the whole have no place in the output.',
      severity: 'warning',
    });
  }
  const whole = system.area === undefined ? [] : [{ element: system.area, kpis: totals }];
  const output = writeKpis(esdl, system, [...perPipe, ...whole]);
  progress(1, 'Done');
  return output;
}

function temperaturesOf(params: ReportContext['params']): Temperatures {
  const temperature = (name: string): number => {
    const value = params[name];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new ReportError(
      'WRONG_PARAMETER',
      `The parameter ${name} has to be a number of °C, not ${JSON.stringify(value)}.`,
    );
  };
  return {
    supplyC: temperature('supply_temperature'),
    returnC: temperature('return_temperature'),
    groundC: temperature('ground_temperature'),
  };
}

function installedPowerW(assets: readonly Asset[], kind: AssetKind): number {
  return sum(assets.flatMap((asset) => (asset.kind === kind ? (asset.powerW ?? []) : [])));
}

function summary(totals: readonly Kpi[], findingCount: number): string {
  const figures = totals.map(({ name, value, unit }) => `${name}: ${readable(value, unit)}`);
  return `${figures.join('. ')}. Problems: ${findingCount}.`;
}

function readable(value: number, unit: Kpi['unit']): string {
  return unit === 'METRE' ? `${(value / 1000).toFixed(2)} km` : `${(value / 1000).toFixed(1)} kW`;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

import type { TaskContext } from '@omotes/worker';
import { readEnergySystem } from './energy-system.ts';
import { ReportError } from './errors.ts';
import { findProblems } from './findings.ts';
import { heatLossesW, type Temperatures } from './heat-loss.ts';
import { writeKpis, type Kpi } from './kpis.ts';
import { pipeLengthsM } from './pipe-length.ts';

/** The part of a task's context that the report needs, so that it runs without a worker too. */
export type ReportContext = Pick<TaskContext, 'esdl' | 'params' | 'progress' | 'log' | 'feedback'>;

const STEPS = 6;
/** Kinds of asset that have a power, with the word for it in the report. */
const CAPACITIES = [
  ['producer', 'producer'],
  ['conversion', 'conversion'],
  ['consumer', 'demand'],
] as const;
const PIPE_LOSS = { key: 'heat-loss', name: 'Estimated heat loss', unit: 'WATT' } as const;
const NO_AREA = 'There is no area, so the figures of the whole have no place in the output.';

/**
 * Workflow `network_report`: adds the figures of a heat network to its ESDL as KPIs, and reports problems of single assets.
 * Throws `ReportError` when the input is not ESDL or a temperature is missing.
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
  const totals: Kpi[] = [
    { key: 'pipe-length', name: 'Total pipe length', value: sum(lengths.values()), unit: 'METRE' },
  ];

  next('Adding up the capacities');
  for (const [kind, word] of CAPACITIES) {
    const value = sum(system.assets.map((asset) => (asset.kind === kind ? (asset.powerW ?? 0) : 0)));
    totals.push({ key: `${word}-capacity`, name: `Installed ${word} capacity`, value, unit: 'WATT' });
  }

  next('Estimating the heat loss');
  const losses = heatLossesW(system, lengths, temperatures);
  totals.push({ key: 'heat-loss', name: 'Estimated heat loss', value: sum(losses.values()), unit: 'WATT' });

  next('Looking for problems');
  const findings = findProblems(system);
  for (const { message, severity, assetId } of findings) {
    feedback(assetId === '' ? { message, severity } : { message, severity, assetId });
  }

  next('Writing the output');
  const figures = totals.map(({ name, value, unit }) => `${name}: ${readable(value, unit)}`);
  figures.forEach((figure) => log(figure));
  feedback({ message: `${figures.join('. ')}. Problems: ${findings.length}.`, severity: 'info' });
  if (system.area === undefined) feedback({ message: NO_AREA, severity: 'warning' });
  const output = writeKpis(esdl, system, [
    ...[...losses].map(([{ element }, value]) => ({ element, kpis: [{ ...PIPE_LOSS, value }] })),
    ...(system.area === undefined ? [] : [{ element: system.area, kpis: totals }]),
  ]);
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

function readable(value: number, unit: Kpi['unit']): string {
  return unit === 'METRE' ? `${(value / 1000).toFixed(2)} km` : `${(value / 1000).toFixed(1)} kW`;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

import { FEEDBACK_SEVERITIES, type FeedbackSeverity } from '@omotes/http-api';
import { type AssetKind, KIND_NAMES } from './asset-kind.ts';
import type { Change } from './draw-scene.ts';
import type { Asset, Carrier } from './network.ts';
import { SYMBOLS } from './symbols.ts';

interface LegendProps {
  readonly assets: readonly Asset[];
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly severities: ReadonlyMap<string, FeedbackSeverity>;
  readonly changes: ReadonlyMap<string, Change> | undefined;
}

const KINDS = Object.entries(KIND_NAMES) as [AssetKind, string][]; // the keys of the record are all there are

/** The meaning of the shapes and colours that are on the map. */
export function Legend({ assets, carriers, severities, changes }: LegendProps) {
  const counts = new Map<AssetKind, number>();
  for (const { kind } of assets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const flows = new Set([...carriers.values()].map(({ temperature }) => temperature));
  const found = new Set(severities.values());
  return (
    <ul class="legend" aria-label="Legend">
      {KINDS.filter(([kind]) => counts.has(kind)).map(([kind, name]) => (
        <li key={kind}>
          <Symbol kind={kind} color={changes === undefined ? `kind-${kind}` : 'muted'} /> {name}{' '}
          <span class="muted">{counts.get(kind)}</span>
        </li>
      ))}
      {changes === undefined &&
        (['supply', 'return'] as const)
          .filter((flow) => flows.has(flow))
          .map((flow) => (
            <li key={flow}>
              <Symbol kind="pipe" color={flow} /> {flow === 'supply' ? 'Supply' : 'Return'}
            </li>
          ))}
      {changes !== undefined &&
        (['added', 'removed', 'changed'] as const).map((change) => (
          <li key={change}>
            <Symbol kind="pipe" color={change} /> {change}
          </li>
        ))}
      {FEEDBACK_SEVERITIES.filter((severity) => found.has(severity)).map((severity) => (
        <li key={severity}>
          <Symbol kind="consumer" color={`ring ${severity.toLowerCase()}`} /> {severity.toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

export function Symbol({ kind, color }: { readonly kind: AssetKind; readonly color: string }) {
  return (
    <svg class={`symbol ${color}`} viewBox="-11 -11 22 22" width="16" height="16" aria-hidden="true">
      <path d={SYMBOLS[kind]} />
    </svg>
  );
}

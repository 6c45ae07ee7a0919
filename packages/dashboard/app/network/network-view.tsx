import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AssetPanel } from './asset-panel.tsx';
import { AssetList } from './asset-list.tsx';
import { AssetMessages } from './asset-messages.tsx';
import { compareNetworks, type NetworkChanges } from './compare-networks.ts';
import type { Change } from './draw-scene.ts';
import { Legend } from './legend.tsx';
import { NetworkMap } from './network-map.tsx';
import { type Network, shortNameOf } from './network.ts';
import { readNetwork } from './read-network.ts';
import { quantityText } from './quantity-text.ts';
import { layOut } from './scene.ts';
import { type Feedback, worstSeverities } from './severity.ts';

interface NetworkViewProps {
  /** ESDL as text. */
  readonly input: string;
  readonly output: string | null;
  readonly feedback: Feedback;
}

type Shown = 'input' | 'output' | 'changes';

/** A network from its ESDL: its map, its key figures, and what a job changed of it. */
export function NetworkView({ input, output, feedback }: NetworkViewProps) {
  const before = useMemo(() => read(input), [input]);
  const after = useMemo(() => (output === null ? undefined : read(output)), [output]);
  const changes = useMemo(
    () => (isNetwork(before) && isNetwork(after) ? compareNetworks(before, after) : undefined),
    [before, after],
  );
  const [chosen, setShown] = useState<Shown>();
  const shown = chosen ?? (isNetwork(after) ? 'output' : 'input');
  const network = shown === 'input' || after === undefined ? before : after;

  if (!isNetwork(network) && after === undefined) return <p class="problem">{network.message}</p>;
  return (
    <div class="network">
      {after !== undefined && (
        <div class="segments" role="group" aria-label="Which network">
          <Segment name="input" text="Input" shown={shown} onShow={setShown} />
          <Segment name="output" text="Output" shown={shown} onShow={setShown} />
          {changes !== undefined && (
            <Segment name="changes" text={changesText(changes)} shown={shown} onShow={setShown} />
          )}
        </div>
      )}
      {isNetwork(network) ? (
        <Drawn
          network={network}
          before={isNetwork(before) ? before : undefined}
          changes={shown === 'input' ? undefined : changes}
          showChanges={shown === 'changes'}
          feedback={feedback}
        />
      ) : (
        <p class="problem">{network.message}</p>
      )}
    </div>
  );
}

function Segment(props: {
  readonly name: Shown;
  readonly text: string;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) {
  const { name, text, shown, onShow } = props;
  return (
    <button type="button" aria-pressed={shown === name} onClick={() => onShow(name)}>
      {text}
    </button>
  );
}

interface DrawnProps {
  readonly network: Network;
  /** What the job was given; its removed assets are drawn too when changes are shown. */
  readonly before: Network | undefined;
  readonly changes: NetworkChanges | undefined;
  readonly showChanges: boolean;
  readonly feedback: Feedback;
}

function Drawn({ network, before, changes, showChanges, feedback }: DrawnProps) {
  const [selectedId, setSelectedId] = useState<string>();
  const assets = useMemo(() => {
    const removed = showChanges ? (before?.assets.filter(({ id }) => changes?.removed.has(id)) ?? []) : [];
    return [...network.assets, ...removed];
  }, [network, before, changes, showChanges]);
  const scene = useMemo(() => layOut({ assets, areas: network.areas }), [assets, network]);
  const severities = useMemo(() => worstSeverities(feedback), [feedback]);
  const marked = useMemo(
    () => (showChanges && changes ? changeOfEach(changes) : undefined),
    [changes, showChanges],
  );
  const marks = useMemo(
    () => ({ carriers: network.carriers, severities, changes: marked, selectedId }),
    [network, severities, marked, selectedId],
  );
  const byId = useMemo(() => new Map(assets.map((asset) => [asset.id, asset])), [assets]);
  const selected = selectedId === undefined ? undefined : byId.get(selectedId);
  const nameOf = (id: string) => shortNameOf(byId.get(id) ?? { id, name: '' });
  const undrawn = undrawnText(network);
  const columns = useRef<HTMLDivElement>(null);
  // Chosen in a list further down, it is to be seen on the map.
  useEffect(() => {
    if (selectedId !== undefined) columns.current?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  return (
    <>
      <div ref={columns} class={selected === undefined ? 'network-columns' : 'network-columns with-panel'}>
        <div class="network-main">
          <NetworkMap
            scene={scene}
            marks={marks}
            label={`Map of ${network.name === '' ? 'the network' : network.name}: ${scene.placed.length} assets`}
            emptyText={undrawn === '' ? 'No asset of this network has coordinates.' : undrawn}
            onSelect={(asset) => setSelectedId(asset?.id)}
          />
          <Legend assets={assets} carriers={network.carriers} severities={severities} changes={marked} />
        </div>
        {selected !== undefined && (
          <AssetPanel
            asset={selected}
            carriers={network.carriers}
            messages={feedback[selected.id] ?? []}
            changes={changes?.changed.get(selected.id) ?? []}
            nameOf={nameOf}
            onSelect={setSelectedId}
          />
        )}
      </div>
      {undrawn !== '' && scene.placed.length > 0 && <p class="note">{undrawn}</p>}
      {scene.unplaced.length > 0 && scene.placed.length > 0 && (
        <p class="muted">
          {scene.unplaced.length === 1 ? '1 asset has' : `${scene.unplaced.length} assets have`} no place on
          the map: {scene.unplaced.slice(0, 5).map(shortNameOf).join(', ')}
          {scene.unplaced.length > 5 && '…'}
        </p>
      )}
      <AssetMessages
        feedback={feedback}
        nameOf={nameOf}
        isHere={(id) => byId.has(id)}
        onSelect={setSelectedId}
      />
      {network.keyFigures.length > 0 && <KeyFigures network={network} />}
      <AssetList
        assets={assets}
        severities={severities}
        changes={marked}
        selectedId={selectedId}
        onSelect={setSelectedId}
      />
    </>
  );
}

function KeyFigures({ network }: { readonly network: Network }) {
  return (
    <dl class="facts" aria-label="Key figures">
      {network.keyFigures.map(({ name, value, unit }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{quantityText(value, unit)}</dd>
        </div>
      ))}
    </dl>
  );
}

function undrawnText({ undrawnSystems }: Network): string {
  if (undrawnSystems.size === 0) return '';
  const names = [...undrawnSystems].join(', ');
  return `The map draws coordinates in WGS 84 and in RD (EPSG:28992), but not in ${names}.`;
}

function changeOfEach({ added, removed, changed }: NetworkChanges): Map<string, Change> {
  return new Map<string, Change>([
    ...[...added].map((id) => [id, 'added'] as const),
    ...[...removed].map((id) => [id, 'removed'] as const),
    ...[...changed.keys()].map((id) => [id, 'changed'] as const),
  ]);
}

function changesText({ added, removed, changed }: NetworkChanges): string {
  const counts = [
    [added.size, 'added'],
    [removed.size, 'removed'],
    [changed.size, 'changed'],
  ] as const;
  const texts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return texts.length === 0 ? 'No changes' : `Changes: ${texts.join(', ')}`;
}

/** An error is shown in place of the map: what the job says stays readable. */
function read(esdl: string): Network | Error {
  try {
    return readNetwork(esdl);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function isNetwork(read: Network | Error | undefined): read is Network {
  return read !== undefined && !(read instanceof Error);
}

import { type FeedbackSeverity } from '@omotes/http-api';
import { useId, useState } from 'preact/hooks';
import type { Change } from './draw-scene.ts';
import { Symbol } from './legend.tsx';
import { type Asset, shortNameOf } from './network.ts';

interface AssetListProps {
  readonly assets: readonly Asset[];
  readonly severities: ReadonlyMap<string, FeedbackSeverity>;
  readonly changes: ReadonlyMap<string, Change> | undefined;
  readonly selectedId: string | undefined;
  readonly onSelect: (assetId: string) => void;
}

const SHOWN = 100;

/** The map as a list, in which every asset can be found and selected without a pointer. */
export function AssetList({ assets, severities, changes, selectedId, onSelect }: AssetListProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const inputId = useId();
  const wanted = text.trim().toLowerCase();
  const found = assets.filter(
    ({ id, name, type }) =>
      wanted === '' || [id, name, type].some((each) => each.toLowerCase().includes(wanted)),
  );
  return (
    <details class="asset-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>List of {assets.length} assets</summary>
      {isOpen && (
        <>
          <label for={inputId}>Find by name, type or id</label>{' '}
          <input
            id={inputId}
            type="search"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <ul>
            {found.slice(0, SHOWN).map((asset) => (
              <li key={asset.id}>
                <button
                  type="button"
                  class="link"
                  aria-pressed={asset.id === selectedId}
                  onClick={() => onSelect(asset.id)}
                >
                  <Symbol kind={asset.kind} color={`kind-${asset.kind}`} /> {shortNameOf(asset)}
                </button>{' '}
                <span class="muted">{asset.type}</span>{' '}
                <Mark mark={severities.get(asset.id)?.toLowerCase()} />
                <Mark mark={changes?.get(asset.id)} />
              </li>
            ))}
          </ul>
          {found.length > SHOWN && <p class="muted">and {found.length - SHOWN} more</p>}
        </>
      )}
    </details>
  );
}

function Mark({ mark }: { readonly mark: string | undefined }) {
  return mark === undefined ? null : <span class={`badge ${mark}`}>{mark}</span>;
}

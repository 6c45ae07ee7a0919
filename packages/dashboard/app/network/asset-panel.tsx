import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { attributeText } from './attribute-text.ts';
import { Messages } from './messages.tsx';
import type { AttributeChange } from './compare-networks.ts';
import { Symbol } from './legend.tsx';
import { LongText } from './long-text.tsx';
import type { Asset, Carrier } from './network.ts';
import type { Feedback } from './severity.ts';

interface AssetPanelProps {
  readonly asset: Asset;
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly messages: Feedback[string];
  /** The changes from input to output. */
  readonly changes: readonly AttributeChange[];
  readonly nameOf: (assetId: string) => string;
  readonly onSelect: (assetId: string | undefined) => void;
}

/** Everything about the selected asset; `Escape` closes it. */
export function AssetPanel({ asset, carriers, messages, changes, nameOf, onSelect }: AssetPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Escape belongs to an open dialog or a search field first.
      const isTheirs = event.target instanceof Element && event.target.closest('dialog, input') !== null;
      if (event.key === 'Escape' && !isTheirs) onSelect(undefined);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onSelect]);
  // Before it is removed: after that nothing would have the focus.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (panel.current?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <aside ref={panel} class="asset-panel" aria-label="Chosen asset">
      <header>
        <h3>
          <Symbol kind={asset.kind} color={`kind-${asset.kind}`} /> <LongText text={asset.name || asset.id} />
        </h3>
        <button type="button" class="quiet" aria-label="Close" onClick={() => onSelect(undefined)}>
          ✕
        </button>
      </header>
      <p class="muted">
        {asset.type} · <code>{asset.id}</code>
      </p>
      <Messages messages={messages} />
      {changes.length > 0 && (
        <table class="plain">
          <caption>Changed by the job</caption>
          <thead>
            <tr>
              <th scope="col">Attribute</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="before">
                  <LongText text={before === undefined ? '–' : attributeText(asset, name, before)} />
                </td>
                <td class="after">
                  <LongText text={after === undefined ? '–' : attributeText(asset, name, after)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asset.connections.length > 0 && (
        <table class="plain">
          <caption>Connections</caption>
          <tbody>
            {asset.connections.map(({ portName, direction, carrierId, assetIds }, index) => (
              <tr key={index}>
                <th scope="row">
                  {direction === 'in' ? '→' : '←'} {portName || direction}
                  <span class="muted">
                    {' '}
                    {carrierId === undefined ? '' : (carriers.get(carrierId)?.name ?? carrierId)}
                  </span>
                </th>
                <td>
                  {assetIds.length === 0
                    ? 'not connected'
                    : assetIds.map((id) => (
                        <button key={id} type="button" class="link" onClick={() => onSelect(id)}>
                          {nameOf(id)}
                        </button>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table class="plain">
        <caption>Attributes</caption>
        <tbody>
          {[...asset.attributes].map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <LongText text={attributeText(asset, name, value)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </aside>
  );
}

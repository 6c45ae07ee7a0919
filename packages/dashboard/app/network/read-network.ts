import { kindOf } from './asset-kind.ts';
import { readGeometry, undrawnSystems } from './read-geometry.ts';
import type { Asset, Carrier, Geometry, KeyFigure, Network } from './network.ts';
import { readXml, type XmlElement } from './xml-element.ts';

/** The text is XML, but not ESDL. */
export class NotEsdlError extends Error {
  readonly code = 'not_esdl';
  override readonly name = 'NotEsdlError';

  constructor(root: string) {
    super(`This is XML, but not ESDL: its first element is <${root}>, not <EnergySystem>.`);
  }
}

/** An asset as read from its element, before the assets behind its connections are known. */
interface AssetDraft {
  readonly asset: Omit<Asset, 'connections'>;
  readonly ports: readonly XmlElement[];
  readonly undrawnSystems: readonly string[];
}

const ASSET_ELEMENTS = new Set(['asset', 'potential']);
const NO_ATTRIBUTES = new Set(['geometry', 'port']);
/** Elements that have attributes of their own, at any depth of an asset. */
const OWN_ELEMENTS = new Set([...ASSET_ELEMENTS, 'area']);
/** Elements of a series of values, such as the hours of a profile, which are not attributes one by one. */
const LONGEST_LIST = 12;

/**
 * Reads the assets of an energy system, also in nested areas and in buildings. Everything that ESDL makes optional may be
 * missing, even coordinates. Throws `XmlError` or `NotEsdlError`.
 */
export function readNetwork(esdl: string): Network {
  const root = readXml(esdl);
  if (root.name !== 'EnergySystem') throw new NotEsdlError(root.name);
  const drafts: AssetDraft[] = [];
  const areas: Geometry[] = [];
  const carriers = new Map<string, Carrier>();
  const keyFigures: KeyFigure[] = [];
  const ids = new AssetIds();

  const visit = (element: XmlElement, inAsset: boolean) => {
    const isAsset = ASSET_ELEMENTS.has(element.name);
    if (isAsset) drafts.push(readAsset(element, ids));
    else if (element.name === 'area') areas.push(...geometriesOf(element));
    else if (element.name === 'carrier') carriers.set(attribute(element, 'id'), readCarrier(element));
    else if (element.name === 'kpi' && !inAsset) keyFigures.push(readKeyFigure(element));
    for (const child of element.children) visit(child, inAsset || isAsset);
  };
  visit(root, false);

  const assetOfPort = new Map(
    drafts.flatMap(({ asset, ports }) => ports.map((port) => [attribute(port, 'id'), asset.id] as const)),
  );
  return {
    name: attribute(root, 'name'),
    areas,
    carriers,
    keyFigures,
    undrawnSystems: new Set(drafts.flatMap((draft) => draft.undrawnSystems)),
    assets: drafts.map(({ asset, ports }) => ({
      ...asset,
      connections: ports.map((port) => ({
        portName: attribute(port, 'name'),
        direction: port.type === 'OutPort' ? 'out' : 'in',
        carrierId: port.attributes.get('carrier'),
        assetIds: attribute(port, 'connectedTo')
          .split(' ')
          .flatMap((portId) => assetOfPort.get(portId) ?? []),
      })),
    })),
  };
}

function readAsset(element: XmlElement, ids: AssetIds): AssetDraft {
  const type = element.type === '' ? element.name : element.type;
  const ports = element.children.filter(({ name }) => name === 'port');
  const geometry = element.children.find(({ name }) => name === 'geometry');
  return {
    ports,
    undrawnSystems: geometry === undefined ? [] : undrawnSystems(geometry),
    asset: {
      id: ids.unused(attribute(element, 'id')),
      name: attribute(element, 'name'),
      type,
      kind: kindOf(type),
      attributes: readAttributes(element),
      geometry: geometry === undefined ? undefined : readGeometry(geometry),
      carrierId: ports.map((port) => port.attributes.get('carrier')).find((id) => id !== undefined),
    },
  };
}

function geometriesOf({ children }: XmlElement): Geometry[] {
  return children.filter(({ name }) => name === 'geometry').flatMap((each) => readGeometry(each) ?? []);
}

/** Makes ids unique: of two assets with the same id, or without one, the second becomes `id#2`. */
class AssetIds {
  readonly #used = new Set<string>();
  /** How often each id has been used; counting from 2 each time would take quadratic time. */
  readonly #counts = new Map<string, number>();

  unused(id: string): string {
    let count = (this.#counts.get(id) ?? 0) + 1;
    let unused = count === 1 ? id : `${id}#${count}`;
    for (; this.#used.has(unused) || unused === ''; unused = `${id}#${count}`) count += 1;
    this.#counts.set(id, count);
    this.#used.add(unused);
    return unused;
  }
}

function readAttributes(asset: XmlElement): Map<string, string> {
  const attributes = new Map<string, string>();
  const add = (element: XmlElement, path: string) => {
    if (element.type !== '' && path !== '') attributes.set(path, element.type);
    for (const [name, value] of element.attributes)
      if (name !== 'id' || path === '') attributes.set(path === '' ? name : `${path}.${name}`, value);
    const children = element.children.filter(
      ({ name }) => !OWN_ELEMENTS.has(name) && (path !== '' || !NO_ATTRIBUTES.has(name)),
    );
    for (const [name, siblings] of Map.groupBy(children, (child) => child.name)) {
      const below = path === '' ? name : `${path}.${name}`;
      if (siblings.length > LONGEST_LIST)
        attributes.set(below, `${siblings.length} values, ${digest(siblings)}`);
      else
        for (const [index, child] of siblings.entries())
          add(
            child,
            siblings.length === 1 ? below : `${below}[${child.attributes.get('name') ?? index + 1}]`,
          );
    }
  };
  add(asset, '');
  for (const port of asset.children.filter(({ name }) => name === 'port')) {
    for (const child of port.children) add(child, `port ${attribute(port, 'name')}.${child.name}`);
  }
  attributes.delete('id');
  attributes.delete('name');
  return attributes;
}

/** A short hash of a long list (FNV-1a). */
function digest(elements: readonly XmlElement[]): string {
  let hash = 0x811c9dc5;
  for (const { attributes } of elements) {
    for (const value of attributes.values()) {
      for (let index = 0; index < value.length; index += 1)
        hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
    }
  }
  return `digest ${(hash >>> 0).toString(16)}`;
}

function readCarrier(element: XmlElement): Carrier {
  const name = attribute(element, 'name');
  const isSet = (key: string) => Number(element.attributes.get(key) ?? 0) !== 0;
  const temperature = isSet('supplyTemperature')
    ? 'supply'
    : isSet('returnTemperature')
      ? 'return'
      : undefined;
  if (temperature !== undefined || element.type !== 'HeatCommodity') return { name, temperature };
  return { name, temperature: /ret/i.test(name) ? 'return' : 'supply' };
}

function readKeyFigure(element: XmlElement): KeyFigure {
  const unit = element.children.find(({ name }) => name === 'quantityAndUnit');
  return {
    name: attribute(element, 'name'),
    value: attribute(element, 'value'),
    unit: unit === undefined ? '' : attribute(unit, 'unit'),
  };
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

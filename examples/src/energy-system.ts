import { kindOf, type AssetKind } from './asset-kind.ts';
import { ReportError } from './errors.ts';
import type { Coordinate } from './geometry.ts';
import { childOf, childrenOf, descendantsOf, parseXml, type XmlElement } from './xml-document.ts';

const ESDL_NAMESPACE = 'http://www.tno.nl/esdl';

/** What flows: a heat commodity, gas, electricity. */
export interface Carrier {
  readonly id: string;
  readonly name: string;
  /** Temperatures in °C; undefined when absent or 0, which is how ESDL writes 'not set'. */
  readonly supplyTemperatureC: number | undefined;
  readonly returnTemperatureC: number | undefined;
}

export interface Port {
  readonly id: string;
  readonly name: string;
  readonly direction: 'in' | 'out';
  /** Ids of the ports at the other side. */
  readonly connectedTo: ReadonlySet<string>;
  readonly carrierId: string | undefined;
  readonly asset: Asset;
}

/** A layer of a pipe's wall. */
interface Layer {
  readonly widthM: number;
  /** Thermal conductivity in W/(m·K). */
  readonly conductivity: number;
}

/** The data of a pipe. Numbers that are absent, unreadable or not above 0 are undefined. */
export interface Pipe {
  readonly lengthM: number | undefined;
  readonly innerDiameterM: number | undefined;
  readonly outerDiameterM: number | undefined;
  /** `DN100` and the like. */
  readonly nominalDiameter: string | undefined;
  /** From the inside out; empty when the material is not given in layers. */
  readonly layers: readonly Layer[];
}

export interface Asset {
  /** '' when the asset has none. */
  readonly id: string;
  readonly name: string;
  /** ESDL's class, such as `HeatingDemand`. */
  readonly className: string;
  readonly kind: AssetKind;
  readonly ports: Port[];
  /** Its point, line or outline; empty when it has no geometry. */
  readonly geometry: readonly Coordinate[];
  readonly powerW: number | undefined;
  /** Capacity of a storage in joules, or in cubic metres if only that is given. */
  readonly storageSize: number | undefined;
  /** Present for a pipe only. */
  readonly pipe: Pipe | undefined;
  readonly element: XmlElement;
}

export interface EnergySystem {
  readonly name: string;
  /** All assets except those with the state DISABLED, which are not part of the network. */
  readonly assets: readonly Asset[];
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly ports: ReadonlyMap<string, Port>;
  readonly root: XmlElement;
  /** The outermost area of the first instance, which has KPIs of the whole. */
  readonly area: XmlElement | undefined;
}

/** Reads an energy system from ESDL text. Throws `ReportError` if the text is not ESDL. */
export function readEnergySystem(esdl: string): EnergySystem {
  const root = parseXml(esdl);
  if (root.name !== 'EnergySystem' || root.namespace !== ESDL_NAMESPACE) {
    throw new ReportError(
      'NOT_ESDL',
      `The XML is not an energy system: its root is <${root.qualifiedName}> of namespace "${root.namespace}", ` +
        `not an EnergySystem of namespace "${ESDL_NAMESPACE}".`,
    );
  }
  const elements = [...descendantsOf(root)];
  const materials = new Materials(elements);
  const assets = elements
    .filter((element) => element.name === 'asset' && element.attributes.get('state') !== 'DISABLED')
    .map((element) => readAsset(element, materials));
  return {
    name: root.attributes.get('name') ?? '',
    assets,
    carriers: readCarriers(root),
    ports: new Map(assets.flatMap((asset) => asset.ports.map((port) => [port.id, port]))),
    root,
    area: childOf(childOf(root, 'instance'), 'area'),
  };
}

function readAsset(element: XmlElement, materials: Materials): Asset {
  const ports: Port[] = [];
  const asset: Asset = {
    id: element.attributes.get('id') ?? '',
    name: element.attributes.get('name') ?? '',
    className: element.type,
    kind: kindOf(element.type),
    ports,
    geometry: readGeometry(childOf(element, 'geometry')),
    powerW: positive(element, 'power'),
    storageSize: positive(element, 'capacity') ?? positive(element, 'volume'),
    pipe: element.type === 'Pipe' ? readPipe(element, materials) : undefined,
    element,
  };
  for (const port of childrenOf(element, 'port')) {
    ports.push({
      id: port.attributes.get('id') ?? '',
      name: port.attributes.get('name') ?? '',
      direction: port.type === 'OutPort' ? 'out' : 'in',
      connectedTo: new Set((port.attributes.get('connectedTo') ?? '').split(/\s+/).filter((id) => id !== '')),
      carrierId: port.attributes.get('carrier') || undefined,
      asset,
    });
  }
  return asset;
}

function readPipe(element: XmlElement, materials: Materials): Pipe {
  return {
    lengthM: positive(element, 'length'),
    innerDiameterM: positive(element, 'innerDiameter'),
    outerDiameterM: positive(element, 'outerDiameter'),
    nominalDiameter: element.attributes.get('diameter'),
    layers: materials.layersOf(childOf(element, 'material')),
  };
}

/** A pipe has a handful of layers. A wall with more counts as incomplete. */
const MAX_LAYERS = 100;

/** The materials of a document, which many pipes may refer to: each is read once. */
class Materials {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #layers = new Map<XmlElement, readonly Layer[]>();

  constructor(elements: readonly XmlElement[]) {
    this.#elements = new Map(elements.map((element) => [element.attributes.get('id') ?? '', element]));
  }

  /** The layers of a compound material or of one it refers to; empty if one of them is incomplete. */
  layersOf(material: XmlElement | undefined): readonly Layer[] {
    const compound = this.#resolve(material);
    if (compound === undefined) return [];
    const layers = this.#layers.get(compound) ?? this.#readLayers(compound);
    this.#layers.set(compound, layers);
    return layers;
  }

  #readLayers(compound: XmlElement): readonly Layer[] {
    const components = childrenOf(compound, 'component');
    if (components.length > MAX_LAYERS) return [];
    const layers: Layer[] = [];
    for (const component of components) {
      const widthM = positive(component, 'layerWidth');
      const conductivity = positive(this.#resolve(childOf(component, 'matter')), 'thermalConductivity');
      if (widthM === undefined || conductivity === undefined) return [];
      layers.push({ widthM, conductivity });
    }
    return layers;
  }

  /** The material that a `MatterReference` refers to; any other element itself. */
  #resolve(matter: XmlElement | undefined): XmlElement | undefined {
    const reference = matter?.type === 'MatterReference' ? matter.attributes.get('reference') : undefined;
    return reference === undefined ? matter : this.#elements.get(reference);
  }
}

function readGeometry(geometry: XmlElement | undefined): Coordinate[] {
  if (geometry === undefined) return [];
  const points =
    geometry.type === 'Point' ? [geometry] : [...descendantsOf(geometry)].filter((e) => e.name === 'point');
  return points.map((point) => ({ lat: degrees(point, 'lat'), lon: degrees(point, 'lon') }));
}

/** NaN when it is absent or unreadable. */
function degrees(point: XmlElement, attribute: string): number {
  return Number(point.attributes.get(attribute) || NaN);
}

function readCarriers(root: XmlElement): Map<string, Carrier> {
  const carriers = childOf(childOf(root, 'energySystemInformation'), 'carriers');
  return new Map(
    childrenOf(carriers, 'carrier').map((element) => {
      const id = element.attributes.get('id') ?? '';
      return [
        id,
        {
          id,
          name: element.attributes.get('name') ?? id,
          supplyTemperatureC: positive(element, 'supplyTemperature'),
          returnTemperatureC: positive(element, 'returnTemperature'),
        },
      ];
    }),
  );
}

/** A number above 0; ESDL writes 'not set' as 0 or leaves it out, and no quantity read here can be negative. */
function positive(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = Number(element?.attributes.get(attribute));
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

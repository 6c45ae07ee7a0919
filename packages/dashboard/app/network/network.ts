import type { AssetKind } from './asset-kind.ts';
import { shortText } from './short-text.ts';

/** An energy system as the map shows it. */
export interface Network {
  readonly name: string;
  readonly assets: readonly Asset[];
  /** Where the areas are that have a geometry. */
  readonly areas: readonly Geometry[];
  readonly carriers: ReadonlyMap<string, Carrier>;
  /** Key figures of the whole system or of an area, in the order of the document. */
  readonly keyFigures: readonly KeyFigure[];
  /** Coordinate systems of the document, as it names them, whose places cannot be drawn. */
  readonly undrawnSystems: ReadonlySet<string>;
}

export interface Asset {
  /** Unique within the network. */
  readonly id: string;
  readonly name: string;
  /** ESDL's class, such as `HeatingDemand`. */
  readonly type: string;
  readonly kind: AssetKind;
  /** Everything below the element but geometry, ports and assets inside it; `costInformation.investmentCosts.value`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Undefined when the document does not say where the asset is, or in a coordinate system that is not known here. */
  readonly geometry: Geometry | undefined;
  readonly connections: readonly Connection[];
  /** Carrier of its first port that has one. */
  readonly carrierId: string | undefined;
}

export type Geometry =
  | { readonly type: 'point'; readonly at: Position }
  | { readonly type: 'lines'; readonly lines: readonly (readonly Position[])[] }
  | { readonly type: 'polygon'; readonly rings: readonly (readonly Position[])[] };

/** Degrees, WGS 84. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

export interface Connection {
  readonly portName: string;
  readonly direction: 'in' | 'out';
  readonly carrierId: string | undefined;
  readonly assetIds: readonly string[];
}

export interface Carrier {
  readonly name: string;
  /** In a heat network: supply or return water. */
  readonly temperature: 'supply' | 'return' | undefined;
}

export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  /** As ESDL names it, such as `METRE`; '' when there is none. */
  readonly unit: string;
}

/** What an asset is called where there is little room; its id when it has no name. */
export function shortNameOf({ id, name }: Pick<Asset, 'id' | 'name'>): string {
  return shortText(name || id, 80);
}

/** All positions of a geometry, in its order. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'point':
      return [geometry.at];
    case 'lines':
      return geometry.lines.flat();
    case 'polygon':
      return geometry.rings.flat();
  }
}

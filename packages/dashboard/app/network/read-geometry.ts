import type { Geometry, Position } from './network.ts';
import type { XmlElement } from './xml-element.ts';

/** Reads ESDL's Point, Line, Polygon and the Multi… of them; undefined when they name no place on earth. */
export function readGeometry(element: XmlElement): Geometry | undefined {
  switch (element.type) {
    case 'Point':
      return pointOf(positionOf(element));
    case 'Line':
      return linesOf([element]);
    case 'MultiLine':
      return linesOf(childrenOf(element, 'line'));
    case 'Polygon':
      return polygonOf([element]);
    case 'MultiPolygon':
      return polygonOf(childrenOf(element, 'polygon'));
    default: // MultiPoint, WKT, and what will be
      return pointOf(pointsOf(element)[0]);
  }
}

function pointOf(at: Position | undefined): Geometry | undefined {
  return at === undefined ? undefined : { type: 'point', at };
}

function linesOf(elements: readonly XmlElement[]): Geometry | undefined {
  const lines = elements.map(pointsOf).filter((points) => points.length > 1);
  return lines.length === 0 ? undefined : { type: 'lines', lines };
}

function polygonOf(elements: readonly XmlElement[]): Geometry | undefined {
  const rings = elements
    .flatMap((element) => [...childrenOf(element, 'exterior'), ...childrenOf(element, 'interior')])
    .map(pointsOf)
    .filter((points) => points.length > 2);
  return rings.length === 0 ? undefined : { type: 'polygon', rings };
}

function pointsOf(element: XmlElement): Position[] {
  return childrenOf(element, 'point').flatMap((point) => positionOf(point) ?? []);
}

function childrenOf(element: XmlElement, childName: string): XmlElement[] {
  return element.children.filter(({ name }) => name === childName);
}

function positionOf({ attributes }: XmlElement): Position | undefined {
  const lat = Number(attributes.get('lat') ?? Number.NaN);
  const lon = Number(attributes.get('lon') ?? Number.NaN);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

import { coordinateSystem } from './coordinate-system.ts';
import type { Geometry, Position } from './network.ts';
import type { XmlElement } from './xml-element.ts';

/** Reads ESDL's Point, Line, Polygon and the Multi… of them; undefined when they have no coordinates that can be drawn. */
export function readGeometry(element: XmlElement): Geometry | undefined {
  const crs = crsOf(element, '');
  switch (element.type) {
    case 'Point':
      return pointOf(positionOf(element, crs));
    case 'Line':
      return linesOf([element], crs);
    case 'MultiLine':
      return linesOf(childrenOf(element, 'line'), crs);
    case 'Polygon':
      return polygonOf([element], crs);
    case 'MultiPolygon':
      return polygonOf(childrenOf(element, 'polygon'), crs);
    default: // MultiPoint, WKT, and future ones
      return pointOf(pointsOf(element, crs)[0]);
  }
}

/** The coordinate systems of a geometry that cannot be drawn. */
export function undrawnSystems(element: XmlElement): string[] {
  const crs = crsOf(element, '');
  const below = element.children.flatMap(undrawnSystems);
  return coordinateSystem(crs) === undefined ? [crs, ...below] : below;
}

function pointOf(at: Position | undefined): Geometry | undefined {
  return at === undefined ? undefined : { type: 'point', at };
}

function linesOf(elements: readonly XmlElement[], crs: string): Geometry | undefined {
  const lines = elements.map((line) => pointsOf(line, crs)).filter((points) => points.length > 1);
  return lines.length === 0 ? undefined : { type: 'lines', lines };
}

function polygonOf(elements: readonly XmlElement[], crs: string): Geometry | undefined {
  const rings = elements
    .flatMap((element) =>
      [...childrenOf(element, 'exterior'), ...childrenOf(element, 'interior')].map((ring) =>
        pointsOf(ring, crsOf(element, crs)),
      ),
    )
    .filter((points) => points.length > 2);
  return rings.length === 0 ? undefined : { type: 'polygon', rings };
}

function pointsOf(element: XmlElement, crs: string): Position[] {
  return childrenOf(element, 'point').flatMap((point) => positionOf(point, crsOf(element, crs)) ?? []);
}

function childrenOf(element: XmlElement, childName: string): XmlElement[] {
  return element.children.filter(({ name }) => name === childName);
}

/** A geometry's own coordinate system, or that of the geometry that it is part of. */
function crsOf({ attributes }: XmlElement, outer: string): string {
  return attributes.get('CRS') ?? outer;
}

function positionOf(point: XmlElement, outerCrs: string): Position | undefined {
  const lat = Number(point.attributes.get('lat') ?? Number.NaN);
  const lon = Number(point.attributes.get('lon') ?? Number.NaN);
  return coordinateSystem(crsOf(point, outerCrs))?.(lat, lon);
}

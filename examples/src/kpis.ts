import type { EnergySystem } from './energy-system.ts';
import {
  applyEdits,
  childOf,
  childrenOf,
  escapeAttribute,
  XSI,
  xsiPrefixOf,
  type Edit,
  type XmlElement,
} from './xml-document.ts';

/** A key figure of an asset or of the whole area. */
export interface Kpi {
  /** Unique within its asset or area; part of the KPI's id. */
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'METRE' | 'WATT';
}

/** Key figures and the element, an area or an asset, that they are about. */
export interface KpisOfElement {
  readonly element: XmlElement;
  readonly kpis: readonly Kpi[];
}

const QUANTITY = { METRE: 'LENGTH', WATT: 'POWER' } as const;

/**
 * Writes KPIs into ESDL text, as `esdl:DoubleKPI` with unit. KPIs of an earlier report are replaced; everything else stays
 * as it is.
 */
export function writeKpis(esdl: string, system: EnergySystem, all: readonly KpisOfElement[]): string {
  const eol = esdl.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(
    esdl,
    all.flatMap(({ element, kpis }) => editsOf(esdl, eol, system.root, element, kpis)),
  );
}

function editsOf(
  esdl: string,
  eol: string,
  root: XmlElement,
  element: XmlElement,
  kpis: readonly Kpi[],
): Edit[] {
  const idPrefix = `${element.attributes.get('id') ?? element.name}.network-report`;
  const existing = childOf(element, 'KPIs');
  const others = childrenOf(existing, 'kpi');
  const earlier = others.filter((kpi) => kpi.attributes.get('id')?.startsWith(`${idPrefix}.`));
  const lines = kpis.flatMap((kpi) => linesOf(kpi, `${idPrefix}.${kpi.key}`, root));

  if (existing !== undefined && others.length > earlier.length) {
    return [...earlier.map((kpi) => removal(esdl, kpi)), insertion(esdl, eol, existing, lines)];
  }
  const wrapped = [
    `<KPIs id="${escapeAttribute(idPrefix)}">`,
    ...lines.map((line) => `  ${line}`),
    '</KPIs>',
  ];
  const added = insertion(esdl, eol, element, wrapped);
  return existing === undefined ? [added] : [removal(esdl, existing), added];
}

function linesOf(kpi: Kpi, id: string, root: XmlElement): string[] {
  const declared = xsiPrefixOf(root);
  const xsi = declared ?? 'xsi';
  const declaration = declared === undefined ? ` xmlns:xsi="${XSI}"` : '';
  const esdl = root.qualifiedName.slice(0, -root.name.length);
  const value = Math.round(kpi.value * 1000) / 1000;
  return [
    `<kpi${declaration} ${xsi}:type="${esdl}DoubleKPI" id="${escapeAttribute(id)}" name="${kpi.name}" value="${value}">`,
    `  <quantityAndUnit ${xsi}:type="${esdl}QuantityAndUnitType" physicalQuantity="${QUANTITY[kpi.unit]}" unit="${kpi.unit}"/>`,
    '</kpi>',
  ];
}

/** Puts lines at the end of an element, indented like the rest when the text is. */
function insertion(esdl: string, eol: string, element: XmlElement, lines: readonly string[]): Edit {
  const at = element.endTagStart;
  if (at === undefined) {
    const indent = indentBefore(esdl, element.start);
    const inner = indent === undefined ? lines.map(trimmed).join('') : indented(lines, indent, eol) + indent;
    const separator = indent === undefined ? '' : eol;
    return {
      from: element.end - 2,
      to: element.end,
      text: `>${separator}${inner}</${element.qualifiedName}>`,
    };
  }
  const indent = indentBefore(esdl, at);
  if (indent === undefined) return { from: at, to: at, text: lines.map(trimmed).join('') };
  return { from: at - indent.length, to: at - indent.length, text: indented(lines, indent, eol) };
}

/** Takes an element out, with the line it stands on when there is nothing else on it. */
function removal(esdl: string, element: XmlElement): Edit {
  const indent = indentBefore(esdl, element.start);
  const lineEnd = /^[ \t]*\r?\n/.exec(esdl.slice(element.end, element.end + 100))?.[0];
  if (indent === undefined || lineEnd === undefined)
    return { from: element.start, to: element.end, text: '' };
  return { from: element.start - indent.length, to: element.end + lineEnd.length, text: '' };
}

/** The white space between the start of the line and an offset; undefined when there is anything else. */
function indentBefore(esdl: string, offset: number): string | undefined {
  // No further back than there is white space: a document can be one long line.
  let start = offset;
  while (esdl[start - 1] === ' ' || esdl[start - 1] === '\t') start -= 1;
  return esdl[start - 1] === '\n' ? esdl.slice(start, offset) : undefined;
}

function indented(lines: readonly string[], indent: string, eol: string): string {
  return lines.map((line) => `${indent}  ${line}${eol}`).join('');
}

function trimmed(line: string): string {
  return line.trimStart();
}

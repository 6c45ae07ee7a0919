import { lineLengthM, type Coordinate } from '../src/geometry.ts';
import { PRE_INSULATED_PIPES, type PreInsulatedPipe } from '../src/pre-insulated-pipe.ts';
import { escapeAttribute } from '../src/xml-document.ts';

/** Carriers of the network: water on its way to the houses and on its way back. */
export type Water = 'supply' | 'return';

export interface PortDraft {
  readonly id: string;
  readonly type: 'InPort' | 'OutPort';
  readonly water: Water;
  readonly connectedTo: string[];
  /** What is inside of the port's element: lines of ESDL. */
  readonly content: readonly string[];
}

/** What `NetworkBuilder.asset` needs; attribute names are ESDL's. */
export interface AssetDraft {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** Carrier of the in-port and of the out-port. */
  readonly inWater: Water;
  readonly outWater: Water;
  readonly line: readonly Coordinate[];
  /** Lines of ESDL inside of the in-port, such as a profile. */
  readonly inPortContent?: readonly string[];
}

export interface AssetPorts {
  readonly in: PortDraft;
  readonly out: PortDraft;
}

/** Steel, foam and casing: the wall of the casing is as thick as this, m. */
const CASING_WIDTH_M = 0.003;
const STEEL = { name: 'steel', conductivity: 52.15 };
const FOAM = { name: 'PUR', conductivity: 0.027 };
const PLASTIC = { name: 'HDPE', conductivity: 0.4 };

/** Builds ESDL text asset by asset. The same calls give the same text. */
export class NetworkBuilder {
  readonly #assets: { draft: AssetDraft; ports: AssetPorts; content: readonly string[] }[] = [];

  /** An asset with one in-port and one out-port. */
  asset(draft: AssetDraft, content: readonly string[] = []): AssetPorts {
    const ports: AssetPorts = {
      in: {
        id: `${draft.id}-in`,
        type: 'InPort',
        water: draft.inWater,
        connectedTo: [],
        content: draft.inPortContent ?? [],
      },
      out: { id: `${draft.id}-out`, type: 'OutPort', water: draft.outWater, connectedTo: [], content: [] },
    };
    this.#assets.push({ draft, ports, content });
    return ports;
  }

  /** A pre-insulated pipe that is wide enough for a heat flow, connected at both ends. */
  pipe(
    id: string,
    name: string,
    water: Water,
    powerW: number,
    line: readonly Coordinate[],
    ends: [PortDraft, PortDraft],
  ): void {
    const pipe = pipeFor(powerW);
    const attributes = {
      diameter: pipe.name,
      length: rounded(lineLengthM(line), 1),
      innerDiameter: pipe.innerDiameterM,
      outerDiameter: pipe.casingDiameterM,
    };
    const draft = { type: 'Pipe', id, name, attributes, inWater: water, outWater: water, line };
    const ports = this.asset(draft, materialOf(pipe, `${id}-wall`));
    connect(ends[0], ports.in);
    connect(ports.out, ends[1]);
  }

  joint(id: string, name: string, water: Water, place: Coordinate): AssetPorts {
    return this.asset({ type: 'Joint', id, name, inWater: water, outWater: water, line: [place] });
  }

  /** The whole as ESDL; `services` are lines of ESDL, such as control strategies. */
  toEsdl(id: string, name: string, areaName: string, services: readonly string[] = []): string {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<esdl:EnergySystem xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:esdl="http://www.tno.nl/esdl"' +
        attributesText({ id, name, esdlVersion: 'v2401', version: 1 }) +
        '>',
      `  <energySystemInformation xsi:type="esdl:EnergySystemInformation" id="${id}-information">`,
      `    <carriers xsi:type="esdl:Carriers" id="${id}-carriers">`,
      '      <carrier xsi:type="esdl:HeatCommodity" id="supply" name="Supply" supplyTemperature="75.0"/>',
      '      <carrier xsi:type="esdl:HeatCommodity" id="return" name="Return" returnTemperature="45.0"/>',
      '    </carriers>',
      '  </energySystemInformation>',
      ...services,
      `  <instance xsi:type="esdl:Instance" id="${id}-instance" name="Today">`,
      `    <area xsi:type="esdl:Area"${attributesText({ id: `${id}-area`, name: areaName })}>`,
      ...this.#assets.flatMap((asset) => assetLines(asset.draft, asset.ports, asset.content)),
      '    </area>',
      '  </instance>',
      '</esdl:EnergySystem>',
      '',
    ].join('\n');
  }
}

/** Connects two ports, from both sides. */
export function connect(from: PortDraft, to: PortDraft): void {
  from.connectedTo.push(to.id);
  to.connectedTo.push(from.id);
}

function assetLines(draft: AssetDraft, ports: AssetPorts, content: readonly string[]): string[] {
  const attributes = { id: draft.id, name: draft.name, ...draft.attributes };
  return [
    `      <asset xsi:type="esdl:${draft.type}"${attributesText(attributes)}>`,
    ...[ports.in, ports.out].flatMap(portLines),
    ...geometryLines(draft.line),
    ...content,
    '      </asset>',
  ];
}

function portLines({ id, type, water, connectedTo, content }: PortDraft): string[] {
  const name = type === 'InPort' ? 'In' : 'Out';
  const attributes = { id, name, connectedTo: connectedTo.join(' '), carrier: water };
  const start = `        <port xsi:type="esdl:${type}"${attributesText(attributes)}`;
  return content.length === 0 ? [`${start}/>`] : [`${start}>`, ...content, '        </port>'];
}

function geometryLines(line: readonly Coordinate[]): string[] {
  const place = (point: Coordinate): string => attributesText({ lat: point.lat, lon: point.lon });
  const [first] = line;
  if (first === undefined) return [];
  if (line.length === 1) return [`        <geometry xsi:type="esdl:Point"${place(first)} CRS="WGS84"/>`];
  return [
    '        <geometry xsi:type="esdl:Line" CRS="WGS84">',
    ...line.map((point) => `          <point xsi:type="esdl:Point"${place(point)}/>`),
    '        </geometry>',
  ];
}

function materialOf(pipe: PreInsulatedPipe, id: string): string[] {
  const widths = [
    { matter: STEEL, widthM: (pipe.steelDiameterM - pipe.innerDiameterM) / 2 },
    { matter: FOAM, widthM: (pipe.casingDiameterM - pipe.steelDiameterM) / 2 - CASING_WIDTH_M },
    { matter: PLASTIC, widthM: CASING_WIDTH_M },
  ];
  return [
    `        <material xsi:type="esdl:CompoundMatter" id="${id}" compoundType="LAYERED">`,
    ...widths.flatMap(({ matter, widthM }) => [
      `          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="${rounded(widthM, 5)}">`,
      `            <matter xsi:type="esdl:Material" id="${id}-${matter.name}" name="${matter.name}" thermalConductivity="${matter.conductivity}"/>`,
      '          </component>',
    ]),
    '        </material>',
  ];
}

/** The smallest pipe through which the water for a heat flow moves at no more than 1.2 m/s. */
function pipeFor(powerW: number): PreInsulatedPipe {
  const flowM3PerS = powerW / (4186 * (75 - 45) * 975);
  const neededM = Math.sqrt((4 * flowM3PerS) / (Math.PI * 1.2));
  const pipe = PRE_INSULATED_PIPES.find(({ innerDiameterM }) => innerDiameterM >= neededM);
  if (pipe === undefined) throw new RangeError(`No pipe is wide enough for ${powerW} W.`);
  return pipe;
}

function attributesText(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

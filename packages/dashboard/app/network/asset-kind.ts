/** The role of an asset in the network; decides its shape and colour on the map. */
export type AssetKind =
  'producer' | 'consumer' | 'storage' | 'conversion' | 'control' | 'joint' | 'pipe' | 'building' | 'other';

/** In the order of the legend. */
export const KIND_NAMES: Readonly<Record<AssetKind, string>> = {
  producer: 'Producer',
  consumer: 'Consumer',
  storage: 'Storage',
  conversion: 'Conversion',
  control: 'Pump, valve',
  joint: 'Joint',
  pipe: 'Pipe, cable',
  building: 'Building',
  other: 'Other',
};

// The first match counts. ESDL has about a hundred classes; similar ones have similar endings.
const KINDS: readonly (readonly [RegExp, AssetKind])[] = [
  [/^(Pipe|ElectricityCable)$/, 'pipe'],
  [/^(Joint|Bus|[EGH]Connection)$/, 'joint'],
  [/(Building|BuildingUnit)$/, 'building'],
  [/(Valve|Pump|Compressor|Switch|CircuitBreaker|Sensor)$/, 'control'],
  [/(Storage|Battery|ATES|UTES|CAES|CCS|WaterBuffer|PumpedHydroPower)$/, 'storage'],
  [/(Demand|Consumer|Export|EVChargingStation|Losses)$/, 'consumer'],
  [
    /(Source|Producer|Import|Collector|WindPark|WindTurbine|WaterToPower|PV(Installation|Panel|Park)|PVTInstallation)$/,
    'producer',
  ],
  [
    /(Conversion|Airco|Boiler|CHP|Electrolyzer|Plant|FuelCell|Furnace|Heater|HeatExchange|Transformer|PowerToX|XToPower)$/,
    'conversion',
  ],
];

/** The kind of an ESDL class, such as `consumer` for `HeatingDemand`; `other` for unknown classes. */
export function kindOf(type: string): AssetKind {
  if (type.endsWith('HeatPump')) return 'conversion'; // not a pump
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}

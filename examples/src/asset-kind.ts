/** The role of an asset in the network, from ESDL's class hierarchy; `other` for unknown classes. */
export type AssetKind = 'producer' | 'consumer' | 'conversion' | 'storage' | 'transport' | 'other';

const CLASSES: Readonly<Record<Exclude<AssetKind, 'other'>, string>> = {
  producer:
    'AggregatedProducer ElectricityProducer GasProducer GenericProducer GeothermalSource HeatProducer Import ' +
    'PVInstallation PVPanel PVPark PVTInstallation ResidualHeatSource SolarCollector SourceProducer WaterToPower ' +
    'WindPark WindTurbine',
  consumer:
    'AggregatedConsumer CoolingDemand ElectricityDemand EnergyDemand EVChargingStation Export GasDemand ' +
    'GenericConsumer HeatingDemand Losses MobilityDemand SinkConsumer',
  conversion:
    'AggregatedConversion Airco Boiler CHP ElectricBoiler Electrolyzer FermentationPlant FuelCell Furnace ' +
    'GasConversion GasHeater GenericConversion Heater HeatPump HybridHeatPump PowerPlant PowerToX ProductionPlant ' +
    'RoomHeater XToPower',
  storage:
    'AggregatedStorage ATES Battery CAES CCS GasStorage GenericStorage HeatStorage PumpedHydroPower UTES WaterBuffer',
  transport:
    'AggregatedTransport AirVessel Bus CheckValve CircuitBreaker Compressor EConnection ElectricityCable ' +
    'ElectricityNetwork EnergyNetwork GasNetwork GConnection GenericTransport HConnection HeatExchange HeatNetwork ' +
    'Joint Pipe PressureReducingValve Pump Sensor Switch Transformer Valve',
};

const KIND_OF_CLASS = new Map<string, AssetKind>(
  (Object.keys(CLASSES) as (keyof typeof CLASSES)[]).flatMap((kind) =>
    CLASSES[kind].split(' ').map((className): [string, AssetKind] => [className, kind]),
  ),
);

const PASSES_ONE_CARRIER = new Set(
  'Bus CheckValve ElectricityCable Joint Pipe PressureReducingValve Pump Sensor Valve'.split(' '),
);

/** The kind of an ESDL class, such as `consumer` for `HeatingDemand`. */
export function kindOf(className: string): AssetKind {
  return KIND_OF_CLASS.get(className) ?? 'other';
}

/** Whether an asset of this class passes on what flows into it, so that all its ports have the same carrier. */
export function passesOneCarrier(className: string): boolean {
  return PASSES_ONE_CARRIER.has(className);
}

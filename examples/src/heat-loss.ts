import type { Asset, Carrier, EnergySystem, Pipe } from './energy-system.ts';
import { PRE_INSULATED_PIPES } from './pre-insulated-pipe.ts';

/** The three parameters of the report, in °C. */
export interface Temperatures {
  readonly supplyC: number;
  readonly returnC: number;
  readonly groundC: number;
}

/** Polyurethane foam, aged; W/(m·K). EN 253 allows 0.029 for new foam at 50 °C, common foam has about 0.027. */
const FOAM_CONDUCTIVITY = 0.027;
/** Moist ground, W/(m·K): the value EN 13941-1 takes where nothing better is known. */
const GROUND_CONDUCTIVITY = 1.6;
/** Ground above the top of the casing, m: usual below streets. */
const COVER_M = 0.8;

/** A ring of one material around the water; diameters in metres, conductivity in W/(m·K). */
interface Ring {
  readonly innerDiameterM: number;
  readonly outerDiameterM: number;
  readonly conductivity: number;
}

/**
 * Heat that one metre of buried pipe loses, in W/m:
 *
 *     q = (T_water − T_ground) / (R_wall + R_ground)
 *     R_wall   = Σ ln(D_outer / D_inner) / (2π λ)             over the rings of the wall
 *     R_ground = arcosh(2 z / D_casing) / (2π λ_ground)       z: depth of the axis
 *
 * This is the steady state of a cylinder below a plane of constant temperature (Carslaw & Jaeger, Conduction of
 * Heat in Solids; in the form used for district heating: Wallentén, Steady-state heat loss from insulated pipes,
 * Lund 1991; EN 13941-1). Assumed: one pipe by itself, so a supply and a return pipe side by side lose some
 * per cent less; the ground at `ground_temperature`, its surface included; water and pipe at one temperature; a
 * cover of 0.8 m. Below the ground's temperature the loss is negative: a gain.
 */
export function heatLossPerMetre(waterC: number, groundC: number, rings: readonly Ring[]): number {
  const wall = rings.reduce(
    (sum, ring) =>
      sum + Math.log(ring.outerDiameterM / ring.innerDiameterM) / (2 * Math.PI * ring.conductivity),
    0,
  );
  const casingM = rings.at(-1)?.outerDiameterM ?? 0;
  const axisDepthM = COVER_M + casingM / 2;
  const ground = Math.acosh((2 * axisDepthM) / casingM) / (2 * Math.PI * GROUND_CONDUCTIVITY);
  return (waterC - groundC) / (wall + ground);
}

/**
 * The wall of a pipe: its layers; else its inner and outer diameter with foam in between; else the usual
 * pre-insulated pipe of its nominal diameter. Undefined when nothing usable is given.
 */
export function wallOf(pipe: Pipe): readonly Ring[] | undefined {
  const { innerDiameterM, outerDiameterM, layers } = pipe;
  if (innerDiameterM !== undefined && layers.length > 0) {
    let diameterM = innerDiameterM;
    return layers.map(({ widthM, conductivity }) => {
      const inner = diameterM;
      diameterM += 2 * widthM;
      return { innerDiameterM: inner, outerDiameterM: diameterM, conductivity };
    });
  }
  if (innerDiameterM !== undefined && outerDiameterM !== undefined && outerDiameterM > innerDiameterM) {
    return [{ innerDiameterM, outerDiameterM, conductivity: FOAM_CONDUCTIVITY }];
  }
  const usual = PRE_INSULATED_PIPES.find(({ name }) => name === pipe.nominalDiameter);
  // The steel's own resistance is some ten thousandth of the foam's.
  return usual && [foam(usual.steelDiameterM, usual.casingDiameterM)];
}

/**
 * The water's temperature in a pipe: that of the supply when its carrier has a supply temperature only, that of
 * the return when it has a return temperature only, else the mean of both.
 */
export function waterTemperatureC(
  asset: Asset,
  carriers: ReadonlyMap<string, Carrier>,
  temperatures: Temperatures,
): number {
  const carrierId = asset.ports.find((port) => port.carrierId !== undefined)?.carrierId;
  const carrier = carrierId === undefined ? undefined : carriers.get(carrierId);
  const isSupply = carrier?.supplyTemperatureC !== undefined;
  const isReturn = carrier?.returnTemperatureC !== undefined;
  if (isSupply === isReturn) return (temperatures.supplyC + temperatures.returnC) / 2;
  return isSupply ? temperatures.supplyC : temperatures.returnC;
}

/** The heat that each pipe loses, in W; one whose length or wall is not known is left out. */
export function heatLossesW(
  { assets, carriers }: EnergySystem,
  lengthsM: ReadonlyMap<Asset, number>,
  temperatures: Temperatures,
): Map<Asset, number> {
  const losses = new Map<Asset, number>();
  for (const asset of assets) {
    const [wall, lengthM] = [asset.pipe && wallOf(asset.pipe), lengthsM.get(asset)];
    if (wall === undefined || lengthM === undefined) continue;
    const waterC = waterTemperatureC(asset, carriers, temperatures);
    losses.set(asset, lengthM * heatLossPerMetre(waterC, temperatures.groundC, wall));
  }
  return losses;
}

function foam(innerDiameterM: number, outerDiameterM: number): Ring {
  return { innerDiameterM, outerDiameterM, conductivity: FOAM_CONDUCTIVITY };
}

/** A steel pipe in polyurethane foam and a plastic casing; diameters in metres. */
export interface PreInsulatedPipe {
  /** Nominal diameter as ESDL's `diameter` names it. */
  readonly name: string;
  readonly innerDiameterM: number;
  readonly steelDiameterM: number;
  readonly casingDiameterM: number;
}

/**
 * Usual single pipes for district heating, smallest first: steel diameters of EN 10220, casing diameters of
 * EN 253 for insulation series 1.
 */
export const PRE_INSULATED_PIPES: readonly PreInsulatedPipe[] = [
  pipe('DN20', 21.7, 26.9, 90),
  pipe('DN25', 28.5, 33.7, 90),
  pipe('DN32', 37.2, 42.4, 110),
  pipe('DN40', 43.1, 48.3, 110),
  pipe('DN50', 54.5, 60.3, 125),
  pipe('DN65', 70.3, 76.1, 140),
  pipe('DN80', 82.5, 88.9, 160),
  pipe('DN100', 107.1, 114.3, 200),
  pipe('DN125', 132.5, 139.7, 225),
  pipe('DN150', 160.3, 168.3, 250),
  pipe('DN200', 210.1, 219.1, 315),
  pipe('DN250', 263, 273, 400),
  pipe('DN300', 312.7, 323.9, 450),
  pipe('DN350', 344.4, 355.6, 500),
  pipe('DN400', 393.8, 406.4, 560),
  pipe('DN450', 444.4, 457, 630),
  pipe('DN500', 495.4, 508, 710),
  pipe('DN600', 595.8, 610, 800),
];

function pipe(name: string, innerMm: number, steelMm: number, casingMm: number): PreInsulatedPipe {
  const [innerDiameterM, steelDiameterM, casingDiameterM] = [innerMm / 1000, steelMm / 1000, casingMm / 1000];
  return { name, innerDiameterM, steelDiameterM, casingDiameterM };
}

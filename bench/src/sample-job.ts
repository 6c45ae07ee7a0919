/** An energy system of 1.2 kB: with it a submission, a task and a result have about 1.5 kB each. */
export const SAMPLE_ESDL =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  `<esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="sample">${'<asset/>'.repeat(135)}</esdl:EnergySystem>\n`;

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="sample">';
const ASSET = '<asset/>';
const TAIL = '</esdl:EnergySystem>\n';

/** An energy system of about this number of bytes. With 1.2 kB, a submission, a task and a result have about 1.5 kB each. */
export function sampleEsdl(bytes = 1_200): string {
  return HEAD + ASSET.repeat((bytes - HEAD.length - TAIL.length) / ASSET.length) + TAIL;
}

export const SAMPLE_ESDL = sampleEsdl();

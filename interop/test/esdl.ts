const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A small energy system; with `bytes`, descriptions of assets make it about that long. */
export function energySystem(name: string, bytes = 0): string {
  const description = 'Fernwärme, größer – ø '.repeat(4_000);
  const assets = Array.from(
    { length: Math.ceil(bytes / Buffer.byteLength(description)) },
    (_, index) => `<asset xsi:type="esdl:Pipe" id="pipe-${index + 2}" description="${description}"/>`,
  );
  return `${HEAD}<esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="system-1" name="${name}"><instance id="instance-1"><area id="area-1"><asset xsi:type="esdl:Pipe" id="pipe-1" name="ø"/>${assets.join('')}</area></instance></esdl:EnergySystem>`;
}

/** The name of an energy system. */
export function nameOf(esdl: string | undefined): string | undefined {
  return /<esdl:EnergySystem[^>]*? name="([^"]*)"/.exec(esdl ?? '')?.[1];
}

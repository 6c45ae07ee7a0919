/** ESDL text of a network with the given children of its area; carriers `hot` and `cold`. */
export function esdlOf(assets: string, areaTail = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<esdl:EnergySystem xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:esdl="http://www.tno.nl/esdl" id="es" name="Test">
  <energySystemInformation xsi:type="esdl:EnergySystemInformation" id="esi">
    <carriers xsi:type="esdl:Carriers" id="carriers">
      <carrier xsi:type="esdl:HeatCommodity" id="hot" name="Hot" supplyTemperature="70.0"/>
      <carrier xsi:type="esdl:HeatCommodity" id="cold" name="Cold" supplyTemperature="0.0" returnTemperature="40.0"/>
    </carriers>
  </energySystemInformation>
  <instance xsi:type="esdl:Instance" id="instance">
    <area xsi:type="esdl:Area" id="area">
${assets}${areaTail}
    </area>
  </instance>
</esdl:EnergySystem>
`;
}

/** A point geometry on land. */
export const POINT = '<geometry xsi:type="esdl:Point" lat="52.5" lon="5.6"/>';

/** A pipe with its ports `<id>-in` and `<id>-out`. */
export function pipe(id: string, attributes: string, { carrier = 'hot', from = '', to = '' } = {}): string {
  return `      <asset xsi:type="esdl:Pipe" id="${id}" name="${id}" ${attributes}>
        <port xsi:type="esdl:InPort" id="${id}-in" connectedTo="${from}" carrier="${carrier}"/>
        <port xsi:type="esdl:OutPort" id="${id}-out" connectedTo="${to}" carrier="${carrier}"/>
        ${POINT}
      </asset>`;
}

/** An asset of any class, with what it contains. */
export function asset(className: string, id: string, attributes: string, content = ''): string {
  return `      <asset xsi:type="esdl:${className}" id="${id}" name="${id}" ${attributes}>${content}</asset>`;
}

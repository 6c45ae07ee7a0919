import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnergySystem } from '../src/energy-system.ts';
import { writeKpis, type Kpi } from '../src/kpis.ts';
import { childOf, childrenOf, parseXml } from '../src/xml-document.ts';
import { asset, esdlOf, pipe } from './network-draft.ts';

const LENGTH: Kpi = { key: 'pipe-length', name: 'Total pipe length', value: 1234.56789, unit: 'METRE' };

/** The text with one KPI on its area and one on each asset. */
function written(esdl: string, kpi = LENGTH): string {
  const system = readEnergySystem(esdl);
  const elements = [...system.assets.map(({ element }) => element), ...(system.area ? [system.area] : [])];
  return writeKpis(
    esdl,
    system,
    elements.map((element) => ({ element, kpis: [kpi] })),
  );
}

/** The text without its KPIs. */
function without(esdl: string): string {
  return esdl.replace(/(?<! ) *<KPIs[^]*?<\/KPIs>\r?\n?/g, '');
}

void test('everything but the KPIs stays byte for byte', () => {
  const esdl = esdlOf(`${pipe('a', 'length=\'10\'  diameter = "DN50"')}\n      <!-- é 😀 &amp; --><?x y?>`);
  assert.notEqual(written(esdl), esdl);
  assert.equal(without(written(esdl)), esdl);
  const windows = esdl.replaceAll('\n', '\r\n');
  assert.equal(without(written(windows)), windows);
  assert.doesNotMatch(written(windows), /[^\r]\n/);
});

void test('a KPI is an esdl:DoubleKPI with name, value and unit, indented as its surroundings', () => {
  assert.ok(
    written(esdlOf(pipe('a', ''))).includes(`      </asset>
      <KPIs id="area.network-report">
        <kpi xsi:type="esdl:DoubleKPI" id="area.network-report.pipe-length" name="Total pipe length" value="1234.568">
          <quantityAndUnit xsi:type="esdl:QuantityAndUnitType" physicalQuantity="LENGTH" unit="METRE"/>
        </kpi>
      </KPIs>
    </area>`),
  );
});

void test('writing again replaces what was written before', () => {
  const once = written(esdlOf(pipe('a', '')));
  assert.equal(written(once), once);
  const other = written(once, { ...LENGTH, value: 5 });
  assert.equal(other, once.replaceAll('1234.568', '5'));
});

void test('the KPIs of others stay, and ours join them', () => {
  const others =
    '\n      <KPIs id="k">\n        <kpi xsi:type="esdl:StringKPI" id="mine" name="Mine" value="x"/>\n      </KPIs>';
  const once = written(esdlOf('', others));
  const kpis = childrenOf(childOf(readEnergySystem(once).area, 'KPIs'), 'kpi').map((kpi) =>
    kpi.attributes.get('id'),
  );
  assert.deepEqual(kpis, ['mine', 'area.network-report.pipe-length']);
  assert.equal(written(once), once);
});

void test('an element that closes itself is opened, and a text on one line stays on one', () => {
  const closed = esdlOf('      <asset xsi:type="esdl:Joint" id="j"/>');
  const once = written(closed);
  assert.match(once, /<asset xsi:type="esdl:Joint" id="j">\n {8}<KPIs[^]*?<\/KPIs>\n {6}<\/asset>\n/);
  assert.equal(written(once), once);
  const flat = written(closed.replace(/\n\s*/g, ''));
  assert.doesNotMatch(flat, /\n/);
  assert.equal(written(flat), flat);
});

void test('ids are escaped, and prefixes are those of the document', () => {
  const esdl = esdlOf(asset('Joint', 'a&quot;&lt;&amp;', ''))
    .replaceAll('esdl:', 'e:')
    .replaceAll('xsi:', 'x:');
  const renamed = esdl
    .replace('xmlns:xsi', 'xmlns:x')
    .replace('xmlns:esdl', 'xmlns:e')
    .replace('/esdl:', '/e:');
  const output = written(renamed);
  const [joint] = readEnergySystem(output).assets;
  const kpi = childOf(childOf(joint?.element, 'KPIs'), 'kpi');
  assert.equal(kpi?.attributes.get('id'), 'a"<&.network-report.pipe-length');
  assert.match(output, /x:type="e:DoubleKPI"/);
});

void test('a document that does not know xsi is given it where it is used', () => {
  const esdl = '<EnergySystem xmlns="http://www.tno.nl/esdl"><instance><area/></instance></EnergySystem>';
  const output = written(esdl);
  assert.match(output, /<area><KPIs id="area.network-report"><kpi xmlns:xsi="[^"]+" xsi:type="DoubleKPI"/);
  assert.equal(written(output), output);
  assert.equal(parseXml(output).name, 'EnergySystem');
});

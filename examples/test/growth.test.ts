import assert from 'node:assert/strict';
import { growthTests } from '@omotes/testing';
import { readEnergySystem } from '../src/energy-system.ts';
import { findProblems } from '../src/findings.ts';
import { networkReport } from '../src/network-report.ts';
import { asset, esdlOf, pipe } from './network-draft.ts';

const MANY = 100_000;

function many(draft: (index: number) => string, count = MANY): string {
  return Array.from({ length: count }, (_, index) => draft(index)).join('');
}

function report(esdl: string): string {
  return networkReport({
    esdl,
    params: { supply_temperature: 70, return_temperature: 40, ground_temperature: 10 },
    progress: () => undefined,
    log: () => undefined,
    feedback: () => undefined,
  });
}

growthTests(import.meta.url, {
  'a port that is connected to four hundred thousand others is checked': () => {
    const hub = many((index) => `p${index} `, 4 * MANY);
    const ports = many(
      (index) => `<port xsi:type="esdl:OutPort" id="p${index}" connectedTo="hub" carrier="hot"/>`,
      4 * MANY,
    );
    const esdl = esdlOf(
      asset(
        'Joint',
        'a',
        '',
        `<port xsi:type="esdl:InPort" id="hub" connectedTo="${hub}" carrier="hot"/>${ports}`,
      ),
    );
    findProblems(readEnergySystem(esdl));
  },
  'a document of a hundred thousand pipes in one line gets its figures': () => {
    const esdl = esdlOf(many((index) => pipe(`p${index}`, 'length="10" diameter="DN50"')));
    const oneLine = esdl.replaceAll('\n', '').replaceAll('      <', '<');
    assert.ok(report(oneLine).includes('p99999.network-report'));
  },
  'a material of a hundred thousand layers that as many pipes refer to is read once': () => {
    const layers = many(
      () =>
        '<component layerWidth="0.01"><matter xsi:type="esdl:Material" thermalConductivity="1"/></component>',
    );
    const material = `<material xsi:type="esdl:CompoundMatter" id="wall">${layers}</material>`;
    const pipes = many(
      (index) =>
        `<asset xsi:type="esdl:Pipe" id="p${index}" length="1" innerDiameter="0.1"><material xsi:type="esdl:MatterReference" reference="wall"/></asset>`,
    );
    report(esdlOf(`${pipes}${material}`));
  },
});

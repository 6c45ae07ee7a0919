import assert from 'node:assert/strict';
import { growthTests } from '@omotes/testing';
import { parseDurationText } from '../app/new-job/duration-text.ts';
import { readNetwork } from '../app/network/read-network.ts';
import { readXml } from '../app/network/xml-element.ts';

const asset = '<asset id="same"/>';

growthTests(import.meta.url, {
  'three hundred thousand assets of one id, and of none, stay apart': () => {
    const assets = `${asset.repeat(300_000)}${'<asset/>'.repeat(300_000)}`;
    const network = readNetwork(`<EnergySystem><instance><area>${assets}</area></instance></EnergySystem>`);
    assert.equal(new Set(network.assets.map(({ id }) => id)).size, 600_000);
  },
  'elements nested three hundred thousand deep are refused': () => {
    const open = '<a xmlns:p="q">'.repeat(300_000);
    assert.throws(() => readXml(open), { name: 'XmlError', message: /nested more than 500 deep/ });
  },
  'assets within assets are read once each': () => {
    const leaves = Array.from({ length: 200_000 }, (_, index) => `<leaf${index}/>`).join('');
    const levels = 200;
    const nested = `${'<asset><part>'.repeat(levels)}${leaves}${'</part></asset>'.repeat(levels)}`;
    const network = readNetwork(`<EnergySystem>${nested}</EnergySystem>`);
    assert.equal(network.assets.length, levels);
  },
  'a duration of a million digits or parts is read or refused': () => {
    assert.equal(parseDurationText(`${'9'.repeat(1_000_000)}x`), undefined);
    assert.equal(parseDurationText('1s'.repeat(1_000_000)), 1_000_000);
  },
});

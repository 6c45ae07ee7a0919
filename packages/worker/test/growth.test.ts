import assert from 'node:assert/strict';
import { growthTests } from '@omotes/testing';
import { readEsdlName, renameEsdl } from '../src/execution/esdl-name.ts';
import { LogTail } from '../src/execution/log-tail.ts';
import { SlotOutput } from '../src/slots/slot-output.ts';

const MANY = 1_000_000;
const BLANKS = ' '.repeat(10 * MANY);

growthTests(import.meta.url, {
  'the name is read behind ten million blanks, a million comments and a million attributes': () => {
    const comments = '<!-- -->'.repeat(MANY);
    const attributes = Array.from({ length: MANY }, (_, index) => `a${index}="x"`).join(' ');
    const esdl = `${BLANKS}${comments}<EnergySystem${BLANKS}${attributes} name="it"${BLANKS}/>`;
    assert.equal(readEsdlName(esdl), 'it');
    assert.equal(readEsdlName(renameEsdl(esdl, 'other')), 'other');
  },
  'documents that are cut off are refused': () => {
    const name = 'n'.repeat(10 * MANY);
    for (const esdl of [
      BLANKS,
      `<${name}`,
      `<EnergySystem ${name}`,
      `<EnergySystem${BLANKS}`,
      `<EnergySystem a${BLANKS}`,
      `<EnergySystem a="${name}`,
      `<!DOCTYPE ${name}[${BLANKS}`,
      '<!--'.repeat(MANY),
      `<EnergySystem name="${'&'.repeat(MANY)}"/>`,
      `<EnergySystem name="&#${'9'.repeat(MANY)};"/>`,
    ])
      assert.throws(() => readEsdlName(esdl), { name: 'NotEsdlError' });
  },
  'output of three million pieces, and of a million markers, is kept': () => {
    const tail = new LogTail(1_000);
    for (let piece = 0; piece < 3 * MANY; piece += 1) tail.append('x');
    assert.ok(tail.text().endsWith('x'.repeat(1_000)));
    let markers = 0;
    const output = new SlotOutput('<marker>', 1_000, {
      written: () => undefined,
      markerSeen: () => (markers += 1),
    });
    output.append(Buffer.from('<marker>'.repeat(MANY)));
    for (let piece = 0; piece < MANY; piece += 1) output.append(Buffer.from('<'));
    assert.equal(markers, MANY);
  },
});

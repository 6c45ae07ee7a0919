import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeSeriesIdOf } from '../src/domain/time-series-id.ts';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const OTHER = 'aaaaaaaa-4f89-41d3-9a0c-0305e82c3301';

function idOf(document: string): string | undefined {
  return timeSeriesIdOf(Buffer.from(document));
}

test('the id is that of the root, whatever stands before and inside its tag', () => {
  const documents = [
    `<esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" id="${ID}" name="Town"/>`,
    `<?xml version='1.0' encoding='UTF-8'?>\n<esdl:EnergySystem id='${ID}'><instance id="${OTHER}"/><instance id="${OTHER}"/></esdl:EnergySystem>`,
    `\uFEFF<?xml version="1.0"?><!-- <EnergySystem id="${OTHER}"> --><EnergySystem\n id = "${ID}"\n>`,
    `<e:EnergySystem xmi:id="${OTHER}" e:id="${OTHER}" description="id='${OTHER}' > id=&quot;" id="${ID}" >`,
    `<EnergySystem id="&#51;f2504e0&#x2d;4f89-41d3-9a0c-0305e82c3301"/>`,
    `<!DOCTYPE EnergySystem [<!ENTITY x SYSTEM "file:///etc/passwd">]><EnergySystem id="${ID}"/>`,
  ];
  for (const document of documents) assert.equal(idOf(document), ID, document);
});

test('a name that no program of the field gives to time series is no id', () => {
  const names = [
    '',
    'omotes',
    'postgres',
    'public',
    '_internal',
    ID.toUpperCase(),
    `${ID} `,
    `${ID}\n`,
    `{${ID}}`,
  ];
  const injections = [`${ID}&quot;; DROP DATABASE &quot;omotes`, `${ID}&#0;`, '&xxe;', `&#10;${ID}`];
  for (const name of [...names, ...injections])
    assert.equal(idOf(`<EnergySystem id="${name}"/>`), undefined, name);
});

test('an output without a readable id has none', () => {
  const documents = [
    '',
    'text',
    '<EnergySystem/>',
    `<html id="${ID}"/>`,
    `<EnergySystem id="${ID}" id="${ID}"/>`,
  ];
  for (const document of documents) assert.equal(idOf(document), undefined, document);
  assert.equal(timeSeriesIdOf(Buffer.from([0xff, 0xfe, 0x3c, 0x00])), undefined);
});

test('of a long document only the start is read', () => {
  const start = `<EnergySystem id="${ID}"`;
  assert.equal(idOf(`${start}>${'x'.repeat(1_000_000)}`), ID);
  // A start tag that is longer than anything a program writes is not searched for its end.
  assert.equal(idOf(`${start} description="${'x'.repeat(100_000)}"/>`), undefined);
  // The cut goes through a character of several bytes.
  assert.equal(idOf(`${start}>${'€'.repeat(30_000)}`), ID);
});

test('no text makes it fail', () => {
  const unit = fc.constantFrom(
    '<',
    '>',
    '!',
    '-',
    '?',
    '[',
    ']',
    '"',
    "'",
    '=',
    ' ',
    'EnergySystem',
    'id',
    ID,
    '&',
    '\0',
  );
  fc.assert(fc.property(fc.string({ unit }), (text) => assert.ok([ID, undefined].includes(idOf(text)))));
});

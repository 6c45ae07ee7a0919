import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotEsdlError } from '@omotes/protocol';
import fc from 'fast-check';
import { outputName, readEsdlName, renameEsdl } from '../src/execution/esdl-name.ts';

const NAMESPACE = 'xmlns:esdl="http://www.tno.nl/esdl"';

test('the output is named after the input and the job reference', () => {
  assert.equal(outputName('Town', 'variant 1', 'network_report'), 'Town_variant 1');
});

test('the workflow type takes the place of a missing reference', () => {
  assert.equal(outputName('Town', null, 'network_report'), 'Town_network_report');
});

test('with an empty reference the output has the name of the input', () => {
  assert.equal(outputName('Town', '', 'network_report'), 'Town');
});

test('the name is read from the root element, no matter what stands before or inside its tag', () => {
  const documents = [
    `<esdl:EnergySystem ${NAMESPACE} id="1" name="Town"/>`,
    `<esdl:EnergySystem ${NAMESPACE} name = 'Town' id='1'><instance name="Other"/></esdl:EnergySystem>`,
    `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- <esdl:EnergySystem name="No"> -->\n<EnergySystem\n  name="Town"\n>`,
    `<?xml version='1.0'?><?style a="<b>"?><!DOCTYPE EnergySystem [<!ENTITY x SYSTEM "file:///etc/passwd">]><e:EnergySystem x:name="No" name="Town" >`,
    `<esdl:EnergySystem description="name='No' > name=&quot;No&quot;" name="Town">`,
  ];
  for (const document of documents) assert.equal(readEsdlName(document), 'Town', document);
});

test('entity references in the name are decoded, and none is fetched', () => {
  assert.equal(
    readEsdlName('<EnergySystem name="A &amp; B &lt;&#67;&#x44;&gt; &quot;&apos;"/>'),
    'A & B <CD> "\'',
  );
  assert.throws(() => readEsdlName('<EnergySystem name="&xxe;"/>'), NotEsdlError);
  assert.throws(() => readEsdlName('<EnergySystem name="A & B"/>'), NotEsdlError);
});

test("an energy system without a name has the name '' and can be given one", () => {
  assert.equal(readEsdlName('<esdl:EnergySystem id="1"/>'), '');
  assert.equal(renameEsdl('<esdl:EnergySystem id="1"/>', 'A'), '<esdl:EnergySystem name="A" id="1"/>');
});

test('nothing but the name changes', () => {
  const document = `<?xml version="1.0"?>\n<esdl:EnergySystem ${NAMESPACE} name='Town' id="1">\n <a name="b"/></esdl:EnergySystem>\n`;
  assert.equal(renameEsdl(document, 'New'), document.replace("name='Town'", 'name="New"'));
});

test('every name that XML allows is read as it was set', () => {
  const character = fc
    .integer({ min: 0x20, max: 0x10ffff })
    .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff)
    .map((code) => String.fromCodePoint(code));
  const names = fc.string({
    unit: fc.oneof(character, fc.constantFrom('&', '<', '"', "'", '\t', '\n', '\r', ';')),
  });
  fc.assert(
    fc.property(names, (name) => {
      const renamed = renameEsdl(`<esdl:EnergySystem id="1" name='Town'><x/></esdl:EnergySystem>`, name);
      assert.equal(readEsdlName(renamed), name);
      assert.ok(renamed.endsWith('><x/></esdl:EnergySystem>'));
    }),
  );
});

test('a string that is not ESDL is refused with a readable reason', () => {
  const refusals: [string, RegExp][] = [
    ['', /it is empty/],
    ['not xml at all', /unexpected "not xml at all"/],
    ['{"name": "Town"}', /not an XML document/],
    ['<html><body/></html>', /its root is 'html'/],
    ['<?xml version="1.0"', /'\?>' is missing/],
    ['<!-- open', /'-->' is missing/],
    ['<esdl:EnergySystem name="Town', /malformed/],
    ['<esdl:EnergySystem name="Town" broken>', /malformed/],
    ['<EnergySystem name="A" name="B"/>', /two attributes 'name'/],
  ];
  for (const [document, reason] of refusals) {
    assert.throws(
      () => readEsdlName(document),
      (error: unknown) => error instanceof NotEsdlError && reason.test(error.message),
      document,
    );
  }
});

test('a hostile string is read or refused without a search through all of it', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
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
          'name',
          'DOCTYPE',
          '&',
        ),
      }),
      (text) => {
        try {
          readEsdlName(text);
        } catch (error) {
          assert.ok(error instanceof NotEsdlError, String(error));
        }
      },
    ),
  );
});

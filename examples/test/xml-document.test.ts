import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ReportError } from '../src/errors.ts';
import { applyEdits, descendantsOf, escapeAttribute, parseXml } from '../src/xml-document.ts';

function refusal(text: string): ReportError {
  try {
    parseXml(text);
  } catch (error) {
    assert.ok(error instanceof ReportError);
    return error;
  }
  return assert.fail('the text was accepted');
}

void test('an error in the XML names line, column and the element it is in', () => {
  const error = refusal('<a>\n  <b x="1">\n    <c></d>\n  </b>\n</a>');
  assert.equal(error.code, 'MALFORMED_XML');
  assert.match(error.message, /line 3, column 11, inside <c> of line 3: /);
});

void test('every departure from XML is refused', () => {
  for (const text of [
    '<a',
    '<a>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a>&x;</a>',
    '<a/><b/>',
    '<a>\u0001</a>',
    'text',
    '<p:a/>',
    '<a>\ud800</a>',
  ]) {
    assert.equal(refusal(text).code, 'MALFORMED_XML', text);
  }
});

void test('an empty text is said to be empty', () => {
  for (const text of ['', ' \n\t']) assert.equal(refusal(text).code, 'EMPTY_ESDL');
});

void test('a DOCTYPE is refused before any entity of it is expanded or fetched', () => {
  const bomb =
    '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>\n<a>&c;&d;</a>';
  assert.match(refusal(bomb).message, /line 1, .*DOCTYPE/);
});

void test('a deep document is read, a bottomless one refused before it costs much', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  assert.equal([...descendantsOf(parseXml(nested(500)))].length, 500);
  assert.match(refusal(nested(1_000_000)).message, /nested more than 500 deep/);
});

void test('elements know their place in the text, whatever characters and line ends it has', () => {
  const text =
    '\ufeff<?xml version="1.0"?>\r\n<r é="😀">😀<a x="&lt;&#10;>"/>\r\n<!-- <a> --><b >\r<![CDATA[</b>]]></b  ></r>';
  const root = parseXml(text);
  assert.deepEqual(
    [...descendantsOf(root)].map(({ start, end }) => text.slice(start, end)),
    [text.slice(text.indexOf('<r')), '<a x="&lt;&#10;>"/>', '<b >\r<![CDATA[</b>]]></b  >'],
  );
  assert.equal(text.slice(root.children[1]?.endTagStart), '</b  ></r>');
  assert.equal(root.children[0]?.endTagStart, undefined);
  assert.equal(root.children[0]?.attributes.get('x'), '<\n>');
});

void test('any text survives as the value of an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      // A few characters do not exist in XML 1.0 at all.
      fc.pre(!/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value));
      assert.equal(parseXml(`<a b="${escapeAttribute(value)}"/>`).attributes.get('b'), value);
    }),
  );
});

void test('edits are carried out by place, insertions at one place in their order', () => {
  const edits = [
    { from: 4, to: 5, text: 'E' },
    { from: 0, to: 0, text: '1' },
    { from: 0, to: 0, text: '2' },
    { from: 1, to: 3, text: '' },
  ];
  assert.equal(applyEdits('abcdef', edits), '12adEf');
});

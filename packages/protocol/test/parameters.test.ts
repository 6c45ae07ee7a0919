import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkParameters,
  parseParameterText,
  parseWorkflowDefinitions,
  type WorkflowDefinition,
} from '@omotes/protocol';

/** A workflow with these parameters, in the form of the definitions file. */
function workflow(...parameters: object[]): WorkflowDefinition {
  const [definition] = parseWorkflowDefinitions(
    JSON.stringify([
      { workflow_type_name: 'w', workflow_type_description_name: 'W', workflow_parameters: parameters },
    ]),
  ).definitions;
  assert.ok(definition);
  return definition;
}

const one = (type: string, more: object = {}): WorkflowDefinition =>
  workflow({ parameter_type: type, key_name: 'k', ...more });

function converts(definition: WorkflowDefinition, value: unknown, expected: unknown): void {
  assert.deepEqual(checkParameters(definition, { k: value }), { ok: true, params: { k: expected } });
}

function refuses(definition: WorkflowDefinition, value: unknown, problem: string): void {
  assert.deepEqual(checkParameters(definition, { k: value }), { ok: false, problems: [`k: ${problem}`] });
}

describe('the parameters of a job', () => {
  it('are strings and booleans unchanged', () => {
    converts(one('string'), 'a', 'a');
    converts(one('string'), '', '');
    refuses(one('string'), 1, '1 is not a string');
    converts(one('boolean'), false, false);
    refuses(one('boolean'), 'true', '"true" is not true or false');
  });

  it('may be the default, even if that violates the options or bounds', () => {
    const options = ['a', 'b'].map((name) => ({ key_name: name, display_name: name }));
    const text = one('string', { default: 'c', enum_options: options });
    assert.deepEqual(checkParameters(text, {}), { ok: true, params: { k: 'c' } });
    converts(text, 'c', 'c');
    refuses(text, 'd', '"d" is not one of a, b');
    const float = one('float', { default: 0.1, minimum: 1 });
    assert.deepEqual(checkParameters(float, {}), { ok: true, params: { k: 0.1 } });
    refuses(float, 0.2, '0.2 is below the minimum 1');
  });

  it('are integers below 2^53', () => {
    const expected = 'is not a whole number below 2^53';
    converts(one('integer'), 5, 5);
    converts(one('integer'), '-5', -5);
    converts(one('integer'), Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    refuses(one('integer'), 2 ** 53, `9007199254740992 ${expected}`);
    refuses(one('integer'), '9007199254740993', `"9007199254740993" ${expected}`);
    refuses(one('integer'), 0.5, `0.5 ${expected}`);
    refuses(one('integer'), NaN, `NaN ${expected}`);
    refuses(one('integer'), '', `"" ${expected}`);
    refuses(one('integer'), '0x10', `"0x10" ${expected}`);
    refuses(one('integer'), true, `true ${expected}`);
  });

  it('are floats as finite numbers', () => {
    converts(one('float'), 0.1, 0.1);
    converts(one('float'), '1.5e3', 1500);
    refuses(one('float'), Infinity, 'Infinity is not a number');
    refuses(one('float'), '1e999', '"1e999" is not a number');
    refuses(one('float'), ' ', '" " is not a number');
    refuses(one('float'), [1], '[1] is not a number');
  });

  it('are datetimes in seconds since the epoch', () => {
    converts(one('datetime'), 1.5, 1.5);
    converts(one('datetime'), new Date(1500), 1.5);
    converts(one('datetime'), '1970-01-02', 86400);
    converts(one('datetime'), '1970-01-01T00:01', 60);
    converts(one('datetime'), '1970-01-01T01:00:00.25+01:00', 0.25);
    converts(one('datetime'), '1970-01-01 00:00:00.000250', 0.00025);
    converts(one('datetime'), '1969-12-31T19:00:00-0500', 0);
    converts(one('datetime'), '2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29) / 1000);
    const expected = 'is not an ISO 8601 datetime or seconds since the epoch';
    for (const text of ['2023-02-29', '2026-13-01', '2026-01-01T25:00', '2026', '1', 'now', '']) {
      refuses(one('datetime'), text, `"${text}" ${expected}`);
    }
    refuses(one('datetime'), new Date(NaN), `Date NaN ${expected}`);
  });

  it('are datetimes read as JavaScript reads them', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') }),
        (date) => {
          converts(one('datetime'), date, date.getTime() / 1000);
          const check = checkParameters(one('datetime'), { k: date.toISOString() });
          assert.ok(check.ok);
          assert.equal(Math.round(Number(check.params['k']) * 1000), date.getTime());
        },
      ),
    );
  });

  it('are durations in seconds', () => {
    converts(one('duration'), 0.5, 0.5);
    converts(one('duration'), '90', 90);
    converts(one('duration'), 'PT1H30M', 5400);
    converts(one('duration'), 'P1DT0.5S', 86400.5);
    converts(one('duration'), 'P2W', 1209600);
    converts(one('duration'), '-PT1,5M', -90);
    for (const text of ['P', 'PT', 'P1Y', 'P1M', 'P1DT', '1H', 'PT1M1H', '']) {
      refuses(
        one('duration'),
        text,
        `"${text}" is not an ISO 8601 duration of weeks, days, hours, minutes and seconds, or seconds`,
      );
    }
  });

  it('must be within their bounds and options', () => {
    const bounds = { minimum: 1, maximum: 3 };
    for (const type of ['integer', 'float', 'duration']) {
      converts(one(type, bounds), 1, 1);
      converts(one(type, bounds), 3, 3);
      refuses(one(type, bounds), 0, '0 is below the minimum 1');
      refuses(one(type, bounds), 4, '4 is above the maximum 3');
    }
    refuses(one('duration', bounds), 'PT1M', '60 is above the maximum 3');
    const options = ['a', 'b'].map((name) => ({ key_name: name, display_name: name }));
    converts(one('string', { enum_options: options }), 'b', 'b');
    refuses(one('string', { enum_options: options }), 'c', '"c" is not one of a, b');
  });

  it('have defaults', () => {
    const definition = workflow(
      { parameter_type: 'boolean', key_name: 'b', default: false },
      { parameter_type: 'integer', key_name: 'i', default: 0 },
      { parameter_type: 'string', key_name: 's', default: '' },
      { parameter_type: 'datetime', key_name: 't', default: '1970-01-01T00:01' },
      { parameter_type: 'duration', key_name: 'd', default: 1.5 },
    );
    const params = { b: false, i: 0, s: '', t: 60, d: 1.5 };
    assert.deepEqual(checkParameters(definition, {}), { ok: true, params });
    assert.deepEqual(checkParameters(definition, { b: null, i: undefined }), { ok: true, params });
  });

  it('are not taken from the prototype of an object', () => {
    const definition = workflow({ parameter_type: 'string', key_name: 'toString', default: 'd' });
    assert.deepEqual(checkParameters(definition, {}), { ok: true, params: { toString: 'd' } });
  });

  it('are required without a default', () => {
    assert.deepEqual(checkParameters(one('string'), {}), {
      ok: false,
      problems: ['k: is missing and has no default'],
    });
  });

  it('that the definition does not know are passed on', () => {
    const params = { k: 1, more: { deep: [null, 'x'] } };
    assert.deepEqual(checkParameters(one('integer'), params), { ok: true, params });
    assert.deepEqual(checkParameters(one('integer'), { k: 1, gone: undefined }), {
      ok: true,
      params: { k: 1 },
    });
    assert.deepEqual(checkParameters(one('integer'), { k: 1, more: { at: [NaN] } }), {
      ok: false,
      problems: ['more.at[0] is NaN, which JSON cannot express'],
    });
  });

  it('must satisfy the constraints, defaults included', () => {
    const between = (relation: string) =>
      workflow(
        {
          parameter_type: 'datetime',
          key_name: 'from',
          constraints: [{ other_key_name: 'to', relation }],
        },
        { parameter_type: 'datetime', key_name: 'to', default: '1970-01-01T00:00:05' },
      );
    const held: Record<string, number[]> = {
      greater: [6],
      greater_or_eq: [5, 6],
      smaller: [4],
      smaller_or_eq: [4, 5],
      eq: [5],
    };
    for (const [relation, values] of Object.entries(held)) {
      for (const from of [4, 5, 6]) {
        const { ok } = checkParameters(between(relation), { from });
        assert.equal(ok, values.includes(from), `${from} ${relation} 5`);
      }
    }
    assert.deepEqual(checkParameters(between('smaller'), { from: 7, to: new Date(6000) }), {
      ok: false,
      problems: ['from: 7 is not smaller than to, which is 6'],
    });
  });

  it('are refused with every problem at once', () => {
    const definition = workflow(
      {
        parameter_type: 'integer',
        key_name: 'low',
        constraints: [
          { other_key_name: 'high', relation: 'smaller' },
          { other_key_name: 'factor', relation: 'smaller' },
        ],
      },
      { parameter_type: 'integer', key_name: 'high' },
      { parameter_type: 'float', key_name: 'factor', maximum: 1 },
      { parameter_type: 'string', key_name: 'name' },
    );
    assert.deepEqual(checkParameters(definition, { low: 3, high: 2, factor: 2, more: 1n }), {
      ok: false,
      problems: [
        'factor: 2 is above the maximum 1',
        'name: is missing and has no default',
        'low: 3 is not smaller than high, which is 2',
        'more is of type bigint, which JSON cannot express',
      ],
    });
  });

  it('are not changed by a second check', () => {
    const definition = workflow(
      { parameter_type: 'datetime', key_name: 't', default: '2026-01-02' },
      { parameter_type: 'duration', key_name: 'd' },
      { parameter_type: 'integer', key_name: 'i', default: 7 },
    );
    const first = checkParameters(definition, { d: 'PT1H', more: 'x' });
    assert.ok(first.ok);
    assert.deepEqual(checkParameters(definition, first.params), first);
  });

  it('are converted or refused, never with an exception', () => {
    const types = ['string', 'boolean', 'integer', 'float', 'datetime', 'duration'];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.anything({ withBigInt: true, withDate: true }), (type, k) => {
        const check = checkParameters(one(type), { k, more: k });
        assert.ok(check.ok || check.problems.length > 0);
      }),
    );
  });
});

describe('the text of a parameter', () => {
  const parse = (type: string, text: string): unknown => {
    const [parameter] = one(type).parameters;
    assert.ok(parameter);
    const conversion = parseParameterText(parameter, text);
    return conversion.ok ? conversion.value : conversion.problem;
  };

  it('is converted to the type of the parameter', () => {
    assert.equal(parse('string', 'true'), 'true');
    assert.equal(parse('boolean', 'true'), true);
    assert.equal(parse('boolean', 'false'), false);
    assert.equal(parse('boolean', 'yes'), '"yes" is not true or false');
    assert.equal(parse('integer', '12'), 12);
    assert.equal(parse('float', '.5'), 0.5);
    assert.equal(parse('datetime', '1970-01-01T00:00:01Z'), 1);
    assert.equal(parse('duration', 'PT2M'), 120);
    assert.match(String(parse('duration', 'soon')), /^"soon" is not an ISO 8601 duration/);
  });
});

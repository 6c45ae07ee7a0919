import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Gateway } from '../src/index.ts';
import { jobInput, Omotes2Client } from './omotes-2-client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let gateway: Gateway;
let client: Omotes2Client;

before(async () => {
  world = await startWorld();
  gateway = await world.startGateway({ GATEWAY_API: '2' });
  client = await Omotes2Client.ready(gateway.url);
});

after(() => world.stop());

const upload = (name: string, more: object = {}): object => ({
  workflow_type_name: name,
  workflow_type_description_name: `Uploaded ${name}`,
  prefect_flow_name: 'a_flow',
  ...more,
});

test('POST /workflow/ offers a selection of workflows with its own forms, until the gateway restarts', async () => {
  const supply = { type: 'number', title: 'Supply temperature', default: 70, minimum: 40 };
  const answer = await client.ask('POST', '/workflow/', {
    body: [
      upload('echo', { workflow_parameters: { supply }, memory_limit: '2Gi', prefect_flow_version: null }),
      upload('report'),
    ],
  });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, [
    {
      id: 'echo',
      description: 'Uploaded echo',
      versions: ['latest'],
      schema: { type: 'object', properties: { supply }, required: ['supply'] },
      uischema: { type: 'VerticalLayout', elements: [{ type: 'Control', scope: '#/properties/supply' }] },
    },
    { id: 'report', description: 'Uploaded report', versions: ['latest'] },
  ]);
  assert.deepEqual((await client.ask('GET', '/workflow/')).body, answer.body);
  const offered = await client.submit({ workflow_type: 'echo', input_params_dict: { supply: 80 } });
  assert.equal((await client.ended(offered)).status, 'SUCCEEDED');
  const other = await client.ask('POST', '/job/', { body: jobInput({ workflow_type: 'noop' }) });
  assert.equal(other.status, 404);

  const emptied = await client.ask('POST', '/workflow/', { body: [] });
  assert.deepEqual(emptied.body, []);

  await gateway.stop();
  gateway = await world.startGateway({ GATEWAY_API: '2' });
  client = await Omotes2Client.ready(gateway.url);
  await client.ended(await client.submit({ workflow_type: 'noop' }));
});

test('an upload that contradicts the definitions of the orchestrators changes nothing', async () => {
  const before = (await client.ask('GET', '/workflow/')).body;
  const unknown = await client.ask('POST', '/workflow/', { body: [upload('noop'), upload('none')] });
  assert.equal(unknown.status, 404);
  const cases: [parameters: object, place: unknown[], message: RegExp][] = [
    [
      { supply: { type: 'string' } },
      [1, 'workflow_parameters', 'supply'],
      /has type string, and jobs take number/,
    ],
    [
      { return: { type: 'number' } },
      [1, 'workflow_parameters', 'return'],
      /has type number, and jobs take integer/,
    ],
    [{ supply: { type: 'duration' } }, [1, 'workflow_parameters'], /Invalid JSON Schema properties/],
    [{ supply: 7 }, [1, 'workflow_parameters'], /Invalid JSON Schema properties/],
  ];
  for (const [workflow_parameters, place, message] of cases) {
    const refused = await client.ask('POST', '/workflow/', {
      body: [upload('noop'), upload('echo', { workflow_parameters })],
    });
    assert.equal(refused.status, 422);
    const [problem] = (refused.body as { detail: { loc: unknown[]; msg: string }[] }).detail;
    assert.deepEqual(problem?.loc, ['body', ...place]);
    assert.match(problem?.msg ?? '', message);
  }
  const twice = await client.ask('POST', '/workflow/', { body: [upload('noop'), upload('noop')] });
  assert.equal(twice.status, 422);
  const [repeated] = (twice.body as { detail: { loc: unknown[]; msg: string }[] }).detail;
  assert.deepEqual(repeated?.loc, ['body', 1, 'workflow_type_name']);
  const missing = await client.ask('POST', '/workflow/', { body: [{ workflow_type_name: 'noop' }] });
  assert.equal(missing.status, 422);
  assert.deepEqual((await client.ask('GET', '/workflow/')).body, before);
});

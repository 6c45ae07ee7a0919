import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeText } from '../app/network/attribute-text.ts';
import { kindOf } from '../app/network/asset-kind.ts';

test('attributes are shown with the unit that ESDL gives them, and others as they are', () => {
  const texts = [
    ['Pipe', 'length', '16799.625', '16,799.625 m'],
    ['Pipe', 'innerDiameter', '0.0703', '0.0703 m'],
    ['Pipe', 'material.component[2].matter.thermalConductivity', '0.027', '0.027 W/m·K'],
    ['HeatingDemand', 'power', '320000.0', '320,000 W'],
    ['HeatStorage', 'capacity', '1e12', '1,000,000,000,000 J'],
    ['Pipe', 'capacity', '1000', '1000'],
    ['HeatingDemand', 'costInformation.investmentCosts.value', '25000', '25,000'],
    ['HeatingDemand', 'power', 'unknown', 'unknown'],
    ['HeatingDemand', 'buildYear', '2024', '2024'],
    ['Pipe', 'state', 'OPTIONAL', 'OPTIONAL'],
  ] as const;
  for (const [type, name, value, text] of texts) {
    const asset = {
      id: 'a',
      name: '',
      type,
      kind: kindOf(type),
      attributes: new Map<string, string>(),
      geometry: undefined,
      connections: [],
      carrierId: undefined,
    };
    assert.equal(attributeText(asset, name, value), text);
  }
});

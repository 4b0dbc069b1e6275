import { expect, it } from 'vitest';
import type { Decisions } from '../../../../src/analysis/disclosure/decide.js';
import { judgePeers } from '../../../../src/analysis/disclosure/publish/peers.js';
import type { ItemPlan } from '../attack/scenario.js';
import { decideOn, people, releaseOf, type Survey } from './reconfigured.js';

const A: ItemPlan = { id: 'a', kind: 'scale', low: 1, high: 5 };
const BASE: Survey = {
  items: [A],
  attributes: [{ id: 'age', options: null }],
  people: people(48, (index) => ({ attributes: { age: String(20 + index) } })),
};

const dividedAt = (id: string, to: number, young: string): Survey => ({
  ...BASE,
  peers: [id],
  bands: [
    {
      id,
      of: 'age',
      bands: [
        { id: young, from: null, to },
        { id: 'old', from: to + 1, to: null },
      ],
    },
  ],
});

it('peers are withheld who are nearly those of a release under another name', async () => {
  const release = await releaseOf(dividedAt('bands', 43, 'young'));
  const again = await decideOn(dividedAt('bands', 43, 'young'), [release]);
  const renamed = await decideOn(dividedAt('bands', 44, 'jun'), [release]);
  const reasons = (decisions: Decisions) => judgePeers(decisions).map((group) => group.reasons?.get('a'));
  expect(reasons(again)).toEqual([null, null]);
  expect(reasons(renamed)).toEqual(['few-changed', 'few-changed']);
});

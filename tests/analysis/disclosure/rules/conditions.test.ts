import { expect, it } from 'vitest';
import { conditionalOn } from '../../../../src/analysis/disclosure/rules/conditions.js';

const CONDITIONS = [
  { id: 'p', askedIf: null },
  { id: 'child', askedIf: { item: 'p', in: ['yes', 'maybe'] } },
  { id: 'grandchild', askedIf: { item: 'child', in: ['3'] } },
  { id: 'other', askedIf: { item: 'q', in: ['yes'] } },
];

it('items are conditional on those that their conditions are about, through chains, by the answers that the first condition names', () => {
  expect(conditionalOn(CONDITIONS, 'p')).toEqual([
    { id: 'child', answers: ['yes', 'maybe'] },
    { id: 'grandchild', answers: ['yes', 'maybe'] },
  ]);
  expect(conditionalOn(CONDITIONS, 'child')).toEqual([{ id: 'grandchild', answers: ['3'] }]);
  expect(conditionalOn(CONDITIONS, 'grandchild')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { contradictionIn, judgedPair, judgementsOf } from '../../src/analysis/claims/index.js';
import type { PairClaim, ShapeClaim } from '../../src/model/claims.js';
import { constant } from '../../src/model/published.js';
import type { View } from '../../src/model/view.js';
import { judgementsOn } from '../../src/reports/report/index.js';
import { carrying, judging } from '../../src/reports/text/index.js';

const t = (en: string) => ({ ja: en, en });
const pair = (verdict: PairClaim['verdict'], certainty: PairClaim['certainty'] = 'established'): PairClaim => ({
  first: 'a',
  second: 'b',
  verdict,
  certainty,
  within: null,
  n: constant(100),
});
const shape = (kind: ShapeClaim['shape']): ShapeClaim => ({
  kind: 'shape',
  item: 'a',
  section: 's',
  shape: kind,
  share: constant(0),
  upper: constant(0),
  n: constant(100),
  certainty: 'likely',
});
const placed = (place: string, judgements: ReturnType<typeof judgedPair>) => judgements.map((one) => ({ ...one, place }));

describe('judgements of one fact', () => {
  it('are of one name from either side of a pair', () => {
    const inverse = { ...pair('lower'), first: 'b', second: 'a' };
    expect(judgedPair(inverse)).toEqual(judgedPair(pair('higher')));
  });

  it.each([
    ['another direction', judgedPair(pair('higher')), judgedPair(pair('lower'))],
    ['another certainty', judgedPair(pair('higher')), judgedPair(pair('higher', 'likely'))],
    ['nothing told', judgedPair(pair('higher')), judgedPair(pair('untold'))],
    ['another shape', judgementsOf(shape('floor')), judgementsOf(shape('divided'))],
  ])('contradict each other: %s', (_, first, second) => {
    const found = contradictionIn([...placed('one', first), ...placed('two', second)]);
    expect(found?.map(({ place }) => place)).toEqual(['one', 'two']);
  });

  it('do not where they say the same, or are of other facts', () => {
    const all = [...placed('one', judgedPair(pair('higher'))), ...placed('two', judgedPair(pair('higher')))];
    expect(contradictionIn([...all, ...placed('three', judgementsOf(shape('floor')))])).toBeNull();
  });
});

describe('the judgements of a document', () => {
  it('are found in whatever holds its sentences, with the sentence', () => {
    const said = judging(t('A is higher than B'), judgedPair(pair('higher')));
    const view = { report: 'slides', slides: [{ title: said }, { deep: [{ er: carrying(t('Again'), [said]) }] }] };
    expect(judgementsOn(view as unknown as View)).toEqual([
      { fact: 'pair a b', verdict: 'a higher established', place: 'slides: “A is higher than B”' },
      { fact: 'pair a b', verdict: 'a higher established', place: 'slides: “Again”' },
    ]);
  });
});

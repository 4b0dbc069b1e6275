import { describe, expect, it } from 'vitest';
import type { BriefTexts, Length, Picks, Proposal } from '../../../src/model/brief-texts.js';
import { outlineBrief } from '../../../src/reports/brief/outline.js';
import { made } from '../../support/made.js';
import { choiceItem, context, publication, scaleItem, section } from '../../support/publication.js';

/** What a brief says and which findings its options rest on. */

const t = (word: string) => ({ ja: word, en: word });
const passage = (word: string) => ({
  ja: [{ kind: 'words' as const, text: word, strong: false }],
  en: [{ kind: 'words' as const, text: word, strong: false }],
});

function option(...on: readonly string[]): Proposal {
  return {
    title: t('Do it'),
    text: passage('It could be done.'),
    aspects: { who: null, cost: null, feasibility: null, risk: null, missing: null },
    works: 'unknown',
    because: null,
    on,
    when: [],
  };
}
function texts(findings: Picks, proposals: readonly Proposal[] = [], length: Length = 'full'): BriefTexts {
  const common = { title: t('Brief'), addressee: t('You'), relevance: new Map(), limits: [] };
  return { ...common, length, headline: null, findings, proposals };
}
const pick = (...names: readonly string[]): Picks => ({
  picked: names.map((finding) => ({ finding, also: [], topic: null, chart: 'means' as const })),
});

/** Split is likely, told for sure and hardly are choices whose leads are sure and not. */
const DIVIDED = {
  ...scaleItem('split', [30, 15, 5, 5, 15, 30]),
  agreement: { shown: true as const, value: made({ topTwo: 0.45, bottomTwo: 0.45 }) },
};
const HIDDEN = { shown: false } as const;
const SURE = {
  ...choiceItem('sure', { x: 80, y: 20 }),
  shareIntervals: { shown: true as const, value: made({ x: { low: 0.7, high: 0.9 }, y: { low: 0.1, high: 0.3 } }) },
};
const UNSURE = choiceItem('unsure', { x: 51, y: 49 });
const GONE = { ...choiceItem('gone', { x: 5 }), distribution: HIDDEN };
const RESULTS = publication([section('s', [DIVIDED, SURE, UNSURE, GONE])]);
const outline = (of: BriefTexts, results = RESULTS) => outlineBrief(of, results, context().respondentTerms);

describe('an option', () => {
  const all = pick('breakdown-sure', 'split-split', 'breakdown-unsure', 'breakdown-gone');
  const of = (...on: readonly string[]) => {
    const [proposal] = outline(texts(all, [option(...on)])).proposals;
    return [proposal?.certainty, proposal?.on];
  };

  it('has the evidence of the weakest finding that it rests on, and the numbers of all', () => {
    expect(of('breakdown-sure')).toEqual(['established', [1]]);
    expect(of('breakdown-sure', 'split-split')).toEqual(['likely', [1, 2]]);
    expect(of('split-s', 'breakdown-unsure')).toEqual(['possible', [2, 3]]);
  });

  it('cannot be told where one is absent, whether or not the brief tells of it', () => {
    expect(of('breakdown-sure', 'breakdown-gone')).toEqual(['undecided', [1]]);
    expect(of('gap-none-1')).toEqual(['undecided', []]);
  });

  it('is borne out where the results are as its author supposes', () => {
    const supposing = (atLeast: number) => {
      const when = [{ statistic: 'topTwo' as const, of: 'split', atLeast, atMost: null }];
      return outline(texts(all, [{ ...option('split-split'), when }])).proposals[0]?.isBorneOut;
    };
    expect([supposing(0.45), supposing(0.46)]).toEqual([true, false]);
  });

  it('cannot be told where the results that its author supposes are withheld', () => {
    const results = publication([section('s', [DIVIDED, scaleItem('closed', [1, 1, 1, 1, 1, 1], null)])]);
    const when = [{ statistic: 'mean' as const, of: 'closed', atLeast: 1, atMost: null }];
    expect(outline(texts(all, [{ ...option('split-split'), when }]), results).proposals[0]).toMatchObject({
      certainty: 'undecided',
      isBorneOut: true,
    });
  });

  it('that rests on nothing has no evidence', () => {
    expect(of()).toEqual([null, []]);
  });

  it('points to findings by the numbers that are printed', () => {
    const names = pick('breakdown-gone', 'breakdown-sure', 'split-split', 'ranking-s', 'breakdown-unsure');
    const on = [option('breakdown-unsure', 'breakdown-gone')];
    for (const length of ['full', 'short'] as const) {
      const { findings, untold, proposals } = outline(texts(names, on, length));
      expect(findings.map(({ name }) => name)).toEqual(['breakdown-sure', 'split-split', 'breakdown-unsure']);
      expect(untold.map(({ name }) => name)).toEqual(['breakdown-gone', 'ranking-s']);
      expect(proposals[0]?.on).toEqual([3]);
    }
  });
});

describe('the headline', () => {
  const isTold = { statistic: 'topTwo' as const, of: 'split', atLeast: 0.4, atMost: null };
  const headed = (when: (typeof isTold)[], findings: Picks) => {
    const { headline, isEmpty, headlineBy } = outline({ ...texts(findings), headline: [{ text: t('Authored'), when }] });
    return [headline.en, isEmpty, headlineBy.map(({ written, cells }) => `${cells.map(({ name }) => name)} ${written}`)];
  };

  it('is authored where its conditions hold, even where nothing else is told', () => {
    expect(headed([isTold], pick('breakdown-gone'))).toEqual(['Authored', false, ['split.topTwo 45%']]);
  });

  it('is the first finding that can be stated where they do not hold', () => {
    expect(headed([{ ...isTold, atLeast: 0.5 }], pick('breakdown-gone', 'split-split'))).toEqual([
      'Answers on “split” appear to be divided',
      false,
      ['split.bottomTwo 45', 'split.topTwo 45'],
    ]);
  });

  it('says that nothing can be told where nothing is, and an author asked nothing of the results', () => {
    expect(headed([], pick('breakdown-gone'))).toEqual(['The answers so far do not establish a pattern', true, []]);
    expect(headed([], pick('breakdown-gone', 'split-split'))[0]).toBe('Authored');
  });
});

describe('what else was found', () => {
  it('takes the place of a finding that nothing can be told of, which is left to the limits', () => {
    const findings = { picked: [{ finding: 'breakdown-gone', also: ['split-s'], topic: t('Topic'), chart: 'means' as const }] };
    const of = outline(texts(findings));
    expect(of.findings.map(({ name, candidate, topic }) => [name, candidate.id, topic?.en])).toEqual([
      ['breakdown-gone', 'split-split', 'Topic'],
    ]);
    expect(of.untold).toEqual([{ name: 'breakdown-gone', candidate: null }]);
  });

  it('is told once, where a score says what its one item says', () => {
    const comparison = (of: string, kind: 'item' | 'score') => ({
      of,
      kind,
      option: null,
      held: null,
      groups: [
        { category: 'a', mean: 4 },
        { category: 'b', mean: 2 },
      ].map(({ category, mean }) => ({
        category,
        statistics: { shown: true as const, value: made({ n: 50, mean, median: 3, sd: 1, counts: {}, shares: {} }) },
      })),
      test: {
        shown: true as const,
        value: made({
          method: 'mann-whitney',
          p: 0,
          adjusted: 0.001,
          effect: 0.5,
          interval: null,
          apart: [{ higher: 'a', lower: 'b', below: 0.01 }],
        }),
      },
    });
    const results = {
      ...publication([section('one', [scaleItem('only', [10, 20, 20, 20, 20, 10])], {})]),
      groups: [
        {
          id: 'g',
          by: 'size',
          item: null,
          label: t('Size'),
          categories: [
            { id: 'a', label: t('Small') },
            { id: 'b', label: t('Large') },
          ],
          comparisons: [comparison('one', 'score'), comparison('only', 'item')],
        },
      ],
    };
    const [finding] = outline(texts(pick('difference-g')), results).findings;
    expect([finding?.candidate?.id, finding?.further]).toEqual(['difference-g-one', []]);
  });
});

import { describe, expect, it } from 'vitest';
import { candidatesIn, scored } from '../../src/analysis/claims/candidates.js';
import { judgementsOf } from '../../src/analysis/claims/judgements.js';
import type { PublishedSection } from '../../src/model/publication.js';
import { rankedRows, rankingTitles } from '../../src/reports/charts/ranking.js';
import { gapTitle } from '../../src/reports/findings/gap.js';
import { wordFinding } from '../../src/reports/findings/word.js';
import { itemsHeadline } from '../../src/reports/headlines/items.js';
import { sectionHeadline } from '../../src/reports/headlines/section.js';
import { isFilled } from '../../src/reports/report/index.js';
import { isScale } from '../../src/reports/report/lookup.js';
import { plainly } from '../../src/reports/text/cited.js';
import { ranking, test } from '../analysis/claims/ranked.js';
import { type MadePair, madeGap } from '../support/compared.js';
import { context, publication, scaleItem } from '../support/publication.js';

/** Means within the margin that a project declares: called similar everywhere, with that margin, and as sure as the test. */

const alike = (pair: string) => test(pair, 0.6, 0.3);
const SIMILAR = [alike('a>b'), alike('a>c'), alike('b>c')];
const of = (pairs = SIMILAR, n = 100) => publication([ranking({ a: 3.1, b: 3.04, c: 2.9 }, pairs, { n })]);
const only = ({ sections: [section] }: ReturnType<typeof of>): PublishedSection => section ?? expect.fail('no section');
const worded = (results: ReturnType<typeof of>, kind: 'ranking' | 'gap') =>
  scored(candidatesIn(results), new Map())
    .filter(({ candidate }) => candidate.kind === kind)
    .map((one) => wordFinding(results, context().respondentTerms, one))[0];

describe('items of a section that are all similar', () => {
  it('are a finding with the margin, and the range of the means', () => {
    const found = worded(of(), 'ranking');
    expect(found?.heading).toEqual({
      ja: 'sでは、重視度の平均はどの項目も同程度であるとみられる（差は0.3以内）',
      en: 'Mean importance appears similar for all items of s (within 0.3)',
    });
    expect(found && plainly(found.body)).toEqual({ ja: '平均は、2.9から3.1です。', en: 'Means range from 2.9 to 3.1.' });
    expect([found?.certainty, found?.scored.score, found?.remark]).toEqual(['likely', 0, null]);
  });

  it('are so in the title of their ranking', () => {
    const rows = rankedRows(only(of()));
    if (!isFilled(rows)) throw new Error('There are no rows.');
    expect(rankingTitles(only(of()), rows)[0].en).toBe('Mean importance appears similar for all items (within 0.3)');
  });

  it('are so on their slide, where their answers have no shape that says more', () => {
    // Every made item has all its answers on the lowest level, which is said instead.
    expect(sectionHeadline(of(), only(of()))?.en).toBe('100% chose “low” for each of 3 items');
    const items = only(of()).items.flatMap((item) => (isScale(item) && item.statistics.shown ? [item] : []));
    const spread = items.map((item) => ({ ...scaleItem(item.id, [10, 20, 20, 20, 20, 10]), statistics: item.statistics }));
    const section = { ...only(of()), items: spread };
    const results = publication([section]);
    expect(sectionHeadline(results, section)?.ja).toBe('重視度の平均は、どの項目も同程度であるとみられる（差は0.3以内）');
    expect(itemsHeadline(results, spread.slice(0, 2))).toEqual({
      ja: '「a」と「b」の重視度は同程度であるとみられる（平均3.1と3.0、差は0.3以内）',
      en: 'Mean importance appears similar for “a” (3.1) and “b” (3.0), within 0.3',
    });
  });

  it('are less sure with fewer than 30 answers', () => {
    expect(worded(of(SIMILAR, 20), 'ranking')?.heading.en).toBe('Mean importance may be similar for all items of s (within 0.3)');
  });

  it('are counted where other pairs are not', () => {
    const found = worded(of([alike('a>b'), test('a>c', 0.2), test('b>c', 0.3)]), 'ranking');
    expect(found?.heading.en).toBe('s: the answers do not rank the items');
    expect(found && plainly(found.body).en).toBe(
      'Differences between items cannot be told from chance. Of 3 pairs of items tested, 1 appears to have similar means (within 0.3).',
    );
  });

  it('judge each of their pairs', () => {
    const [finding] = candidatesIn(of());
    const judged = finding ? judgementsOf(finding).filter(({ fact }) => fact.startsWith('pair ')) : [];
    expect(judged).toEqual(['a b', 'a c', 'b c'].map((pair) => ({ fact: `pair ${pair}`, verdict: 'similar likely' })));
  });
});

describe('the means of a gap', () => {
  const pair = (more: Partial<MadePair>): MadePair => ({
    from: 'a',
    to: 'b',
    meanFrom: 3.1,
    meanTo: 3.04,
    adjusted: 0.6,
    higher: 'from',
    similarWithin: 0.25,
    ...more,
  });
  // The items are not ranked: of two that are, the ranking decides.
  const gap = (...pairs: readonly Partial<MadePair>[]) => ({ ...of([]), gaps: [madeGap('g', pairs.map(pair))] });
  const title = (...pairs: readonly Partial<MadePair>[]) => {
    const results = gap(...pairs);
    return results.gaps[0] && gapTitle(results, results.gaps[0]);
  };

  it('are similar within the margin, also where they are printed alike', () => {
    expect(worded(gap({}), 'gap')?.heading).toEqual({
      ja: '重視度の平均は、「a」と「b」で同程度であるとみられる（差は0.25以内）',
      en: 'Mean importance appears similar for “a” and “b” (within 0.25)',
    });
    expect(worded(gap({ meanTo: 3.1, higher: null }), 'gap')?.certainty).toBe('likely');
  });

  it('are told to differ where their test says so, however little', () => {
    expect(worded(gap({ adjusted: 0.02 }), 'gap')?.heading.en).toBe('Mean importance appears to be higher for “a” than for “b”');
  });

  it('are counted in the title of several pairs where none is told to differ', () => {
    expect(title({}, {})).toEqual({
      ja: '2組とも、2つの項目の平均は同程度であるとみられる（差は0.25以内）',
      en: 'In each of 2 pairs, the two means appear similar (within 0.25)',
    });
    expect(title({}, { similarWithin: null })?.en).toBe('In 1 of 2 pairs, the two means appear similar (within 0.25)');
    expect(title({}, { adjusted: 0.001, meanTo: 4, higher: 'to', similarWithin: null })?.en).toBe(
      'In 1 of 2 pairs the two means differ (by 0.9)',
    );
  });
});

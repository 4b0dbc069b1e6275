import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/model/claims.js';
import type { Publication, PublishedComparison, PublishedGap } from '../../../src/model/publication.js';
import { wordAbsences } from '../../../src/reports/brief/absence.js';
import { made } from '../../support/made.js';
import { publication, scaleItem, section } from '../../support/publication.js';

/** What is said, among the limits, of a finding that is asked for and tells nothing: no more than can be told. */

const EVEN = [10, 20, 20, 20, 20, 10];
const t = (word: string) => ({ ja: word, en: word });
const HIDDEN = { shown: false } as const;

function compared(of: string, adjusted: number | null): PublishedComparison {
  const value = made({
    method: 'mann-whitney',
    p: adjusted ?? 1,
    adjusted: adjusted ?? 1,
    effect: 0.1,
    interval: null,
    apart: adjusted !== null && adjusted < 0.05 ? [{ higher: 'x', lower: 'y', below: 0.05 }] : [],
  });
  const groups = ['x', 'y'].map((category) => ({
    category,
    statistics: {
      shown: true as const,
      value: made({ n: 50, mean: category === 'x' ? 3.3 : 3, median: 3, sd: 1, counts: {}, shares: {} }),
    },
  }));
  return { of, kind: 'item', option: null, held: null, groups, test: adjusted === null ? HIDDEN : { shown: true, value } };
}
function pair(label: string, difference: number | null): PublishedGap['pairs'][number] {
  const value = {
    n: 50,
    nFrom: 50,
    nTo: 50,
    meanFrom: 3,
    meanTo: 3 + (difference ?? 0),
    interval: null,
    adjusted: 1,
    effect: 0,
    higher: null,
    similarWithin: null,
  };
  const statistics = difference === null ? HIDDEN : { shown: true as const, value: made({ ...value, difference }) };
  return { label: t(label), from: 'A', to: 'B', held: null, statistics };
}

const shown = scaleItem('A', EVEN);
const hidden = { ...scaleItem('B', EVEN, null), agreement: HIDDEN };
const results = (more: Partial<Publication> = {}): Publication => ({
  ...publication([section('open', [shown]), section('closed', [hidden])]),
  ...more,
});
const grouping = (by: string, comparisons: readonly PublishedComparison[]) => ({
  id: `by_${by}`,
  by,
  item: null,
  label: t(by),
  categories: [
    { id: 'x', label: t('Mail') },
    { id: 'y', label: t('Web') },
  ],
  comparisons,
});
const absent = (name: string) => ({ name, candidate: null });
const said = (name: string, of: Publication = results()) => wordAbsences(of, [absent(name)]).map(({ en }) => en);
const withheld = (what: string) => [`Not shown, since it could reveal single answers or cannot be computed: ${what}.`];

describe('an absent finding', () => {
  it.each([
    ['ranking-open', 'the ranking by importance'],
    ['ranking-gone', 'the ranking by Results'],
    ['breakdown-A', 'answers to “A”'],
    ['breakdown-gone', 'answers to “Results”'],
    ['gap-gone', 'Results'],
    ['split-gone', 'answers to “Results”'],
    ['difference-gone', 'differences by results'],
  ])('%s is not shown', (name, what) => expect(said(name)).toEqual(withheld(what)));

  it('is told of with all others that are not shown, in one sentence', () => {
    const names = ['ranking-open', 'breakdown-A', 'split-A', 'ranking-open', 'gap-gone'].map(absent);
    expect(wordAbsences(results(), names).map(({ ja }) => ja)).toEqual([
      '「A」への回答が両端に分かれているとはいえません。',
      '個々の回答が分かるおそれがあるか、計算できないため、次は示していません：重視度の順位、「A」への回答、結果。',
    ]);
    expect(wordAbsences(results(), [])).toEqual([]);
  });

  it('of divided answers is told where all items are shown, and not where one is withheld', () => {
    expect(said('split-open')).toEqual(['open: no item divides the answers.']);
    expect(said('split-A')).toEqual(['Answers on “A” cannot be said to be divided.']);
    expect(said('split-closed')).toEqual(withheld('answers to “closed”'));
    expect(said('split-B')).toEqual(withheld('answers to “B”'));
    const mixed = publication([section('open', [shown, hidden])]);
    expect(said('split-open', mixed)).toEqual(withheld('answers to “open”'));
  });

  it('of a gap is told where the means are equal, pair by pair', () => {
    const gaps = [{ id: 'g', label: t('Gaps'), pairs: [pair('First', 0), pair('Second', null)] }];
    expect(said('gap-g-1', results({ gaps }))).toEqual(['First: to one decimal place, the means do not differ.']);
    expect(said('gap-g-2', results({ gaps }))).toEqual(withheld('Second'));
    expect(said('gap-g', results({ gaps }))).toEqual(withheld('Gaps'));
    const all = [{ id: 'g', label: t('Gaps'), pairs: [pair('First', 0), pair('Second', 0)] }];
    expect(said('gap-g', results({ gaps: all }))).toEqual(['Gaps: to one decimal place, the means do not differ.']);
  });

  it('of groups says whether small groups were left out', () => {
    const of = (...adjusted: readonly (number | null)[]) => {
      const comparisons = adjusted.map((p, index) => compared(`i${index}`, p));
      return results({ groups: [grouping('age', comparisons)] });
    };
    const cannot = 'We cannot say whether answers differ by age';
    expect(said('difference-by_age', of(0.3, 0.9, null))).toEqual([`${cannot} (some comparisons are not shown).`]);
    expect(said('difference-by_age', of(0.3, 0.9))).toEqual([`${cannot}.`]);
    expect(said('difference-by_age', of(null, null))).toEqual(withheld('differences by age'));
    // Of one item alone.
    expect(said('difference-by_age-i1', of(0.3, null))).toEqual(withheld('differences by age'));
    expect(said('difference-by_age-i0', of(0.3, null))).toEqual([`${cannot}.`]);
  });

  it('by a question has it in quotation marks', () => {
    const groups = [{ ...grouping('member', [compared('i', 0.5)]), label: { ja: '会員ですか', en: 'Are you a member?' } }];
    expect(wordAbsences(results({ groups }), [absent('difference-by_member')])).toEqual([
      {
        ja: '「会員ですか」による違いは確認できませんでした。',
        en: 'We cannot say whether answers differ by “Are you a member?”.',
      },
    ]);
  });

  it('of agreement says that some differ, and does not where some are withheld', () => {
    const of = (...adjusted: readonly (number | null)[]) => {
      const comparisons = adjusted.map((p, index) => compared(`i${index}`, p));
      return results({ groups: [grouping('source', comparisons)] });
    };
    expect(said('agreement-by_source', of(0.01, 0.5))).toEqual([
      'Answers by mail and web appear to differ in 1 of 2 comparisons.',
    ]);
    expect(said('agreement-by_source', of(0.01, null))).toEqual([
      'Answers by mail and web appear to differ in the one comparison made (1 more is withheld).',
    ]);
    expect(said('agreement-by_source', of(0.2, null))).toEqual([
      'Answers by mail and web show no clear difference (one comparison; 1 more is withheld).',
    ]);
    expect(said('agreement-by_source', of(null))).toEqual(withheld('answers by “Mail” and “Web” compared'));
  });
});

describe('a finding that tells nothing', () => {
  const undecided = (kind: string, id: string) =>
    ({
      kind,
      id,
      certainty: 'undecided',
      says: 'nothing',
      highest: [],
      told: [],
      similar: [],
      leaders: [],
    }) as unknown as Candidate;
  it.each([
    ['ranking-open', 'ranking', 'open: the answers do not rank the items.'],
    ['breakdown-A', 'breakdown', 'Which answer to “A” is the most frequent cannot be told.'],
    ['gap-g-1', 'gap', 'First: whether the means differ cannot be told.'],
    ['agreement-by_source', 'agreement', 'Whether answers by “Mail” and “Web” differ cannot be told.'],
  ])('%s is said in a sentence', (id, kind, sentence) => {
    const gaps = [{ id: 'g', label: t('Gaps'), pairs: [pair('First', 0.3)] }];
    const of = results({ gaps, groups: [grouping('source', [compared('i', 0.5)])] });
    expect(wordAbsences(of, [{ name: id, candidate: undecided(kind, id) }]).map(({ en }) => en)).toEqual([sentence]);
  });
});

import { describe, expect, it } from 'vitest';
import { candidatesIn, scored } from '../../src/analysis/claims/candidates.js';
import { wordAbsence } from '../../src/reports/brief/absence.js';
import { choose } from '../../src/reports/brief/claim.js';
import { composeOverview } from '../../src/reports/feedback/overview.js';
import { wordFinding } from '../../src/reports/findings/word.js';
import { headlineOf } from '../../src/reports/slides/headline.js';
import { summaryDraft } from '../../src/reports/slides/summary.js';
import { plainly } from '../../src/reports/text/cited.js';
import { made } from '../support/made.js';
import { choiceItem, context, publication, scaleItem, section } from '../support/publication.js';

const EVEN = [10, 20, 20, 20, 20, 10];
const t = (word: string) => ({ ja: word, en: word });

describe('a slide’s headline', () => {
  it('says what both items say', () => {
    const items = [scaleItem('A', EVEN), scaleItem('B', [30, 10, 20, 20, 10, 10])];
    const s = section('s', items);
    expect(
      headlineOf(
        context(),
        publication([s]),
        items.map((item) => ({ item, section: s })),
      ),
    ).toEqual({
      ja: '「4–6」の回答は、「A」で50%、「B」で40%である',
      en: '50% answered 4–6 for “A” and 40% for “B”',
    });
  });

  it('says why there is nothing to say', () => {
    const item = {
      ...scaleItem('A', [1, 0, 0, 0, 0, 0], null),
      distribution: { shown: false as const, reason: 'too-few' as const },
    };
    const s = section('s', [item]);
    expect(headlineOf(context(), publication([s]), [{ item, section: s }]).en).toBe('“A”: too few answers to be shown');
  });
});

describe('the summary', () => {
  const sections = (ids: readonly string[]) =>
    ids.map((id) => section(id, [scaleItem(`${id}1`, EVEN), scaleItem(`${id}2`, [10, 10, 10, 30, 30, 10])], {}));

  it('says of every section what its own slide says', () => {
    const slide = summaryDraft(publication(sections(['a', 'b', 'c'])));
    const points = slide?.body.kind === 'text' ? slide.body.points : [];
    expect([slide?.titles[0].en, points.map(({ text }) => text.en[0]?.text)]).toEqual([
      'Summary: results in 3 areas',
      ['a', 'b', 'c'].map((id) => `${id}: At least 60% answered 4–6 for “${id}2”`),
    ]);
  });

  it('is left out where fewer than three sections have two items', () => {
    expect(summaryDraft(publication([...sections(['a', 'b']), section('s', [scaleItem('A', EVEN)], {})]))).toBeNull();
  });
});

describe('the overview', () => {
  const scored = (own: Record<string, number>) =>
    composeOverview(context(), publication([section('a', [], {}), section('b', [], { q1: 4, q3: 5, median: 4.5 })], {}, own));

  it('counts the areas in which the reader is within the middle half, its ends included', async () => {
    const overview = await scored({ a: 4, b: 3.9 });
    expect(overview?.heading.en).toBe('1 of 2 areas puts your firm within the middle half of responding firms');
    expect(overview?.rows.map((row) => [row.own.en, row.median.en, row.verdict.en])).toEqual([
      ['4.0', '3.0', 'Similar'],
      ['3.9', '4.5', 'Lower'],
    ]);
  });

  it('knows all, none and no answer', async () => {
    expect((await scored({ a: 3, b: 5 }))?.heading.ja).toBe('2分野のすべてで、貴社は回答企業の中ほどにある');
    expect((await scored({ a: 6, b: 6 }))?.heading.ja).toBe('2分野のいずれでも、貴社は回答企業の中ほどの範囲の外にある');
    expect((await scored({ a: 3 }))?.rows[1]).toMatchObject({ verdict: { en: 'No answer' }, own: { en: '–' } });
    expect(await scored({})).toBeNull();
  });

  it('counts only the areas answered, and says so', async () => {
    expect((await scored({ a: 3 }))?.heading).toEqual({
      ja: 'ご回答のあった1分野では、貴社は回答企業の中ほどにある',
      en: 'The one area answered puts your firm within the middle half of responding firms',
    });
    const three = (own: Record<string, number>) =>
      composeOverview(context(), publication([section('a', [], {}), section('b', [], {}), section('c', [], {})], {}, own));
    expect((await three({ a: 3, b: 6 }))?.heading).toEqual({
      ja: 'ご回答のあった2分野のうち1分野で、貴社は回答企業の中ほどにある',
      en: '1 of 2 areas answered puts your firm within the middle half of responding firms',
    });
    expect((await three({ a: 6, b: 6 }))?.heading.en).toBe(
      'None of the 2 areas answered puts your firm within the middle half of responding firms',
    );
  });
});

describe('findings of the brief', () => {
  const worded = (results: ReturnType<typeof publication>) =>
    scored(candidatesIn(results), new Map()).map((one) => wordFinding(results, context().respondentTerms, one));
  /** `sure`: half the width of the interval around each share. */
  const breakdown = (counts: Readonly<Record<string, number>>, sure = 1) => {
    const item = choiceItem('Q', counts);
    const value = made(
      Object.fromEntries(
        Object.entries(counts).map(([option, count]) => [option, { low: count / item.n - sure, high: count / item.n + sure }]),
      ),
    );
    return worded(publication([section('s', [{ ...item, shareIntervals: { shown: true, value } }])]))[0];
  };

  it.each([
    [{ x: 60, y: 40 }, 'A majority chose “x” for “Q”', '「Q」は、「x」が過半を占める'],
    [{ x: 59, y: 41 }, '“x” is the most frequent answer for “Q”', '「Q」は、「x」が最も多い'],
    [{ x: 50, y: 30, z: 20 }, 'About half chose “x” for “Q”', '「Q」は、「x」が約半数である'],
    [{ x: 15, y: 10 }, '“x” appears to be the most frequent answer for “Q”', '「Q」は、「x」が最も多いとみられる'],
  ])('call %j by its share, where the lead is sure', (counts, en, ja) => {
    expect(breakdown(counts, 0.05)?.heading).toEqual({ en, ja });
  });

  it.each([
    [{ x: 60, y: 40 }, '“x” may be the most frequent answer for “Q”', '「Q」は、「x」が最も多い可能性がある'],
    [
      { x: 40, y: 40, z: 20 },
      '“x” and “y” may be the most frequent answers for “Q”',
      '「Q」は、「x」「y」が同数で最も多い可能性がある',
    ],
    [{ x: 15, y: 10 }, 'Which answer is the most frequent for “Q” cannot be told', '「Q」で、どの答えが最も多いかは判断できない'],
    [{ x: 50, y: 50 }, 'Which answer is the most frequent for “Q” cannot be told', '「Q」で、どの答えが最も多いかは判断できない'],
  ])('of %j say no more than intervals that overlap', (counts, en, ja) => {
    expect(breakdown(counts)?.heading).toEqual({ en, ja });
  });

  it('mark figures from fewer than 30 answers', () => {
    const base = breakdown({ x: 20, y: 9 })?.base;
    expect(base && plainly(base)).toEqual({ ja: 'n = 29（参考値）', en: 'n = 29 (indicative only)' });
  });

  it('say that results are withheld, and conclude nothing from them', () => {
    const hidden = { ...choiceItem('Q', { x: 1 }), distribution: { shown: false as const, reason: 'too-few' as const } };
    const results = publication([section('s', [hidden])]);
    expect(worded(results)).toEqual([]);
    const { heading, body, base, certainty } = wordAbsence(results, 'breakdown-Q');
    expect([heading.en, heading.ja, certainty, base.en]).toEqual([
      'Q: nothing can be told',
      'Qについては、判断できない',
      'undecided',
      [],
    ]);
    expect(plainly(body).en).toBe('Figures that could reveal single answers, for example because few answered, are not shown.');
  });
});

describe('a choice of wordings', () => {
  const few = scaleItem('few', [5, 5, 5, 5, 5, 4], { mean: 3.5 });
  const results = publication([section('s', [scaleItem('A', EVEN, { mean: 3.5 }), scaleItem('hidden', EVEN, null), few])]);
  const wording = (of: string, atLeast: number | null, atMost: number | null) =>
    choose(
      [
        { text: t('bold'), when: [{ statistic: 'mean', of, atLeast, atMost }] },
        { text: t('plain'), when: [] },
      ],
      results,
    )?.text.en;

  it.each([
    ['A', 3.5, null, 'bold'],
    ['A', 3.6, null, 'plain'],
    ['A', null, 3.5, 'bold'],
    ['A', null, 3.4, 'plain'],
    ['A', 3, 4, 'bold'],
    ['hidden', 1, null, 'plain'],
    ['few', 1, null, 'plain'],
  ])('about %s between %s and %s is %s', (of, atLeast, atMost, expected) => expect(wording(of, atLeast, atMost)).toBe(expected));
});

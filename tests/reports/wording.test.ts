import { describe, expect, it } from 'vitest';
import { breakdownFinding } from '../../src/reports/brief/breakdown.js';
import { choose } from '../../src/reports/brief/claim.js';
import { gapFinding } from '../../src/reports/brief/gap.js';
import { rankingFinding } from '../../src/reports/brief/ranking.js';
import { composeOverview } from '../../src/reports/feedback/overview.js';
import { headlineOf } from '../../src/reports/slides/headline.js';
import { summaryDraft } from '../../src/reports/slides/summary.js';
import { choiceItem, desk, publication, scaleItem, section } from '../support/publication.js';

const EVEN = [10, 20, 20, 20, 20, 10];
const t = (word: string) => ({ ja: word, en: word });

describe('a slide’s headline', () => {
  const headline = (a: number, b: number) => {
    const items = [scaleItem('A', EVEN, { mean: a }), scaleItem('B', EVEN, { mean: b })];
    const placed = items.map((item) => ({ item, section: section('s', items) }));
    return headlineOf(desk(), placed);
  };

  it.each([
    [3.0, 3.3, 'Mean importance is higher for “B” (3.3) than for “A” (3.0)'],
    [3.3, 3.0, 'Mean importance is higher for “A” (3.3) than for “B” (3.0)'],
    [3.0, 3.29, 'Mean importance is similar for “A” (3.0) and “B” (3.3)'],
  ])('compares means of %d and %d', (a, b, expected) => expect(headline(a, b).en).toBe(expected));

  it('says the same in Japanese', () => {
    expect(headline(2, 5).ja).toBe('「B」は「A」より重視度が高い（平均5.0と2.0）');
  });

  it('does not compare items of different sections', () => {
    const [a, b] = [scaleItem('A', EVEN, { mean: 2 }), scaleItem('B', EVEN, { mean: 5 })];
    const words = headlineOf(desk(), [
      { item: a, section: section('s', [a]) },
      { item: b, section: section('u', [b]) },
    ]);
    expect(words).toEqual({ ja: '平均は、「A」が2.0、「B」が5.0である', en: 'The mean of “A” is 2.0; that of “B” is 5.0' });
  });

  it('names every most frequent answer of a tie', () => {
    const item = choiceItem('Q', { x: 20, y: 20, z: 10 });
    expect(headlineOf(desk(), [{ item, section: section('s', [item]) }]).ja).toBe(
      '「Q」は「x」「y」が最も多い（50社のうち20社）',
    );
  });

  it('says why there is nothing to say', () => {
    const item = {
      ...scaleItem('A', [1, 0, 0, 0, 0, 0], null),
      distribution: { shown: false as const, reason: 'too-few' as const },
    };
    expect(headlineOf(desk(), [{ item, section: section('s', [item]) }]).en).toBe('“A”: too few answers to be shown');
  });
});

describe('the summary', () => {
  it('counts the sections whose means lie a fifth of the scale apart', () => {
    const near = section('near', [scaleItem('A', EVEN, { mean: 3 }), scaleItem('B', EVEN, { mean: 3.9 })], {});
    const far = section('far', [scaleItem('C', EVEN, { mean: 3 }), scaleItem('D', EVEN, { mean: 4 })], {});
    const slide = summaryDraft(publication([near, far]));
    const points = slide?.body.kind === 'text' ? slide.body.points : [];
    expect([slide?.titles[0].en, points.map(({ text }) => text.en[0]?.text)]).toEqual([
      'Summary: in 1 of 2 areas, means differ widely between items',
      ['near: highest for “B” (3.9), lowest for “A” (3.0)', 'far: highest for “D” (4.0), lowest for “C” (3.0)'],
    ]);
  });

  it('is left out where no section has two items', () => {
    expect(summaryDraft(publication([section('s', [scaleItem('A', EVEN)], {})]))).toBeNull();
  });
});

describe('the overview', () => {
  const scored = (own: Record<string, number>) =>
    composeOverview(desk(), publication([section('a', [], {}), section('b', [], { q1: 4, q3: 5, median: 4.5 })], {}, own));

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
      composeOverview(desk(), publication([section('a', [], {}), section('b', [], {}), section('c', [], {})], {}, own));
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
  it('rank by the mean, and name a tie', async () => {
    const items = [scaleItem('A', EVEN, { mean: 3.1 }), scaleItem('B', EVEN, { mean: 4.2 }), scaleItem('C', EVEN, { mean: 4.2 })];
    const draft = await rankingFinding(desk(), publication([section('s', items, {})]), {
      kind: 'ranking',
      section: 's',
      implication: null,
    });
    expect(draft.heading).toEqual({
      ja: '重視度が最も高いのは、「B」「C」である',
      en: '“B” and “C” have the highest mean importance',
    });
    expect(draft.figure?.rows.map(({ label }) => label.en)).toEqual(['B', 'C', 'A']);
    expect(draft.figure?.title.en).toBe('2 of 3 means lie above the middle of the scale (3.5)');
  });

  const gap = (from: number, to: number) => {
    const items = [scaleItem('F', EVEN, { mean: from }), scaleItem('T', EVEN, { mean: to })];
    return gapFinding(desk(), publication([section('s', items)]), {
      kind: 'gap',
      fromLabel: t('use'),
      toLabel: t('demand'),
      pairs: [{ label: t('X'), from: 'F', to: 'T' }],
      implication: null,
    });
  };

  it.each([
    [2, 4, 'Demand most exceeds use for “X”', '+2.0'],
    [4, 2, 'Demand falls furthest below use for “X”', '−2.0'],
    [3, 3.2, 'Demand and use differ little', '+0.2'],
  ])('word a gap from %d to %d by its direction', async (from, to, heading, difference) => {
    const draft = await gap(from, to);
    expect(draft.heading.en).toBe(heading);
    expect(draft.figure?.rows[0]?.values[0]?.en).toBe(difference);
  });

  it.each([
    [{ x: 60, y: 40 }, 'A majority chose “x” for “Q”', '「Q」は、「x」が過半を占める'],
    [{ x: 50, y: 30, z: 20 }, 'About half chose “x” for “Q”', '「Q」は、「x」が約半数である'],
    [{ x: 58, y: 42 }, '“x” is the most frequent answer for “Q”', '「Q」は、「x」が最も多い'],
    [{ x: 40, y: 40, z: 20 }, 'A majority chose “x” and “y” for “Q”', '「Q」は、「x」「y」が過半を占める'],
  ])('call %j by its share', async (counts, en, ja) => {
    const draft = await breakdownFinding(desk(), publication([section('s', [choiceItem('Q', counts)])]), {
      kind: 'breakdown',
      item: 'Q',
      implication: null,
    });
    expect(draft.heading).toEqual({ en, ja });
  });

  it('mark figures from fewer than 30 answers', async () => {
    const draft = await breakdownFinding(desk(), publication([section('s', [choiceItem('Q', { x: 20, y: 9 })])]), {
      kind: 'breakdown',
      item: 'Q',
      implication: null,
    });
    expect(draft.base).toEqual({ ja: 'n = 29（参考値）', en: 'n = 29 (indicative only)' });
  });

  it('say that results are withheld, and conclude nothing from them', async () => {
    const hidden = { ...choiceItem('Q', { x: 1 }), distribution: { shown: false as const, reason: 'too-few' as const } };
    const draft = await breakdownFinding(desk(), publication([section('s', [hidden])]), {
      kind: 'breakdown',
      item: 'Q',
      implication: null,
    });
    expect([draft.figure, draft.body.en]).toEqual([null, 'Too few responding firms answered for figures to be shown.']);
  });
});

describe('a choice of wordings', () => {
  const results = publication([section('s', [scaleItem('A', EVEN, { mean: 3.5 }), scaleItem('hidden', EVEN, null)])]);
  const wording = (of: string, atLeast: number | null, atMost: number | null) =>
    choose(
      [
        { text: t('bold'), when: [{ statistic: 'mean', of, atLeast, atMost }] },
        { text: t('plain'), when: [] },
      ],
      results,
    ).en;

  it.each([
    ['A', 3.5, null, 'bold'],
    ['A', 3.6, null, 'plain'],
    ['A', null, 3.5, 'bold'],
    ['A', null, 3.4, 'plain'],
    ['A', 3, 4, 'bold'],
    ['hidden', 1, null, 'plain'],
  ])('about %s between %s and %s is %s', (of, atLeast, atMost, expected) => expect(wording(of, atLeast, atMost)).toBe(expected));
});

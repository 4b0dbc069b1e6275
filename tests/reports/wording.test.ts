import { describe, expect, it } from 'vitest';
import { candidatesIn, scored } from '../../src/analysis/claims/candidates.js';
import type { Text } from '../../src/model/text.js';
import { wordAbsences } from '../../src/reports/brief/absence.js';
import { composeOverview } from '../../src/reports/feedback/overview.js';
import { wordFinding } from '../../src/reports/findings/word.js';
import { choose } from '../../src/reports/report/choice.js';
import { headlineOf } from '../../src/reports/slides/headline.js';
import { summaryDraft } from '../../src/reports/slides/summary.js';
import { plainly } from '../../src/reports/text/cited.js';
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

  it('says that there is nothing to say, and not why', () => {
    const item = {
      ...scaleItem('A', [1, 0, 0, 0, 0, 0], null),
      distribution: { shown: false as const },
    };
    const s = section('s', [item]);
    expect(headlineOf(context(), publication([s]), [{ item, section: s }]).en).toBe('“A”: not shown');
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
  const areas = [section('a', [], {}), section('b', [], { q1: 4, q3: 5, median: 4.5 }), section('c', [], {})];
  const scored = (own: Record<string, number>, of = areas) => composeOverview(context(), publication(of, {}, own), {});
  const heading = (own: Record<string, number>, of = areas) => scored(own, of)?.heading;

  it('gives a verdict on each area, and leads with what differs', () => {
    const overview = scored({ a: 4, b: 3.9, c: 3 });
    expect(overview?.heading).toEqual({
      ja: '貴社のご回答は、1分野でやや高め、1分野で低め、1分野で同程度でした',
      en: 'Your answers are a little higher in 1 area, lower in 1, and about the same in 1',
    });
    expect(overview?.rows.map((row) => [row.own.en, row.median.en, row.verdict.en, row.verdict.ja])).toEqual([
      ['4.0', '3.0', 'A little higher', 'やや高め'],
      ['3.9', '4.5', 'Lower', '低め'],
      ['3.0', '3.0', 'About the same', '同程度'],
    ]);
    expect(overview?.rows[0]?.alt.ja).toBe('a：貴社のご回答は4.0（やや高め）、回答企業の中央値3.0、半数の範囲2.0から4.0。');
  });

  it('counts what is a little so with the rest, and says how many', () => {
    expect(heading({ a: 4, b: 5.5, c: 6 })).toEqual({
      ja: '貴社のご回答は、3分野すべてで高め（うち1分野はやや高め）でした',
      en: 'Your answers are higher in all 3 areas (1 a little)',
    });
    expect(heading({ a: 1, b: 6, c: 2 })).toEqual({
      ja: '貴社のご回答は、1分野で高め、2分野で低め（うち1分野はやや低め）でした',
      en: 'Your answers are higher in 1 area and lower in 2 (1 a little)',
    });
  });

  it('knows all alike, one alone and no answer', () => {
    expect(heading({ a: 3, b: 4.5, c: 3 })).toEqual({
      ja: '貴社のご回答は、3分野すべてで同程度でした',
      en: 'Your answers are about the same in all 3 areas',
    });
    expect(heading({ a: 3 })).toEqual({
      ja: '「a」で、貴社のご回答は同程度でした',
      en: 'Your answers on “a” are about the same',
    });
    expect(scored({ a: 3 })?.rows[1]).toMatchObject({ verdict: { en: 'No answer' }, own: { en: '–' } });
    expect(scored({})).toBeNull();
  });

  it('counts only the areas answered, and says so', () => {
    expect(heading({ a: 3, b: 6 })).toEqual({
      ja: 'ご回答のあった2分野のうち、1分野で高め、1分野で同程度でした',
      en: 'Your answers are higher in 1 area and about the same in 1, of 2 answered',
    });
    expect(heading({ a: 6, b: 6 })).toEqual({
      ja: 'ご回答のあった2分野のうち、すべてで高めでした',
      en: 'Your answers are higher in all 2 areas answered',
    });
  });
});

describe('findings of the brief', () => {
  const worded = (results: ReturnType<typeof publication>) =>
    scored(candidatesIn(results), new Map()).map((one) => wordFinding(results, context().respondentTerms, one));
  const breakdown = (counts: Readonly<Record<string, number>>) =>
    worded(publication([section('s', [choiceItem('Q', counts)])]))[0];

  it.each([
    [{ x: 75, y: 25 }, 'A majority chose “x” for “Q”', '「Q」は、「x」が過半を占める'],
    [{ x: 59, y: 21, z: 20 }, '“x” is the most frequent answer for “Q”', '「Q」は、「x」が最も多い'],
    [{ x: 50, y: 25, z: 25 }, 'About half chose “x” for “Q”', '「Q」は、「x」が約半数である'],
  ])('call %j by its share, where the lead is sure', (counts, en, ja) => {
    expect(breakdown(counts)?.heading).toEqual({ en, ja });
  });

  it.each([
    // Of 100 who chose one of two, 60 do so in 1 of 22 surveys where the two are equally frequent; 55 in 1 of 3.
    [{ x: 60, y: 40 }, '“x” appears to be the most frequent answer for “Q”', '「Q」は、「x」が最も多いとみられる'],
    [{ x: 55, y: 45 }, '“x” may be the most frequent answer for “Q”', '「Q」は、「x」が最も多い可能性がある'],
    // Of fewer than 30 answers nothing is surer than this.
    [{ x: 20, y: 5 }, '“x” appears to be the most frequent answer for “Q”', '「Q」は、「x」が最も多いとみられる'],
    [
      { x: 40, y: 40, z: 20 },
      '“x” and “y” may be the most frequent answers for “Q”',
      '「Q」は、「x」「y」が同数で最も多い可能性がある',
    ],
    [{ x: 15, y: 10 }, 'Which answer is the most frequent for “Q” cannot be told', '「Q」で、どの答えが最も多いかは判断できない'],
    [{ x: 50, y: 50 }, 'Which answer is the most frequent for “Q” cannot be told', '「Q」で、どの答えが最も多いかは判断できない'],
  ])('of %j say no more than the lead allows', (counts, en, ja) => {
    expect(breakdown(counts)?.heading).toEqual({ en, ja });
  });

  describe('where the author takes options together', () => {
    const merged = (says: Text | null, counts = { x: 24, y: 20, z: 33, other: 26 }) =>
      worded(publication([section('s', [{ ...choiceItem('Q', counts), merge: [{ id: 'yes', options: ['x', 'y'], says }] }])]))[0];

    it('say what those do who chose any of them, rather than that fewer chose another option most', () => {
      const finding = merged({ ja: '参加している', en: 'take part' });
      expect(finding?.heading).toEqual({ ja: '回答企業の43%が参加している', en: '43% of responding firms take part' });
      expect(finding && plainly(finding.body)).toEqual({
        ja: '103社のうち44社（43%）です。次に多いのは「z」の33社（32%）です。',
        en: '44 of 103 responding firms (43%) do so. Next, 33 (32%) chose “z”.',
      });
      expect(finding?.remark).toEqual({
        ja: '次に多い答えとの差は、偶然の範囲である可能性があります。',
        en: 'Its lead over the next answer may be chance.',
      });
    });

    it('name them as one answer where the author does not say so', () => {
      expect(merged(null)?.heading).toEqual({
        ja: '「Q」は、「x」か「y」が最も多い可能性がある',
        en: '“x” or “y” may be the most frequent answer for “Q”',
      });
    });

    it('still tell of an option that more chose than all of these', () => {
      expect(merged({ ja: '参加している', en: 'take part' }, { x: 10, y: 9, z: 70, other: 14 })?.heading).toEqual({
        ja: '「Q」は、「z」が過半を占める',
        en: 'A majority chose “z” for “Q”',
      });
    });
  });

  it('tell no lead where an option is withheld, which more may have chosen', () => {
    const item = { ...choiceItem('Q', { x: 75, y: 25 }), withheld: ['z'] };
    const [finding] = worded(publication([section('s', [item])]));
    expect([finding?.certainty, finding?.heading.en]).toEqual([
      'undecided',
      'Which answer is the most frequent for “Q” cannot be told',
    ]);
  });

  it('mark figures from fewer than 30 answers', () => {
    const base = breakdown({ x: 20, y: 9 })?.base;
    expect(base && plainly(base)).toEqual({ ja: 'n = 29（参考値）', en: 'n = 29 (indicative only)' });
  });

  it('say that results are withheld, and conclude nothing from them', () => {
    const hidden = { ...choiceItem('Q', { x: 1 }), distribution: { shown: false as const } };
    const results = publication([section('s', [hidden])]);
    expect(worded(results)).toEqual([]);
    expect(wordAbsences(results, [{ name: 'breakdown-Q', candidate: null }])).toEqual([
      {
        ja: '個々の回答が分かるおそれがあるか、計算できないため、次は示していません：「Q」への回答。',
        en: 'Not shown, since it could reveal single answers or cannot be computed: answers to “Q”.',
      },
    ]);
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

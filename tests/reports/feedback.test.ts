import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedbackTexts, Rule } from '../../src/model/feedback-texts.js';
import type { Publication } from '../../src/model/publication.js';
import { composeAdvice } from '../../src/reports/feedback/advice.js';
import { chooseHighlights } from '../../src/reports/feedback/highlights.js';
import { composeItems } from '../../src/reports/feedback/items.js';
import { positionOf } from '../../src/reports/feedback/position.js';
import { positionInWords, standingInWords } from '../../src/reports/feedback/standing-wording.js';
import { composeThemes } from '../../src/reports/feedback/themes.js';
import { made } from '../support/made.js';
import { choiceItem, context, publication, SIX, scaleItem, section } from '../support/publication.js';

const t = (word: string) => ({ ja: word, en: word });
const { respondentTerms } = context();
/** A reader who is not counted among the others, as is usual. */
const apart = (made: Publication): Publication => ({ ...made, readerIncluded: false });

describe('where an answer stands, in words', () => {
  it.each([
    [
      { higher: 16, same: 20, lower: 69 },
      'Of the other 105 firms, 16 answered higher, 20 the same and 69 lower.',
      '高い回答は16社、同じ回答は20社、低い回答は69社でした。',
    ],
    [
      { higher: 0, same: 8, lower: 98 },
      'Of the other 106 firms, 8 gave the same answer and 98 a lower one; none answered higher.',
      'これより高い回答はなく、同じ回答は8社、低い回答は98社でした。',
    ],
    [
      { higher: 98, same: 1, lower: 0 },
      'Of the other 99 firms, 1 gave the same answer and 98 a higher one; none answered lower.',
      'これより低い回答はなく、同じ回答は1社、高い回答は98社でした。',
    ],
    [
      { higher: 1, same: 0, lower: 5 },
      'Of the other 6 firms, 1 answered higher and 5 lower; none gave the same answer.',
      '同じ回答はなく、高い回答は1社、低い回答は5社でした。',
    ],
    [{ higher: 0, same: 12, lower: 0 }, 'The other 12 firms all gave the same answer.', 'ほかの12社は、すべて同じ回答でした。'],
    [
      { higher: 0, same: 0, lower: 12 },
      'The other 12 firms all answered lower.',
      'ほかの12社の回答は、すべてこれより低いものでした。',
    ],
    [
      { higher: 12, same: 0, lower: 0 },
      'The other 12 firms all answered higher.',
      'ほかの12社の回答は、すべてこれより高いものでした。',
    ],
  ])('%o', (standing, en, ja) => expect(standingInWords(made(standing), respondentTerms)).toEqual({ en, ja }));

  const counts = fc
    .record({ higher: fc.nat(200), same: fc.nat(200), lower: fc.nat(200) })
    .filter((one) => one.higher + one.same + one.lower > 0)
    .map(made);

  it('names no number that is not a count, and every count that is not nought', () => {
    fc.assert(
      fc.property(counts, (standing) => {
        const known = [standing.higher, standing.same, standing.lower].filter((count) => count > 0);
        const { ja, en } = standingInWords(standing, respondentTerms);
        const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).sort();
        expect(numbers(ja)).toEqual([...known].sort());
        const all = standing.higher + standing.same + standing.lower;
        expect(numbers(en)).toEqual((known.length > 1 ? [all, ...known] : known).sort());
      }),
    );
  });

  it('says most from 60 % on, about half from 45 to 55 %, and the middle only with a quarter on either side', () => {
    fc.assert(
      fc.property(counts, (standing) => {
        const all = standing.higher + standing.same + standing.lower;
        // In whole numbers, so that nothing is rounded.
        const least = (count: number, percent: number) => 100 * count >= percent * all;
        const most = (count: number, percent: number) => 100 * count <= percent * all;
        const truths: Record<ReturnType<typeof positionOf>, boolean> = {
          above: least(standing.lower, 60),
          below: least(standing.higher, 60),
          same: least(standing.same, 60),
          'over-half': !most(standing.same, 50),
          half: least(standing.same, 45) && most(standing.same, 55),
          middle: least(standing.lower, 25) && least(standing.higher, 25),
          high: standing.lower > standing.higher,
          low: standing.higher > standing.lower,
        };
        expect(truths[positionOf(standing)]).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [60, 20, 20, 'higher than most answers', '多くの回答より高い'],
    [59, 21, 20, 'on the higher side of the answers', '高い方の回答'],
    [20, 20, 60, 'lower than most answers', '多くの回答より低い'],
    [20, 60, 20, 'the same as most answers', '多くの回答と同じ'],
    [22, 56, 22, 'the same as more than half of the answers', '半数を超える回答と同じ'],
    [0, 50, 50, 'the same as about half of the answers', '約半数の回答と同じ'],
    [40, 20, 40, 'in the middle of the answers', '回答の中ほどにある'],
    [0, 44, 56, 'on the lower side of the answers', '低い方の回答'],
  ])('%d lower, %d the same, %d higher: %s', (lower, same, higher, en, ja) => {
    expect(positionInWords(t('X'), positionOf(made({ lower, same, higher })))).toEqual({
      en: `“X”: ${en}`,
      ja: `「X」は、${ja}`,
    });
  });
});

describe('the findings of the first page', () => {
  const items = [
    scaleItem('alike', [0, 0, 80, 20, 0, 0], { median: 3, sd: 0.4 }),
    scaleItem('far', [60, 40, 0, 0, 0, 0], { median: 1, sd: 0.5 }),
    scaleItem('divided', [45, 5, 0, 0, 5, 45], { median: 3.5, sd: 2.4 }),
  ];
  const cards = (own: Record<string, number>, of = items) =>
    chooseHighlights(apart(publication([section('s', of)], own)), null, respondentTerms);

  it('are a likeness, a difference and an item on which answers divide, no item twice', () => {
    const [alike, different, divided] = cards({ alike: 3, far: 6, divided: 6 });
    expect([alike?.heading.ja, different?.heading.ja, divided?.heading.ja]).toEqual([
      '「alike」は、中央値と同じ',
      '「far」は、中央値より高い',
      '「divided」は、回答が分かれた',
    ]);
    expect(alike?.body.ja).toBe('貴社の回答も、回答企業の中央値も3です。ほかの100社のうち、同じ回答は80社でした。');
    expect(different?.body.en).toBe(
      'Your firm answered 6; the median of responding firms is 1. The other 100 firms all answered lower.',
    );
    expect(divided?.body.en).toBe(
      'Answers of 1–2 came from 50 firms, answers of 5–6 from 50. Your firm answered 6. Why this answer? Talk it over.',
    );
  });

  it('say so where nothing differs much, and by how much at most', () => {
    const different = cards({ alike: 3, far: 2, divided: 4 })[1];
    expect(different?.heading.en).toBe('No answer is far from the median');
    expect(different?.body).toEqual({
      ja: '最も離れた「far」でも、中央値との差は1です。',
      en: 'Even the answer furthest from the median, on “far”, differs from it by 1 only.',
    });
  });

  it('do not call near what is far, nor divided what is not', () => {
    const even = [scaleItem('a', [90, 5, 5, 0, 0, 0], { median: 1 }), scaleItem('b', [90, 5, 5, 0, 0, 0], { median: 1 })];
    expect(cards({ a: 6, b: 5 }, even).map(({ heading }) => heading.en)).toEqual([
      '“a”: above the median',
      '“b”: of the other items, the one on which answers vary most',
    ]);
    expect(cards({ a: 6, b: 6 }, even).map(({ kicker }) => kicker.en)).toEqual(['Different', 'Worth discussing']);
    const third = [...even, scaleItem('c', [20, 30, 30, 20, 0, 0], { median: 2.5, sd: 0.5 })];
    expect(cards({ a: 1, b: 6, c: 3 }, third)[2]?.heading.en).toBe('“c”: of the other items, the one on which answers vary most');
  });

  it('call one answer near the median a likeness, and one far from it a difference', () => {
    const one = items.slice(0, 1);
    expect(cards({ alike: 3 }, one).map(({ kicker, heading }) => [kicker.ja, heading.ja])).toEqual([
      ['近い点', '「alike」は、中央値と同じ'],
    ]);
    expect(cards({ alike: 6 }, one).map(({ kicker, heading }) => [kicker.ja, heading.ja])).toEqual([
      ['異なる点', '「alike」は、中央値より高い'],
    ]);
  });

  it('do not speak of a distance where every answer is the median', () => {
    const different = cards({ alike: 3, far: 1 })[1];
    expect(different?.body).toEqual({
      ja: '比べた項目の回答は、すべて中央値と同じです。',
      en: 'Every answer compared is the same as the median.',
    });
  });

  it('ask whether the first programme that fits would be of use', () => {
    const programme = { title: t('Help desk'), text: t('X'), because: t('Your firm answered 6 on “far”.'), link: null };
    const made = apart(publication([section('s', items)], { alike: 3, far: 6, divided: 6 }));
    expect(chooseHighlights(made, programme, respondentTerms)[2]).toMatchObject({
      kicker: { ja: '話し合ってみたい点', en: 'Worth discussing' },
      heading: { ja: '「Help desk」は、貴社で生かせるか', en: '“Help desk”: of use to your firm?' },
      body: { en: 'Your firm answered 6 on “far”. See “What could come next”.' },
    });
  });

  it('compare items on scales of different lengths by parts of the scale', () => {
    const wide = { ...scaleItem('wide', [50, 50, 0, 0, 0, 0], { median: 40 }), scale: { ...SIX, low: 0, high: 100 } };
    const [, different] = cards({ wide: 44, far: 3 }, [wide, ...items.slice(1, 2)]);
    expect(different?.heading.en).toBe('“far”: above the median');
  });

  it('leave out what the reader did not answer, and what is withheld', () => {
    expect(cards({ hidden: 1 }, [scaleItem('hidden', [10, 20, 20, 20, 20, 10], null)])).toEqual([]);
    expect(cards({})).toEqual([]);
  });
});

describe('the areas one by one', () => {
  const answered = section('a', [
    scaleItem('near', [10, 20, 40, 20, 10, 0]),
    scaleItem('far', [10, 20, 40, 20, 10, 0], { median: 3.5 }),
  ]);
  const silent = section('b', [scaleItem('left', [10, 20, 40, 20, 10, 0])]);

  it('take the item furthest from the median, on half points too, and name the areas left out', async () => {
    const themes = await composeThemes(context(), apart(publication([answered, silent], { near: 3, far: 6 })));
    expect(themes?.themes.map(({ heading, body }) => [heading.ja, body.ja])).toEqual([
      [
        '「far」は、多くの回答より高い',
        '貴社の回答は6です。ほかの100社の回答は、すべてこれより低いものでした。回答企業の中央値は3.5です。',
      ],
    ]);
    expect(themes?.unanswered?.en).toBe(
      'Areas that your firm did not answer are left out (b). See “Every item” for the answers of responding firms.',
    );
  });

  it('do not count the reader among the others, even where the figures do', async () => {
    const one = scaleItem('x', [0, 0, 1, 9, 0, 0]);
    const themes = await composeThemes(context(), publication([section('a', [one])], { x: 3 }));
    expect(themes?.themes[0]?.body.en).toBe('Your firm answered 3. The other 9 firms all answered higher. The median is 3.');
  });

  it('set the comparison group beside, where it has a median', async () => {
    const shown = { shown: true as const, value: made({ n: 18, median: 4.5 }) };
    const peers = { label: t('業種'), category: t('金属'), n: made(20), items: new Map([['far', shown]]), scores: new Map() };
    const themes = await composeThemes(context(), { ...apart(publication([answered], { far: 6 })), peers });
    expect(themes?.themes[0]?.body.ja).toContain('中央値は、回答企業が3.5、同じ区分が4.5です。');
    const alone = await composeThemes(context(), { ...apart(publication([answered], { near: 6 })), peers });
    expect(alone?.themes[0]?.body.ja).toContain('回答企業の中央値は3です。');
  });

  it('put a choice beside those of the others', async () => {
    const item = choiceItem('Q', { x: 20, y: 20, z: 10 });
    const made = publication([section('s', [item])], {});
    const own = new Map([['Q', { state: 'answered' as const, kind: 'options' as const, options: ['z'], openText: '' }]]);
    const themes = await composeThemes(context(), apart({ ...made, own: { ...made.own, answers: own } as Publication['own'] }));
    expect(themes?.themes[0]).toMatchObject({
      heading: { ja: '「z」は、ほかの50社のうち10社と同じ', en: '“z”: the same as 10 of the other 50 firms' },
      body: {
        ja: '貴社の回答は「z」です。最も多い回答は「x」「y」（各20社、40%）です。',
        en: 'Your firm answered “z”. The most frequent answers are “x” and “y” (20 firms, 40% each).',
      },
    });
  });

  it('count answers that are equally frequent where they are many, and areas left out where they are', async () => {
    const item = choiceItem('Q', { v: 10, w: 10, x: 10, y: 10, z: 5 });
    const silent = ['b', 'c', 'd', 'e', 'f'].map((id) => section(id, [scaleItem(`${id}1`, [10, 20, 40, 20, 10, 0])]));
    const made = publication([section('s', [item]), ...silent], {});
    const own = new Map([['Q', { state: 'answered' as const, kind: 'options' as const, options: ['z'], openText: '' }]]);
    const themes = await composeThemes(context(), apart({ ...made, own: { ...made.own, answers: own } as Publication['own'] }));
    expect(themes?.themes[0]?.body).toEqual({
      ja: '貴社の回答は「z」です。最も多い回答は4つあり、各10社、22%です。',
      en: 'Your firm answered “z”. 4 answers are equally the most frequent (10 firms, 22% each).',
    });
    expect(themes?.unanswered).toEqual({
      ja: '貴社のご回答がなかった5分野は省きました。回答企業の回答は「すべての項目」にあります。',
      en: 'The 5 areas that your firm did not answer are left out. See “Every item” for the answers of responding firms.',
    });
  });

  it('are not there where nothing was answered', async () => {
    expect(await composeThemes(context(), publication([silent], {}))).toBeNull();
  });
});

describe('the table of all items', () => {
  it('shows the others also where the reader left out an item, and says of a withheld item that it is, not why', () => {
    const items = [
      scaleItem('left', [10, 20, 40, 20, 10, 0]),
      { ...scaleItem('few', [1, 2, 0, 0, 0, 0], null), distribution: { shown: false as const } },
    ];
    const [rows] = composeItems(context(), apart(publication([section('s', items)], { few: 2 }))).sections.map((one) => one.rows);
    expect(rows?.[0]).toMatchObject({
      own: { en: 'No answer' },
      numbers: { median: { en: '3' }, standing: null, n: { en: '100' } },
    });
    expect(rows?.[1]).toMatchObject({
      own: { en: '2' },
      numbers: null,
      note: { en: 'Not shown: it could reveal single answers, or cannot be computed.' },
    });
  });
});

describe('what to do next', () => {
  const items = [scaleItem('a', [10, 20, 40, 20, 10, 0]), scaleItem('b', [10, 20, 40, 20, 10, 0])];
  const advise = (rule: Rule | null, own: Record<string, number>) => {
    const entry = { title: t('T'), text: t('X'), if: rule, link: null };
    const texts = { actions: [], programmes: [entry] } as unknown as FeedbackTexts;
    return composeAdvice(texts, publication([section('s', items)], own), respondentTerms)?.programmes[0]?.because ?? null;
  };
  const test = (item: string, is: '>=' | '<=' | '>' | '<' | '=', value: number) => ({ item, kind: 'number' as const, is, value });

  it('fits the reader’s own answers, and says which', () => {
    expect(advise([[test('a', '>=', 5), test('b', '<=', 2)]], { a: 5, b: 2 })).toEqual({
      ja: '「a」が5、「b」が2とのご回答でした。',
      en: 'Your firm answered 5 on “a” and 2 on “b”.',
    });
  });

  it.each<[Rule, Record<string, number>, boolean]>([
    [[[test('a', '>=', 5)]], { a: 4 }, false],
    [[[test('a', '>', 5)]], { a: 5 }, false],
    [[[test('a', '<', 5)]], { a: 4 }, true],
    [[[test('a', '=', 5)]], { a: 5 }, true],
    [[[test('a', '<=', 5)]], {}, false],
    [[[test('a', '>=', 5)], [test('b', '>=', 5)]], { b: 6 }, true],
    [[[test('a', '>=', 5), test('b', '>=', 5)]], { a: 6 }, false],
  ])('%j of %j: %s', (rule, own, fits) => expect(advise(rule, own) !== null).toBe(fits));

  it('is limited to what a page holds, in the order of the file, and is left out where nothing fits', () => {
    const entry = (title: string, rule: Rule | null) => ({ title: t(title), text: t('X'), if: rule, link: null });
    const never: Rule = [[test('a', '=', 1)]];
    const texts = (actions: FeedbackTexts['actions']) => ({ actions, programmes: [] }) as unknown as FeedbackTexts;
    const made = publication([section('s', items)], { a: 3 });
    const advice = composeAdvice(
      texts([entry('0', never), ...['1', '2', '3', '4'].map((title) => entry(title, null))]),
      made,
      respondentTerms,
    );
    expect(advice?.actions.map(({ title, because }) => [title.en, because])).toEqual([
      ['1', null],
      ['2', null],
      ['3', null],
    ]);
    expect(composeAdvice(texts([entry('0', never)]), made, respondentTerms)).toBeNull();
  });
});

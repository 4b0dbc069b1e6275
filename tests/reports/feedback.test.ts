import { describe, expect, it } from 'vitest';
import { tellingFacts } from '../../src/analysis/claims/telling.js';
import type { FeedbackTexts, Rule } from '../../src/model/feedback-texts.js';
import type { Publication } from '../../src/model/publication.js';
import { STANDINGS } from '../../src/model/standing-verdict.js';
import { composeAdvice } from '../../src/reports/feedback/advice.js';
import { composeHighlights, MOST_FACTS } from '../../src/reports/feedback/highlights.js';
import { composeItems } from '../../src/reports/feedback/items.js';
import { composeThemes } from '../../src/reports/feedback/themes.js';
import { verdictAside, verdictOn, verdictWords } from '../../src/reports/feedback/verdict-wording.js';
import { made } from '../support/made.js';
import { choiceItem, context, publication, scaleItem, section } from '../support/publication.js';

const t = (word: string) => ({ ja: word, en: word });
const { respondentTerms } = context();
/** A reader who is not counted among the others, as is usual. */
const apart = (made: Publication): Publication => ({ ...made, readerIncluded: false });

describe('a verdict in words', () => {
  it('is the same in a table, a heading and an aside', () => {
    for (const verdict of STANDINGS) {
      const { ja, en } = verdictWords[verdict];
      expect(verdictOn(t('X'), verdict, false)).toEqual({ ja: `「X」は、${ja}のご回答`, en: `“X”: ${en.toLowerCase()}` });
      expect(verdictAside('4', verdict)).toEqual({ ja: `4（${ja}）`, en: `4 (${en.toLowerCase()})` });
    }
  });

  it('says of an item that it is reverse-worded', () => {
    expect(verdictOn(t('X'), 'higher', true)).toEqual({
      ja: '「X」（逆転項目）は、高めのご回答',
      en: '“X” (reverse-worded): higher',
    });
  });

  it('praises and blames nobody', () => {
    const said = STANDINGS.map((verdict) => `${verdictWords[verdict].ja} ${verdictWords[verdict].en}`).join(' ');
    expect(said).not.toMatch(/better|worse|good|bad|poor|優|劣|良|悪/i);
  });
});

describe('the facts of the first page', () => {
  const items = [
    scaleItem('rare', [60, 40, 0, 0, 0, 0], { median: 1, q1: 1, q3: 2, sd: 0.5 }),
    scaleItem('shared', [0, 0, 10, 10, 60, 20], { median: 5, q1: 5, q3: 5 }),
    scaleItem('low', [45, 5, 0, 0, 5, 45], { median: 3.5, q1: 1, q3: 6, sd: 2.4 }),
  ];
  const cards = (own: Record<string, number>, of = items) => {
    const sections = of.map((item) => section(item.id, [item]));
    return composeHighlights(tellingFacts(apart(publication(sections, own)), MOST_FACTS), respondentTerms);
  };

  it('say where they are from, how the answer compares, and one number', () => {
    expect(cards({ rare: 6, shared: 5, low: 1 })).toEqual([
      {
        kicker: t('rare'),
        heading: { ja: '「rare」は、高めのご回答', en: '“rare”: higher' },
        body: {
          ja: 'ご回答は、最も高い6でした。ほかの100社に、6の回答はありません。',
          en: 'Your firm answered 6, the highest level. None of the other 100 firms answered 6.',
        },
      },
      {
        kicker: t('low'),
        heading: { ja: '「low」は、やや低めのご回答', en: '“low”: a little lower' },
        body: {
          ja: 'ご回答は、最も低い1でした。1は、ほかの100社のうち45社です。',
          en: 'Your firm answered 1, the lowest level. Of the other 100 firms, 45 answered 1.',
        },
      },
      {
        kicker: { ja: '共通する点　shared', en: 'In common: shared' },
        heading: { ja: '「shared」は、同程度のご回答', en: '“shared”: about the same' },
        body: {
          ja: 'ご回答は5でした。同じ5は、ほかの100社のうち60社です。',
          en: 'Your firm answered 5, as did 60 of the other 100 firms.',
        },
      },
    ]);
  });

  it.each([
    [
      2,
      'ご回答は2でした。2以上は、ほかの100社のうち40社です。',
      'Your firm answered 2. Of the other 100 firms, 40 answered 2 or higher.',
    ],
    [
      3,
      'ご回答は3でした。ほかの100社に、3以上の回答はありません。',
      'Your firm answered 3. None of the other 100 firms answered 3 or higher.',
    ],
  ])('count those who answered %d or went further', (own, ja, en) =>
    expect(cards({ rare: own }).map(({ body }) => body)).toEqual([{ ja, en }]),
  );

  it('leave out what the reader did not answer, what is withheld, and a floor that all share', () => {
    expect(cards({ hidden: 1 }, [scaleItem('hidden', [10, 20, 20, 20, 20, 10], null)])).toEqual([]);
    expect(cards({})).toEqual([]);
    expect(cards({ rare: 1 })).toEqual([]);
  });

  it('may be a choice', () => {
    const one = publication([section('s', [choiceItem('Q', { x: 20, y: 20, z: 10 })])], {});
    const own = new Map([['Q', { state: 'answered' as const, kind: 'options' as const, options: ['z'], openText: '' }]]);
    const read = apart({ ...one, own: { ...one.own, answers: own } as Publication['own'] });
    expect(composeHighlights(tellingFacts(read, MOST_FACTS), respondentTerms)).toEqual([
      {
        kicker: t('s'),
        heading: { ja: '「Q」に「z」とご回答', en: '“Q”: “z”' },
        body: { ja: '同じ回答は、ほかの50社のうち10社です。', en: 'Of the other 50 firms, 10 gave the same answer.' },
      },
    ]);
  });
});

describe('the areas one by one', () => {
  const answered = section('a', [
    scaleItem('near', [10, 20, 40, 20, 10, 0]),
    scaleItem('far', [10, 20, 40, 20, 10, 0], { median: 3.5 }),
  ]);
  const silent = section('b', [scaleItem('left', [10, 20, 40, 20, 10, 0])]);
  const peersOf = (by: string, n: number, median: number) => ({
    by,
    label: t('業種'),
    category: t('金属'),
    n: made(20),
    items: new Map([['far', { shown: true as const, value: made({ n, median }) }]]),
    scores: new Map(),
  });

  it('take the item on which the answer is rarest, and name the areas left out', () => {
    const themes = composeThemes(context(), apart(publication([answered, silent], { near: 3, far: 6 })), {});
    expect(themes?.themes.map(({ heading, body }) => [heading.ja, body.ja])).toEqual([
      ['「far」は、高めのご回答', 'ご回答は6、中央値は3.5です。'],
    ]);
    expect(themes?.unanswered?.en).toBe(
      'Areas that your firm did not answer are left out (b). See “Every item” for the answers of responding firms.',
    );
  });

  it('say once what is the same', () => {
    const themes = composeThemes(context(), apart(publication([answered], { near: 3 })), {});
    expect(themes?.themes[0]?.body).toEqual({ ja: 'ご回答も中央値も3です。', en: 'Your firm answered 3, which is the median.' });
  });

  it('set the comparison group beside, where it has a median', () => {
    const read = apart(publication([answered], { far: 6 }));
    const names = { industry: { ja: '同業', en: 'your industry' } };
    const body = (peers: Publication['peers'], of: typeof names | Record<string, never>) =>
      composeThemes(context(), { ...read, peers }, of)?.themes[0]?.body;
    expect(body(peersOf('industry', 18, 4.5), names)).toEqual({
      ja: 'ご回答は6、中央値は3.5です。同業（金属）の中央値は4.5です。',
      en: 'Your firm answered 6; the median is 3.5. The median of your industry (金属) is 4.5.',
    });
    expect(body(peersOf('industry', 18, 3.5), {})).toEqual({
      ja: 'ご回答は6、中央値は3.5です。同じ業種（金属）の中央値も同じです。',
      en: 'Your firm answered 6; the median is 3.5. The median of the same 業種 (金属) is the same.',
    });
    const alone = composeThemes(
      context(),
      { ...apart(publication([answered], { near: 6 })), peers: peersOf('industry', 18, 4) },
      names,
    );
    expect(alone?.themes[0]?.body.ja).toBe('ご回答は6、中央値は3です。');
  });

  it('put a choice beside those of the others', () => {
    const item = choiceItem('Q', { x: 20, y: 20, z: 10 });
    const made = publication([section('s', [item])], {});
    const own = new Map([['Q', { state: 'answered' as const, kind: 'options' as const, options: ['z'], openText: '' }]]);
    const themes = composeThemes(context(), apart({ ...made, own: { ...made.own, answers: own } as Publication['own'] }), {});
    expect(themes?.themes[0]).toMatchObject({
      heading: { ja: '「Q」に「z」とご回答', en: '“Q”: “z”' },
      body: { ja: '同じ回答は、ほかの50社のうち10社です。', en: 'Of the other 50 firms, 10 gave the same answer.' },
    });
  });

  it('name, of several options, the one that the fewest chose', () => {
    const item = { ...choiceItem('Q', { x: 40, y: 30, z: 10 }), kind: 'multiple' as const, n: made(50) };
    const read = publication([section('s', [item])], {});
    const own = new Map([['Q', { state: 'answered' as const, kind: 'options' as const, options: ['x', 'z'], openText: '' }]]);
    const themes = composeThemes(context(), apart({ ...read, own: { ...read.own, answers: own } as Publication['own'] }), {});
    expect(themes?.themes[0]).toMatchObject({
      heading: { ja: '「Q」で、2つを選択', en: '“Q”: 2 options chosen' },
      body: {
        ja: 'ご回答は「x、z」です。「z」を選んだのは、ほかの50社のうち10社です。',
        en: 'Your firm answered “x, z”. Of the other 50 firms, 10 chose “z”.',
      },
    });
  });

  it('count areas left out where they are many', () => {
    const silent = ['b', 'c', 'd', 'e', 'f'].map((id) => section(id, [scaleItem(`${id}1`, [10, 20, 40, 20, 10, 0])]));
    const themes = composeThemes(context(), apart(publication([answered, ...silent], { near: 3 })), {});
    expect(themes?.unanswered).toEqual({
      ja: 'ご回答のなかった5分野は省きました。回答企業の回答は「すべての項目」にあります。',
      en: 'The 5 areas that your firm did not answer are left out. See “Every item” for the answers of responding firms.',
    });
  });

  it('are not there where nothing was answered', () => {
    expect(composeThemes(context(), publication([silent], {}), {})).toBeNull();
  });
});

describe('the table of all items', () => {
  it('shows the others also where the reader left out an item, and says of a withheld item that it is, not why', () => {
    const items = [
      scaleItem('left', [10, 20, 40, 20, 10, 0]),
      { ...scaleItem('few', [1, 2, 0, 0, 0, 0], null), distribution: { shown: false as const } },
    ];
    const [rows] = composeItems(context(), apart(publication([section('s', items)], { few: 2 })), {}).sections.map(
      (one) => one.rows,
    );
    expect(rows?.[0]).toMatchObject({
      own: { en: 'No answer' },
      numbers: { median: { en: '3' }, compared: null, n: { en: '100' } },
    });
    expect(rows?.[1]).toMatchObject({
      own: { en: '2' },
      numbers: null,
      note: { en: 'Not shown: it could reveal single answers, or cannot be computed.' },
    });
  });
});

describe('the dash beside a comparison group', () => {
  const peers = () => ({
    by: 'industry',
    label: t('業種'),
    category: t('金属'),
    n: made(20),
    items: new Map([
      ['a', { shown: true as const, value: made({ n: 18, median: 4 }) }],
      ['b', { shown: false as const }],
    ]),
    scores: new Map(),
  });
  const items = [scaleItem('a', [10, 20, 40, 20, 10, 0]), scaleItem('b', [10, 20, 40, 20, 10, 0])];
  const notes = (of: Publication['peers']) =>
    composeItems(context(), { ...apart(publication([section('s', items)], { a: 2, b: 2 })), peers: of }, {}).notes.map(
      ({ ja }) => ja,
    );

  it('is explained, whatever its reason, and only where there is one', () => {
    expect(notes(peers()).at(-1)).toBe('「–」は非公表（個々の回答を守るため、または計算できないため）です。');
    expect(notes(null)).toHaveLength(1);
  });
});

describe('what to do next', () => {
  const items = [
    scaleItem('a', [10, 20, 40, 20, 10, 0], { median: 3, q1: 2, q3: 4 }),
    scaleItem('b', [10, 20, 40, 20, 10, 0], { median: 3, q1: 2, q3: 4 }),
  ];
  const read = (own: Record<string, number>, scores: Record<string, number> = {}) =>
    publication([section('s', items, { median: 3, q1: 2, q3: 4 })], own, scores);
  const advise = (rule: Rule | null, own: Record<string, number>, scores: Record<string, number> = {}) => {
    const entry = { title: t('T'), text: t('X'), if: rule, link: null };
    const texts = { actions: [], programmes: [entry] } as unknown as FeedbackTexts;
    return composeAdvice(texts, read(own, scores), respondentTerms)?.programmes[0]?.because ?? null;
  };
  const test = (item: string, is: '>=' | '<=' | '>' | '<' | '=', value: number) => ({ item, kind: 'number' as const, is, value });
  const item = (id: string) => ({ kind: 'item' as const, id });
  const area = (id: string) => ({ kind: 'section' as const, id });
  const gap = (of: ReturnType<typeof item> | ReturnType<typeof area>, less: typeof of, value: number): Rule => [
    [{ kind: 'gap', of, less, is: '>=', value }],
  ];

  it('fits the reader’s own answers, and says which, with the words that were ticked', () => {
    expect(advise([[test('a', '>=', 5), test('b', '<=', 2)]], { a: 5, b: 1 })).toEqual({
      ja: '「a」の重視度が5、「b」の重視度が1とのご回答でした。',
      en: 'Your firm answered 5 on “a” (importance) and 1 on “b” (importance).',
    });
    expect(advise([[test('b', '<=', 2)]], { b: 1 })).toEqual({
      ja: '「b」の重視度が1（low）とのご回答でした。',
      en: 'Your firm answered 1 (low) on “b”.',
    });
  });

  it('fits a gap of two answers or scores, and says both', () => {
    expect(advise(gap(item('a'), item('b'), 3), { a: 5, b: 2 })?.en).toBe(
      'Your firm answered 5 on “a” (importance) and 2 on “b” (importance).',
    );
    expect(advise(gap(item('a'), area('s'), 2), { a: 5, b: 2 }, { s: 3 })).toEqual({
      ja: '「a」の重視度が5、「s」の平均が3.0とのご回答でした。',
      en: 'Your firm answered 5 on “a” (importance) and 3.0 on average on “s”.',
    });
  });

  it('fits how an answer or a section compares, by the same rule as the rest of the report', () => {
    const higher: Rule = [[{ kind: 'standing', of: area('s'), verdicts: ['higher'] }]];
    expect(advise(higher, { a: 5, b: 5 }, { s: 5 })).toEqual({
      ja: '「s」のご回答は、回答企業と比べて高めでした。',
      en: 'Compared with responding firms, your answers on “s” are higher.',
    });
    expect(advise(higher, { a: 4, b: 4 }, { s: 4 })).toBeNull();
    const little: Rule = [[{ kind: 'standing', of: item('a'), verdicts: ['a-little-lower', 'lower'] }]];
    expect(advise(little, { a: 2 })?.ja).toContain('やや低め');
  });

  it.each<[Rule, Record<string, number>, boolean]>([
    [[[test('a', '>=', 5)]], { a: 4 }, false],
    [[[test('a', '>', 5)]], { a: 5 }, false],
    [[[test('a', '<', 5)]], { a: 4 }, true],
    [[[test('a', '=', 5)]], { a: 5 }, true],
    [[[test('a', '<=', 5)]], {}, false],
    [[[test('a', '>=', 5)], [test('b', '>=', 5)]], { b: 6 }, true],
    [[[test('a', '>=', 5), test('b', '>=', 5)]], { a: 6 }, false],
    [gap(item('a'), item('b'), 3), { a: 5, b: 3 }, false],
    [gap(item('a'), item('b'), 3), { a: 5 }, false],
    [[[{ kind: 'score', section: 's', is: '>=', value: 3 }]], { a: 5 }, false],
    [[[{ kind: 'standing', of: item('a'), verdicts: ['higher'] }]], {}, false],
  ])('%j of %j: %s', (rule, own, fits) => expect(advise(rule, own) !== null).toBe(fits));

  it('is limited to what a page holds, in the order of the file, and leaves out what fits everyone where anything fits', () => {
    const entry = (title: string, rule: Rule | null) => ({ title: t(title), text: t('X'), if: rule, link: null });
    const [never, ever]: readonly Rule[] = [[[test('a', '=', 1)]], [[test('a', '=', 3)]]];
    const texts = (actions: FeedbackTexts['actions'], programmes: FeedbackTexts['programmes'] = []) =>
      ({ actions, programmes }) as unknown as FeedbackTexts;
    const titles = (of: FeedbackTexts) =>
      composeAdvice(of, read({ a: 3 }), respondentTerms)?.actions.map(({ title }) => title.en);
    const fit = ['1', '2', '3', '4'].map((title) => entry(title, ever ?? null));
    expect(titles(texts([entry('all', null), entry('0', never ?? null), ...fit]))).toEqual(['1', '2', '3']);
    expect(titles(texts([entry('all', null), ...fit.slice(0, 1)]))).toEqual(['1']);
    expect(titles(texts([entry('0', never ?? null), entry('all', null), entry('also', null)]))).toEqual(['all']);
    expect(composeAdvice(texts([entry('0', never ?? null)]), read({ a: 3 }), respondentTerms)).toBeNull();
  });

  it('says so where no programme fits', () => {
    const entry = (rule: Rule | null) => ({ title: t('T'), text: t('X'), if: rule, link: null });
    const none = (programmes: FeedbackTexts['programmes']) =>
      composeAdvice({ actions: [entry(null)], programmes } as unknown as FeedbackTexts, read({ a: 3 }), respondentTerms)
        ?.noProgramme;
    expect(none([entry([[test('a', '=', 1)]])])?.ja).toBe(
      '貴社のご回答に特に合う支援策は見当たらなかったため、ここには挙げていません。',
    );
    expect([none([entry(null)]), none([])]).toEqual([null, null]);
  });
});

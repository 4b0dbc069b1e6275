import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/results/analyse.js';
import { resultsJson } from '../../../src/analysis/results/results.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import type { Analysis } from '../../../src/model/analysis.js';
import type { Outcome } from '../../../src/model/statistics.js';
import { readSmall } from '../../support/small.js';

/** Twelve firms of whom R's figures are known: one of unknown trade and size. */
const FIRMS = `r1,metal,3,1,2,1,yes,mail
r2,metal,5,2,2,3,yes,mail
r3,metal,8,2,4,,no,mail
r4,metal,12,3,5,4,yes,mail
r5,metal,30,4,4,5,no,mail
r6,metal,7,2,3,2,yes,mail
r7,food,2,5,4,5,no,web
r8,food,50,4,5,4,no,web
r9,food,14,5,5,5,no,web
r10,food,60,3,3,,no,web
r11,food,9,5,2,4,yes,web
r12,,,4,4,4,no,web`
  .split('\n')
  .map((line) => line.split(','));

const file = (source: string) =>
  `respondent,a,b,c,pick,uses\n${FIRMS.filter((firm) => firm[7] === source)
    .map(([id, , , a, b, c, pick]) => `${id},${a},${b},${c},${pick},${a === '5' ? 'x;y' : 'x'}`)
    .join('\n')}\n`;

const PROJECT: Record<string, string | null> = {
  'project.yaml': `title: {ja: 調査, en: Survey}
organisation: {ja: 試験, en: Test}
contact: {ja: 受付, en: Desk}
date: 2026-01-31
frame: {size: 40, description: {ja: 枠, en: Frame}, margins: {trade: {metal: 24, food: 16}}}
sources:
  - {id: mail, label: {ja: 郵送, en: Mail}, file: responses/mail.csv}
  - {id: web, label: {ja: ウェブ, en: Web}, file: responses/web.csv}
respondents:
  attributes:
    - {id: trade, kind: single, label: {ja: 業種, en: Trade}, options: [{id: metal, label: {ja: 金属, en: Metal}}, {id: food, label: {ja: 食料, en: Food}}]}
    - {id: size, kind: number, label: {ja: 規模, en: Size}, min: 1}
analyses:
  bands:
    - id: band
      of: size
      label: {ja: 規模, en: Size}
      bands: [{id: small, label: {ja: 小, en: Small}, to: 9}, {id: medium, label: {ja: 中, en: Medium}, from: 10, to: 20}, {id: large, label: {ja: 大, en: Large}, from: 21}]
  groups:
    - {id: trades, by: trade, of: [a, pick, uses, s]}
    - {id: bands, by: band, of: [a]}
    - {id: arrival, by: arrival, of: [a]}
    - {id: picks, by: pick, of: [n], adjust: bh}
  gaps: [{id: gap, label: {ja: 差, en: Gap}, pairs: [{label: {ja: 差, en: Gap}, from: a, to: b}]}]
  correlations: [{id: ties, label: {ja: 関連, en: Ties}, of: [a, b, s]}]
weights: {method: post-stratification, by: [trade]}
statistics: {sd: sample, leastAnswered: 3}
`,
  'questionnaire.yaml': `scales:
  five: {low: 1, high: 5, lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}}
sections:
  - id: s
    title: {ja: 尺度, en: Scales}
    scale: five
    items:
      - {id: a, label: {ja: 甲, en: A}}
      - {id: b, label: {ja: 乙, en: B}}
      - {id: c, label: {ja: 丙, en: C}}
  - id: n
    title: {ja: 選択, en: Choices}
    items:
      - {id: pick, kind: single, label: {ja: 選択, en: Pick}, options: [{id: "yes", label: {ja: はい, en: "Yes"}}, {id: "no", label: {ja: いいえ, en: "No"}}]}
      - {id: uses, kind: multiple, label: {ja: 利用, en: Uses}, options: [{id: x, label: {ja: エ, en: X}}, {id: y, label: {ja: ワ, en: Y}}]}
`,
  'respondents.csv': `id,name,trade,size\n${FIRMS.map(([id, trade, size]) => `${id},${id},${trade},${size}`).join('\n')}\n`,
  'responses/mail.csv': file('mail'),
  'responses/web.csv': file('web'),
  'slides.yaml': 'title: {ja: 結果, en: Results}\nsubtitle: {ja: 副題, en: Sub}\npresenter: {ja: 試験, en: Test}\n',
  'feedback.yaml': null,
};

async function analysed(changes: Record<string, string | null> = {}) {
  const { project, responses, registry } = await readSmall({ ...PROJECT, ...changes });
  return { project, analysis: analyse(project, responses, registry, null) };
}

function got<T>(outcome: Outcome<T> | undefined): T {
  if (outcome === undefined || !available(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

function comparison({ groups }: Analysis, entry: string, of: string, option: string | null = null) {
  const found = groups.find(({ id }) => id === entry)?.comparisons.find((one) => one.of === of && one.option === option);
  if (!found) throw new Error(`No comparison of ${of} by ${entry}.`);
  return found;
}

describe('groups', () => {
  it('of two compare by Mann and Whitney, with Cliff’s delta', async () => {
    const { analysis } = await analysed();
    const a = comparison(analysis, 'trades', 'a');
    expect(a.groups.map(({ category, n, median }) => [category, n, median])).toEqual([
      ['metal', 6, 2],
      ['food', 5, 5],
    ]);
    const test = got(a.test);
    expect(test).toMatchObject({ method: 'mann-whitney', result: { u1: 2, method: 'exact' } });
    expect(test.p).toBeCloseTo(7 / 462, 10);
    expect(test.method === 'mann-whitney' && got(test.effect).delta).toBeCloseTo(-0.866666666667, 10);
  });

  it('leave out whom they cannot place, and say how many', async () => {
    const { analysis } = await analysed();
    expect(analysis.groups.map(({ id, sizes, unknown }) => [id, sizes, unknown])).toEqual([
      ['trades', [6, 5], 1],
      ['bands', [6, 2, 3], 1],
      ['arrival', [6, 6], 0],
      ['picks', [5, 7], 0],
    ]);
  });

  it('of three compare by Kruskal and Wallis, with pairs by Dunn', async () => {
    const { analysis } = await analysed();
    const test = got(comparison(analysis, 'bands', 'a').test);
    if (test.method !== 'kruskal-wallis') throw new Error(test.method);
    expect(test.result.h).toBeCloseTo(1.35317460317, 10);
    expect(test.p).toBeCloseTo(0.50834887689, 10);
    expect(test.result.epsilonSquared).toBeCloseTo(0.135317460317, 10);
    expect(got(test.pairs).map(({ firstCategory, secondCategory }) => `${firstCategory} ${secondCategory}`)).toEqual([
      'small medium',
      'small large',
      'medium large',
    ]);
    for (const { p, adjusted } of got(test.pairs)) expect(adjusted).toBeGreaterThanOrEqual(p);
  });

  it('of options compare by Fisher where counts are small, option by option where several may be chosen', async () => {
    const { analysis } = await analysed();
    const pick = got(comparison(analysis, 'trades', 'pick').test);
    expect(pick).toMatchObject({ method: 'fisher', result: { degreesOfFreedom: 1 } });
    expect(pick.p).toBeCloseTo(0.242424242424, 10);
    expect(comparison(analysis, 'trades', 'uses', 'y').groups.map(({ counts }) => counts)).toEqual([
      { yes: 0, no: 6 },
      { yes: 3, no: 2 },
    ]);
    expect(comparison(analysis, 'trades', 'uses', 'x').test).toEqual({
      unavailable: expect.stringContaining('one row or one column'),
    });
  });

  it('adjust over everything that the entry compares, and not over what cannot be tested', async () => {
    const { analysis } = await analysed();
    const all = analysis.groups[0]?.comparisons ?? [];
    expect(all.map(({ of, kind, option }) => `${of} ${kind} ${option ?? ''}`.trim())).toEqual([
      'a item',
      'pick item',
      'uses option x',
      'uses option y',
      's score',
      'a item',
      'b item',
      'c item',
    ]);
    const tested = all.flatMap(({ test, adjusted }) => (available(test) ? [{ p: test.p, adjusted }] : []));
    expect(tested).toHaveLength(7);
    const smallest = tested.reduce((least, one) => (one.p < least.p ? one : least));
    expect(smallest.adjusted).toBeCloseTo(7 * smallest.p, 10);
    expect(comparison(analysis, 'trades', 'uses', 'x').adjusted).toBeNull();
  });

  it('by an item do not compare the item with itself', async () => {
    const { analysis } = await analysed();
    expect(analysis.groups.find(({ id }) => id === 'picks')?.comparisons.map(({ of }) => of)).toEqual(['uses', 'uses']);
  });

  it('halve each source by arrival', async () => {
    const { analysis } = await analysed();
    // mail: 1, 2, 2 then 3, 4, 2; web: 5, 4, 5 then 3, 5, 4
    expect(comparison(analysis, 'arrival', 'a').groups.map(({ counts }) => Object.values(counts))).toEqual([
      [1, 2, 0, 1, 2],
      [0, 1, 2, 2, 1],
    ]);
  });
});

describe('gaps', () => {
  it('test the pairs, with the interval of the mean difference in the frame', async () => {
    const { analysis } = await analysed();
    const pair = analysis.gaps[0]?.pairs[0];
    expect(pair).toMatchObject({ n: 12, difference: 0.25, adjusted: expect.closeTo(0.46875, 10) });
    expect([pair?.meanFrom, pair?.meanTo]).toEqual([expect.closeTo(40 / 12, 10), expect.closeTo(43 / 12, 10)]);
    expect(got(pair?.test)).toMatchObject({ plus: 18.5, minus: 9.5, method: 'exact' });
    const interval = got(pair?.interval);
    expect([interval.low, interval.high]).toEqual([expect.closeTo(-0.471259726011, 10), expect.closeTo(0.971259726011, 10)]);
  });
});

describe('the frame', () => {
  it('is compared with the respondents', async () => {
    const { analysis } = await analysed();
    const [margin] = analysis.margins;
    expect(margin?.categories).toMatchObject([
      { id: 'metal', respondents: 6, share: 6 / 11, frame: 24, frameShare: 0.6, responseRate: 0.25 },
      { id: 'food', respondents: 5, share: 5 / 11, frame: 16, frameShare: 0.4, responseRate: 5 / 16 },
    ]);
    expect(margin?.unknown).toBe(1);
    expect(got(margin?.test).statistic).toBeCloseTo(0.188087774295, 10);
    expect(got(margin?.test).p).toBeCloseTo(0.727524488435, 10);
  });

  it('weights the answers', async () => {
    const { analysis } = await analysed();
    const weights = got(analysis.weights ?? undefined);
    expect(weights).toMatchObject({ n: 11, unknown: 1, lowest: expect.closeTo(0.88, 10), highest: expect.closeTo(1.1, 10) });
    expect(weights.designEffect).toBeCloseTo(1.012, 10);
    const a = weights.items.find(({ id }) => id === 'a');
    expect(got(a?.mean ?? undefined)).toEqual({
      mean: expect.closeTo(3.16, 10),
      standardError: expect.closeTo(0.242623439373, 10),
      interval: { low: expect.closeTo(2.61940128833, 10), high: expect.closeTo(3.70059871167, 10) },
    });
    expect(got(a?.shares['5']).mean).toBeCloseTo(0.24, 10);
    expect(weights).toMatchObject({ standardErrors: 'residuals', tests: 'unweighted' });
    expect(a?.weightedN).toBeCloseTo(11, 10);
  });

  it('tests groups by weighted answers too', async () => {
    const { analysis } = await analysed();
    const { groups } = got(analysis.weights ?? undefined);
    expect(groups.map(({ id, comparisons }) => [id, comparisons.length])).toEqual(
      analysis.groups.map(({ id, comparisons }) => [id, comparisons.length]),
    );
    const test = (entry: string, item: string) =>
      got(groups.find(({ id }) => id === entry)?.comparisons.find(({ of, kind }) => of === item && kind !== 'score')?.test);
    const near = (statistic: number, df1: number, df2: number, p: number) => ({
      n: 11,
      statistic: expect.closeTo(statistic, 9),
      df1: expect.closeTo(df1, 9),
      df2: expect.closeTo(df2, 9),
      p: expect.closeTo(p, 10),
    });
    // By svychisq, and by the definition of svyranktest with midranks.
    expect(test('trades', 'pick')).toEqual({ method: 'rao-scott', ...near(3.03599657048, 1, 10, 0.11204729282) });
    expect(test('trades', 'a')).toEqual({ method: 'design-based-ranks', ...near(20.299013273774, 1, 9, 0.0014773489356) });
    expect(test('bands', 'a')).toEqual({ method: 'design-based-ranks', ...near(3.9882366278854, 2, 8, 0.0628689607) });
  });

  const LINE = 5;
  const place = (key: string) => ({ file: expect.stringMatching(/project\.yaml$/), line: LINE, key });
  const web = 'respondent,a,b,c,pick,uses\nr12,4,4,4,no,x\n';

  it('refuses weights where a category of the frame has nobody', async () => {
    await expect(analysed({ 'responses/web.csv': web })).rejects.toMatchObject({
      problems: [
        {
          severity: 'error',
          code: 'nobody-to-weight',
          place: place('frame.margins.trade.food'),
          message: 'Nobody answered in "food" of "trade", where the frame has 16 units: answers cannot be weighted to it.',
          advice: expect.stringContaining('weights.by'),
        },
      ],
    });
    // Without weights nothing is asked of the category, and it has a response rate of 0.
    const text = String(PROJECT['project.yaml']).replace(/weights: .*\n/, '');
    const { analysis } = await analysed({ 'responses/web.csv': web, 'project.yaml': text });
    expect(analysis.margins[0]?.categories[1]).toMatchObject({ respondents: 0, responseRate: 0 });
  });

  it('refuses weights where nobody of a category has a weight, since another grouping does not know them', async () => {
    const text = String(PROJECT['project.yaml'])
      .replace('{trade: {metal: 24, food: 16}}', '{trade: {metal: 24, food: 16}, band: {small: 20, medium: 10, large: 10}}')
      .replace('{method: post-stratification, by: [trade]}', '{method: raking, by: [trade, band]}');
    const firms = FIRMS.map(([id, trade, size]) => `${id},${id},${trade},${trade === 'food' ? '' : size}`).join('\n');
    await expect(analysed({ 'project.yaml': text, 'respondents.csv': `id,name,trade,size\n${firms}\n` })).rejects.toMatchObject({
      problems: [
        {
          place: place('frame.margins.trade.food'),
          message: expect.stringMatching(/^Nobody whose category is known in every grouping of the weights answered in "food"/),
        },
      ],
    });
  });

  it('refuses weights where respondents are in no category of the margin', async () => {
    const text = String(PROJECT['project.yaml']).replace('{metal: 24, food: 16}', '{metal: 24}');
    await expect(analysed({ 'project.yaml': text })).rejects.toMatchObject({
      problems: [{ code: 'category-without-units', place: place('frame.margins.trade') }],
    });
  });

  it('refuses more respondents than units in a category, counted over all sources', async () => {
    const text = String(PROJECT['project.yaml'])
      .replace('{metal: 24, food: 16}', '{metal: 5, food: 35}')
      .replace(/weights: .*\n/, '');
    const problem = {
      code: 'more-than-units',
      place: place('frame.margins.trade.metal'),
      message: '6 respondents are in "metal" of "trade", but the frame has 5 units there.',
    };
    const { project, responses, registry } = await readSmall({ ...PROJECT, 'project.yaml': text });
    for (const included of [null, new Set(['web'])])
      expect(() => analyse(project, responses, registry, included)).toThrow(
        expect.objectContaining({
          problems: [expect.objectContaining({ ...problem, place: expect.objectContaining(problem.place) })],
        }),
      );
  });

  it('refuses weights that do not converge', async () => {
    const margins = 'margins: {trade: {metal: 24, food: 16}, source: {mail: 12, web: 28}}';
    const text = String(PROJECT['project.yaml'])
      .replace(/margins: .*\}\}\}/, `${margins}}`)
      .replace('{method: post-stratification, by: [trade]}', '{method: raking, by: [trade, source]}');
    await expect(analysed({ 'project.yaml': text })).rejects.toThrow('The weights by trade and source did not converge');
  });
});

describe('sections and items', () => {
  it('say between which shares of the frame an answer must lie', async () => {
    const { analysis } = await analysed();
    const a = analysis.items.get('a');
    expect(a?.topTwoBounds).toEqual({ low: 6 / 40, high: 34 / 40 });
    expect(a?.shareBounds?.['5']).toEqual({ low: 3 / 40, high: 31 / 40 });
    expect(analysis.items.get('pick')?.shareBounds?.yes).toEqual({ low: 5 / 40, high: 33 / 40 });
    const text = String(PROJECT['project.yaml'])
      .replace(/frame: .*\n/, '')
      .replace(/weights: .*\n/, '');
    const unframed = await analysed({ 'project.yaml': text });
    expect(unframed.analysis.items.get('a')).not.toHaveProperty('shareBounds');
    const asked = String(PROJECT['questionnaire.yaml']).replace('{id: uses,', '{id: uses, askedIf: {item: pick, in: ["yes"]},');
    const conditional = await analysed({ 'questionnaire.yaml': asked });
    expect(conditional.analysis.items.get('uses')?.shareBounds?.x).toEqual({
      unavailable: 'It is not known how many in the frame would have been asked this.',
    });
  });

  it('score those who answered enough items', async () => {
    const { analysis } = await analysed();
    expect(analysis.sections[0]?.score).toMatchObject({ n: 10, byAnswered: [0, 0, 2, 10] });
  });

  it('have reliability, correlations and tests of all pairs', async () => {
    const { analysis } = await analysed();
    const scale = analysis.scales.get('s');
    expect(got(scale?.reliability)).toMatchObject({ n: 10, items: 3 });
    expect(scale?.correlations.map(({ first, second }) => first + second)).toEqual(['ab', 'ac', 'bc']);
    expect(got(scale?.ranking).pairs.map(({ first, second }) => first + second)).toEqual(['ab', 'ac', 'bc']);
    expect(analysis.scales.has('n')).toBe(false);
  });

  it('have intervals of correlations within a section, and p-values adjusted over its pairs', async () => {
    const { analysis } = await analysed();
    const pairs = analysis.scales.get('s')?.correlations ?? [];
    // R: cor.test(method = "spearman", exact = FALSE), p.adjust("holm"), and tanh(atanh(r) -/+ qnorm(.975) sqrt((1 + r^2 / 2) / (n - 3))).
    const expected = [
      [-0.236817791759408, 0.807505551933589, 0.18209647955335004],
      [0.346207000386698, 0.969543988632747, 0.00697391800184174],
      [-0.112848245935523, 0.904342490917515, 0.13487567283172919],
    ];
    expected.forEach(([low, high, adjusted], index) => {
      const found = got(pairs[index]?.interval);
      expect(found.low).toBeCloseTo(low ?? 0, 12);
      expect(found.high).toBeCloseTo(high ?? 0, 12);
      expect(pairs[index]?.adjusted).toBeCloseTo(adjusted ?? 0, 12);
    });
  });

  it('correlate as asked for, but no item with its own score', async () => {
    const { analysis } = await analysed();
    const pairs = analysis.correlations[0]?.pairs ?? [];
    const within = analysis.scales.get('s')?.correlations[0]?.result;
    expect(pairs.map(({ first, second }) => first + second)).toEqual(['ab', 'as', 'bs']);
    expect(pairs[0]?.result).toEqual(within);
    expect(pairs[0]?.adjusted).toBe(got(within).p);
    expect(got(pairs[0]?.interval).low).toBeLessThan(got(within).rho);
    expect(pairs[1]).toMatchObject({ result: { unavailable: 'The item is a part of the score.' }, adjusted: null });
  });

  it('compare the options of a multiple choice, and have an interval of the median', async () => {
    const { analysis } = await analysed();
    // All twelve chose x, and three of them y too.
    expect(analysis.items.get('uses')?.optionTests).toMatchObject({
      equalShares: { n: 12, q: 9, degreesOfFreedom: 1 },
      pairs: [
        {
          first: 'x',
          second: 'y',
          test: { firstOnly: 9, secondOnly: 0, p: expect.closeTo(2 / 512, 12) },
          adjusted: expect.closeTo(2 / 512, 12),
        },
      ],
    });
    // The third from below and from above of 1, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5.
    expect(got(analysis.items.get('a')?.medianInterval)).toMatchObject({
      low: 2,
      high: 5,
      coverage: expect.closeTo(0.96142578125, 12),
    });
  });

  it('say why something is not available, in results.json too', async () => {
    const rows = (source: string) => `respondent,a,b,c,pick,uses\n${source === 'mail' ? 'r1,3,,,yes,x' : 'r12,,,,no,x'}\n`;
    const { project, analysis } = await analysed({
      'project.yaml': String(PROJECT['project.yaml']).replace(/weights: .*\n/, ''),
      'responses/mail.csv': rows('mail'),
      'responses/web.csv': rows('web'),
    });
    const results = JSON.parse(resultsJson(project, analysis));
    const [a, b] = results.sections[0].items;
    expect(a).toMatchObject({
      n: 1,
      interval: { unavailable: 'One answer alone has no standard error.' },
      skewness: { unavailable: expect.any(String) },
    });
    expect(b).toMatchObject({ n: 0, mean: null, interval: { unavailable: 'Nobody gave a usable answer.' } });
    expect(results.sections[0].reliability).toEqual({ unavailable: 'Nobody answered all items.' });
    expect(results.sections[0].ranking).toEqual({ unavailable: 'Fewer than two items have answers.' });
    expect(results.groups[0].comparisons[0].test).toEqual({ unavailable: 'Fewer than two groups have answers.' });
    expect(results.gaps[0].pairs[0].test).toEqual({ unavailable: 'Nobody answered both.' });
    expect(JSON.stringify(results)).not.toMatch(/NaN|Infinity/);
  });
});

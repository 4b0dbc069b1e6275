import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../src/analysis/disclosure/protect.js';
import { areAlike } from '../../../src/analysis/disclosure/rules/alike.js';
import { isDominated, magnitudesOf } from '../../../src/analysis/disclosure/rules/magnitudes.js';
import { givesAwayPartial } from '../../../src/analysis/disclosure/rules/partial.js';
import type { Project } from '../../../src/model/project.js';
import type { Publication } from '../../../src/model/publication.js';
import { decideOn, type Firm, loadAttacked, releaseOf } from './attack/survey.js';

const PRECISION = { digits: 7, shareDigits: 7 };
const RULES = { percent: 10, largest: 2, share: 0.85 };
const FIVE = { low: 1, high: 5, labels: null, lowLabel: { ja: '', en: '' }, highLabel: { ja: '', en: '' } };

let project: Project;
beforeAll(async () => {
  project = await loadAttacked();
});

/** `n` firms whose answers are spread over all levels; `more` changes one. */
function firms(n: number, more: (firm: Firm, index: number) => Partial<Firm> = () => ({})): readonly Firm[] {
  return Array.from({ length: n }, (_, index) => {
    const firm: Firm = {
      id: `f${index}`,
      trade: index % 3,
      area: 0,
      answers: { a: 1 + (index % 5), b: 1 + ((index + 2) % 5), c: 1 + ((index * 3) % 5), money: 10 + (index % 7) },
    };
    return { ...firm, ...more(firm, index) };
  });
}

function published(list: readonly Firm[]): Publication {
  return protect(decideOn(project, list, []), { kind: 'public' }, PRECISION);
}

/** Why groups are withheld: the team alone is told. */
const reasons = (list: readonly Firm[], entry: string, of: string) =>
  decideOn(project, list, [])
    .verdicts.public.groups.get(entry)
    ?.get(of)
    ?.categories.map((reason) => reason ?? 'shown');

const item = (publication: Publication, id: string) =>
  publication.sections.flatMap((section) => section.items).find((one) => one.id === id);

describe('answers that are alike', () => {
  it('are those where fewer than three dissent, so that two who compare notes know the rest', () => {
    expect([areAlike([7, 3]), areAlike([8, 2]), areAlike([10]), areAlike([])]).toEqual([false, true, true, false]);
  });

  it('are withheld', () => {
    const list = firms(20, ({ answers }, index) => ({ answers: { ...answers, a: index < 18 ? 4 : 2 } }));
    const alike = published(list);
    const { items, scores } = decideOn(project, list, []).verdicts.public;
    expect([items.get('a')?.distribution, scores.get('s')?.statistics]).toEqual(['alike', 'complementary']);
    expect(item(alike, 'a')).toMatchObject({ distribution: { shown: false }, statistics: { shown: false } });
    expect(item(alike, 'b')).toMatchObject({ distribution: { shown: true } });
    // The others could be subtracted from the score.
    expect(alike.sections[0]?.score).toMatchObject({
      statistics: { shown: false },
      agreement: { shown: false },
    });
  });
});

describe('means of numbers', () => {
  const numbers = (...values: readonly number[]) => magnitudesOf(values, { min: null, max: null }, RULES);

  it('are withheld where the rest is less than ten percent of the largest, against two who know theirs', () => {
    const rest = (each: number) => numbers(1000, 900, 900, ...Array.from({ length: 9 }, () => each));
    expect(isDominated(rest(11), { ...RULES, share: 1 })).toBe(true);
    expect(isDominated(rest(12), { ...RULES, share: 1 })).toBe(false);
  });

  it('are withheld where two make up more than their share', () => {
    const rest = (each: number) => numbers(500, 350, ...Array.from({ length: 10 }, () => each));
    expect(isDominated(rest(14), RULES)).toBe(true);
    expect(isDominated(rest(16), RULES)).toBe(false);
  });

  it('look at amounts without their signs', () => {
    const others = Array.from({ length: 12 }, (_, index) => index - 6);
    expect(isDominated(numbers(-900_000, ...others), RULES)).toBe(true);
    expect(isDominated(numbers(900_000, -1, ...others), RULES)).toBe(true);
    expect(isDominated(numbers(-5, 6, -4, 5, ...others), RULES)).toBe(false);
    expect(isDominated(numbers(0, 0, 0), RULES)).toBe(false);
  });

  it('of one large firm are not published', () => {
    const large = firms(20, ({ answers }, index) => ({ answers: { ...answers, money: index === 0 ? 1e6 : 5 + index } }));
    expect(decideOn(project, large, []).verdicts.public.items.get('money')?.statistics).toBe('dominated');
    expect(item(published(large), 'money')).toMatchObject({ n: 0, statistics: { shown: false } });
    expect(item(published(firms(20)), 'money')).toMatchObject({ statistics: { shown: true } });
  });
});

describe('scores of those who left items out', () => {
  it('are given away where the rounding leaves no room for one level more, or less', () => {
    const partial = (mean: number) => givesAwayPartial({ n: 45, mean, byAnswered: [0, 1, 0, 44] }, FIVE, () => [], 5);
    // 45 x (0.05 - 0.049) is less than 1 - 1/3: there is no room for one level more; and none for one level less at the other edge.
    expect([3.249, 3.2, 3.15].map(partial)).toEqual([true, false, true]);
  });

  it('need no such room where many answers make up for each other', () => {
    const many = { n: 45, mean: 3.249, byAnswered: [0, 5, 0, 40] };
    expect(givesAwayPartial(many, FIVE, () => [true, true, true, true], 5)).toBe(false);
    expect(givesAwayPartial(many, FIVE, () => [true, false, true, true], 5)).toBe(true);
    expect(givesAwayPartial({ ...many, byAnswered: [0, 4, 0, 41] }, FIVE, () => [true, true, true, true], 5)).toBe(true);
  });

  it('are hidden less well where they are too few for a score', () => {
    // 30 or 29 x (0.05 - 0.0414) = 0.25 is more than 1/2 - 1/3, what an answer counts for in a score beside the items; less than 1/3.
    const answered = { mean: 3.0414, byAnswered: [0, 0, 1, 29] };
    expect(givesAwayPartial({ n: 30, ...answered }, FIVE, () => [], 5)).toBe(false);
    expect(givesAwayPartial({ n: 29, ...answered }, FIVE, () => [], 5)).toBe(true);
  });

  it('are given away by an exact mean over few, and hidden by its rounding among many', () => {
    // One of 12 answered one of three items: 12 x 0.05 / (1 - 1/3) = 0.9 is less than half the range, 2.
    expect(givesAwayPartial({ n: 12, mean: null, byAnswered: [0, 1, 0, 11] }, FIVE, () => [], 5)).toBe(true);
    expect(givesAwayPartial({ n: 27, mean: null, byAnswered: [0, 1, 0, 26] }, FIVE, () => [], 5)).toBe(false);
    expect(givesAwayPartial({ n: 12, mean: null, byAnswered: [0, 0, 0, 12] }, FIVE, () => [], 5)).toBe(false);
    // Of five or more, one is hidden: 12 x 0.05 / (1 - 1/3) = 0.9 is less than half of a level's range, 45 x 0.05 / (1 - 1/3) = 3.4 is not.
    expect(givesAwayPartial({ n: 12, mean: null, byAnswered: [0, 5, 0, 7] }, FIVE, () => [], 5)).toBe(true);
    expect(givesAwayPartial({ n: 45, mean: null, byAnswered: [0, 5, 0, 40] }, FIVE, () => [], 5)).toBe(false);
  });
});

describe('tables of groups', () => {
  it('withhold a group of few, and then the smallest other, which would give it away', () => {
    const few = firms(40, (_, index) => ({ trade: index < 4 ? 0 : index < 20 ? 1 : 2 }));
    expect(reasons(few, 'by_trade', 'a')).toEqual(['too-few', 'complementary', 'shown']);
  });

  it('withhold a group of numbers that are nearly alike, and then the smallest other, which would leave their sum', () => {
    const list = (alike: number) =>
      firms(60, ({ answers }, index) => ({
        trade: index < 12 ? 0 : index < 30 ? 1 : 2,
        answers: { ...answers, money: index < alike ? 40 : 30 + ((index * 7) % 29) },
      }));
    expect(reasons(list(10), 'by_trade', 'money')).toEqual(['alike', 'complementary', 'shown']);
    expect(reasons(list(0), 'by_trade', 'money')).toEqual(['shown', 'shown', 'shown']);
  });

  it('withhold nothing more where the few are many enough together', () => {
    const several = firms(45, (_, index) => ({ trade: index < 8 ? 0 : index < 14 ? 1 : 2 }));
    expect(reasons(several, 'by_trade', 'a')).toEqual(['too-few', 'too-few', 'shown']);
  });

  it('count those of unknown group among the few', () => {
    const unknown = firms(40, (_, index) => ({ trade: index < 3 ? 9 : index < 20 ? 1 : 2 }));
    expect(reasons(unknown, 'by_trade', 'a')).toEqual(['not-computable', 'complementary', 'shown']);
  });

  it('withhold what two tables give away together', () => {
    // Area 0 is trade 0 and one firm more.
    const nested = firms(60, (_, index) => ({
      trade: index < 20 ? 0 : index < 40 ? 1 : 2,
      area: index < 21 ? 0 : index < 41 ? 1 : 2,
    }));
    const shown = [...(reasons(nested, 'by_trade', 'a') ?? []), ...(reasons(nested, 'by_area', 'a') ?? [])];
    expect(shown).toContain('complementary');
    expect(shown.filter((reason) => reason === 'shown').length).toBeGreaterThan(1);
  });

  it('do not test what they withhold', () => {
    const few = published(firms(40, (_, index) => ({ trade: index < 4 ? 0 : index < 20 ? 1 : 2 })));
    const comparison = few.groups[0]?.comparisons.find(({ of }) => of === 'a');
    expect(comparison?.test).toEqual({ shown: false });
    expect(published(firms(60)).groups[0]?.comparisons.find(({ of }) => of === 'a')?.test).toMatchObject({ shown: true });
  });
});

describe('releases', () => {
  const first = firms(30);
  const release = () => releaseOf(decideOn(project, first, []), 'v1');
  const next = (list: readonly Firm[]) => decideOn(project, list, [release()]);

  it.each<[string, readonly Firm[], string]>([
    ['nobody', first, 'same'],
    ['four who joined', firms(34), 'held'],
    ['five who joined', firms(35), 'changed'],
    ['four who left', first.slice(4), 'held'],
    [
      'one who corrected an answer',
      firms(30, (firm, index) => (index === 3 ? { answers: { ...firm.answers, a: 1 } } : {})),
      'held',
    ],
    [
      'five who joined and answered alike',
      [...first, ...firms(5).map((firm) => ({ ...firm, id: `n${firm.id}`, answers: { ...firm.answers, a: 3 } }))],
      'held',
    ],
  ])('followed by %2$s after %1$s', (_, list, kind) => {
    const decisions = next(list);
    const held = decisions.held.some(({ itemId }) => itemId === 'a');
    const changed = decisions.changed.some(({ itemId }) => itemId === 'a');
    expect(held ? 'held' : changed ? 'changed' : 'same').toBe(kind);
    const figure = item(protect(decisions, { kind: 'public' }, PRECISION), 'a');
    expect(figure?.held).toEqual(kind === 'held' ? { name: 'v1', date: '2026-01-31' } : null);
    if (kind === 'held') expect(figure?.n).toBe(30);
  });

  it('keep an item on until either answer could be that of those for whose sake they kept it', () => {
    // Of 1 to 5, everyone answers 1 or 5; six who join answer 1, and then others.
    const answering = (name: string, answers: readonly number[]) =>
      answers.map(
        (a, index): Firm => ({
          id: `${name}${index}`,
          trade: 0,
          area: 0,
          answers: { a, b: 1 + (index % 5), c: 1 + ((index * 3) % 5) },
        }),
      );
    const start = answering(
      's',
      Array.from({ length: 16 }, (_, index) => (index % 3 === 0 ? 5 : 1)),
    );
    const six = [...start, ...answering('n', [1, 5, 1, 1, 5, 1])];
    const v1 = releaseOf(decideOn(project, start, []), 'v1');
    const second = decideOn(project, six, [v1]);
    expect(second.held.find(({ itemId }) => itemId === 'a')).toMatchObject({ because: 'derivable', respondents: 6 });
    const v2 = releaseOf(second, 'v2');
    expect(v2.kept).toMatchObject({ a: { release: 'v1', joined: 6, left: 0 } });
    const later = (answers: readonly number[]) => decideOn(project, [...six, ...answering('l', answers)], [v1, v2]);
    // Three of twelve who answered 5 cannot be most of the six.
    expect(later([1, 1, 5, 1, 1, 1]).held.find(({ itemId }) => itemId === 'a')?.because).toBe('kept-before');
    expect(later([1, 1, 5, 5, 5, 1]).held.find(({ itemId }) => itemId === 'a')?.because).toBe('kept-before');
    expect(later([1, 1, 5, 5, 5, 5]).changed.some(({ itemId }) => itemId === 'a')).toBe(true);
    // Without that release nothing is known of the six.
    expect(
      decideOn(project, [...six, ...answering('l', [1, 1, 5, 1, 1, 1])], [v1]).changed.some(({ itemId }) => itemId === 'a'),
    ).toBe(true);
  });

  it('withhold options that all, or none, of those who joined chose', () => {
    const joined = (b: (index: number) => number) =>
      next([
        ...first,
        ...firms(6).map((firm, index) => ({ ...firm, id: `n${index}`, answers: { ...firm.answers, b: b(index) } })),
      ]);
    const bars = (decisions: ReturnType<typeof next>) => {
      const uses = item(protect(decisions, { kind: 'public' }, PRECISION), 'uses');
      return uses?.kind === 'multiple' && uses.distribution.shown
        ? [uses.n, uses.distribution.value.bars.map(({ key }) => key), uses.withheld]
        : null;
    };
    // Those who answered 5 to b use x, those who answered 1 use y.
    expect(bars(joined(() => 5))).toEqual([30, ['x', 'y'], []]);
    expect(bars(joined((index) => (index < 3 ? 5 : 2)))).toEqual([36, ['x'], ['y']]);
    expect(bars(joined((index) => (index < 3 ? 5 : 1)))).toEqual([36, ['x', 'y'], []]);
  });

  it('hold the score and the groups of an item that they hold', () => {
    const publication = protect(next(firms(33)), { kind: 'public' }, PRECISION);
    expect(publication.sections[0]?.score).toMatchObject({ n: 30, held: { name: 'v1' } });
    const groups = publication.groups.flatMap(({ comparisons }) => comparisons.filter(({ of }) => of === 'a'));
    const sizes = groups.flatMap(({ groups: list }) => list.map(({ statistics }) => (statistics.shown ? statistics.value.n : 0)));
    expect(sizes.reduce<number>((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60);
    expect(groups.every(({ held }) => held?.name === 'v1')).toBe(true);
  });

  it('do not show a reader what can no longer be told without the reader', () => {
    const corrected = next(firms(30, (firm, index) => (index === 3 ? { answers: { ...firm.answers, a: 1 } } : {})));
    expect(item(protect(corrected, { kind: 'respondent', id: 'f7' }, PRECISION), 'a')).toMatchObject({
      distribution: { shown: false },
      held: null,
    });
    const joined = protect(next(firms(32)), { kind: 'respondent', id: 'f7' }, PRECISION);
    expect(item(joined, 'a')).toMatchObject({ n: 29, held: { name: 'v1' }, distribution: { shown: true } });
  });

  it('have no answer, no id and no figure that was withheld', () => {
    const text = JSON.stringify(
      releaseOf(
        decideOn(
          project,
          firms(40, (_, index) => ({ trade: index < 4 ? 0 : 1 })),
          [],
        ),
        'v1',
      ).cells,
    );
    expect(text).not.toMatch(/"f\d+"/);
    const trade = JSON.parse(text).groups.by_trade.a;
    expect(trade).toBeUndefined();
  });
});

describe('gaps', () => {
  const gapOf = (publication: Publication) => publication.gaps[0]?.pairs[0]?.statistics;
  const without = (id: 'a' | 'b', { answers }: Firm) =>
    ({ answers: { ...answers, [id]: undefined } }) as unknown as Partial<Firm>;

  it('have the means of their items, so that who left one of them out is no difference', () => {
    const one = published(firms(30, (firm, index) => (index === 3 ? without('b', firm) : {})));
    const [a, b] = [item(one, 'a'), item(one, 'b')];
    if (a?.kind !== 'scale' || b?.kind !== 'scale' || !a.statistics.shown || !b.statistics.shown) throw new Error('Withheld.');
    expect(gapOf(one)).toMatchObject({
      shown: true,
      value: { n: 29, nFrom: 30, nTo: 29, meanFrom: a.statistics.value.mean, meanTo: b.statistics.value.mean },
    });
  });

  it('are not tested where nearly all differ in one direction', () => {
    const higher = firms(30, ({ answers }, index) => ({ answers: { ...answers, a: 1 + (index % 4), b: 2 + (index % 4) } }));
    expect(gapOf(published(higher))).toMatchObject({ value: { difference: 1, interval: null, adjusted: null, effect: null } });
    expect(gapOf(published(firms(30)))).toMatchObject({ value: { adjusted: expect.any(Number) } });
  });

  it('are not tested again where too few pairs changed since a release', () => {
    const came = (count: number, id: 'a' | 'b' | null) =>
      firms(count).map((firm, index) => ({ ...firm, ...(id ? without(id, firm) : {}), id: `${id}${index}` }) as Firm);
    const first = firms(30);
    const released = releaseOf(decideOn(project, first, []), 'v1');
    const now = (list: readonly Firm[]) =>
      protect(decideOn(project, [...first, ...list], [released]), { kind: 'public' }, PRECISION);
    expect(gapOf(now([...came(10, 'a'), ...came(10, 'b'), ...came(1, null)]))).toMatchObject({
      value: { n: 31, nFrom: 41, nTo: 41, adjusted: null },
    });
    expect(gapOf(now(came(10, null)))).toMatchObject({ value: { n: 40, adjusted: expect.any(Number) } });
  });
});

describe('a respondent’s own report', () => {
  it('is of the others, or of all where the project says so', () => {
    const list = firms(30);
    const others = protect(decideOn(project, list, []), { kind: 'respondent', id: 'f0' }, PRECISION);
    expect(item(others, 'a')).toMatchObject({
      n: 29,
      distribution: { value: { bars: [{ key: '1', count: 5 }, {}, {}, {}, {}] } },
    });
    const all = { ...project, disclosure: { ...project.disclosure, reader: 'included' as const } };
    const with0 = protect(decideOn(all, list, []), { kind: 'respondent', id: 'f0' }, PRECISION);
    expect(item(with0, 'a')).toMatchObject({
      n: 30,
      distribution: { value: { bars: [{ key: '1', count: 6 }, {}, {}, {}, {}] } },
    });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../../src/analysis/disclosure/protect.js';
import type { Project } from '../../../../src/model/project.js';
import type { Publication } from '../../../../src/model/publication.js';
import { decideOn, type Firm, loadAttacked, releaseOf } from '../attack/survey.js';

const PRECISION = { digits: 2, shareDigits: 2 };

let project: Project;
beforeAll(async () => {
  project = await loadAttacked();
});

/** Firms that answered a, b and c as `answers` says; a missing answer is null. */
function firms(n: number, answers: (index: number) => Readonly<Record<'a' | 'b' | 'c', number | null>>): readonly Firm[] {
  return Array.from({ length: n }, (_, index) => ({
    id: `f${index}`,
    trade: index % 3,
    area: 0,
    answers: Object.fromEntries(Object.entries(answers(index)).flatMap(([id, value]) => (value === null ? [] : [[id, value]]))),
  }));
}

const published = (list: readonly Firm[]): Publication => protect(decideOn(project, list, []), { kind: 'public' }, PRECISION);
const gapOf = (publication: Publication) => {
  const found = publication.gaps[0]?.pairs[0]?.statistics;
  return found?.shown ? found.value : null;
};
const scoreOf = (publication: Publication) => publication.sections[0]?.score;
const pairIn = (publication: Publication, first: string, second: string) => {
  const pairs = scoreOf(publication)?.pairs;
  return pairs?.shown ? pairs.value.find((pair) => pair.first === first && pair.second === second) : undefined;
};
/** Six who answered a alone besides c, six who answered b alone, two who answered all three. */
const lateAnswers = (index: number) => ({
  a: index < 6 || index >= 12 ? 1 + (index % 5) : null,
  b: index >= 6 ? 1 + ((index * 2) % 5) : null,
  c: c(index),
});
const c = (index: number) => 1 + ((index * 3 + (index >> 3)) % 5);

describe('a gap in which nearly all that differ go one way', () => {
  /** The first `up` of every five answered b one higher than a, and `down` firms one lower. */
  const leaning = (n: number, down: number, alone: number) =>
    firms(n, (index) => {
      const a = 2 + (index % 3);
      if (index < alone) return { a: null, b: 1 + (index % 5), c: c(index) };
      const isDown = index >= n - down;
      return { a, b: isDown ? a - 1 : a + (index % 2), c: c(index) };
    });

  it('is not tested where one answered one item alone: the difference of the means would tell that answer', () => {
    expect(gapOf(published(leaning(60, 0, 1)))).toMatchObject({
      adjusted: null,
      interval: null,
      effect: null,
      nFrom: 59,
      nTo: 60,
    });
    expect(gapOf(published(leaning(60, 2, 1)))).toMatchObject({ adjusted: null, interval: null, effect: null });
    expect(gapOf(published(leaning(60, 3, 1)))).toMatchObject({ adjusted: 0, effect: expect.any(Number) });
  });

  it('says only that p is below .001 where nobody, or enough, answered one item alone', () => {
    expect(gapOf(published(leaning(60, 0, 0)))).toMatchObject({ adjusted: 0, interval: null, effect: null });
    expect(gapOf(published(leaning(70, 0, 10)))).toMatchObject({ adjusted: 0, interval: null, effect: null });
    expect(gapOf(published(leaning(60, 0, 4)))).toMatchObject({ adjusted: null });
  });

  it('is not tested where p counts those who differ', () => {
    expect(gapOf(published(leaning(16, 0, 0)))).toMatchObject({ adjusted: null });
  });

  it('shows its size in no later edition that keeps the release', () => {
    const list = leaning(60, 0, 0);
    const released = releaseOf(decideOn(project, list, []), 'v1');
    const [first] = list;
    const later = first ? [...list, { ...first, id: 'new', answers: { a: 4, b: 1, c: 1 } }] : [];
    const kept = protect(decideOn(project, later, [released]), { kind: 'public' }, PRECISION);
    expect(kept.gaps[0]?.pairs[0]?.held).toMatchObject({ name: 'v1' });
    expect(gapOf(kept)).toMatchObject({ adjusted: 0, interval: null, effect: null });
  });
});

describe('the ranking of a section', () => {
  it('does not tell items apart by a test over few pairs', () => {
    // Those who answered both a and b, seven, all answered a higher.
    const few = firms(400, (index) => {
      const isBoth = index < 7;
      return {
        a: isBoth || index % 2 === 0 ? 3 + (index % 3) : null,
        b: isBoth || index % 2 === 1 ? 1 + (index % 3) : null,
        c: null,
      };
    });
    expect(pairIn(published(few), 'a', 'b')).toMatchObject({ adjusted: null, higher: null });
    const many = firms(40, (index) => ({ a: 2 + (index % 4), b: 1 + ((index * 3) % 4), c: null }));
    expect(pairIn(published(many), 'a', 'b')).toMatchObject({ adjusted: expect.any(Number), higher: 'first' });
  });

  it('does not test a pair in which nearly all that differ go one way, unless p is as good as 0 however adjusted', () => {
    // Of twelve who all go one way p is .0005; adjusted over the three pairs of the section it may be .0015.
    const leaning = (up: number) =>
      firms(60, (index) => ({ a: 1 + (index % 4), b: 1 + (index % 4) + (index < up ? 1 : 0), c: c(index) }));
    expect(pairIn(published(leaning(40)), 'a', 'b')).toMatchObject({ adjusted: 0 });
    expect(pairIn(published(leaning(12)), 'a', 'b')).toMatchObject({ adjusted: null });
  });

  it('does not test again a pair of whom few changed since a release, though both items did', () => {
    // Those who answered one item alone come and go: five each, and two of those who answered both.
    const list = firms(60, (index) => ({
      a: index < 40 ? 1 + (index % 5) : null,
      b: index >= 10 ? c(index * 3) : null,
      c: c(index),
    }));
    const released = releaseOf(decideOn(project, list, []), 'v1');
    const later = [...list, ...firms(14, (index) => lateAnswers(index)).map((firm) => ({ ...firm, id: `late ${firm.id}` }))];
    const before = pairIn(published(list), 'a', 'b');
    const after = protect(decideOn(project, later, [released]), { kind: 'public' }, PRECISION);
    expect(before).toMatchObject({ adjusted: expect.any(Number) });
    expect(after.sections[0]?.items.map(({ held }) => held)).toEqual([null, null, null]);
    expect(pairIn(after, 'a', 'b')).toMatchObject({ adjusted: null, higher: null, similarWithin: null });
    expect(pairIn(after, 'a', 'c')).toMatchObject({ adjusted: expect.any(Number) });
  });
});

describe('reliability and correlations of a section', () => {
  const shown = (list: readonly Firm[]) => {
    const verdict = decideOn(project, list, []).verdicts.public.pairs.get('s');
    const reasons = [verdict?.reliability, verdict?.correlations].map((reason) => reason ?? 'shown');
    const score = scoreOf(published(list));
    expect([score?.reliability.shown, score?.correlations.shown]).toEqual(reasons.map((reason) => reason === 'shown'));
    return reasons;
  };
  const a = (index: number) => 1 + (index % 5);

  it.each([
    [0, 'alike'],
    [2, 'alike'],
    [3, 'shown'],
  ])('where %i answered a and b with another difference than most are %s', (others, expected) => {
    const list = firms(60, (index) => ({ a: a(index), b: index < others ? 1 + ((index + 2) % 5) : a(index), c: c(index) }));
    expect(shown(list)).toEqual([expected, expected]);
  });

  it('are withheld where one item is the other turned round', () => {
    expect(shown(firms(60, (index) => ({ a: a(index), b: 6 - a(index), c: c(index) })))).toEqual(['alike', 'alike']);
  });

  it('are withheld where a correlation rounds to 1, though no difference is that of most', () => {
    const list = firms(60, (index) => ({ a: 1 + (index % 3), b: [1, 3, 4][index % 3] ?? 1, c: c(index) }));
    expect(shown(list)).toEqual(['alike', 'alike']);
  });

  it('are withheld where few answered the items together', () => {
    const list = firms(60, (index) => ({
      a: index < 34 ? a(index) : null,
      b: index >= 26 ? a(index * index + (index >> 2)) : null,
      c: c(index),
    }));
    expect(shown(list)).toEqual(['too-few', 'too-few']);
  });
});

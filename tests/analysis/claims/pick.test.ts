import { describe, expect, it } from 'vitest';
import { scored } from '../../../src/analysis/claims/candidates.js';
import { namesOf } from '../../../src/analysis/claims/names.js';
import { findNamed, highest } from '../../../src/analysis/claims/pick.js';
import type { Candidate, Certainty, Scored } from '../../../src/model/claims.js';
import { made } from '../../support/made.js';

/** Which findings a brief tells: by name, or as many as score highest. */

function split(item: string, sectionId: string, effect: number, certainty: Certainty = 'likely'): Candidate {
  return { kind: 'split', id: `split-${item}`, item, subjects: [item, sectionId], n: made(100), effect, certainty };
}
function gap(id: string, pair: number, subjects: readonly string[], effect: number): Candidate {
  return {
    kind: 'gap',
    id: `gap-${id}-${pair + 1}`,
    gap: id,
    pair,
    subjects,
    n: made(100),
    effect,
    certainty: 'established',
    direction: 'wider',
    ranked: null,
    within: null,
  };
}
const ids = (of: readonly Scored[]) => of.map(({ candidate }) => candidate.id);
const rank = (candidates: readonly Candidate[], relevance: Record<string, number> = {}) =>
  scored(candidates, new Map(Object.entries(relevance)));

describe('the names of a finding', () => {
  it('are its id, what it begins with, and its kind with what it is about', () => {
    expect(namesOf(gap('policy', 1, ['q10_2', 'q12_4', 'q10', 'q12'], 0.4))).toEqual([
      'gap-policy-2',
      'gap-policy',
      'gap-q10_2',
      'gap-q12_4',
      'gap-q10',
      'gap-q12',
    ]);
    expect(namesOf(split('trust_4', 'trust', 0.3))).toEqual(['split-trust_4', 'split-trust']);
  });
});

describe('a finding that is named', () => {
  const all = rank([gap('policy', 0, ['a', 'b'], 0.2), gap('policy', 1, ['c', 'd'], 0.4), gap('policy-1', 0, ['e', 'f'], 0.9)]);

  it('is the one whose id it is, whatever else begins like it', () => {
    // gap-policy-1 is also how gap-policy-1-1 begins, which scores higher.
    expect(ids(findNamed('gap-policy-1', all))).toEqual(['gap-policy-1']);
  });

  it('is the one that scores highest of those that begin like it', () => {
    expect(ids(findNamed('gap-policy', all))).toEqual(['gap-policy-1-1', 'gap-policy-2', 'gap-policy-1']);
    expect(ids(findNamed('gap-pol', all))).toEqual([]);
  });

  it('can be named by its section', () => {
    const splits = rank([split('s_1', 's', 0.3), split('s_2', 's', 0.4), split('t_1', 't', 0.5)]);
    expect(ids(findNamed('split-s', splits))).toEqual(['split-s_2', 'split-s_1']);
  });
});

describe('findings by rule', () => {
  it('are no two of one section, nor of sections that a gap joins', () => {
    const all = rank([
      gap('g', 0, ['a_1', 'b_1', 'a', 'b'], 0.9),
      split('a_2', 'a', 0.5),
      split('b_2', 'b', 0.5),
      split('c_1', 'c', 0.4),
      split('c_2', 'c', 0.3),
      split('d_1', 'd', 0.2),
    ]);
    expect(ids(highest(5, all))).toEqual(['gap-g-1', 'split-c_1', 'split-d_1']);
    expect(ids(highest(2, all))).toEqual(['gap-g-1', 'split-c_1']);
  });

  it('are none that cannot be told, has no effect or does not matter', () => {
    const all = rank(
      [split('a_1', 'a', 0.5, 'undecided'), split('b_1', 'b', 0), split('c_1', 'c', 0.5), split('d_1', 'd', 0.1)],
      {
        c: 0,
      },
    );
    expect(ids(highest(5, all))).toEqual(['split-d_1']);
  });

  it('are weighed by relevance x effect x certainty, by the narrowest name that has a relevance', () => {
    const all = rank([split('a_1', 'a', 0.4), split('b_1', 'b', 0.4, 'established'), split('c_1', 'c', 0.4, 'possible')], {
      a: 9,
      'split-a_1': 0.5,
      c: 3,
    });
    expect(all.map(({ candidate, score }) => [candidate.id, Number(score.toFixed(3))])).toEqual([
      ['split-c_1', 0.48],
      ['split-b_1', 0.4],
      ['split-a_1', 0.15],
    ]);
  });
});

/** What a statistical test compares, and the size of effect that is told beside its p-value. */
interface TestTraits {
  readonly compares: 'groups' | 'pairs' | 'releases' | 'margin';
  /** Null where none is told. */
  readonly effect: EffectSize | null;
}
export type EffectSize = 'cliffs-delta' | 'epsilon-squared' | 'cramers-v' | 'rank-biserial' | 'mean-difference';

/** Every statistical test that compares one thing with another. */
export const TESTS = {
  'mann-whitney': { compares: 'groups', effect: 'cliffs-delta' },
  'kruskal-wallis': { compares: 'groups', effect: 'epsilon-squared' },
  'chi-squared': { compares: 'groups', effect: 'cramers-v' },
  fisher: { compares: 'groups', effect: 'cramers-v' },
  'signed-rank': { compares: 'pairs', effect: 'rank-biserial' },
  'change-of-mean': { compares: 'releases', effect: 'mean-difference' },
  'goodness-of-fit': { compares: 'margin', effect: null },
} as const satisfies Readonly<Record<string, TestTraits>>;
export type TestMethod = keyof typeof TESTS;

/** The tests that compare groups of respondents. */
export type GroupMethod = {
  [M in TestMethod]: (typeof TESTS)[M]['compares'] extends 'groups' ? M : never;
}[TestMethod];

import { describe, expect, it } from 'vitest';
import { testCounts, testNumbers } from '../../../src/analysis/results/group-test.js';
import type { Grouping } from '../../../src/analysis/results/grouping.js';
import type { Survey } from '../../../src/analysis/results/survey.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { type GroupMethod, TESTS } from '../../../src/model/test-method.js';

const survey = { project: { statistics: { confidence: 0.95 } } } as Survey;
const categories = ['a', 'b', 'c'].map((id) => ({ id, label: { ja: id, en: id } }));
const grouping: Grouping = { id: 'group', item: null, label: { ja: '群', en: 'Group' }, categories, members: new Int16Array() };
const groups = [
  [1, 2, 3, 3],
  [2, 4, 5, 6],
  [3, 5, 6, 6],
].map((answers) => frequenciesOf(answers));

/** Answers for which each test is the right one. */
const CHOSEN: Readonly<Record<GroupMethod, () => ReturnType<typeof testNumbers>>> = {
  'mann-whitney': () => testNumbers(survey, grouping, groups.slice(0, 2)),
  'kruskal-wallis': () => testNumbers(survey, grouping, groups),
  'chi-squared': () =>
    testCounts(grouping, [
      [20, 10],
      [10, 20],
    ]),
  fisher: () =>
    testCounts(grouping, [
      [4, 1],
      [1, 4],
    ]),
};

describe('tests of groups', () => {
  it.each(Object.keys(CHOSEN) as GroupMethod[])('%s is chosen for the answers that it is for', (method) => {
    expect(TESTS[method].compares).toBe('groups');
    expect(CHOSEN[method]()).toMatchObject({ method });
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/results/analyse.js';
import { edited } from '../../support/project.js';
import { readSmall } from '../../support/small.js';

/** Twelve respondents in groups that an item makes; `rows`: the answers to alpha, beta, gamma and delta of each. */
async function groupsOf(rows: readonly string[]) {
  const changes = {
    ...edited(
      'project.yaml',
      'respondents:\n  attributes:\n    - {id: size, kind: number, label: {ja: 規模, en: Size}, min: 1}\n',
      'analyses: {groups: [{id: g, by: gamma, of: [alpha, beta]}]}\n',
    ),
    'respondents.csv': null,
    'responses/web.csv': `respondent,alpha,beta,gamma,delta\n${rows.map((row, index) => `r${index},${row}`).join('\n')}\n`,
  };
  const { project, responses, registry } = await readSmall(changes as never);
  const [group] = analyse(project, responses, registry, null).groups;
  return { item: group?.item, sizes: group?.comparisons.map(({ of, groups }) => [of, groups.map(({ n }) => n)]) };
}

const even = Array.from({ length: 12 }, (_, index) => `${1 + (index % 5)},${1 + (index % 3)},${index % 2 === 0 ? 'yes' : 'no'},`);

describe('groups that an item makes', () => {
  it('are of everyone who answered it, where nobody left anything else out', async () => {
    expect(await groupsOf(even)).toEqual({
      item: 'gamma',
      sizes: [
        ['alpha', [6, 6]],
        ['beta', [6, 6]],
      ],
    });
  });

  it('are the same respondents in all that somebody left out', async () => {
    const left = [',1,yes,', '1,,yes,', ...even.slice(2)];
    expect((await groupsOf(left)).sizes).toEqual([
      ['alpha', [5, 5]],
      ['beta', [5, 5]],
    ]);
    // Nobody left alpha out.
    expect((await groupsOf(['1,,yes,', ...even.slice(1)])).sizes).toEqual([
      ['alpha', [6, 6]],
      ['beta', [5, 6]],
    ]);
  });
});

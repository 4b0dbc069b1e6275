import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/analysis/disclosure/decide.js';
import type { Publication } from '../../../src/model/publication.js';
import { type Defence, openSurvey, unprotected } from './attack/editions.js';
import { survey } from './attack/hand-written.js';
import { loadScenario } from './attack/project.js';
import type { ItemPlan, Person, Scenario, Written } from './attack/scenario.js';

const scale = (id: string): ItemPlan => ({ id, kind: 'scale', low: 1, high: 5 });

function scenarioOf(name: string, more: Partial<Scenario>, answersOf: (index: number) => Person['answers']): Scenario {
  const people = Array.from(
    { length: 60 },
    (_, index): Person => ({
      id: `f${index}`,
      source: 'web',
      attributes: { trade: index < 45 ? 't0' : 't1' },
      answers: answersOf(index),
    }),
  );
  return survey(name, [], {
    attributes: [{ id: 'trade', options: ['t0', 't1'] }],
    sections: ['x', 'y', 'w'].map((id) => ({ id: `s${id}`, items: [scale(id)] })),
    steps: [people],
    ...more,
  });
}

async function published(scenario: Scenario, defence: Defence): Promise<Publication | null> {
  return openSurvey(scenario, await loadScenario(scenario), defence).publish(0, { kind: 'public' });
}

/** Half of the answers to y are one above those to x. */
const [x, y] = [(index: number) => 1 + (index % 4), (index: number) => 1 + (index % 4) + ((index >> 2) % 2)];

describe('answers behind what is withheld', () => {
  it('do not show in the adjusted p-values of the groups that are shown', async () => {
    // Nine of the second trade answered w: high, or like everybody; the totals are the same.
    const high = (index: number) => (index < 40 ? 1 + (index % 4) : 5);
    const mixed = (index: number) => high((index * 5) % 49);
    const survey = (w: (index: number) => Written) =>
      scenarioOf(
        'groups',
        { groups: [{ id: 'by', by: 'trade', of: ['x', 'y', 'w'] }] },
        // The second trade leans a little in x and y.
        (index) => ({ x: Math.min(5, x(index) + (index > 50 ? 2 : 0)), y: y(index), w: w(index) }),
      );
    const answered = (of: (index: number) => number) => (index: number) => {
      if (index < 40) return of(index);
      return index >= 51 ? of(index - 11) : null;
    };
    const [one, other] = [survey(answered(high)), survey(answered(mixed))];
    const adjusted = (publication: Publication | null) =>
      publication?.groups[0]?.comparisons.map(({ of, test }) => [of, test.shown && test.value.adjusted]);
    expect(adjusted(await published(one, unprotected))).not.toEqual(adjusted(await published(other, unprotected)));
    const protectedOne = await published(one, decide);
    expect(adjusted(protectedOne)).toEqual([
      ['x', expect.any(Number)],
      ['y', expect.any(Number)],
      ['w', false],
    ]);
    expect(await published(other, decide)).toEqual(protectedOne);
  });

  it('do not show in the adjusted p-values of the gaps that are shown', async () => {
    const survey = (w: (index: number) => Written) =>
      scenarioOf(
        'gaps',
        {
          gaps: [
            {
              id: 'gap',
              pairs: [
                ['x', 'y'],
                ['x', 'w'],
              ],
            },
          ],
        },
        (index) => ({ x: x(index), y: 1 + ((index * 7) % 5), w: index < 9 ? w(index) : null }),
      );
    const [one, other] = [survey(() => 5), survey((index) => x(index))];
    const adjusted = (publication: Publication | null) =>
      publication?.gaps[0]?.pairs.map(({ statistics }) => statistics.shown && statistics.value.adjusted);
    expect(adjusted(await published(one, unprotected))).not.toEqual(adjusted(await published(other, unprotected)));
    const protectedOne = await published(one, decide);
    expect(adjusted(protectedOne)).toEqual([expect.any(Number), false]);
    expect(await published(other, decide)).toEqual(protectedOne);
  });
});

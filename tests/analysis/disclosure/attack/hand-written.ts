import { chanceFrom } from './chance.js';
import type { ItemPlan, Person, Scenario } from './scenario.js';

/** An attack that once succeeded, on a survey that has nothing else to attack. Each stands for a kind. */
export interface KnownAttack {
  readonly how: string;
  /** The attacker of ATTACKERS that succeeds without protection. */
  readonly attacker: string;
  readonly scenario: Scenario;
}

export const [READER, SOURCES, RELEASES, ONE, TWO, TWO_WHO_COLLECT, NEWCOMER, THREE] = [
  'a reader of the public reports',
  'a collector of editions by source',
  'a collector of releases',
  'one reader',
  'two readers together',
  'two readers who collect releases',
  'a newcomer who collects',
  'three readers together',
];

export const A: ItemPlan = { id: 'a', kind: 'scale', low: 1, high: 5 };
export const B: ItemPlan = { id: 'b', kind: 'scale', low: 1, high: 5 };
export const MEMBER: ItemPlan = { id: 'member', kind: 'single', options: ['yes', 'no'] };
export const TRADE = { id: 'trade', options: ['t0', 't1', 't2'] };
export const ONE_EDITION: Scenario['editions'] = [{ name: 'e0', step: 0, sources: null, released: true }];
export const TWO_RELEASES: Scenario['editions'] = [
  { name: 'e0', step: 0, sources: null, released: true },
  { name: 'e1', step: 1, sources: null, released: true },
];

export function survey(name: string, items: readonly ItemPlan[], more: Partial<Scenario> & Pick<Scenario, 'steps'>): Scenario {
  return {
    name,
    sources: ['web'],
    attributes: [],
    sections: [{ id: 's', items }],
    bands: [],
    groups: [],
    gaps: [],
    frame: null,
    weights: null,
    statistics: { sd: 'population', base: 'answered', leastAnswered: 1 },
    disclosure: {},
    peers: [],
    editions: ONE_EDITION,
    ...more,
  };
}

export type Draft = Partial<Omit<Person, 'id'>>;

/** People with even answers to a and b, as far as `draft` does not say otherwise. */
export function people(count: number, draft: (index: number) => Draft = () => ({}), prefix = 'f'): readonly Person[] {
  const chance = chanceFrom(count);
  return Array.from({ length: count }, (_, index): Person => {
    const { source = 'web', attributes = {}, answers = {} } = draft(index);
    return {
      id: `${prefix}${index}`,
      source,
      attributes,
      answers: { a: chance.between(1, 5), b: chance.between(1, 5), member: index % 3 === 0 ? 'no' : 'yes', ...answers },
    };
  });
}

/** A release, and another with one respondent more, who gives these answers. */
export function withNewcomer(before: readonly Person[], answers: Person['answers']): Scenario['steps'] {
  return [before, [...before, ...people(1, () => ({ answers }), 'new')]];
}

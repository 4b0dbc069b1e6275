import type { Attack } from './attack.js';
import { type Chance, chanceFrom } from './chance.js';
import type { Survey } from './editions.js';

/** A kind of attacker, and whom and what it tries in a survey; nothing where the survey has no such editions or respondents. */
export interface Attacker {
  readonly name: string;
  attacks(survey: Survey): readonly Attack[];
}

/** How many readers, and how many pairs, are tried in a survey. */
const READERS = 3;

/** Those that docs/confidentiality.md promises protection against. */
export const ATTACKERS: readonly Attacker[] = [
  { name: 'a reader of the public reports', attacks: (survey) => ends(survey).map((edition) => publicly([edition])) },
  {
    name: 'a collector of editions by source',
    attacks: (survey) => (ofLastStep(survey).length > 1 ? [publicly(ofLastStep(survey))] : []),
  },
  {
    name: 'a collector of releases',
    attacks: (survey) => (released(survey).length > 1 ? [publicly(released(survey))] : []),
  },
  {
    name: 'one reader',
    attacks: (survey) => coalitions(survey, 1).map((coalition) => ({ coalition, publicly: [last(survey)], own: [last(survey)] })),
  },
  {
    name: 'two readers together',
    attacks: (survey) => coalitions(survey, 2).map((coalition) => ({ coalition, publicly: [last(survey)], own: [last(survey)] })),
  },
  {
    name: 'two readers who collect releases',
    attacks: (survey) =>
      released(survey).length > 1
        ? coalitions(survey, 2).map((coalition) => ({ coalition, publicly: released(survey), own: released(survey) }))
        : [],
  },
  {
    name: 'a newcomer who collects',
    attacks: (survey) =>
      released(survey).length > 1
        ? newcomers(survey).map((id) => ({ coalition: [id], publicly: released(survey), own: released(survey) }))
        : [],
  },
];

/** More than is promised; their success is counted, and no fault. */
export const BEYOND: readonly Attacker[] = [
  {
    name: 'three readers together',
    attacks: (survey) => coalitions(survey, 3).map((coalition) => ({ coalition, publicly: [last(survey)], own: [last(survey)] })),
  },
];

function publicly(editions: readonly number[]): Attack {
  return { coalition: [], publicly: editions, own: [] };
}

/** The first edition and the last of all sources. */
function ends(survey: Survey): readonly number[] {
  return [...new Set([0, last(survey)])];
}

/** The latest edition of all sources. */
function last({ scenario }: Survey): number {
  return scenario.editions.findLastIndex(({ sources }) => sources === null);
}

function ofLastStep({ scenario }: Survey): readonly number[] {
  const step = scenario.editions.at(-1)?.step;
  return scenario.editions.flatMap((edition, index) => (edition.step === step ? [index] : []));
}

function released({ scenario }: Survey): readonly number[] {
  return scenario.editions.flatMap((edition, index) => (edition.released ? [index] : []));
}

function newcomers({ scenario, knowledge }: Survey): readonly string[] {
  const [first, latest] = [
    knowledge.members(0),
    knowledge.members(scenario.editions.findLastIndex(({ sources }) => sources === null)),
  ];
  return latest.filter((id) => !first.includes(id)).slice(0, READERS);
}

/** Respondents who together know all that is not common about an item, where there are such; else some at random. */
function coalitions(survey: Survey, size: number): readonly (readonly string[])[] {
  const members = survey.knowledge.members(last(survey));
  if (members.length < size + 1) return [];
  const chance: Chance = chanceFrom(members.length * 31 + size);
  const dissenting = chance.shuffled(dissenters(survey)).filter((group) => group.length === size);
  const random = Array.from({ length: READERS }, () => chance.shuffled(members).slice(0, size));
  return [...dissenting.slice(0, READERS - 1), ...random].slice(0, READERS);
}

/** Those who gave other answers than most, by question and by group. */
function dissenters({ scenario, knowledge, ...survey }: Survey): readonly (readonly string[])[] {
  const edition = last({ scenario, knowledge, ...survey });
  const members = knowledge.members(edition);
  const known = scenario.groups.flatMap(({ by }) => {
    const grouping = knowledge.grouping(by);
    return grouping.by === 'known'
      ? grouping.categories.map((category) => members.filter((id) => grouping.categoryOf(id, edition) === category))
      : [];
  });
  return [members, ...known].flatMap((crowd) =>
    [...knowledge.questions.values()].flatMap((question) => {
      const states = new Map<number, string[]>();
      for (const id of crowd) {
        const state = knowledge.stateOf(id, edition, question);
        if (state !== null) states.set(state, [...(states.get(state) ?? []), id]);
      }
      const groups = [...states.values()].sort((a, b) => a.length - b.length);
      const others = groups.slice(0, -1).flat();
      return others.length > 0 ? [others] : [];
    }),
  );
}

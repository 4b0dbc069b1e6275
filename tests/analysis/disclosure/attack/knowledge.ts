import { type GroupingKnown, groupingBy } from './groupings.js';
import { type Answer, NOT_ASKED, type Question, questionsIn, stateName } from './questions.js';
import { INVALID, type ItemPlan, itemsIn, type Person, type Scenario } from './scenario.js';

/**
 * What is true in a scenario, and how much of it an attacker knows before reading anything: who took part in which edition, by
 * which source and in which order, all attributes, who answered which item that all are asked, who corrected which answer; not
 * whether a conditional item was asked, and no answers.
 */
export interface Knowledge {
  readonly questions: ReadonlyMap<string, Question>;
  /** Who is counted in an edition, in the order of the files. */
  members(edition: number): readonly string[];
  tookPart(id: string, step: number): boolean;
  /** The truth. */
  answer(id: string, step: number, item: string): Answer;
  /** The truth, as a position in `states`; null where everybody knows that there is no answer. */
  stateOf(id: string, edition: number, question: Question): number | null;
  /** Positions of the states that an attacker thinks possible; empty where everybody knows that there is no answer. */
  possible(id: string, edition: number, question: Question): readonly number[];
  /** Known for an item that everybody is asked; null for a conditional one. */
  answered(id: string, edition: number, item: string): boolean | null;
  /** Goes up with each correction, so that two versions of an answer are told apart. */
  version(id: string, edition: number, item: string): number;
  /** The truth: the answer to a number item; NaN where there is none. */
  number(id: string, edition: number, item: string): number;
  grouping(by: string): GroupingKnown;
  item(id: string): ItemPlan;
}

export function openKnowledge(scenario: Scenario): Knowledge {
  const items = new Map(itemsIn(scenario).map((item) => [item.id, item]));
  const questions = new Map(questionsIn(scenario, [...items.values()]).map((question) => [question.id, question]));
  const people = scenario.steps.map((step) => new Map(step.map((person) => [person.id, person])));
  const answers = people.map((step) => new Map([...step].map(([id, person]) => [id, answersIn(person, [...items.values()])])));
  const stepOf = (edition: number) => scenario.editions[edition]?.step ?? 0;
  const itemOf = (id: string): ItemPlan => {
    const item = items.get(id);
    if (!item) throw new Error(`There is no item ${id}.`);
    return item;
  };
  const answer = (id: string, step: number, item: string): Answer => {
    const found = answers[step]?.get(id)?.get(item);
    if (!found) throw new Error(`${id} did not take part in step ${step}, or there is no item ${item}.`);
    return found;
  };
  const tookPart = (id: string, step: number) =>
    [...(answers[step]?.get(id)?.values() ?? [])].some(({ state }) => state === 'answered');
  const members = scenario.editions.map(({ step, sources }) =>
    scenario.sources
      .filter((source) => sources === null || sources.includes(source))
      .flatMap((source) => (scenario.steps[step] ?? []).filter((person) => person.source === source).map(({ id }) => id))
      .filter((id) => tookPart(id, step)),
  );
  const versions = scenario.steps.map(() => new Map<string, number>());
  const version = (id: string, step: number, item: string): number => {
    const key = `${id} ${item}`;
    const known = versions[step]?.get(key);
    if (known !== undefined) return known;
    const hasBefore = step > 0 && people[step - 1]?.has(id);
    const before = hasBefore ? version(id, step - 1, item) : 0;
    const isSame = !hasBefore || JSON.stringify(answer(id, step - 1, item)) === JSON.stringify(answer(id, step, item));
    const now = isSame ? before : before + 1;
    versions[step]?.set(key, now);
    return now;
  };
  /** An item whose condition is about an answer that was left out for all to see is not asked. */
  const isSurelyNotAsked = (id: string, step: number, { askedIf }: ItemPlan): boolean => {
    if (!askedIf) return false;
    const parent = itemOf(askedIf.item);
    return parent.askedIf ? isSurelyNotAsked(id, step, parent) : answer(id, step, parent.id).state !== 'answered';
  };
  const possible = (id: string, step: number, { item, states, isAnswer }: Question): readonly number[] => {
    if (!item.askedIf) return answer(id, step, item.id).state === 'answered' ? positions(isAnswer) : [];
    return isSurelyNotAsked(id, step, item) ? [states.indexOf(NOT_ASKED)] : states.map((_, index) => index);
  };
  return {
    questions,
    members: (edition) => members[edition] ?? [],
    tookPart,
    answer,
    stateOf(id, edition, question) {
      const state = question.states.indexOf(stateName(scenario, question, answer(id, stepOf(edition), question.item.id)));
      return state < 0 ? null : state;
    },
    possible: (id, edition, question) => possible(id, stepOf(edition), question),
    answered: (id, edition, item) => (itemOf(item).askedIf ? null : answer(id, stepOf(edition), item).state === 'answered'),
    version: (id, edition, item) => version(id, stepOf(edition), item),
    number(id, edition, item) {
      const { state, value } = answer(id, stepOf(edition), item);
      return state === 'answered' ? Number(value) : Number.NaN;
    },
    grouping: (by) => groupingBy(scenario, by, questions, members, (id, edition) => people[stepOf(edition)]?.get(id)),
    item: itemOf,
  };
}

function positions(marks: readonly boolean[]): readonly number[] {
  return marks.flatMap((mark, index) => (mark ? [index] : []));
}

/** The answers of one person, in the order of the questionnaire, so that conditions can be looked up. */
function answersIn({ answers }: Person, items: readonly ItemPlan[]): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  for (const { id, askedIf } of items) {
    const value = answers[id] ?? null;
    const parent = askedIf && found.get(askedIf.item);
    const given = [parent?.state === 'answered' ? parent.value : []].flat().map(String);
    const isAsked = !askedIf || askedIf.in.some((wanted) => given.includes(wanted));
    const state = !isAsked ? 'notApplicable' : value === null ? 'noAnswer' : value === INVALID ? 'invalid' : 'answered';
    found.set(id, { state, value: state === 'answered' ? value : null });
  }
  return found;
}

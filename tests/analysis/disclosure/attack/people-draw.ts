import type { Chance } from './chance.js';
import type { Questions } from './questionnaire-draw.js';
import { answersOf, INVALID, type ItemPlan, itemsIn, type Person, type Written } from './scenario.js';

/** How the people of one survey answer: drawn once, so that newcomers answer like those who were there before. */
export interface Habits {
  readonly questions: Questions;
  /** Per cent of answers left out, by item. */
  readonly missing: ReadonlyMap<string, number>;
  /** By item and answer: how likely it is, relative to the others. */
  readonly leanings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** In the first category of the first attribute all answer the first single choice with its first option. */
  readonly isGroupAlike: boolean;
  /** How number items are spread. */
  readonly numbers: 'even' | 'few values' | 'dominated';
  /** Per cent of respondents in the first category of an attribute and in the first source. */
  readonly crowding: number;
}

export function drawHabits(chance: Chance, questions: Questions): Habits {
  const items = itemsIn(questions);
  const often = chance.pick([0, 0, 3, 8, 20]);
  return {
    questions,
    missing: new Map(items.map(({ id }) => [id, chance.percent(60) ? often : 0])),
    leanings: new Map(items.map((item) => [item.id, leaningOf(chance, item)])),
    isGroupAlike: chance.percent(15),
    numbers: chance.pick(['even', 'few values', 'dominated', 'dominated']),
    crowding: chance.pick([0, 30, 60, 80]),
  };
}

/** Some items are answered evenly, some lean to one answer, some are answered alike by nearly all. */
function leaningOf(chance: Chance, item: ItemPlan): ReadonlyMap<string, number> {
  const answers = answersOf(item);
  const favourite = answers.length > 0 ? chance.pick(answers) : '';
  const strength = chance.pick([1, 1, 1, 3, 8, 30, 200]);
  return new Map(answers.map((answer) => [answer, answer === favourite ? strength : 1]));
}

export function drawPerson(chance: Chance, habits: Habits, id: string): Person {
  const { questions, crowding } = habits;
  const crowded = <T>(values: readonly T[]): T => (chance.percent(crowding) ? (values[0] as T) : chance.pick(values));
  const attributes = Object.fromEntries(
    questions.attributes.flatMap(({ id: attribute, options }) => {
      if (chance.percent(2)) return [];
      return [[attribute, options ? crowded(options) : String(chance.pick([1, 3, 8, 12, 30, 80]))]];
    }),
  );
  const answers = itemsIn(questions).map((item): readonly [string, Written] => [
    item.id,
    drawAnswer(chance, habits, item, attributes),
  ]);
  return { id, source: crowded(questions.sources), attributes, answers: Object.fromEntries(answers) };
}

export function drawAnswer(
  chance: Chance,
  { questions, missing, leanings, isGroupAlike, numbers }: Habits,
  item: ItemPlan,
  attributes: Readonly<Record<string, string>>,
): Written {
  if (chance.percent(missing.get(item.id) ?? 0)) return item.askedIf === undefined && chance.percent(20) ? INVALID : null;
  const leaning = leanings.get(item.id) ?? new Map<string, number>();
  switch (item.kind) {
    case 'scale':
      return Number(weighted(chance, leaning));
    case 'single': {
      const [first] = questions.attributes;
      const isAlike = isGroupAlike && item.id === 'g' && attributes[first?.id ?? ''] === first?.options?.[0];
      return isAlike ? (item.options[0] ?? null) : weighted(chance, leaning);
    }
    case 'multiple':
      return item.options.filter((option) => chance.percent(optionPercent(leaning.get(option) ?? 1, option)));
    case 'number':
      return drawNumber(chance, numbers, item.floor ?? 0, item.ceiling);
    case 'text':
      return 'words';
  }
}

/** The favourite option is chosen by most; the last ones are rare. */
function optionPercent(strength: number, option: string): number {
  if (strength > 1) return Math.min(99, 60 + strength);
  return [40, 15, 4, 2, 1][Number(option.slice(-1))] ?? 2;
}

function weighted(chance: Chance, weights: ReadonlyMap<string, number>): string {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let at = chance.below(total);
  for (const [answer, weight] of weights) {
    if (at < weight) return answer;
    at -= weight;
  }
  throw new Error('There is nothing to answer.');
}

function drawNumber(chance: Chance, spread: Habits['numbers'], floor: number, ceiling: number | null): number {
  const top = ceiling ?? 100;
  switch (spread) {
    case 'even':
      return floor + chance.below(top - floor + 1);
    case 'few values':
      return chance.pick([floor, floor + 10, floor + 10, floor + 25].filter((value) => value <= top));
    case 'dominated':
      return ceiling === null && chance.percent(10)
        ? 1_000 + chance.below(90_000)
        : floor + chance.below(Math.min(30, top - floor) + 1);
  }
}

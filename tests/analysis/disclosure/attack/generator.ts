import type { DisclosureSettings } from '../../../../src/model/project.js';
import { type Chance, chanceFrom } from './chance.js';
import { drawAnswer, drawHabits, drawPerson, type Habits } from './people-draw.js';
import { drawQuestions, type Questions } from './questionnaire-draw.js';
import { type EditionPlan, itemsIn, type Person, type Scenario } from './scenario.js';

/** A survey drawn at random from the whole space of configurations, the same for the same seed. */
export function drawScenario(seed: number): Scenario {
  const chance = chanceFrom(seed);
  const questions = drawQuestions(chance);
  const habits = drawHabits(chance, questions);
  const { steps, editions } = drawTimeline(chance, habits);
  const groupings = groupingsIn(questions);
  const { frame, weights } = drawFrame(chance, questions, groupings, Math.max(...steps.map(({ length }) => length)));
  return {
    name: `seed ${seed}`,
    ...questions,
    groups: drawGroups(chance, questions, groupings),
    gaps: drawGaps(chance, questions),
    frame,
    weights,
    statistics: {
      sd: chance.pick(['population', 'population', 'sample']),
      base: chance.pick(['answered', 'answered', 'applicable', 'all']),
      leastAnswered: chance.pick([1, 1, 2, 3]),
    },
    disclosure: drawSettings(chance),
    peers: chance.percent(35) ? chance.shuffled(groupings.filter(isOfPeers)).slice(0, chance.between(1, 2)) : [],
    steps,
    editions,
  };
}

/** Readers are not compared with those who answered in the same way or at the same time. */
function isOfPeers(by: string): boolean {
  return by !== 'source' && by !== 'arrival';
}

/** Most projects leave the rules as they are. */
function drawSettings(chance: Chance): Partial<DisclosureSettings> {
  const reader = chance.percent(20) ? ({ reader: 'included' } as const) : {};
  switch (chance.below(6)) {
    case 0:
      return { ...reader, public: chance.between(5, 9), feedback: 3, spread: chance.between(5, 9), changed: 4, reason: 'drawn' };
    case 1:
      return { ...reader, public: chance.between(10, 15), feedback: chance.between(5, 8), changed: chance.between(5, 8) };
    default:
      return reader;
  }
}

function groupingsIn({ attributes, bands, sources, sections }: Questions): readonly string[] {
  return [
    ...attributes.flatMap(({ id, options }) => (options ? [id] : [])),
    ...bands.map(({ id }) => id),
    ...itemsIn({ sections }).flatMap(({ id, kind }) => (kind === 'single' ? [id] : [])),
    ...(sources.length > 1 ? ['source'] : []),
    'arrival',
  ];
}

function drawGroups(chance: Chance, { sections }: Questions, groupings: readonly string[]): Scenario['groups'] {
  const chosen = chance.shuffled(groupings).slice(0, chance.pick([0, 1, 2, 2, 3, 4]));
  const subjects = [
    ...sections.map(({ id }) => id),
    ...itemsIn({ sections }).flatMap(({ id, kind }) => (kind === 'text' ? [] : [id])),
  ];
  return chosen.map((by, index) => {
    const of = chance.percent(60) ? sections.map(({ id }) => id) : chance.some(subjects, 40);
    return { id: `by${index}`, by, of: of.length > 0 ? of : ['s'] };
  });
}

function drawGaps(chance: Chance, { sections }: Questions): Scenario['gaps'] {
  const pairs = sections.flatMap(({ items }) => {
    const scales = items.filter(({ kind }) => kind === 'scale').map(({ id }) => id);
    return scales.flatMap((from, at) => scales.slice(at + 1).map((to) => [from, to] as const));
  });
  const chosen = chance.percent(45) ? chance.shuffled(pairs).slice(0, chance.between(1, 2)) : [];
  return chosen.length > 0 ? [{ id: 'gap', pairs: chosen }] : [];
}

function drawFrame(
  chance: Chance,
  questions: Questions,
  groupings: readonly string[],
  most: number,
): Pick<Scenario, 'frame' | 'weights'> {
  if (!chance.percent(40)) return { frame: null, weights: null };
  const by = chance.shuffled(groupings.filter((id) => id !== 'arrival' && id !== 'source')).slice(0, chance.between(1, 2));
  const base = most + chance.between(0, 900);
  const categoriesIn = new Map(by.map((id) => [id, categoriesOf(questions, id)]));
  // Everyone may be in one category: none has fewer units than there are people.
  const size = base + most * Math.max(0, ...[...categoriesIn.values()].map(({ length }) => length));
  const margins = Object.fromEntries(
    [...categoriesIn].map(([id, categories]) => {
      const least = Math.floor(base / (categories.length + 1));
      const units = () => most + chance.between(Math.ceil(least / 3), least);
      return [id, Object.fromEntries(categories.map((category) => [category, units()]))];
    }),
  );
  const method = by.length > 1 ? ('raking' as const) : ('post-stratification' as const);
  const trim = chance.percent(20) ? { least: 0.4, most: 2.5 } : null;
  return { frame: { size, margins }, weights: by.length > 0 && chance.percent(70) ? { method, by, trim } : null };
}

function categoriesOf({ attributes, bands, sections }: Questions, id: string): readonly string[] {
  const attribute = attributes.find((one) => one.id === id)?.options;
  const ofBands = bands.find((one) => one.id === id)?.bands.map((band) => band.id);
  const item = itemsIn({ sections }).find((one) => one.id === id);
  return attribute ?? ofBands ?? (item?.kind === 'single' ? item.options : []);
}

function drawTimeline(chance: Chance, habits: Habits): Pick<Scenario, 'steps' | 'editions'> {
  const count = chance.pick([
    () => chance.between(8, 15),
    () => chance.between(14, 44),
    () => chance.between(14, 44),
    () => chance.between(40, 60),
  ])();
  const first = withLeftOut(
    chance,
    habits,
    Array.from({ length: count }, (_, index) => drawPerson(chance, habits, `f${index}`)),
  );
  const steps = [first];
  const more = chance.pick([0, 0, 1, 1, 2]);
  for (let step = 1; step <= more; step += 1) steps.push(changed(chance, habits, steps.at(-1) ?? [], step));
  const editions: EditionPlan[] = steps.map((_, step) => ({ name: `e${step}`, step, sources: null, released: true }));
  const { sources } = habits.questions;
  if (sources.length > 1 && chance.percent(60)) {
    const step = steps.length - 1;
    const isReleased = chance.percent(30);
    for (const source of sources) editions.push({ name: `e${step}-${source}`, step, sources: [source], released: isReleased });
  }
  return { steps, editions };
}

/** One or two respondents leave out one or two items that nearly all others answered. */
function withLeftOut(chance: Chance, { questions }: Habits, people: readonly Person[]): readonly Person[] {
  if (chance.percent(40)) return people;
  const victims = chance.shuffled(people).slice(0, chance.between(1, 2));
  const items = chance.shuffled(itemsIn(questions)).slice(0, chance.between(1, 2));
  return people.map((person) =>
    victims.includes(person)
      ? { ...person, answers: { ...person.answers, ...Object.fromEntries(items.map(({ id }) => [id, null])) } }
      : person,
  );
}

/** The next version of a survey: some join, some leave, some correct an answer, some move to another category. */
function changed(chance: Chance, habits: Habits, people: readonly Person[], step: number): readonly Person[] {
  const { questions } = habits;
  const leaving = chance.percent(35) ? chance.between(1, 4) : 0;
  const correcting = chance.percent(40) ? chance.between(1, 7) : 0;
  const moving = chance.percent(25) ? chance.between(1, 4) : 0;
  const joining = chance.pick([0, 1, 1, 2, 3, chance.between(4, 12), chance.between(4, 12)]);
  const kept = people.length - leaving >= 5 ? chance.shuffled(people).slice(leaving) : people;
  const item = chance.pick(itemsIn(questions));
  const corrected = new Set(kept.slice(0, correcting));
  const moved = new Set(chance.shuffled(kept).slice(0, moving));
  const after = people
    .filter((person) => kept.includes(person))
    .map((person): Person => {
      const attributes = moved.has(person) ? drawPerson(chance, habits, person.id).attributes : person.attributes;
      const answers = corrected.has(person)
        ? { ...person.answers, [item.id]: drawAnswer(chance, habits, item, attributes) }
        : person.answers;
      return { ...person, attributes, answers };
    });
  return [...after, ...Array.from({ length: joining }, (_, index) => drawPerson(chance, habits, `n${step}-${index}`))];
}

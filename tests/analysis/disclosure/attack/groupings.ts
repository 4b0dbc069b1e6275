import { bandOf, OUTSIDE, type Question } from './questions.js';
import type { Person, Scenario } from './scenario.js';

/** Respondents in categories. `categoryOf` is null where it is not known; by a question, it is as secret as the answer. */
export type GroupingKnown =
  | { readonly by: 'known'; readonly categories: readonly string[]; categoryOf(id: string, edition: number): string | null }
  | {
      readonly by: 'question';
      readonly categories: readonly string[];
      readonly question: Question;
      readonly ofState: readonly (string | null)[];
    };

/** The grouping of a name that a project may use. */
export function groupingBy(
  scenario: Scenario,
  by: string,
  questions: ReadonlyMap<string, Question>,
  members: readonly (readonly string[])[],
  personIn: (id: string, edition: number) => Person | undefined,
): GroupingKnown {
  const { attributes, bands, sources } = scenario;
  if (by === 'source')
    return { by: 'known', categories: sources, categoryOf: (id, edition) => personIn(id, edition)?.source ?? null };
  if (by === 'arrival') return arrival(members, personIn);
  const attribute = attributes.find(({ id }) => id === by);
  if (attribute?.options)
    return {
      by: 'known',
      categories: attribute.options,
      categoryOf: (id, edition) => personIn(id, edition)?.attributes[by] ?? null,
    };
  const plan = bands.find(({ id }) => id === by);
  if (plan && attributes.some(({ id }) => id === plan.of))
    return {
      by: 'known',
      categories: plan.bands.map(({ id }) => id),
      categoryOf: (id, edition) => bandOf(plan, Number(personIn(id, edition)?.attributes[plan.of] ?? Number.NaN)),
    };
  const question = questions.get(by) ?? questions.get(plan?.of ?? '');
  if (!question) throw new Error(`There is no grouping ${by}.`);
  const ofState = question.states.map((state, index): string | null => {
    if (!question.isAnswer[index] || state === OUTSIDE) return null;
    return plan && question.id !== by ? bandOf(plan, Number(state)) : state;
  });
  return {
    by: 'question',
    categories: plan ? plan.bands.map(({ id }) => id) : question.states.filter((_, index) => question.isAnswer[index]),
    question,
    ofState,
  };
}

/** The first and the second half of the replies by each source. */
function arrival(
  members: readonly (readonly string[])[],
  personIn: (id: string, edition: number) => Person | undefined,
): GroupingKnown {
  const halves = members.map((ids, edition) => {
    const bySource = new Map<string, string[]>();
    for (const id of ids) {
      const source = personIn(id, edition)?.source ?? '';
      bySource.set(source, [...(bySource.get(source) ?? []), id]);
    }
    return new Map(
      [...bySource.values()].flatMap((list) => list.map((id, at) => [id, at < list.length / 2 ? 'early' : 'late'] as const)),
    );
  });
  return { by: 'known', categories: ['early', 'late'], categoryOf: (id, edition) => halves[edition]?.get(id) ?? null };
}

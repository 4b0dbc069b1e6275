import type { PublishedComparison, PublishedGroup } from '../../../../src/model/publication.js';
import { PRECISION } from './editions.js';
import { type Bound, type Crowd, exactly, type Fact, jointTerm, rounded, term } from './facts.js';
import type { GroupingKnown } from './groupings.js';
import { countBound, valuesOf } from './item-reader.js';
import { optionQuestion, type Question } from './questions.js';
import type { Reading } from './reading.js';
import { itemsIn } from './scenario.js';
import { scoreBounds, scoredBounds, scoredQuestions } from './score-reader.js';

type Values = Extract<PublishedGroup['statistics'], { readonly shown: true }>['value'];
type ByQuestion = Extract<GroupingKnown, { readonly by: 'question' }>;

/** What comparisons of groups say: about the answers, and where an item makes the groups also about who is in which. */
export function readGroups(reading: Reading): readonly Fact[] {
  return reading.publication.groups.flatMap(({ id: entry, by, comparisons }) => {
    const grouping = reading.knowledge.grouping(by);
    if (grouping.by === 'question' && grouping.question.item.askedIf) return [];
    return comparisons.flatMap((comparison) =>
      comparison.groups.flatMap(({ category, statistics }): readonly Fact[] => {
        if (!statistics.shown) return [];
        const edition = reading.editionOf(comparison.held);
        const bounds =
          grouping.by === 'known'
            ? ofKnownGroup(
                reading,
                comparison,
                reading.crowd(edition, (id) => grouping.categoryOf(id, edition) === category),
                statistics.value,
              )
            : ofSecretGroup(
                reading,
                comparison,
                reading.crowd(edition, comparedIn(reading, edition, entry, grouping, comparison.of)),
                grouping,
                category,
                statistics.value,
              );
        const cell = `${reading.name}: ${comparison.of}${comparison.option ? ` ${comparison.option}` : ''} by ${by} ${category}`;
        const kind = grouping.by === 'known' ? ('groups' as const) : ('groups by an item' as const);
        return bounds.length === 0 ? [] : [{ kind, cell, edition, bounds, either: [] }];
      }),
    );
  });
}

/**
 * Where an item makes the groups, those are compared who answered it, and of what somebody among them left out all of it; items asked
 * on a condition apart.
 */
function comparedIn(
  { scenario, knowledge }: Reading,
  edition: number,
  entry: string,
  { question }: ByQuestion,
  subject: string,
): (id: string) => boolean {
  const items = (of: string) => [
    ...itemsIn(scenario).filter(({ id }) => id === of),
    ...scenario.sections.filter(({ id }) => id === of).flatMap((section) => section.items),
  ];
  const of = scenario.groups.find(({ id }) => id === entry)?.of ?? [];
  const isGrouped = (id: string) => knowledge.answered(id, edition, question.item.id) === true;
  const members = knowledge.members(edition).filter(isGrouped);
  const left = of
    .flatMap(items)
    .filter(({ kind, askedIf }) => kind !== 'text' && !askedIf)
    .filter((item) => members.some((id) => knowledge.answered(id, edition, item.id) !== true));
  if (!items(subject).some(({ id }) => left.some((item) => item.id === id))) return isGrouped;
  return (id) => isGrouped(id) && left.every((item) => knowledge.answered(id, edition, item.id) === true);
}

function ofKnownGroup(
  reading: Reading,
  { of, kind, option }: PublishedComparison,
  crowd: Crowd,
  values: Values,
): readonly Bound[] {
  switch (kind) {
    case 'score':
      return [
        ...scoredBounds(reading, crowd, of, values.n),
        ...(values.mean === null ? [] : scoreBounds(reading, crowd, of, values.mean)),
      ];
    case 'option':
      return countBound(reading, crowd, of, option ?? '', values.counts.yes ?? 0);
    case 'item': {
      const question = reading.knowledge.questions.get(of);
      if (!question) return [];
      const answered = exactly([answeredTerm(crowd, question)], values.n);
      const counts = Object.entries(values.counts).flatMap(([answer, count]) => countBound(reading, crowd, of, answer, count));
      const mean =
        counts.length === 0 && values.mean !== null && question.kind === 'answer'
          ? [rounded([valuesOf(crowd, question)], values.mean, PRECISION.digits, values.n)]
          : [];
      return [...(question.item.askedIf ? [answered] : []), ...counts, ...mean];
    }
  }
}

/** The groups are made by answers: their sizes tell of those answers, and their counts of two answers at once. */
function ofSecretGroup(
  reading: Reading,
  { of, kind, option }: PublishedComparison,
  crowd: Crowd,
  grouping: ByQuestion,
  category: string,
  values: Values,
): readonly Bound[] {
  const isIn = (state: number) => grouping.ofState[state] === category;
  switch (kind) {
    case 'score': {
      const scored = scoredCrowd(reading, crowd, of);
      return scored ? [exactly([inGroup(scored, grouping.question, isIn)], values.n)] : [];
    }
    case 'option': {
      const question = reading.knowledge.questions.get(optionQuestion(of, option ?? ''));
      return question
        ? [
            sizeBound(reading, crowd, grouping.question, isIn, question, values.n),
            ...jointCounts(crowd, grouping.question, isIn, question, { yes: values.counts.yes ?? 0 }),
          ]
        : [];
    }
    case 'item': {
      const question = reading.knowledge.questions.get(of);
      if (question?.kind === 'answer')
        return [
          sizeBound(reading, crowd, grouping.question, isIn, question, values.n),
          ...jointCounts(crowd, grouping.question, isIn, question, values.counts),
        ];
      const answering = reading.crowd(
        crowd.edition,
        (id) => crowd.weights.has(id) && reading.knowledge.answered(id, crowd.edition, of) === true,
      );
      return reading.knowledge.item(of).askedIf ? [] : [exactly([inGroup(answering, grouping.question, isIn)], values.n)];
    }
  }
}

function inGroup(crowd: Crowd, question: Question, isIn: (state: number) => boolean): Bound['terms'][number] {
  return term(crowd, question, (_, index) => (isIn(index) ? 1 : 0));
}

/** So many of the group answered: of an item that all are asked, it is known who may be among them. */
function sizeBound(
  reading: Reading,
  crowd: Crowd,
  by: Question,
  isIn: (state: number) => boolean,
  question: Question,
  n: number,
): Bound {
  if (question === by) return exactly([inGroup(crowd, by, isIn)], n);
  if (question.item.askedIf)
    return exactly([jointTerm(crowd, by, question, (i, j) => (isIn(i) && question.isAnswer[j] ? 1 : 0))], n);
  const answering = reading.crowd(
    crowd.edition,
    (id) => crowd.weights.has(id) && reading.knowledge.answered(id, crowd.edition, question.item.id) === true,
  );
  return exactly([inGroup(answering, by, isIn)], n);
}

function jointCounts(
  crowd: Crowd,
  by: Question,
  isIn: (state: number) => boolean,
  question: Question,
  counts: Readonly<Record<string, number>>,
): readonly Bound[] {
  return Object.entries(counts).map(([answer, count]) => {
    const wanted = question.states.indexOf(answer);
    if (question === by) return exactly([term(crowd, by, (_, index) => (index === wanted && isIn(index) ? 1 : 0))], count);
    return exactly([jointTerm(crowd, by, question, (i, j) => (isIn(i) && j === wanted ? 1 : 0))], count);
  });
}

function answeredTerm(crowd: Crowd, question: Question): Bound['terms'][number] {
  return term(crowd, question, (_, index) => (question.isAnswer[index] ? 1 : 0));
}

/** Who has a score, where that is known: no item of the section is conditional. */
function scoredCrowd(reading: Reading, crowd: Crowd, section: string): Crowd | null {
  const questions = scoredQuestions(reading, section);
  if (questions.some(({ item }) => item.askedIf)) return null;
  const least = Math.max(1, Math.min(reading.scenario.statistics.leastAnswered, questions.length));
  return reading.crowd(
    crowd.edition,
    (id) =>
      crowd.weights.has(id) &&
      questions.filter(({ item }) => reading.knowledge.answered(id, crowd.edition, item.id)).length >= least,
  );
}

/** Respondents by category beside the frame; what they say is known already unless an item makes the categories. */
export function readMargins(reading: Reading): readonly Fact[] {
  return reading.publication.margins.flatMap(({ by, held, categories }): readonly Fact[] => {
    const edition = reading.editionOf(held);
    const grouping = reading.knowledge.grouping(by);
    if (grouping.by === 'known') return [];
    const crowd = reading.crowd(edition);
    const bounds = categories.flatMap(({ id, statistics }): readonly Bound[] => {
      if (!statistics.shown) return [];
      const { respondents, share } = statistics.value;
      const known =
        share > 0
          ? [
              exactly(
                [inGroup(crowd, grouping.question, (state) => grouping.ofState[state] !== null)],
                Math.round(respondents / share),
              ),
            ]
          : [];
      return [exactly([inGroup(crowd, grouping.question, (state) => grouping.ofState[state] === id)], respondents), ...known];
    });
    return bounds.length === 0
      ? []
      : [{ kind: 'margin', cell: `${reading.name}: respondents by ${by}`, edition, bounds, either: [] }];
  });
}

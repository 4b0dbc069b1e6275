import type { PublishedItem, PublishedScore, PublishedSection } from '../../../../src/model/publication.js';
import { PRECISION } from './editions.js';
import { type Bound, type Crowd, exactly, type Fact, type FactKind, rounded, type Term, term } from './facts.js';
import type { Question } from './questions.js';
import type { Reading } from './reading.js';

/** Scores have one decimal in every report. */
export const SCORE_DIGITS = 1;

/** What the scores of all sections, and what is computed from their items together, say about answers. */
export function readScores(reading: Reading): readonly Fact[] {
  return reading.publication.sections.flatMap((section) => readScore(reading, section));
}

function readScore(reading: Reading, section: PublishedSection): readonly Fact[] {
  const { score } = section;
  return score === null ? [] : reading.behind(score.held, (crowd) => readScoreOf(reading, section, score, crowd));
}

function readScoreOf(reading: Reading, { id, items }: PublishedSection, score: PublishedScore, crowd: Crowd): readonly Fact[] {
  const { edition } = crowd;
  const questions = scoredQuestions(reading, id);
  const fact = (kind: FactKind, what: string, bounds: readonly Bound[]): readonly Fact[] =>
    bounds.length === 0 ? [] : [{ kind, cell: `${reading.name}: score of ${id} ${what}`, edition, bounds, either: [] }];
  const isWhole = items.every((item) => item.kind !== 'scale' || item.distribution.shown);
  const bases = items.flatMap((item) => (item.kind === 'scale' ? [baseOf(reading, item, crowd)] : []));
  const base = bases.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const scaled = (least: number, most: number): Term[] =>
    questions.map((question) =>
      term(crowd, question, (_, index) => {
        const value = turned(question, index);
        return value !== null && value >= least && value <= most ? 1 : 0;
      }),
    );
  const { low, high } = score.scale;
  const more = high - low < 3 ? 0 : 1;
  // The answers of one release alone are pooled; items may keep those of another.
  const isOfOne = !bases.includes(null) && items.every((item) => item.n === 0 || item.held?.name === score.held?.name);
  const pooled =
    score.agreement.shown && !isWhole && isOfOne
      ? [
          rounded(scaled(high - more, high), score.agreement.value.topTwo, PRECISION.shareDigits, base),
          rounded(scaled(low, low + more), score.agreement.value.bottomTwo, PRECISION.shareDigits, base),
        ]
      : [];
  return [
    ...fact('score', 'n', score.n > 0 ? scoredBounds(reading, crowd, id, score.n) : []),
    // In a report without its reader it is computed from the published mean of all, and says nothing more.
    ...fact(
      'score',
      'mean',
      score.statistics.shown && (reading.publication.own === null || reading.publication.readerIncluded)
        ? scoreBounds(reading, crowd, id, score.statistics.value.mean)
        : [],
    ),
    ...fact('pooled', 'agreement', pooled),
    ...fact(
      'pairs answered',
      'alpha n',
      score.reliability.shown ? togetherBounds(reading, crowd, questions, score.reliability.value.n) : [],
    ),
    ...(score.correlations.shown
      ? score.correlations.value.flatMap(({ first, second, n, rho }) => {
          const pair = questions.filter((question) => question.id === first || question.id === second);
          return rho === null ? [] : fact('pairs answered', `${first} and ${second} n`, togetherBounds(reading, crowd, pair, n));
        })
      : []),
  ];
}

/**
 * What the shares of an item are parts of. Where it is not shown it is known all the same of an item that everyone is asked; null where it
 * is not.
 */
function baseOf({ knowledge, scenario }: Reading, { id, n, base }: PublishedItem, { edition, weights }: Crowd): number | null {
  if (n > 0) return base;
  const answered = [...weights.keys()].map((person) => knowledge.answered(person, edition, id));
  if (answered.includes(null)) return null;
  return scenario.statistics.base === 'answered' ? answered.filter(Boolean).length : answered.length;
}

/** The scale items of a section, if they share one range. */
export function scoredQuestions({ scenario, knowledge }: Reading, section: string): readonly Question[] {
  const items = scenario.sections.find(({ id }) => id === section)?.items.filter((item) => item.kind === 'scale') ?? [];
  return items.flatMap(({ id }) => knowledge.questions.get(id) ?? []);
}

/** The level that a state counts for in a score. */
function turned({ item, values }: Question, index: number): number | null {
  const value = values[index] ?? null;
  return value !== null && item.kind === 'scale' && item.reverse ? item.low + item.high - value : value;
}

/** How many items a respondent answered for certain, and the conditional ones that the respondent may have answered besides. */
function certain(reading: Reading, crowd: Crowd, questions: readonly Question[], id: string): number {
  return questions.filter(({ item }) => reading.knowledge.answered(id, crowd.edition, item.id) === true).length;
}

/** The mean of scores is a sum of answers, each divided by how many the respondent gave; known where no item is conditional. */
export function scoreBounds(reading: Reading, crowd: Crowd, section: string, mean: number): readonly Bound[] {
  const questions = scoredQuestions(reading, section);
  if (questions.some(({ item }) => item.askedIf)) return [];
  const least = leastAnswered(reading, questions);
  const whole = commonMultiple(questions.length);
  const weights = new Map(
    [...crowd.weights.keys()].flatMap((id) => {
      const answered = certain(reading, crowd, questions, id);
      return answered >= least ? [[id, whole / answered] as const] : [];
    }),
  );
  const scoring = reading.weighted(crowd.edition, weights);
  const terms = questions.map((question) => term(scoring, question, (_, index) => turned(question, index) ?? 0));
  return [rounded(terms, mean, SCORE_DIGITS, whole * weights.size)];
}

function leastAnswered({ scenario }: Reading, questions: readonly Question[]): number {
  return Math.max(1, Math.min(scenario.statistics.leastAnswered, questions.length));
}

/** How many have a score tells how many answered a conditional item, where there is one. */
export function scoredBounds(reading: Reading, crowd: Crowd, section: string, n: number): readonly Bound[] {
  const questions = scoredQuestions(reading, section);
  const [conditional, ...more] = questions.filter(({ item }) => item.askedIf);
  if (!conditional || more.length > 0) return [];
  const least = leastAnswered(reading, questions);
  const missing = [...crowd.weights.keys()].map((id) => ({ id, lacking: least - certain(reading, crowd, questions, id) }));
  const open = new Map(missing.flatMap(({ id, lacking }) => (lacking === 1 ? [[id, 1] as const] : [])));
  const sure = missing.filter(({ lacking }) => lacking <= 0).length;
  return [exactly([answeredTerm(reading.weighted(crowd.edition, open), conditional)], n - sure)];
}

/** How many answered several items tells how many of those who answered the others answered a conditional one. */
export function togetherBounds(reading: Reading, crowd: Crowd, questions: readonly Question[], n: number): readonly Bound[] {
  const [conditional, ...more] = questions.filter(({ item }) => item.askedIf);
  if (!conditional || more.length > 0) return [];
  const others = questions.filter((question) => question !== conditional);
  const weights = new Map(
    [...crowd.weights.keys()].flatMap((id) => (certain(reading, crowd, others, id) === others.length ? [[id, 1] as const] : [])),
  );
  return [exactly([answeredTerm(reading.weighted(crowd.edition, weights), conditional)], n)];
}

function answeredTerm(crowd: Crowd, question: Question): Term {
  return term(crowd, question, (_, index) => (question.isAnswer[index] ? 1 : 0));
}

function commonMultiple(most: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return Array.from({ length: most }, (_, index) => index + 1).reduce((whole, next) => (whole * next) / divisor(whole, next), 1);
}

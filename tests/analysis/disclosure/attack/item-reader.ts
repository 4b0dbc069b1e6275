import type { PublishedItem, PublishedScaleItem, Statistics } from '../../../../src/model/publication.js';
import { PRECISION } from './editions.js';
import { type Bound, type Crowd, exactly, type Fact, type FactKind, rounded, type Sum, term } from './facts.js';
import { quantileChoices } from './quantiles.js';
import { LEFT_OUT, NOT_ASKED, optionQuestion, type Question, UNUSABLE } from './questions.js';
import type { Reading } from './reading.js';

/** What the numbers of all items say about answers. */
export function readItems(reading: Reading): readonly Fact[] {
  return reading.publication.sections.flatMap(({ items }) => items.flatMap((item) => readItem(reading, item)));
}

function readItem(reading: Reading, item: PublishedItem): readonly Fact[] {
  return reading.behind(item.held, (crowd) => readItemOf(reading, item, crowd));
}

function readItemOf(reading: Reading, item: PublishedItem, crowd: Crowd): readonly Fact[] {
  const { edition } = crowd;
  const question = reading.knowledge.questions.get(item.id);
  const fact = (kind: FactKind, what: string, bounds: readonly Bound[], either: Fact['either'] = []): readonly Fact[] =>
    bounds.length + either.length === 0 ? [] : [{ kind, cell: `${reading.name}: ${item.id} ${what}`, edition, bounds, either }];
  return [
    ...fact('missing', 'n and missing', question ? missingBounds(item, crowd, question) : []),
    ...fact('counts', 'counts', countBounds(reading, item, crowd)),
    ...(item.kind === 'scale' && question && !item.distribution.shown
      ? statisticsFacts(reading, fact, item, crowd, question)
      : []),
    ...(item.kind === 'scale' && question ? changeFacts(reading, item, question) : []),
  ];
}

type MakeFact = (kind: FactKind, what: string, bounds: readonly Bound[], either?: Fact['either']) => readonly Fact[];

/** Only of conditional items is it not known beforehand who answered. Zeros all over stand for numbers that are withheld. */
function missingBounds({ n, missing }: PublishedItem, crowd: Crowd, question: Question): readonly Bound[] {
  const isShown = n + missing.noAnswer + missing.notApplicable + missing.invalid === crowd.weights.size;
  if (!isShown || !question.item.askedIf) return [];
  const count = (wanted: string) => [term(crowd, question, (state) => (state === wanted ? 1 : 0))];
  return [
    exactly([term(crowd, question, (_, index) => (question.isAnswer[index] ? 1 : 0))], n),
    exactly(count(NOT_ASKED), missing.notApplicable),
    exactly(count(LEFT_OUT), missing.noAnswer),
    exactly(count(UNUSABLE), missing.invalid),
  ];
}

function countBounds(reading: Reading, item: PublishedItem, crowd: Crowd): readonly Bound[] {
  switch (item.kind) {
    case 'scale':
    case 'single':
    case 'multiple':
      return item.distribution.shown
        ? item.distribution.value.bars.flatMap(({ key, count }) => countBound(reading, crowd, item.id, key, count))
        : [];
    case 'number':
    case 'text':
      return [];
  }
}

/** So many of a crowd gave an answer, or chose an option. */
export function countBound({ knowledge }: Reading, crowd: Crowd, item: string, answer: string, count: number): readonly Bound[] {
  const option = knowledge.questions.get(optionQuestion(item, answer));
  if (option) return [exactly([term(crowd, option, (state) => (state === 'yes' ? 1 : 0))], count)];
  const question = knowledge.questions.get(item);
  return question?.kind === 'answer' ? [exactly([term(crowd, question, (state) => (state === answer ? 1 : 0))], count)] : [];
}

/** Where the counts are withheld, the mean, the deviation, the quartiles and shares of levels together may tell them. */
function statisticsFacts(
  reading: Reading,
  fact: MakeFact,
  item: PublishedScaleItem,
  crowd: Crowd,
  question: Question,
): readonly Fact[] {
  const { n, base, statistics, agreement, scale } = item;
  const more = scale.high - scale.low < 3 ? 0 : 1;
  const top = (state: string) => (Number(state) >= scale.high - more ? 1 : 0);
  const bottom = (state: string) => (Number(state) <= scale.low + more ? 1 : 0);
  const counting = (isIn: (level: number) => boolean) =>
    term(crowd, question, (_, index) => (isIn(question.values[index] ?? Number.POSITIVE_INFINITY) ? 1 : 0));
  return [
    ...(agreement.shown
      ? fact('statistics', 'agreement', [
          rounded([term(crowd, question, top)], agreement.value.topTwo, PRECISION.shareDigits, base),
          rounded([term(crowd, question, bottom)], agreement.value.bottomTwo, PRECISION.shareDigits, base),
        ])
      : []),
    ...(statistics.shown
      ? [
          ...fact('statistics', 'mean', [rounded([valuesOf(crowd, question)], statistics.value.mean, PRECISION.digits, n)]),
          ...fact('statistics', 'sd', [squares(reading, crowd, question, n, statistics.value)]),
          ...quartiles(statistics.value).flatMap(([probability, value]) =>
            fact('statistics', 'quartile', [], quantileChoices(question, counting, n, probability, value)),
          ),
        ]
      : []),
  ];
}

/** A deviation beside a mean is the sum of the squares. */
function squares({ scenario }: Reading, crowd: Crowd, question: Question, n: number, { mean, sd }: Statistics): Bound {
  const divisor = scenario.statistics.sd === 'population' ? n : n - 1;
  const half = 0.5000001 * 10 ** -PRECISION.digits;
  const sum = (by: number) => divisor * Math.max(0, sd + by) ** 2 + n * (mean + Math.sign(mean) * by) ** 2;
  return { terms: [term(crowd, question, (_, index) => (question.values[index] ?? 0) ** 2)], low: sum(-half), high: sum(half) };
}

function quartiles({ q1, median, q3 }: Statistics): readonly (readonly [number, number])[] {
  return [
    [0.25, q1],
    [0.5, median],
    [0.75, q3],
  ];
}

/** The sum of the levels of a crowd. */
export function valuesOf(crowd: Crowd, question: Question): Bound['terms'][number] {
  return term(crowd, question, (_, index) => question.values[index] ?? 0);
}

/** A changed item stands beside the counts of the release, so that a reader of one edition reads two. */
function changeFacts(reading: Reading, { id, change }: PublishedScaleItem, question: Question): readonly Fact[] {
  if (change === null) return [];
  const edition = reading.editionOf(change.release);
  const crowd = reading.crowd(edition);
  const bounds = change.distribution.bars.map(({ key, count }) =>
    exactly([term(crowd, question, (state) => (state === key ? 1 : 0))], count),
  );
  return [{ kind: 'change', cell: `${reading.name}: ${id} before`, edition, bounds, either: [] }];
}

/** The sums of number items that everybody is asked: of all, of weighted respondents, and of groups that are known. */
export function readSums(reading: Reading): readonly Sum[] {
  const items = reading.publication.sections.flatMap((section) => section.items);
  return [...items.flatMap((item) => sumsOfItem(reading, item)), ...sumsOfGroups(reading)];
}

function sumsOfItem(reading: Reading, item: PublishedItem): readonly Sum[] {
  if (item.kind !== 'number' || reading.knowledge.item(item.id).askedIf || !item.statistics.shown) return [];
  const edition = reading.editionOf(item.held);
  const crowd = answering(reading, edition, item.id);
  const { mean, sd } = item.statistics.value;
  return [sumOf(reading, crowd, item.id, `${reading.name}: ${item.id} mean`, mean, sd)];
}

function sumsOfGroups(reading: Reading): readonly Sum[] {
  return reading.publication.groups.flatMap(({ by, comparisons }) => {
    const grouping = reading.knowledge.grouping(by);
    if (grouping.by !== 'known') return [];
    return comparisons.flatMap(({ of, kind, held, groups }) => {
      if (kind !== 'item' || reading.knowledge.item(of).kind !== 'number' || reading.knowledge.item(of).askedIf) return [];
      const edition = reading.editionOf(held);
      return groups.flatMap(({ category, statistics }) => {
        if (!statistics.shown || statistics.value.mean === null) return [];
        const crowd = answering(reading, edition, of, (id) => grouping.categoryOf(id, edition) === category);
        return [
          sumOf(
            reading,
            crowd,
            of,
            `${reading.name}: ${of} by ${by} ${category} mean`,
            statistics.value.mean,
            statistics.value.sd,
          ),
        ];
      });
    });
  });
}

function answering(reading: Reading, edition: number, item: string, keep: (id: string) => boolean = () => true): Crowd {
  return reading.crowd(edition, (id) => reading.knowledge.answered(id, edition, item) === true && keep(id));
}

function sumOf({ scenario }: Reading, crowd: Crowd, item: string, cell: string, mean: number, sd: number | null): Sum {
  const n = crowd.weights.size;
  const { low, high } = rounded([], mean, PRECISION.digits, n);
  const divisor = scenario.statistics.sd === 'population' ? n : n - 1;
  const squares = sd === null ? null : divisor * (sd + halfFigure(sd)) ** 2 + Math.max(low ** 2, high ** 2) / n;
  return { cell, item, crowd, low, high, all: sd === 0 ? mean : null, squares };
}

/** Half a unit of the second significant figure. */
function halfFigure(value: number): number {
  return value === 0 ? 0 : 0.5000001 * 10 ** (Math.floor(Math.log10(value)) - 1) + 10 ** -PRECISION.digits;
}

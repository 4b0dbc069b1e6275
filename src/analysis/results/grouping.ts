import type { Category } from '../../model/inference.js';
import { has, type KindWith } from '../../model/item-traits.js';
import type { Band, Bands } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { refusal } from '../../problems/index.js';
import { isAnswered } from './answers.js';
import { tooManyWeights } from './messages.js';
import { columnAs, columnOf, itemsOf, type Survey } from './survey.js';

/** Respondents in categories, by a name that project.yaml may use: an attribute, a single-choice item, bands, source or arrival. */
export interface Grouping {
  readonly id: string;
  readonly label: Text;
  readonly categories: readonly Category[];
  /** The item whose answers make the categories; null where they are known without the answers. */
  readonly item: string | null;
  /** For each row of the survey, the position of its category; -1 where it is not known. */
  readonly members: Int16Array;
}

/** The rows of each category, with the grouping: made once for all comparisons by it. */
export interface Groups {
  readonly grouping: Grouping;
  readonly rows: readonly (readonly number[])[];
}

/**
 * The grouping of this name with the rows of each category; respondents whose category is not known are in none. Throws as
 * `groupingOf`.
 */
export function groupsOf(survey: Survey, id: string): Groups {
  const grouping = groupingOf(survey, id);
  const rows: number[][] = grouping.categories.map(() => []);
  survey.rows.forEach((row, index) => {
    rows[grouping.members[index] ?? -1]?.push(row);
  });
  return { grouping, rows };
}

/** Those of one weight, where the files hold weights. No item or attribute can have such an id. */
export const WEIGHT_GROUPING = '(weight)';
/** Members are kept in 16 bits. */
const MOST_WEIGHTS = 30_000;

/** The groupings that every project has. */
const SOURCE = { id: 'source', label: { ja: '回収方法', en: 'Way of reply' }, item: null };
const ARRIVAL = {
  id: 'arrival',
  label: { ja: '回収時期', en: 'Time of reply' },
  categories: [
    { id: 'early', label: { ja: '前半', en: 'Earlier half' } },
    { id: 'late', label: { ja: '後半', en: 'Later half' } },
  ],
  item: null,
};

/**
 * The respondents of a survey divided by an attribute, a single-choice item, bands, `source` or `arrival`. Throws Error for any
 * other name: projects are checked on loading, so it is a fault of the program.
 */
export function groupingOf(survey: Survey, id: string): Grouping {
  if (id === SOURCE.id) return bySource(survey);
  if (id === ARRIVAL.id) return byArrival(survey);
  if (id === WEIGHT_GROUPING) return byWeight(survey);
  const bands = survey.project.analyses.bands.find((candidate) => candidate.id === id);
  if (bands) return byBands(survey, bands);
  const attribute = survey.project.attributes.find((candidate) => candidate.id === id);
  const item = attribute ?? itemsOf(survey).find((candidate) => candidate.id === id);
  if (!item || !has(item, 'grouping')) throw new Error(`Respondents cannot be grouped by ${id}.`);
  const { label, options } = item;
  const positions = new Map(options.map((option, index) => [option.id, index]));
  const members = attribute
    ? membersBy(survey, (row) => positions.get(attributeOf(survey, id, row)) ?? -1)
    : membersByChoice(survey, item);
  const categories = options.map((option) => ({ id: option.id, label: option.label }));
  return { id, label, categories, item: attribute ? null : id, members };
}

function membersBy(survey: Survey, categoryOf: (row: number, index: number) => number): Int16Array {
  return Int16Array.from(survey.rows, categoryOf);
}

function attributeOf({ registry, responses }: Survey, attribute: string, row: number): string {
  return registry.get(responses.rows[row]?.id ?? '')?.attributes.get(attribute) ?? '';
}

function membersByChoice(survey: Survey, item: Extract<Item, { readonly kind: KindWith<'grouping'> }>): Int16Array {
  const column = columnAs(item, columnOf(survey, item.id));
  return membersBy(survey, (row) => (isAnswered(column, row) ? (column.choice[row] ?? -1) : -1));
}

function bySource(survey: Survey): Grouping {
  const categories = survey.project.sources.map(({ id, label }) => ({ id, label }));
  const positions = new Map(categories.map((category, index) => [category.id, index]));
  const { rows } = survey.responses;
  return { ...SOURCE, categories, members: membersBy(survey, (row) => positions.get(rows[row]?.source ?? '') ?? -1) };
}

/** The positions of the survey's rows in the order in which they came in: by time, and where that is not known, as they stand, at the end. */
function orderOfArrival({ responses, rows }: Survey): readonly number[] {
  const order = rows.map((_, index) => index);
  if (!rows.some((row) => responses.rows[row]?.time !== undefined)) return order;
  const times = rows.map((row) => responses.rows[row]?.time ?? Number.NaN);
  const known = (index: number) => (Number.isNaN(times[index]) ? 1 : 0);
  return order.sort((a, b) => known(a) - known(b) || (known(a) === 1 ? a - b : (times[a] ?? 0) - (times[b] ?? 0) || a - b));
}

/**
 * The first and the second half of each source's replies, by the time of the answers or in the order of its file: late replies stand for those who did not
 * answer (Armstrong and Overton 1977, Journal of Marketing Research 14). The middle one of an odd number is early.
 */
function byArrival(survey: Survey): Grouping {
  const { rows } = survey.responses;
  const totals = new Map<string, number>();
  const ranked: { readonly source: string; readonly position: number }[] = [];
  for (const index of orderOfArrival(survey)) {
    const source = rows[survey.rows[index] ?? -1]?.source ?? '';
    const position = totals.get(source) ?? 0;
    totals.set(source, position + 1);
    ranked[index] = { source, position };
  }
  const members = Int16Array.from(ranked, ({ source, position }) => (position < (totals.get(source) ?? 0) / 2 ? 0 : 1));
  return { ...ARRIVAL, members };
}

function byWeight({ responses, rows }: Survey): Grouping {
  const weights = rows.map((row) => String(responses.weights?.[row] ?? 0));
  const positions = new Map([...new Set(weights)].map((weight, index) => [weight, index]));
  if (positions.size > MOST_WEIGHTS) throw refusal([tooManyWeights(positions.size, MOST_WEIGHTS)]);
  const categories = [...positions.keys()].map((weight) => ({ id: weight, label: { ja: weight, en: weight } }));
  const label = { ja: '重み', en: 'Weight' };
  return {
    id: WEIGHT_GROUPING,
    label,
    categories,
    item: null,
    members: Int16Array.from(weights, (weight) => positions.get(weight) ?? -1),
  };
}

function byBands(survey: Survey, { id, label, of, bands }: Bands): Grouping {
  const isAttribute = survey.project.attributes.some((attribute) => attribute.id === of);
  const numberOf = isAttribute ? (row: number) => numberIn(attributeOf(survey, of, row)) : answersTo(survey, of);
  const members = membersBy(survey, (row) => {
    const value = numberOf(row);
    return bands.findIndex((band) => holds(band, value));
  });
  const categories = bands.map((band) => ({ id: band.id, label: band.label }));
  return { id, label, categories, item: isAttribute ? null : of, members };
}

function numberIn(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

function answersTo(survey: Survey, id: Item['id']): (row: number) => number {
  const item = itemsOf(survey).find((candidate) => candidate.id === id);
  if (!item || !has(item, 'measured')) throw new Error(`${id} has no numbers.`);
  const column = columnAs(item, columnOf(survey, id));
  return (row) => (isAnswered(column, row) ? (column.values[row] ?? Number.NaN) : Number.NaN);
}

function holds({ from, to }: Band, value: number): boolean {
  return value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY);
}

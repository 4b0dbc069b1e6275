import type { Analysis } from '../../../model/analysis.js';
import { greatest } from '../../../model/extremes.js';
import type { DisclosureSettings } from '../../../model/project.js';
import type { RespondentsBehindOf } from '../releases/index.js';
import {
  areAlike,
  areAmountsAlike,
  type Cell,
  cellOver,
  isDominated,
  magnitudesOf,
  type Truth,
  type Variable,
} from '../rules/index.js';

/** What cells may be about, as respondents of the survey know it: an item, an option, a condition, the groups that an item makes. */
export interface Subject {
  readonly variable: Variable;
  /** By person: the position among the readers; -1 for an answer that nobody gives today. */
  readonly positions: Int32Array;
  /**
   * The cells over today's respondents that `keep` chooses, by their position among all readers: one. In an edition of some sources
   * there is one for each source of the project, since editions of other sources can be put beside it.
   */
  over(keep?: (position: number) => boolean): readonly Cell[];
  /** The cells of every source of the project, each over its respondents alone. */
  bySource(keep?: (position: number) => boolean): readonly Cell[];
}

/** Looks subjects up; each is made once. */
export interface SubjectsOf {
  /** The answers to an item, or to one option of an item with several. */
  item(itemId: string, option: string | null): Subject;
  /** Whether an item was asked that is asked on a condition. */
  reach(itemId: string): Subject;
  /** The categories of a grouping that an item makes. */
  grouping(by: string, itemId: string): Subject;
}

/**
 * The subjects of a survey. `whole` is its analysis over all sources, `behindOf` looks up who is behind its items; `isRestricted`
 * where the edition leaves sources out.
 */
export function openSubjects(whole: Analysis, behindOf: RespondentsBehindOf, isRestricted: boolean): SubjectsOf {
  const known = new Map<string, Subject>();
  const sources = whole.readers.categoriesIn('source');
  const sourceIds = [...new Set(sources)];
  const once = (key: string, make: () => Subject): Subject => {
    const subject = known.get(key) ?? make();
    known.set(key, subject);
    return subject;
  };
  const subjectOf = (variable: Variable, itemId: string): Subject => {
    const { persons } = behindOf(itemId);
    const positions = new Int32Array(variable.parts.length).fill(-1);
    persons.forEach((person, position) => {
      if (person >= 0) positions[person] = position;
    });
    const within = (keep: (position: number) => boolean) =>
      cellOver(variable, (person) => (positions[person] ?? -1) >= 0 && keep(positions[person] ?? -1));
    const bySource = (keep: (position: number) => boolean = () => true) =>
      sourceIds.map((source) => within((position) => sources[position] === source && keep(position)));
    return {
      variable,
      positions,
      over: (keep = () => true) => (isRestricted ? bySource(keep) : [within(keep)]),
      bySource,
    };
  };
  return {
    item: (itemId, option) => once(JSON.stringify([itemId, option]), () => subjectOf(behindOf(itemId).variable(option), itemId)),
    reach: (itemId) => once(JSON.stringify(['asked', itemId]), () => subjectOf(behindOf(itemId).reach(), itemId)),
    grouping: (by, itemId) => once(JSON.stringify(['by', by]), () => subjectOf(behindOf(itemId).grouping(by), itemId)),
  };
}

export type Amounts = Extract<Truth, { kind: 'amounts' }>;

/** Whether the largest amounts of a cell make up so much of the sum that they would be known nearly; false where it is not over amounts. */
export function isOfOne(
  { truth }: Pick<Variable, 'truth'>,
  { marks }: Cell,
  { magnitudes }: Pick<DisclosureSettings, 'magnitudes'>,
): boolean {
  return truth.kind === 'amounts' && isDominated(magnitudesOf(amountsIn(truth, marks), truth.bounds, magnitudes), magnitudes);
}

/** The amounts of a cell that can be told. */
export function amountsIn({ amounts }: Pick<Amounts, 'amounts'>, marks: Uint8Array): readonly number[] {
  return [...amounts].filter((amount, person) => marks[person] === 1 && !Number.isNaN(amount));
}

/** How often the most frequent of some amounts is there. */
function mostFrequent(amounts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const amount of amounts) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  return greatest(counts.values());
}

/**
 * Whether a cell alone tells too much: over some, but fewer than `least` respondents who answered, over answers that are nearly alike,
 * or over amounts that are nearly alike, or of which one is nearly all. False for a cell over nobody.
 */
export function isTelling(
  { parts, truth }: Pick<Variable, 'parts' | 'truth'>,
  { marks, counts }: Cell,
  least: number,
  { magnitudes }: Pick<DisclosureSettings, 'magnitudes'>,
): boolean {
  if (truth.kind === 'amounts') {
    const amounts = amountsIn(truth, marks);
    if (amounts.length === 0) return false;
    return (
      amounts.length < least ||
      areAmountsAlike(mostFrequent(amounts), amounts.length) ||
      isDominated(magnitudesOf(amounts, truth.bounds, magnitudes), magnitudes)
    );
  }
  if (counts === null) {
    const size = marks.reduce((sum, mark, person) => sum + mark * (parts[person] ?? 1), 0);
    return size > 0 && size < least;
  }
  const answers = truth.unasked ? counts.slice(0, -1) : counts;
  const size = answers.reduce((sum, count) => sum + count, 0);
  return size > 0 && (size < least || areAlike(answers));
}

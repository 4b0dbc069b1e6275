import type { CrossCount, CrossFinding } from '../../model/claims.js';
import type { CrossSettings } from '../../model/project.js';
import type { Publication, PublishedComparison, PublishedGroup, PublishedGrouping } from '../../model/publication.js';
import { differenceOf, leastOf, quotientOf, sumOf } from '../../model/published.js';
import { available, fisherExact, holm, independence, LEAST_EXPECTED, shareTest } from '../statistics/index.js';
import { certaintyOf, isTold } from './certainty.js';
import { CHOSEN } from './difference.js';
import { shareAsPrinted } from './printed.js';
import { MAJORITY } from './shape.js';
import { sectionsOf } from './subject.js';

/** The counts of a cross: what is to be told, of which comparison. */
interface Counted {
  readonly settings: CrossSettings;
  readonly grouping: PublishedGrouping;
  readonly among: CrossCount;
  readonly others: CrossCount | null;
}

/**
 * Each entry of `analyses.crosses` whose counts are shown. Everything is worked out from the published counts of groups: that those who
 * gave the one answer differ from the others by chi-squared, or Fisher's exact test where an expected count is below 5, and that more, or
 * less, than half gave the second answer by the score test of shapes; both adjusted by Holm over all entries. The effect is the difference
 * of the shares or, where the others are not told of, how far the share lies from a half.
 */
export function crosses(publication: Publication): readonly CrossFinding[] {
  const { frame } = publication.sample;
  const counted = publication.crosses.flatMap((settings) => countedIn(publication, settings) ?? []);
  const ofOthers = holm(counted.map(({ among, others }) => others && differenceTest(among, others)));
  const ofHalf = holm(
    counted.map(({ among: { base, count } }) => {
      const test = shareTest(count, base, 0.5, frame !== null && base <= frame ? frame : null);
      return available(test) ? test.p : null;
    }),
  );
  return counted.map((one, index) => findingOf(publication, one, ofOthers[index] ?? null, ofHalf[index] ?? null));
}

function findingOf(publication: Publication, one: Counted, ofOthers: number | null, ofHalf: number | null): CrossFinding {
  const { settings, grouping, among, others } = one;
  const items = [settings.of, ...(grouping.item === null ? [] : [grouping.item])];
  const common = {
    kind: 'cross' as const,
    id: `cross-${settings.id}`,
    cross: settings.id,
    subjects: [...items, ...sectionsOf(publication, items)],
    among,
    others,
  };
  const printed = others && shareAsPrinted(among.share) - shareAsPrinted(others.share);
  if (others && printed !== null && printed !== 0 && ofOthers !== null && isTold(ofOthers)) {
    const n = leastOf([among.base, others.base]);
    const verdict = printed > 0 ? 'more' : 'less';
    return { ...common, n, verdict, effect: Math.abs(among.share - others.share), certainty: certaintyOf(ofOthers, n) };
  }
  const n = among.base;
  const effect = Math.abs(among.share - 0.5);
  const isFar = effect >= MAJORITY - 0.5;
  if (isFar && ofHalf !== null && isTold(ofHalf))
    return { ...common, n, verdict: among.share > 0.5 ? 'majority' : 'minority', effect, certainty: certaintyOf(ofHalf, n) };
  return { ...common, n, verdict: 'nothing', effect: 0, certainty: 'undecided' };
}

/** Two-sided p-value, 0..1; null where everybody gave the one answer, or the other. */
function differenceTest(a: CrossCount, b: CrossCount): number | null {
  const table = [a, b].map(({ base, count }) => [count, base - count]);
  const test = independence(table);
  if (!available(test)) return null;
  const exact = test.leastExpected < LEAST_EXPECTED ? fisherExact(table) : null;
  return exact !== null && available(exact) ? exact.p : test.p;
}

/** Null where one of the counts is withheld. */
function countedIn({ groups }: Publication, settings: CrossSettings): Counted | null {
  const grouping = groups.find(({ id }) => id === settings.groups);
  const comparison = grouping && comparisonOf(grouping, settings);
  if (!grouping || !comparison) return null;
  const isIn = ({ category }: PublishedGroup) => settings.categories.includes(category);
  const [inside, outside] = [comparison.groups.filter(isIn), comparison.groups.filter((group) => !isIn(group))];
  const [of, rest] = [totalOf(inside, comparison, settings), totalOf(outside, comparison, settings)];
  if (of === null) return null;
  if (settings.base === 'categories') return counted(settings, grouping, of, rest);
  if (rest === null) return null;
  const left = ({ base, count }: Total) => differenceOf(base, count);
  return counted(
    settings,
    grouping,
    { base: sumOf([of.count, rest.count]), count: of.count },
    { base: sumOf([left(of), left(rest)]), count: left(of) },
  );
}

/** The comparison of the item; of an item with several answers, that of the one option. */
export function comparisonOf(
  { comparisons }: PublishedGrouping,
  { of, answers }: CrossSettings,
): PublishedComparison | undefined {
  return comparisons.find((one) => one.of === of && (one.option === null || (answers.length === 1 && one.option === answers[0])));
}

type Total = Omit<CrossCount, 'share'>;

function counted(settings: CrossSettings, grouping: PublishedGrouping, among: Total, others: Total | null): Counted | null {
  if (among.base === 0) return null;
  const shared = (total: Total): CrossCount => ({ ...total, share: quotientOf(total.count, total.base) });
  return { settings, grouping, among: shared(among), others: others && others.base > 0 ? shared(others) : null };
}

/** How many gave one of the answers, and of how many, in several groups together; null where any of these is withheld. */
function totalOf(groups: readonly PublishedGroup[], { option }: PublishedComparison, { answers }: CrossSettings): Total | null {
  const values = groups.flatMap(({ statistics }) => (statistics.shown ? [statistics.value] : []));
  if (values.length < groups.length || values.length === 0) return null;
  const keys = option === null ? answers : [CHOSEN];
  const counts = values.flatMap(({ counts: of }) => keys.map((key) => of[key]));
  const known = counts.filter((count) => count !== undefined);
  if (known.length < counts.length) return null;
  return { base: sumOf(values.map(({ n }) => n)), count: sumOf(known) };
}

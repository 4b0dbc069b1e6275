import type { Analysis } from '../../../model/analysis.js';
import type { RankedPair } from '../../../model/inference.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import { available } from '../../statistics/index.js';
import { type Basis, pairKey } from '../rules/index.js';
import { basisOf } from './basis.js';
import type { RespondentsBehindOf } from './respondents-behind.js';

/**
 * By section id, the keys of pairs of items that a release tested and of which some, but fewer than `changed`, of those who answered both
 * changed since.
 */
export function rankedPairsChangedLittle(
  { scales }: Analysis,
  { releases }: Ledger,
  respondentsBehindOf: RespondentsBehindOf,
  { changed }: DisclosureSettings,
): ReadonlyMap<string, ReadonlySet<string>> {
  const versions = releases.map((release) => openVersions(release, respondentsBehindOf));
  return new Map(
    [...scales].map(([sectionId, { ranking }]) => {
      const pairs = available(ranking) ? ranking.pairs : [];
      const little = pairs.filter((pair) =>
        releases.some((release, index) => {
          const count = isTestedIn(release, sectionId, pair) ? (versions[index]?.changedIn(pair, changed) ?? 0) : 0;
          return count > 0 && count < changed;
        }),
      );
      return [sectionId, new Set(little.map(keyOf))];
    }),
  );
}

function keyOf({ first, second }: Pick<RankedPair, 'first' | 'second'>): string {
  return pairKey({ from: first, to: second });
}

function isTestedIn({ cells }: Release, sectionId: string, pair: RankedPair): boolean {
  const ranking = cells.scores[sectionId]?.inference.ranking;
  const then = ranking && available(ranking) ? ranking.pairs.find((one) => keyOf(one) === keyOf(pair)) : undefined;
  return then !== undefined && available(then.test);
}

/** The answers to an item at a release and today, and those of whom they differ. */
interface Version {
  readonly then: Basis;
  readonly now: Basis;
  readonly differing: readonly string[];
}

/** Items are gone through once each: pairs are many, and look only at those who changed. */
function openVersions(release: Release, respondentsBehindOf: RespondentsBehindOf) {
  const known = new Map<string, Version>();
  const versionOf = (itemId: string): Version => {
    const version = known.get(itemId) ?? compare(basisOf(release, itemId), respondentsBehindOf(itemId).now);
    known.set(itemId, version);
    return version;
  };
  /** How many of those who answered both items, then or today, changed an answer; it counts no further than `enough`. */
  const changedIn = ({ first, second }: RankedPair, enough: number): number => {
    const [a, b] = [versionOf(first), versionOf(second)];
    const seen = new Set<string>();
    for (const member of [...a.differing, ...b.differing]) {
      const hasBoth = (a.then.has(member) && b.then.has(member)) || (a.now.has(member) && b.now.has(member));
      if (hasBoth) seen.add(member);
      if (seen.size >= enough) break;
    }
    return seen.size;
  };
  return { changedIn };
}

function compare(then: Basis, now: Basis): Version {
  const changed = [...now].flatMap(([member, answer]) => (then.get(member) === answer ? [] : [member]));
  const gone = [...then.keys()].filter((member) => !now.has(member));
  return { then, now, differing: [...changed, ...gone] };
}

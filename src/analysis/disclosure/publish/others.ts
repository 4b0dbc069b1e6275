import type { SectionAnalysis } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import type { Release } from '../../../model/ledger.js';
import type { Profile } from '../../../model/profile.js';
import { roundHalfUp } from '../../statistics/index.js';
import type { Decisions } from '../decide.js';
import { basisOf } from '../releases/index.js';
import { SCORE_DIGITS, type Verdict, type Verdicts } from '../rules/index.js';

/**
 * The sections a respondent may see of the others, with the respondent left out unless the project includes readers; and the
 * verdicts on them. What kept a release but cannot be computed without the reader is withheld (`few-changed`).
 */
export function othersOf(
  decisions: Decisions,
  own: Profile,
): { readonly sections: readonly SectionAnalysis[]; readonly verdicts: Verdicts } {
  const { analysis, settings, heldReleases } = decisions;
  const verdicts = decisions.verdicts.respondent;
  if (settings.reader === 'included') return { sections: analysis.sections, verdicts };
  const today = analysis.readers.sectionsOf(analysis.readers.ids, own.id);
  const kept = new Map([...heldReleases.items.values()].map((release) => [release, keptBy(decisions, release, own.id)]));
  const lost = new Set<string>();
  const sections = today.map((section, index): SectionAnalysis => {
    const items = section.items.map((item, at) => {
      const release = heldReleases.items.get(item.id);
      if (!release) return item;
      const then = isIntact(decisions, release, item.id) ? kept.get(release)?.[index]?.items[at] : undefined;
      if (!then) lost.add(item.id);
      return then ?? item;
    });
    return { ...section, items, score: withMeanOfPublished(scoreOf(section, index), index) };
  });
  return { sections, verdicts: { ...verdicts, items: withLost(verdicts.items, lost), scores: withLost(verdicts.scores, lost) } };

  /**
   * Every reader would see the mean of the scores rounded in another place, and two readers together more than either. So the mean of the
   * others is what the published one, rounded once, leaves without the reader's own score.
   */
  function withMeanOfPublished(score: SectionAnalysis['score'], index: number): SectionAnalysis['score'] {
    const all = analysis.sections[index];
    if (!score || !all?.score || all.score.mean === null || score.mean === null) return score;
    const { n, mean } = all.score;
    const published = roundHalfUp(mean, SCORE_DIGITS);
    const ownScore = score.n === n ? undefined : own.scores.get(all.id);
    return { ...score, mean: ownScore === undefined ? published : (n * published - ownScore) / (n - 1) };
  }

  function scoreOf(section: SectionAnalysis, index: number): SectionAnalysis['score'] {
    const release = heldReleases.sections.get(section.id);
    if (release === undefined) return section.score;
    const scored = section.items.filter((item) => has(item, 'levels'));
    const intact = release !== null && scored.every((item) => isIntact(decisions, release, item.id));
    if (!intact) lost.add(section.id);
    return (release && intact ? (kept.get(release) ?? keptBy(decisions, release, own.id))[index]?.score : null) ?? section.score;
  }
}

/** The sections over those respondents of a release who still have answers, without the reader. */
function keptBy({ analysis, ledger }: Decisions, release: Release, reader: string): readonly SectionAnalysis[] {
  const members = new Set(release.members);
  const ids = analysis.readers.ids.filter((id) => members.has(ledger.memberToken(id)));
  return analysis.readers.sectionsOf(ids, reader);
}

/**
 * Whether all released answers to an item are still there as they were, so that its numbers can be computed again without the
 * reader. Where some were corrected, taken back or given since they cannot, and a respondent's own report does not show the item.
 */
function isIntact({ respondentsBehindOf }: Decisions, release: Release, itemId: string): boolean {
  const { now } = respondentsBehindOf(itemId);
  const then = basisOf(release, itemId);
  const isAsThen = [...then].every(([member, answer]) => now.get(member) === answer);
  // An answer that was given since would be counted as if it had been given then.
  return isAsThen && release.members.every((member) => then.has(member) || !now.has(member));
}

function withLost(verdicts: ReadonlyMap<string, Verdict>, lost: ReadonlySet<string>): ReadonlyMap<string, Verdict> {
  if (lost.size === 0) return verdicts;
  return new Map(
    [...verdicts].map(([id, verdict]) => [
      id,
      lost.has(id) ? { ...verdict, distribution: 'few-changed' as const, statistics: 'few-changed' as const } : verdict,
    ]),
  );
}

import type { SectionAnalysis } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import type { Release } from '../../../model/ledger.js';
import type { Profile } from '../../../model/profile.js';
import type { Decisions } from '../decide.js';
import { basisOf } from '../releases/index.js';
import type { Verdict, Verdicts } from '../rules/index.js';

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
    return { ...section, items, score: scoreOf(section, index) };
  });
  return { sections, verdicts: { ...verdicts, items: withLost(verdicts.items, lost), scores: withLost(verdicts.scores, lost) } };

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
 * Whether all released answers to an item are still there as they were, so that its figures can be computed again without the
 * reader. Where some were corrected or taken back they cannot, and a respondent's own report does not show the item.
 */
function isIntact({ respondentsBehindOf }: Decisions, release: Release, itemId: string): boolean {
  const { now } = respondentsBehindOf(itemId);
  return [...basisOf(release, itemId)].every(([member, answer]) => now.get(member) === answer);
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

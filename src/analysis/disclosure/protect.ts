import type { SectionAnalysis } from '../../model/analysis.js';
import type { Profile } from '../../model/profile.js';
import type { Audience, Precision, Publication } from '../../model/publication.js';
import { MEAN_DIGITS } from '../claims/index.js';
import type { Decisions } from './decide.js';
import {
  othersOf,
  type PublishContext,
  publishComparisons,
  publishGaps,
  publishMargins,
  publishOwn,
  publishPeers,
  publishSample,
  publishSection,
} from './publish/index.js';
import { shownChanges } from './releases/index.js';
import type { Verdicts } from './rules/index.js';

/**
 * What one audience may see, as decided: everything else is withheld, and all figures are rounded to `precision` before anything
 * is drawn or worded. A respondent gets the own answers besides, and the figures of the others. Throws Error for a respondent
 * without answers.
 */
export function protect(decisions: Decisions, audience: Audience, precision: Precision): Publication {
  const isInSentences = precision.digits === MEAN_DIGITS;
  const own = readerIn(decisions, audience);
  const { sections, verdicts } = own ? othersOf(decisions, own) : forAll(decisions, audience);
  const changes = own ? new Map() : shownChanges(decisions.meanChanges, verdicts.items);
  const { magnitudes } = decisions.settings;
  const context: PublishContext = { analysis: decisions.analysis, verdicts, precision, magnitudes, changes };
  return {
    audience,
    sample: publishSample(decisions.analysis.sample),
    sections: sections.map((section) => publishSection(context, section, own === null)),
    ...tables(context, own),
    peers: own && publishPeers(decisions, own, precision),
    readerIncluded: decisions.settings.reader === 'included',
    own: own && publishOwn(own),
    inSentences: isInSentences ? null : protect(decisions, audience, { ...precision, digits: MEAN_DIGITS }),
  };
}

/** The respondent whose own report it is; null for the public and for the team. */
function readerIn({ analysis }: Decisions, audience: Audience): Profile | null {
  switch (audience.kind) {
    case 'respondent':
      return analysis.readers.profileOf(audience.id);
    case 'public':
    case 'team':
      return null;
  }
}

function forAll(
  { analysis, verdicts }: Decisions,
  audience: Audience,
): { readonly sections: readonly SectionAnalysis[]; readonly verdicts: Verdicts } {
  return { sections: analysis.sections, verdicts: verdicts[audience.kind] };
}

/** Comparisons of groups are of all respondents, so that a respondent's own report has none. */
function tables(
  context: PublishContext,
  own: Profile | null,
): Pick<Publication, 'groups' | 'gaps' | 'crosses' | 'correlations' | 'margins'> {
  if (own) return { groups: [], gaps: [], crosses: [], correlations: [], margins: [] };
  const { crosses, correlations } = context.analysis;
  return {
    groups: publishComparisons(context),
    gaps: publishGaps(context),
    crosses,
    correlations: correlations.map(({ id, label, pairs }) => ({
      id,
      label,
      pairs: pairs.map(({ first, second }) => [first, second] as const),
    })),
    margins: publishMargins(context),
  };
}

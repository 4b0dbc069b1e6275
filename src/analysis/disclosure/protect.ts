import type { Profile, SectionAnalysis } from '../../model/analysis.js';
import type { Audience, Precision, Publication } from '../../model/publication.js';
import type { Decisions } from './decide.js';
import {
  type Imprint,
  othersOf,
  publishComparisons,
  publishGaps,
  publishMargins,
  publishPeers,
  publishSection,
} from './publish/index.js';
import type { Verdicts } from './rules/index.js';

/**
 * What an audience may see, as decided: everything else withheld, and all of it rounded before anything is drawn or worded. A
 * respondent gets the own answers besides, and the figures of the others. Throws Error for a respondent without answers.
 */
export function protect(decisions: Decisions, audience: Audience, precision: Precision): Publication {
  const own = audience.kind === 'respondent' ? decisions.analysis.readers.profileOf(audience.id) : null;
  const { sections, verdicts } = own ? othersOf(decisions, own) : forAll(decisions, audience);
  const since = own ? new Map() : decisions.since;
  const imprint: Imprint = { analysis: decisions.analysis, verdicts, precision, since };
  return {
    audience,
    sample: decisions.analysis.sample,
    sections: sections.map((section) => publishSection(imprint, section, own === null)),
    ...tables(imprint, own),
    peers: own && publishPeers(decisions, own, precision),
    readerIncluded: decisions.settings.reader === 'included',
    own,
  };
}

function forAll(
  { analysis, verdicts }: Decisions,
  audience: Audience,
): { readonly sections: readonly SectionAnalysis[]; readonly verdicts: Verdicts } {
  return { sections: analysis.sections, verdicts: verdicts[audience.kind] };
}

/** Comparisons of groups are of all respondents, so that a respondent's own report has none. */
function tables(imprint: Imprint, own: Profile | null): Pick<Publication, 'groups' | 'gaps' | 'margins'> {
  if (own) return { groups: [], gaps: [], margins: [] };
  return { groups: publishComparisons(imprint), gaps: publishGaps(imprint), margins: publishMargins(imprint) };
}

import { has } from '../../model/item-traits.js';
import type { Publication } from '../../model/publication.js';
import { howMany } from '../../model/published.js';
import { sectionHeadline } from '../headlines/index.js';
import { plainRich } from '../report/index.js';
import { carrying, naming } from '../text/index.js';
import type { Draft } from './draft.js';
import * as words from './wording.js';

/** Fewer sections need no summary: their own slides are one. */
const LEAST = 3;

/** For each section with several items what its own slide says. Null for fewer than three such sections. */
export function summaryDraft(publication: Publication): Draft | null {
  const points = publication.sections.flatMap((section) => {
    const headline =
      section.items.filter((item) => has(item, 'levels')).length > 1 ? sectionHeadline(publication, section) : null;
    return headline ? [carrying(words.summaryPoint(section.short, headline), [headline])] : [];
  });
  if (points.length < LEAST) return null;
  return {
    stem: 'summary',
    kicker: null,
    titles: [naming(words.summaryTitle(howMany(points)))],
    body: { kind: 'text', lead: null, points: points.map((text) => ({ text: plainRich(text), points: [] })) },
    footnote: null,
  };
}

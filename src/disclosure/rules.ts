import type { DisclosureSettings } from '../model/project.js';
import type { Audience, Withheld } from '../model/publication.js';

/** The smallest numbers of respondents for one audience. */
export interface Thresholds {
  readonly distribution: number;
  readonly statistics: number;
}

/** The team sees everything that can be computed. Quantiles and means with a standard deviation need `spread` everywhere else. */
export function thresholdsFor(audience: Audience, settings: DisclosureSettings): Thresholds {
  switch (audience.kind) {
    case 'team':
      return { distribution: 1, statistics: 1 };
    case 'public':
      return { distribution: settings.public, statistics: Math.max(settings.public, settings.spread) };
    case 'respondent':
      return { distribution: settings.feedback, statistics: Math.max(settings.feedback, settings.spread) };
  }
}

/** Why a cell resting on `others` respondents is withheld; null where it may be shown. The reader's own answer is no protection. */
export function reasonToWithhold(n: number, others: number, threshold: number): Withheld | null {
  if (n === 0) return 'not-computable';
  return others < threshold ? 'too-few' : null;
}

import type { Release } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import type { Audience, ReleaseMark } from '../../../model/publication.js';

/** The smallest numbers of respondents behind a figure, for one kind of audience. */
export interface Thresholds {
  /** For counts and shares. */
  readonly distribution: number;
  /** For means, quantiles and deviations. */
  readonly statistics: number;
  /** Respondents behind a number who may be its readers: their own answers protect nobody. */
  readonly readers: number;
}

/**
 * The team sees everything that can be computed. For all others, quantiles and means with a standard deviation need `spread`
 * respondents as well.
 */
export function thresholdsFor(audience: Audience['kind'], settings: DisclosureSettings): Thresholds {
  switch (audience) {
    case 'team':
      return { distribution: 1, statistics: 1, readers: 0 };
    case 'public':
      return { distribution: settings.public, statistics: Math.max(settings.public, settings.spread), readers: 0 };
    case 'respondent':
      return { distribution: settings.feedback, statistics: Math.max(settings.feedback, settings.spread), readers: 1 };
  }
}

/** A respondent's own report has no groups. */
export const SEES_GROUPS: Readonly<Record<Audience['kind'], boolean>> = { public: true, respondent: false, team: true };

const LEAVES_THE_HOUSE: Readonly<Record<Audience['kind'], boolean>> = { public: true, respondent: true, team: false };

/** The audiences whose figures a release records: what the team sees stays with the team. */
export const RECORDED_AUDIENCES = (Object.keys(LEAVES_THE_HOUSE) as readonly Audience['kind'][]).filter(
  (audience) => LEAVES_THE_HOUSE[audience],
);

/** A release as it is named beside a figure. */
export function releaseMark({ name, date }: Release): ReleaseMark {
  return { name, date };
}

import type { Analysis } from '../../../model/analysis.js';
import type { DisclosureSettings } from '../../../model/project.js';
import type { Precision } from '../../../model/publication.js';
import type { ShownChange } from '../releases/index.js';
import type { Verdicts } from '../rules/index.js';

/** What figures are published with, for one audience. */
export interface PublishContext {
  readonly analysis: Analysis;
  readonly verdicts: Verdicts;
  readonly precision: Precision;
  readonly magnitudes: DisclosureSettings['magnitudes'];
  /** By item id: how items changed that are shown whole. Empty for a respondent, whose figures leave out the own answers. */
  readonly changes: ReadonlyMap<string, ShownChange>;
}

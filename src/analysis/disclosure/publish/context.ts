import type { Analysis } from '../../../model/analysis.js';
import type { Precision } from '../../../model/publication.js';
import type { Since } from '../releases/index.js';
import type { Verdicts } from '../rules/index.js';

/** What figures are published with, for one audience. */
export interface PublishContext {
  readonly analysis: Analysis;
  readonly verdicts: Verdicts;
  readonly precision: Precision;
  /** By item id: the release that an item is compared with. Empty for a respondent, whose figures leave out the own answers. */
  readonly since: ReadonlyMap<string, Since>;
}

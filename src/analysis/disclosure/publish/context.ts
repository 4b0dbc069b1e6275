import type { Analysis } from '../../../model/analysis.js';
import type { Precision } from '../../../model/publication.js';
import type { MeanChange } from '../releases/index.js';
import type { Verdicts } from '../rules/index.js';

/** What numbers are published with. */
export interface PublishContext {
  readonly analysis: Analysis;
  readonly verdicts: Verdicts;
  readonly precision: Precision;
  /** What items are compared with; empty for a respondent, whose numbers leave out the own answers. */
  readonly meanChanges: ReadonlyMap<string, MeanChange>;
}

import type { ItemAnalysis, ScoreAnalysis, SectionAnalysis } from './analysis.js';
import type {
  CorrelationAnalysis,
  GapAnalysis,
  GroupAnalysis,
  ItemInference,
  MarginComparison,
  SectionInference,
  WeightAnalysis,
} from './inference.js';
import type { LeftOut } from './left-out.js';
import type { StatisticsSettings } from './project.js';
import type { Sample, SourceCount } from './sample.js';
import type { MeanInterval, Outcome } from './statistics.js';
import type { Text } from './text.js';

/**
 * The layout of results.json. The code that writes the file and the code that points into it both take it from here, so that a
 * key renamed for one of them does not compile for the other.
 */
export interface ResultsDocument {
  /** Raised when a key changes its meaning or goes away. */
  readonly schemaVersion: number;
  /** The project's id. */
  readonly project: string;
  readonly title: Text;
  /** ISO date. */
  readonly date: string;
  /** Null for real data. */
  readonly synthetic: Text | null;
  readonly statistics: StatisticsSettings;
  readonly sample: SampleResults;
  readonly sections: readonly SectionResults[];
  readonly groups: readonly GroupAnalysis[];
  readonly gaps: readonly GapAnalysis[];
  readonly correlations: readonly CorrelationAnalysis[];
  readonly representativeness: readonly MarginComparison[];
  /** Null where the project has no weights. */
  readonly weights: WeightAnalysis | null;
}

export interface SampleResults extends Omit<Sample, 'sources'> {
  readonly sources: readonly (SourceCount & { readonly leftOut: LeftOut })[];
}

export type ItemResults = ItemAnalysis & Partial<ItemInference>;

export interface ScoreResults extends ScoreAnalysis {
  readonly interval: Outcome<MeanInterval> | undefined;
}

export interface SectionResults
  extends Omit<SectionAnalysis, 'score' | 'items'>,
    Partial<Omit<SectionInference, 'score' | 'items'>> {
  /** Null for a section whose scale items do not share one range. */
  readonly score: ScoreResults | null;
  readonly items: readonly ItemResults[];
}

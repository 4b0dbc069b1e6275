import type { Analysis, ItemAnalysis, Profile, ScoreAnalysis, SectionAnalysis } from '../model/analysis.js';
import type { DisclosureSettings } from '../model/project.js';
import type {
  Audience,
  Precision,
  Publication,
  PublishedItem,
  PublishedScore,
  PublishedSection,
  Withheld,
} from '../model/publication.js';
import { agreementCell, distributionCell, statisticsCell } from './cells.js';
import { reasonToWithhold, type Thresholds, thresholdsFor } from './rules.js';

/**
 * What an audience may see of the results: too small cells withheld, everything else rounded, before anything is drawn or worded.
 * A respondent gets the own answers besides. Throws Error for a respondent without answers.
 */
export function protect(analysis: Analysis, settings: DisclosureSettings, audience: Audience, precision: Precision): Publication {
  const own = audience.kind === 'respondent' ? profileOf(analysis, audience.id) : null;
  const guard: Guard = { thresholds: thresholdsFor(audience, settings), precision, own };
  return { audience, sample: analysis.sample, sections: analysis.sections.map((section) => protectSection(guard, section)), own };
}

/** What every cell is held against. */
interface Guard {
  readonly thresholds: Thresholds;
  readonly precision: Precision;
  readonly own: Profile | null;
}

function profileOf(analysis: Analysis, id: string): Profile {
  const profile = analysis.profiles.get(id);
  if (!profile) throw new Error(`Respondent ${id} answered nothing.`);
  return profile;
}

function protectSection(guard: Guard, section: SectionAnalysis): PublishedSection {
  const { id, number, title, short, measure, question } = section;
  const items = section.items.map((item) => protectItem(guard, id, item));
  return {
    id,
    number,
    title,
    short,
    measure,
    question,
    score: section.score && protectScore(guard, id, section.score, items),
    items,
  };
}

function protectItem(guard: Guard, sectionId: string, item: ItemAnalysis): PublishedItem {
  const { precision, thresholds } = guard;
  const { id, number, label, short, n, base, missing } = item;
  const common = { id, sectionId, number, label, short, n, base, missing };
  const others = guard.own?.answers.get(id)?.state === 'answered' ? n - 1 : n;
  const reason = reasonToWithhold(n, others, thresholds.distribution);
  const reasonOfStatistics = reasonToWithhold(n, others, thresholds.statistics);
  switch (item.kind) {
    case 'scale':
      return {
        ...common,
        kind: 'scale',
        scale: item.scale,
        distribution: distributionCell(Object.keys(item.counts), item.counts, item.shares, precision, reason),
        statistics: statisticsCell(item, precision, reasonOfStatistics),
        agreement: agreementCell(item, precision, reason),
      };
    case 'single':
    case 'multiple': {
      const keys = item.options.map((option) => option.id);
      return {
        ...common,
        kind: item.kind,
        options: item.options,
        distribution: distributionCell(keys, item.counts, item.shares, precision, reason),
      };
    }
    case 'number':
      return { ...common, kind: 'number', unit: item.unit, statistics: statisticsCell(item, precision, reasonOfStatistics) };
    case 'text':
      return { ...common, kind: 'text' };
  }
}

/**
 * A section's score. Where the answers to one of its items are withheld, its pooled answers are too: those of the other
 * items could be subtracted from them.
 */
function protectScore(guard: Guard, sectionId: string, score: ScoreAnalysis, items: readonly PublishedItem[]): PublishedScore {
  const others = guard.own?.scores.has(sectionId) ? score.n - 1 : score.n;
  const someWithheld = items.some(
    (item) => item.kind === 'scale' && !item.distribution.shown && item.distribution.reason === 'too-few',
  );
  const reasonOf = (threshold: number): Withheld | null =>
    someWithheld ? 'too-few' : reasonToWithhold(score.n, others, threshold);
  return {
    scale: score.scale,
    n: score.n,
    statistics: statisticsCell(score, guard.precision, reasonOf(guard.thresholds.statistics)),
    agreement: agreementCell(score, guard.precision, reasonOf(guard.thresholds.distribution)),
  };
}

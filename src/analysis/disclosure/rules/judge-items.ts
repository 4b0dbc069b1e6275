import type { Analysis, ItemAnalysis, ScoreAnalysis, SectionAnalysis } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import type { Ledger } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import type { Withheld } from '../../../model/publication.js';
import { areAlike, isChosenByAll } from './alike.js';
import type { HeldReleases, RespondentsBehindOf } from './held.js';
import { isDominated } from './magnitudes.js';
import { givesAwayPartial } from './partial.js';
import { releaseMark, type Thresholds } from './rules.js';
import type { Verdict } from './verdicts.js';

/** What figures are judged by, for one audience. The analysis has released values in place of today's for what is held. */
export interface JudgeContext {
  readonly analysis: Analysis;
  readonly settings: DisclosureSettings;
  readonly thresholds: Thresholds;
  readonly heldReleases: HeldReleases;
  readonly ledger: Ledger;
  readonly respondentsBehindOf: RespondentsBehindOf;
}

/** Verdicts by item id, made in the order of the questionnaire, since a condition refers to an earlier item. */
export function judgeItems(context: JudgeContext): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const item of context.analysis.sections.flatMap((section) => section.items)) {
    const parent = item.askedIf && verdicts.get(item.askedIf.item);
    verdicts.set(item.id, judgeItem(context, item, parent?.distribution ?? null));
  }
  return verdicts;
}

function judgeItem(context: JudgeContext, item: ItemAnalysis, parent: Withheld | null): Verdict {
  const { thresholds, settings, heldReleases } = context;
  const release = heldReleases.items.get(item.id);
  const held = release ? releaseMark(release) : null;
  const others = item.n - thresholds.readers;
  const reason = reasonForAll(context, item, parent);
  const needed = others < thresholds.statistics ? ('too-few' as const) : null;
  const isTeam = thresholds.distribution <= 1;
  const dominated = !isTeam && isOfOne(item, settings) ? ('dominated' as const) : null;
  return { distribution: reason, statistics: reason ?? needed ?? dominated, held };
}

/** Why nothing of an item may be shown. */
function reasonForAll({ analysis, thresholds }: JudgeContext, item: ItemAnalysis, parent: Withheld | null): Withheld | null {
  if (item.n === 0) return 'not-computable';
  if (thresholds.distribution <= 1) return null;
  if (item.n - thresholds.readers < thresholds.distribution) return 'too-few';
  // That a respondent was asked a conditional item tells how the earlier item was answered.
  if (parent !== null && parent !== 'not-computable') return 'complementary';
  if (isAlike(item)) return 'alike';
  return separatesFew(analysis, item.id, thresholds.distribution) ? 'complementary' : null;
}

/** Whether the largest answers make up so much of the sum that they would be known nearly. Levels and options are no magnitudes. */
function isOfOne(item: ItemAnalysis, { magnitudes }: DisclosureSettings): boolean {
  switch (item.kind) {
    case 'number':
      return isDominated(item, magnitudes);
    case 'scale':
    case 'single':
    case 'multiple':
    case 'text':
      return false;
  }
}

function isAlike(item: ItemAnalysis): boolean {
  switch (item.kind) {
    case 'scale':
    case 'single':
      return areAlike(Object.values(item.counts));
    case 'multiple':
      return isChosenByAll(Object.values(item.counts), item.n);
    case 'number':
      return areAlike([item.modal, item.n - item.modal]) && item.modal > item.n - item.modal;
    case 'text':
      return false;
  }
}

/**
 * Where some sources are left out: whether an item has a source with few answers, which could be worked out by subtracting this
 * version from one with all sources.
 */
function separatesFew({ sample, readers }: Analysis, itemId: string, least: number): boolean {
  if (sample.sources.every(({ included }) => included)) return false;
  return readers.answersBySource(itemId).some((count) => count > 0 && count < least);
}

/**
 * Verdicts by section id on the score and all that is computed from all items of a section. Where one of the items is withheld
 * they are too, since the other items could be subtracted.
 */
export function judgeScores(context: JudgeContext, items: ReadonlyMap<string, Verdict>): ReadonlyMap<string, Verdict> {
  return new Map(
    context.analysis.sections.flatMap((section) =>
      section.score ? [[section.id, judgeScore(context, section, section.score, items)] as const] : [],
    ),
  );
}

function judgeScore(
  { thresholds, heldReleases, settings }: JudgeContext,
  section: SectionAnalysis,
  score: ScoreAnalysis,
  items: ReadonlyMap<string, Verdict>,
): Verdict {
  const kept = heldReleases.sections.get(section.id);
  const held = kept ? releaseMark(kept) : null;
  const withheld = section.items.some((item) => {
    const reason = items.get(item.id)?.distribution ?? null;
    return has(item, 'levels') && reason !== null && reason !== 'not-computable';
  });
  const reasonFor = (threshold: number): Withheld | null => {
    if (kept === null) return 'few-changed';
    if (score.n === 0) return 'not-computable';
    if (thresholds.distribution <= 1) return null;
    if (score.n - thresholds.readers < threshold) return 'too-few';
    if (withheld || givesAwayPartial(score.n, score.byAnswered, score.scale, settings.changed)) return 'complementary';
    return score.modal > score.n - score.modal && areAlike([score.modal, score.n - score.modal]) ? 'alike' : null;
  };
  return { distribution: reasonFor(thresholds.distribution), statistics: reasonFor(thresholds.statistics), held };
}

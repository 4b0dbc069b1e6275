import type { Analysis, ScoreAnalysis, SectionAnalysis } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import { areAmountsAlike, givesAwayPartial, openMakingUp, releaseMark, type Verdict, type Withheld } from '../rules/index.js';
import type { JudgeContext } from './context.js';

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
  { analysis, thresholds, heldReleases, settings, isTeam }: JudgeContext,
  section: SectionAnalysis,
  score: ScoreAnalysis,
  items: ReadonlyMap<string, Verdict>,
): Verdict {
  const kept = heldReleases.sections.get(section.id);
  const held = kept ? releaseMark(kept) : null;
  const withheld = section.items.some((item) => {
    const reason = items.get(item.id)?.distribution ?? null;
    // That nobody answered what everyone is asked is known; that nobody was asked it is not.
    return has(item, 'levels') && reason !== null && (reason !== 'not-computable' || item.askedIf !== null);
  });
  const scaled = section.items.filter((item) => has(item, 'levels'));
  const makingUp = () => openMakingUp(analysis.readers, scaled)(() => true);
  const reasonFor = (threshold: number): Withheld | null => {
    if (kept === null) return 'few-changed';
    if (score.n === 0) return 'not-computable';
    if (isTeam) return null;
    if (score.n - thresholds.readers < threshold) return 'too-few';
    if (withheld || givesAwayPartial(score, score.scale, makingUp, settings.changed)) return 'complementary';
    if (kept === undefined && hangsOnCondition(analysis, section)) return 'complementary';
    return areAmountsAlike(score.modal, score.n) ? 'alike' : null;
  };
  return {
    distribution: reasonFor(thresholds.distribution),
    statistics: reasonFor(thresholds.statistics),
    deviation: null,
    held,
  };
}

/**
 * Whether it hangs on an item that is asked on a condition if somebody has a score: then how many scores there are tells who was asked,
 * and who was not.
 */
function hangsOnCondition({ readers }: Analysis, { id: sectionId, items }: SectionAnalysis): boolean {
  const scaled = items.filter((item) => has(item, 'levels'));
  const sure = scaled.filter(({ askedIf }) => askedIf === null).map(({ id }) => readers.answersTo(id));
  const conditional = scaled.length - sure.length;
  const least = readers.leastAnsweredIn(sectionId);
  return readers.ids.some((_, position) => {
    const answered = sure.filter((ofItem) => (ofItem[position] ?? null) !== null).length;
    return answered < least && answered + conditional >= least;
  });
}

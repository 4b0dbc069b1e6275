import { AUDIENCE_OF, type DocumentKind } from '../model/document.js';
import { has } from '../model/item-traits.js';
import type { Message, Problem } from '../model/problem.js';
import { warning } from '../problems/index.js';
import type { AnalysedSurvey } from '../survey.js';
import type { BuildPlan } from './build-plan.js';
import { fewForItems, fewForReport } from './messages.js';

/** Of a report: what it cannot show since too few answered. */
export interface TooFew {
  readonly report: DocumentKind;
  readonly message: Message;
}

/** Reports in which no result of others can be shown at all, and (`partly`) those in which some items cannot. */
export interface FewReplies {
  readonly wholly: readonly TooFew[];
  readonly partly: readonly TooFew[];
}

/**
 * What too few answered for, report by report of a plan. It asks for numbers of answers alone: whatever else is withheld, and why,
 * `check --disclosure` tells.
 */
export function fewReplies({ analysis, project }: AnalysedSurvey, { documents }: Pick<BuildPlan, 'documents'>): FewReplies {
  const items = analysis.sections.flatMap((section) => section.items).filter((item) => has(item, 'charted'));
  const found = [...new Set(documents.map(({ report }) => report))].map((report) => {
    const needed = neededIn(report, project.disclosure);
    const lacking = items.filter(({ n }) => n < needed);
    return { report, needed, lacking };
  });
  const isEmpty = ({ lacking }: (typeof found)[number]) => items.length > 0 && lacking.length === items.length;
  const replies = analysis.sample.total.answered;
  return {
    wholly: found.filter(isEmpty).map(({ report, needed }) => ({ report, message: fewForReport(report, replies, needed) })),
    partly: found
      .filter((one) => !isEmpty(one) && one.lacking.length > 0)
      .map(({ report, needed, lacking }) => ({
        report,
        message: fewForItems(
          report,
          needed,
          lacking.map(({ id, n }) => ({ id, n })),
        ),
      })),
  };
}

/** How many answers an item must have; in a respondent's own report the own is not among those that protect. */
function neededIn(
  report: DocumentKind,
  { public: inPublic, feedback }: { readonly public: number; readonly feedback: number },
): number {
  switch (AUDIENCE_OF[report]) {
    case 'public':
      return inPublic;
    case 'respondent':
      return feedback + 1;
  }
}

/** What is said of them before anything is made, one warning for each report. A letter shows no figures. */
export function warningsOf({ wholly, partly }: FewReplies): readonly Problem[] {
  return [...wholly, ...partly].filter(({ report }) => report !== 'letter').map(({ message }) => warning(message));
}

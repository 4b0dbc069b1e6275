import type { Advice, FeedbackTexts } from '../../model/feedback-texts.js';
import type { AdviceEntry, AdviceView } from '../../model/feedback-view.js';
import type { Publication } from '../../model/publication.js';
import type { RespondentTerms } from '../text/index.js';
import { reasonFor } from './advice-reason.js';
import { holds } from './advice-rules.js';
import * as words from './advice-wording.js';

/** What fits one page beside the lines to write on. */
const MOST = { actions: 3, programmes: 2 };
const PLAN_LINES = [1, 2, 3];

/**
 * What fits the reader's own answers, in the order of feedback.yaml; of what would fit everyone, one entry, and only where nothing
 * else does. Null where there is neither an action nor a programme.
 */
export function composeAdvice(
  texts: FeedbackTexts,
  publication: Publication,
  respondentTerms: RespondentTerms,
): AdviceView | null {
  const actions = fitting(texts.actions, MOST.actions, publication, respondentTerms);
  const programmes = fitting(texts.programmes, MOST.programmes, publication, respondentTerms);
  if (actions.length + programmes.length === 0) return null;
  return {
    heading: words.adviceHeading,
    actionsHeading: words.actionsHeading(respondentTerms),
    actions,
    programmesHeading: words.programmesHeading,
    programmes,
    noProgramme: texts.programmes.length > 0 && programmes.length === 0 ? words.noProgramme(respondentTerms) : null,
    plan: { heading: words.planHeading, columns: words.planColumns, lines: PLAN_LINES },
  };
}

function fitting(
  advice: readonly Advice[],
  most: number,
  publication: Publication,
  respondentTerms: RespondentTerms,
): readonly AdviceEntry[] {
  const chosen = advice.filter((one) => one.if !== null).flatMap((one) => entryOf(one, publication, respondentTerms) ?? []);
  if (chosen.length > 0) return chosen.slice(0, most);
  const general = advice.filter((one) => one.if === null).flatMap((one) => entryOf(one, publication, respondentTerms) ?? []);
  return general.slice(0, 1);
}

/** Null where none of the alternatives of its rule holds. */
function entryOf(advice: Advice, publication: Publication, respondentTerms: RespondentTerms): AdviceEntry | null {
  const met = advice.if?.find((tests) => tests.every((test) => holds(test, publication)));
  if (advice.if !== null && !met) return null;
  const { title, text, link } = advice;
  return {
    title,
    text,
    because: met ? reasonFor(met, publication, respondentTerms) : null,
    link: link && { ...link, alt: words.codeAlt(link.label) },
  };
}

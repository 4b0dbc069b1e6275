import type { Advice, Comparison, FeedbackTexts, Test } from '../../model/feedback-texts.js';
import type { AdviceEntry, AdviceView } from '../../model/feedback-view.js';
import type { Publication, PublishedItem } from '../../model/publication.js';
import { ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { itemOf } from '../report/index.js';
import { both, listed, type RespondentTerms, same, short } from '../text/index.js';
import * as words from './advice-wording.js';
import { ownNumber, ownOptions } from './own.js';

/** What fits one page beside the lines to write on. */
const MOST = { actions: 3, programmes: 2 };
const PLAN_LINES = [1, 2, 3];

/** What fits the reader's own answers, in the order of feedback.yaml; null where nothing does. */
export function composeAdvice(
  texts: FeedbackTexts,
  publication: Publication,
  respondentTerms: RespondentTerms,
): AdviceView | null {
  const actions = fitting(texts.actions, publication, respondentTerms).slice(0, MOST.actions);
  const programmes = fitting(texts.programmes, publication, respondentTerms).slice(0, MOST.programmes);
  if (actions.length + programmes.length === 0) return null;
  return {
    heading: words.adviceHeading,
    actionsHeading: words.actionsHeading(respondentTerms),
    actions,
    programmesHeading: words.programmesHeading,
    programmes,
    plan: { heading: words.planHeading, columns: words.planColumns, lines: PLAN_LINES },
  };
}

function fitting(advice: readonly Advice[], publication: Publication, respondentTerms: RespondentTerms): readonly AdviceEntry[] {
  return advice.flatMap((one) => entryOf(one, publication, respondentTerms) ?? []);
}

/** Null where none of the alternatives of its rule holds. */
function entryOf(advice: Advice, publication: Publication, respondentTerms: RespondentTerms): AdviceEntry | null {
  const met = advice.if?.find((tests) => tests.every((test) => holds(test, publication)));
  if (advice.if !== null && !met) return null;
  const { title, text, link } = advice;
  return {
    title,
    text,
    because: met ? words.because(answersTo(met, publication), respondentTerms) : null,
    link: link && { ...link, alt: words.codeAlt(link.label) },
  };
}

/** An item without an answer passes no test. */
function holds(test: Test, publication: Publication): boolean {
  if (test.kind === 'options') return ownOptions(publication, test.item).some((option) => test.options.includes(option));
  const own = ownNumber(publication, test.item);
  return own !== null && compares[test.is](own, test.value);
}

const compares: Readonly<Record<Comparison, (own: number, value: number) => boolean>> = {
  '>=': (own, value) => own >= value,
  '<=': (own, value) => own <= value,
  '>': (own, value) => own > value,
  '<': (own, value) => own < value,
  '=': (own, value) => own === value,
};

/** Each item once, however many tests ask of it. */
function answersTo(tests: readonly Test[], publication: Publication): readonly { item: Text; answer: Text }[] {
  return [...new Set(tests.map((test) => test.item))].map((id) => {
    const item = itemOf(publication, id);
    return { item: item.short, answer: answerTo(item, publication) };
  });
}

function answerTo(item: PublishedItem, publication: Publication): Text {
  switch (item.kind) {
    case 'scale':
    case 'number':
      return same(short(ownNumber(publication, item.id) ?? ZERO));
    case 'single':
    case 'multiple': {
      const chosen = ownOptions(publication, item.id);
      const labels = item.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
      return both((lang) => listed(labels, lang));
    }
    case 'text':
      throw new Error(`No rule can ask for the words written to ${item.id}.`);
  }
}

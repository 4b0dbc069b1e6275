import { judgedOption, judgedStanding } from '../../analysis/claims/index.js';
import type { Highlight } from '../../model/feedback-view.js';
import { kindHas } from '../../model/item-traits.js';
import { constant, declared } from '../../model/published.js';
import type { TellingFact } from '../../model/standing.js';
import { judging, naming, numberedTitle, type RespondentTerms, short } from '../text/index.js';
import * as words from './highlights-wording.js';
import { verdictOn } from './verdict-wording.js';

/** How many facts the first page names at most. */
export const MOST_FACTS = constant(3);

/** The facts of the first page as cards, in their order. */
export function composeHighlights(facts: readonly TellingFact[], respondentTerms: RespondentTerms): readonly Highlight[] {
  return facts.map((fact) => cardOf(fact, respondentTerms));
}

function cardOf({ section, role, of }: TellingFact, respondentTerms: RespondentTerms): Highlight {
  const area = numberedTitle(section.number, section.short);
  if (of.kind === 'option') {
    const body = kindHas(of.item.kind, 'several')
      ? words.sameOption(of.option.label, of.alike, of.others, respondentTerms)
      : words.sameChoice(of.alike, of.others, respondentTerms);
    return {
      kicker: area,
      heading: naming(words.chosen(of.item.short, of.option.label)),
      body: judging(body, judgedOption(of)),
    };
  }
  const judgements = judgedStanding(of);
  const heading = judging(verdictOn(of.item.short, of.verdict, of.item.reverse), judgements);
  const own = short(of.own);
  if (role === 'common')
    return {
      kicker: words.inCommon(area),
      heading,
      body: judging(words.sharedAnswer(own, of.counts.same, of.others, respondentTerms), judgements),
    };
  const { low, high } = declared(of.item.scale);
  const end = of.own === (of.side === 'high' ? high : low);
  const rare = { side: of.side, end, alike: of.alike, others: of.others };
  return { kicker: area, heading, body: judging(words.rareAnswer(own, rare, respondentTerms), judgements) };
}

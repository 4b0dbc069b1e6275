import type { Publication } from '../../model/publication.js';
import type { SlidePlan, SlidesTexts } from '../../model/slides-texts.js';
import type { SlidesView } from '../../model/slides-view.js';
import { choose, documentHead, type ReportContext, textOf } from '../report/index.js';
import { naming } from '../text/index.js';
import type { Draft, Planned } from './draft.js';
import { type ExpandContext, expand } from './expand.js';
import { paginate } from './page.js';
import * as words from './wording.js';

/**
 * The deck as its author wrote it, with the results filled in. Throws Error, with the place in slides.yaml, for a slide that holds
 * more than fits.
 */
export function composeSlides(context: ReportContext, texts: SlidesTexts, publication: Publication): SlidesView {
  const { editions, languages } = context.project;
  const expandContext: ExpandContext = {
    context,
    texts,
    publication: publication.inSentences ?? publication,
    detailed: publication,
  };
  const drafts = texts.slides.flatMap((plan) =>
    expand(plan, expandContext).map((draft): Planned => withAuthored(draft, plan, publication)),
  );
  return {
    report: 'slides',
    head: documentHead(context, texts.title, words.audience()),
    tools: words.tools(languages),
    slides: paginate(drafts, { measure: context.measure, languages }, editions),
  };
}

/** What the author wrote goes before what the program would say. */
function withAuthored(draft: Draft, { place, title, headline, kicker, notes }: SlidePlan, publication: Publication): Planned {
  const authored = title ?? (headline && choose(headline, publication))?.text ?? null;
  return {
    ...draft,
    place,
    titles: authored ? [naming(textOf(authored, publication))] : draft.titles,
    kicker: kicker ? textOf(kicker, publication) : draft.kicker,
    notes: notes.map((note) => textOf(note, publication)),
  };
}

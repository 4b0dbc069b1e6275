import type { SlidesView } from '../../model/slides-view.js';
import { LANGUAGE } from '../../reports/text/index.js';
import { PROPERTY_LINKS, propertyParts, zipPackage } from '../openxml/index.js';
import { layoutParts, masterPart } from './layouts.js';
import { notesMasterPart } from './notes.js';
import { openPage } from './page.js';
import { PRESENTATION_PATH, presentationParts } from './presentation.js';
import { openSlidePartWriter } from './slide-parts.js';
import { composeSlide } from './slides/index.js';
import { type DeckContext, inlineText, leading } from './wording.js';

export type { DeckContext } from './wording.js';

/**
 * A PowerPoint file in which everything can be edited: text in placeholders, tables, and charts with their numbers. Equal decks
 * give equal bytes.
 */
export function renderDeck({ head, slides }: SlidesView, context: DeckContext): Uint8Array {
  const page = openPage(context);
  const writer = openSlidePartWriter(context);
  for (const [index, slide] of slides.entries()) writer.bind(slide, composeSlide(slide, index + 1, page));
  return zipPackage(
    [
      ...presentationParts(writer.slidePaths, context),
      masterPart(page),
      ...layoutParts(page),
      notesMasterPart(context),
      ...writer.parts,
      ...propertyParts({
        title: inlineText(head.title, context),
        creator: inlineText(head.organisation, context),
        language: LANGUAGE[leading(context)].locale,
        created: context.created,
      }),
    ],
    [{ id: 'rId1', kind: 'officeDocument', target: PRESENTATION_PATH }, ...PROPERTY_LINKS],
    context.created,
  );
}

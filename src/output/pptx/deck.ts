import type { SlidesView } from '../../model/slides-view.js';
import { PROPERTY_LINKS, propertyParts, zipPackage } from '../openxml/index.js';
import { layoutParts, masterPart } from './layouts.js';
import { notesMasterPart } from './notes.js';
import { openPage } from './page.js';
import { LOCALES } from './paragraph.js';
import { PRESENTATION_PATH, presentationParts } from './presentation.js';
import { openSlidePartWriter } from './slide-parts.js';
import { composeSlide } from './slides/index.js';
import { type DeckSetting, leading, plain } from './wording.js';

export type { DeckSetting } from './wording.js';

/** A PowerPoint deck in which everything can be edited: text in placeholders, tables, and charts with their numbers. */
export function renderDeck({ head, slides }: SlidesView, setting: DeckSetting): Uint8Array {
  const page = openPage(setting);
  const writer = openSlidePartWriter(setting);
  for (const [index, slide] of slides.entries()) writer.bind(slide, composeSlide(slide, index + 1, page));
  return zipPackage(
    [
      ...presentationParts(writer.slidePaths, setting),
      masterPart(page),
      ...layoutParts(page),
      notesMasterPart(setting),
      ...writer.parts,
      ...propertyParts({
        title: plain(head.title, setting),
        creator: plain(head.organisation, setting),
        language: LOCALES[leading(setting)],
        created: setting.created,
      }),
    ],
    [{ id: 'rId1', kind: 'officeDocument', target: PRESENTATION_PATH }, ...PROPERTY_LINKS],
    setting.created,
  );
}

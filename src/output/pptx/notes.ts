import { tokens } from '../../design/index.js';
import type { Text } from '../../model/text.js';
import { MIN_FONT_PT } from '../../reports/text/index.js';
import { element, NAMESPACES, type PackagePart, xmlDocument } from '../openxml/index.js';
import { type Box, transform } from './box.js';
import { background, emptyPlace, shapeTree } from './layout-shapes.js';
import { COLOR_MAP } from './layouts.js';
import type { Slot } from './page.js';
import { PAINT } from './paint.js';
import { placeholder } from './shape.js';
import { notesStyle } from './text-styles.js';
import { type DeckContext, leading, stacked } from './wording.js';

/** What the speaker says, on a page of its own beneath a picture of the slide. */

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
/** Where the master of the notes lies in the package. */
export const NOTES_MASTER_PATH = 'ppt/notesMasters/notesMaster1.xml';
/** Where the theme of the notes lies in the package: the format wants one of their own. */
export const NOTES_THEME_PATH = 'ppt/theme/theme2.xml';
/** The page of the notes, in CSS pixels. */
export const NOTES_PAGE: Box = { x: 0, y: 0, ...tokens.slide.notesPage };

const IMAGE: Box = { x: 72, y: 72, width: 576, height: 324 };
const BODY: Slot = {
  type: 'body',
  idx: 1,
  name: 'Notes',
  box: { x: 72, y: 426, width: 576, height: 462 },
  anchor: 't',
  look: null,
};

/** The master of the notes: a picture of the slide, with words beneath it. */
export function notesMasterPart(context: DeckContext): PackagePart {
  const lang = leading(context);
  const content = xmlDocument(
    element(
      'p:notesMaster',
      NAMESPACES,
      element('p:cSld', {}, background(PAINT.paper), shapeTree([slideImage(2, true), emptyPlace(BODY, 3, lang)])),
      COLOR_MAP,
      notesStyle(lang),
    ),
  );
  return {
    path: NOTES_MASTER_PATH,
    type: `${TYPE}.notesMaster+xml`,
    content,
    relationships: [{ id: 'rId1', kind: 'theme', target: NOTES_THEME_PATH }],
  };
}

/** Where notes lie in the package; they count from 1. */
export function notesPath(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`;
}

/** The notes of one slide. `number` counts the slides that have notes, from 1 on. */
export function notesPart(notes: readonly Text[], number: number, slidePath: string, context: DeckContext): PackagePart {
  const paragraphs = notes.flatMap((note) => stacked(note, { size: MIN_FONT_PT, line: 1.35, after: 8 }, context));
  const words = placeholder(BODY, { name: 'notes', paragraphs });
  const attach = () => {
    throw new Error('Notes bring nothing along.');
  };
  const content = xmlDocument(
    element(
      'p:notes',
      NAMESPACES,
      element('p:cSld', {}, shapeTree([slideImage(2, false), words.draw({ id: 3, name: words.name, attach })])),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
  return {
    path: notesPath(number),
    type: `${TYPE}.notesSlide+xml`,
    content,
    relationships: [
      { id: 'rId1', kind: 'notesMaster', target: NOTES_MASTER_PATH },
      { id: 'rId2', kind: 'slide', target: slidePath },
    ],
  };
}

function slideImage(id: number, isMaster: boolean): string {
  const place = transform('a:xfrm', IMAGE);
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: 'slide' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, element('p:ph', isMaster ? { type: 'sldImg', idx: 2 } : { type: 'sldImg' })),
    ),
    isMaster
      ? element('p:spPr', {}, place, element('a:prstGeom', { prst: 'rect' }, element('a:avLst')), element('a:noFill'))
      : element('p:spPr'),
  );
}

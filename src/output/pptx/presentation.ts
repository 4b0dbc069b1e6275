import { element, NAMESPACES, type PackagePart, xmlDocument } from '../openxml/index.js';
import { emu, SLIDE } from './box.js';
import { MASTER_ID, MASTER_PATH, THEME_PATH } from './layouts.js';
import { NOTES_MASTER_PATH, NOTES_PAGE, NOTES_THEME_PATH } from './notes.js';
import { plainStyles } from './text-styles.js';
import { themeXml } from './theme.js';
import { type DeckContext, leading } from './wording.js';

/** The part that leads to all others, and those that PowerPoint expects beside it. */

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
/** Where the part that leads to all others lies in the package. */
export const PRESENTATION_PATH = 'ppt/presentation.xml';
/** The id of the first slide: the format demands at least this number. */
const FIRST_SLIDE_ID = 256;
/** PowerPoint's own style for tables that a user adds ("Medium Style 2 - Accent 1"). */
const TABLE_STYLE = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

/** The presentation with its settings and themes. `slidePaths` in the order of the slides. */
export function presentationParts(slidePaths: readonly string[], context: DeckContext): readonly PackagePart[] {
  const theme = { type: 'application/vnd.openxmlformats-officedocument.theme+xml', content: themeXml() };
  return [
    { path: PRESENTATION_PATH, type: `${TYPE}.presentation.main+xml`, ...presentation(slidePaths, context) },
    { path: 'ppt/presProps.xml', type: `${TYPE}.presProps+xml`, content: xmlDocument(element('p:presentationPr', NAMESPACES)) },
    { path: 'ppt/viewProps.xml', type: `${TYPE}.viewProps+xml`, content: VIEW },
    { path: 'ppt/tableStyles.xml', type: `${TYPE}.tableStyles+xml`, content: TABLES },
    { path: THEME_PATH, ...theme },
    { path: NOTES_THEME_PATH, ...theme },
  ];
}

const VIEW = xmlDocument(element('p:viewPr', NAMESPACES, element('p:gridSpacing', { cx: 76200, cy: 76200 })));
const TABLES = xmlDocument(element('a:tblStyleLst', { 'xmlns:a': NAMESPACES['xmlns:a'], def: TABLE_STYLE }));

function presentation(slidePaths: readonly string[], context: DeckContext): Pick<PackagePart, 'content' | 'relationships'> {
  const linked = [
    { kind: 'slideMaster', target: MASTER_PATH },
    { kind: 'notesMaster', target: NOTES_MASTER_PATH },
    { kind: 'presProps', target: 'ppt/presProps.xml' },
    { kind: 'viewProps', target: 'ppt/viewProps.xml' },
    { kind: 'theme', target: THEME_PATH },
    { kind: 'tableStyles', target: 'ppt/tableStyles.xml' },
    ...slidePaths.map((target) => ({ kind: 'slide', target })),
  ];
  const relationships = linked.map((one, index) => ({ id: `rId${index + 1}`, ...one }));
  const slides = relationships
    .filter(({ kind }) => kind === 'slide')
    .map(({ id }, index) => element('p:sldId', { id: FIRST_SLIDE_ID + index, 'r:id': id }));
  const content = xmlDocument(
    element(
      'p:presentation',
      { ...NAMESPACES, saveSubsetFonts: 1 },
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: MASTER_ID, 'r:id': 'rId1' })),
      element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
      slides.length > 0 ? element('p:sldIdLst', {}, ...slides) : '',
      element('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
      element('p:notesSz', { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }),
      element('p:defaultTextStyle', {}, ...plainStyles(leading(context))),
    ),
  );
  return { content, relationships };
}

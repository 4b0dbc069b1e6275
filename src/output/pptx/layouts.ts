import { layouts } from '../../reports/slides/index.js';
import { element, NAMESPACES, type PackagePart, xmlDocument } from '../openxml/index.js';
import { background, bar, emptyPlace, shapeTree } from './layout-shapes.js';
import type { Page, Slot, Slots } from './page.js';
import { PAINT } from './paint.js';
import { masterStyles } from './text-styles.js';
import { leading } from './wording.js';

/** The layouts that slides are made on, and the master that they share. */

interface Layout {
  /** The format's own name for such a layout; other programs know it by this. */
  readonly type: string;
  readonly slots: (slots: Slots) => readonly Slot[];
  /** Whether it has the bar and the tinted ground that open a deck or a part of it. */
  readonly isOpening?: true;
}

const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  title: {
    type: 'title',
    slots: ({ openingTitle, subtitle, presenter }) => [openingTitle, subtitle, presenter],
    isOpening: true,
  },
  divider: { type: 'secHead', slots: ({ dividerTitle, dividerKicker }) => [dividerTitle, dividerKicker], isOpening: true },
  text: { type: 'tx', slots: ({ title, kicker, body }) => [title, kicker, body] },
  columns: {
    type: 'twoTxTwoObj',
    slots: ({ title, kicker, headings, columns }) => [
      title,
      kicker,
      ...columns.flatMap((column, index) => [headings[index] ?? column, column]),
    ],
  },
  items: { type: 'twoObj', slots: ({ title, kicker, charts }) => [title, kicker, ...charts] },
  figure: { type: 'chart', slots: ({ title, kicker, measure, table, plot }) => [title, kicker, measure, table, plot] },
  table: { type: 'tbl', slots: ({ title, kicker, table, remarks }) => [title, kicker, table, remarks] },
  image: { type: 'picTx', slots: ({ title, kicker, picture, caption }) => [title, kicker, picture, caption] },
};

/** The layouts of a deck. */
export type LayoutName = keyof typeof layouts;

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
/** Where the master lies in the package. */
export const MASTER_PATH = 'ppt/slideMasters/slideMaster1.xml';
/** Where the theme of the slides lies in the package. */
export const THEME_PATH = 'ppt/theme/theme1.xml';
const NAMES = Object.keys(layouts) as readonly LayoutName[];
/**
 * The id of the master; layouts have the ids that follow. The format demands at least this number, and that no id is used twice.
 */
export const MASTER_ID = 2147483648;

/** Where a layout lies in the package. */
export function layoutPath(name: LayoutName): string {
  return `ppt/slideLayouts/slideLayout${NAMES.indexOf(name) + 1}.xml`;
}

/** All layouts as parts of the package. */
export function layoutParts(page: Page): readonly PackagePart[] {
  return NAMES.map((name) => ({
    path: layoutPath(name),
    type: `${TYPE}.slideLayout+xml`,
    content: layoutXml(name, page),
    relationships: [{ id: 'rId1', kind: 'slideMaster', target: MASTER_PATH }],
  }));
}

function layoutXml(name: LayoutName, page: Page): string {
  const { type, slots, isOpening } = LAYOUTS[name];
  const { footnote, number } = page.slots;
  const places = [...slots(page.slots), footnote, number];
  const shapes = places.map((slot, index) => emptyPlace(slot, index + 2, leading(page.context)));
  const drawn = isOpening ? [bar(page.openingBar, places.length + 2), ...shapes] : shapes;
  return xmlDocument(
    element(
      'p:sldLayout',
      { ...NAMESPACES, type, preserve: 1 },
      element(
        'p:cSld',
        { name: layouts[name][leading(page.context)] },
        isOpening ? background(PAINT.panel) : '',
        shapeTree(drawn),
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
}

/** The master, with the styles of all text. */
export function masterPart(page: Page): PackagePart {
  const { title, body, footnote, number } = page.slots;
  const lang = leading(page.context);
  const places = [title, body, { ...footnote, idx: 3 }, { ...number, idx: 4 }];
  const content = xmlDocument(
    element(
      'p:sldMaster',
      NAMESPACES,
      element('p:cSld', {}, background(PAINT.paper), shapeTree(places.map((slot, index) => emptyPlace(slot, index + 2, lang)))),
      COLOR_MAP,
      element(
        'p:sldLayoutIdLst',
        {},
        ...NAMES.map((_, index) => element('p:sldLayoutId', { id: MASTER_ID + 1 + index, 'r:id': `rId${index + 1}` })),
      ),
      element('p:hf', { hdr: 0, dt: 0 }),
      masterStyles(lang),
    ),
  );
  return {
    path: MASTER_PATH,
    type: `${TYPE}.slideMaster+xml`,
    content,
    relationships: [
      ...NAMES.map((name, index) => ({ id: `rId${index + 1}`, kind: 'slideLayout', target: layoutPath(name) })),
      { id: `rId${NAMES.length + 1}`, kind: 'theme', target: THEME_PATH },
    ],
  };
}

/** Which colour of the theme each name of a colour stands for. */
export const COLOR_MAP = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
});

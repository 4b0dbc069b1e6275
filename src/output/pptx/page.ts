import {
  footHeight,
  footSpace,
  kickerHeight,
  kickerSpace,
  type LanguageCount,
  openingIndent,
  pixelsOf,
  type Tokens,
  tokens,
} from '../../design/index.js';
import { MIN_FONT_PT, secondSize } from '../../reports/text/index.js';
import { type Box, measuresOf } from './box.js';
import { type Color, PAINT } from './paint.js';
import { type DeckContext, isBilingual } from './wording.js';

/** A place that a layout keeps for something. Shapes of a slide take its position and look unless they say otherwise. */
export interface Slot {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'chart' | 'tbl' | 'pic' | 'ftr' | 'sldNum';
  /** Tells it from other places of its type in the layout; null for a title, of which there is only one. */
  readonly idx: number | null;
  /** What it holds, for the name of the shape in the layout. */
  readonly name: string;
  readonly box: Box;
  readonly anchor: 't' | 'ctr' | 'b';
  /** Null where it looks as the master says. `size` in points. */
  readonly look: { readonly size: number; readonly color: Color; readonly bold: boolean } | null;
}

/** The page that all slides of an edition share; lengths in CSS pixels. */
export interface Page {
  readonly context: DeckContext;
  /** Where the line above the title begins, and where the footnote ends. */
  readonly top: number;
  readonly bottom: number;
  /** Between the title and what follows it. */
  readonly gap: number;
  /** The bar beside the title of the deck and of its parts. */
  readonly openingBar: Box;
  readonly slots: Slots;
}

/** All places that layouts use. */
export type Slots = ReturnType<typeof slotsOf>;

const NUMBER_WIDTH = 90;
const BESIDE_FOOTNOTE = NUMBER_WIDTH + 20;

/** The page for slides in one language or in two, as the edition has them. */
export function openPage(context: DeckContext, design: Tokens = tokens): Page {
  const { slide } = design;
  const languages = isBilingual(context) ? 'two' : 'one';
  const { top, bottom, gap } = slide[languages];
  const frame = { top, bottom: slide.height - bottom, gap };
  const openingBar = barOf(languages === 'two' ? 420 : 300, design);
  return { context, ...frame, openingBar, slots: slotsOf(frame, languages, design) };
}

function barOf(height: number, { slide }: Tokens): Box {
  return { x: slide.side, y: (slide.height - height) / 2, width: slide.opening.bar, height };
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
}

function slotsOf({ top, bottom, gap }: Frame, languages: LanguageCount, design: Tokens) {
  const { sizes, title, openingScale, body } = design.slide;
  const measures = measuresOf(design);
  const openingSize = title.one[0] * openingScale;
  const titleTop = top + kickerSpace(design);
  const titleHeight = titleHeightOf(languages, design);
  const foot = footHeight(design, languages);
  const bodyTop = titleTop + titleHeight + gap;
  const bodyBottom = bottom - footSpace(design, languages);
  const line = (y: number, height: number): Box => ({ x: measures.left, y, width: measures.content, height });
  const whole = line(bodyTop, bodyBottom - bodyTop);
  const left: Box = { ...whole, width: measures.column };
  const right: Box = { ...left, x: measures.left + measures.column + measures.columnGap };
  const indent = openingIndent(design);
  /** A place to the right of the bar. */
  const opening = (y: number, height: number): Box => ({
    x: measures.left + indent,
    y,
    width: measures.content - indent,
    height,
  });
  const headingHeight = 40;
  const heading = (box: Box): Box => ({ ...box, height: headingHeight });
  const below = (box: Box): Box => ({ ...box, y: box.y + headingHeight + 12, height: box.height - headingHeight - 12 });
  const secondary = (size: number) => ({ size, color: PAINT.secondary, bold: false });
  const place = (type: Slot['type'], idx: number | null, name: string, box: Box, look: Slot['look'] = null): Slot => ({
    type,
    idx,
    name,
    box,
    anchor: 't',
    look,
  });
  return {
    title: place('title', null, 'Title', line(titleTop, titleHeight)),
    openingTitle: place('ctrTitle', null, 'Title', opening(240, 73), { size: openingSize, color: PAINT.heading, bold: true }),
    dividerTitle: {
      ...place('title', null, 'Title', opening(210, 300), { size: openingSize, color: PAINT.heading, bold: true }),
      anchor: 'ctr' as const,
    },
    subtitle: place('subTitle', 1, 'Subtitle', opening(331, 42), { size: sizes.subtitle, color: PAINT.ink, bold: false }),
    presenter: place('body', 14, 'Presenter', opening(417, 68), secondary(sizes.presenter)),
    kicker: place('body', 13, 'Kicker', line(top, kickerHeight(design)), secondary(sizes.note)),
    dividerKicker: place('body', 13, 'Kicker', opening(150, kickerHeight(design)), secondary(sizes.note)),
    body: place('body', 1, 'Text', whole),
    headings: [15, 16].map((idx, index) =>
      place('body', idx, `Heading ${index + 1}`, heading(index === 0 ? left : right), {
        size: body[0],
        color: PAINT.heading,
        bold: true,
      }),
    ),
    columns: [1, 2].map((idx, index) => place('body', idx, `Text ${index + 1}`, below(index === 0 ? left : right))),
    charts: [1, 2].map((idx, index) => place('chart', idx, `Chart ${index + 1}`, index === 0 ? left : right)),
    measure: place('body', 14, 'Measure', line(bodyTop, 24), secondary(MIN_FONT_PT)),
    table: place('tbl', 1, 'Table', whole),
    plot: place('chart', 2, 'Chart', { ...whole, x: measures.left + measures.content / 2, width: measures.content / 3 }),
    remarks: place('body', 14, 'Remarks', line(bodyBottom - 28, 28), secondary(16)),
    picture: place('pic', 1, 'Picture', { ...whole, height: whole.height - 40 }),
    caption: {
      ...place('body', 14, 'Caption', line(bodyBottom - 31, 31), secondary(sizes.caption)),
    },
    footnote: {
      ...place('ftr', 11, 'Footnote', { ...line(bottom - foot, foot), width: measures.content - BESIDE_FOOTNOTE }),
      anchor: 'b' as const,
    },
    number: {
      ...place('sldNum', 12, 'Slide number', {
        x: measures.right - NUMBER_WIDTH,
        y: bottom - foot,
        width: NUMBER_WIDTH,
        height: foot,
      }),
      anchor: 'b' as const,
    },
  };
}

/** Height of a title of one line in each language, at the largest size that titles have. */
function titleHeightOf(languages: LanguageCount, { slide }: Tokens): number {
  const [size] = slide.title[languages];
  const sizes = languages === 'two' ? [size, secondSize(size)] : [size];
  return Math.ceil(sizes.reduce((sum, own) => sum + pixelsOf(own) * slide.lines.title[languages], 0));
}

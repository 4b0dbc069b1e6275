import type { AuthorImage } from '../../model/slides-texts.js';
import { element, NAMESPACES } from '../openxml/index.js';
import { type Box, emu, transform } from './box.js';
import type { ChartPart } from './charts/index.js';
import type { Slot } from './page.js';
import { type Color, NO_FILL, type Stroke, solid, stroke } from './paint.js';
import { emptyParagraph, type Paragraph, paragraphXml } from './paragraph.js';

/** A part of its own that a slide brings along. */
export type Attachment =
  | { readonly kind: 'chart'; readonly chart: ChartPart }
  | { readonly kind: 'image'; readonly image: AuthorImage };

/** What a shape is given by its slide when it is drawn. */
export interface ShapeSite {
  readonly id: number;
  /** Unique on the slide. */
  readonly name: string;
  /** Takes a chart or a picture into the package; returns the id of the relationship that leads to it. */
  attach(attachment: Attachment): string;
}

/** Something on a slide that can be drawn as XML. */
export interface Shape {
  /** Says what it is, and stays the same in later builds: it tells which shape of an old deck is to be replaced. */
  readonly name: string;
  draw(place: ShapeSite): string;
}

interface Words {
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Text in a place of the layout, at the layout's position unless `box` differs from it. */
export function placeholder(slot: Slot, { name, paragraphs, box = slot.box }: Words & { readonly box?: Box }): Shape {
  return textShape(name, paragraphs, {
    properties: [element('p:cNvSpPr', {}, NO_GROUPING), element('p:nvPr', {}, slotXml(slot))],
    look: sameBox(box, slot.box) ? element('p:spPr') : element('p:spPr', {}, transform('a:xfrm', box)),
    body: element('a:bodyPr', {}, SHRINKS),
  });
}

/** Text that stands outside the places of the layout. */
export function textBox({ name, paragraphs, box }: Words & { readonly box: Box }): Shape {
  return textShape(name, paragraphs, {
    properties: [element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')],
    look: element('p:spPr', {}, transform('a:xfrm', box), RECTANGLE, NO_FILL),
    body: element('a:bodyPr', { wrap: 'square', ...NO_INSETS, anchor: 't' }, SHRINKS),
  });
}

/** The number of a slide counts by itself when slides are moved. */
export function slideNumber(slot: Slot, paragraph: Paragraph): Shape {
  return textShape(
    'number',
    [paragraph],
    {
      properties: [element('p:cNvSpPr', {}, NO_GROUPING), element('p:nvPr', {}, slotXml(slot))],
      look: element('p:spPr'),
      body: element('a:bodyPr'),
    },
    NUMBER_FIELD,
  );
}

/** The format names every field by an id; all slides share this one. */
export const NUMBER_FIELD = '{5F0C6B1E-3D6A-4B5E-9A55-0B5C2E6F7A10}';
const NO_GROUPING = element('a:spLocks', { noGrp: 1 });
/** Boxes are as large as their text. Should a font be wider than the measured one, its text is set smaller. */
const SHRINKS = element('a:normAutofit');
/** No space between the edge of a box and its text. */
export const NO_INSETS = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 } as const;

/** How a shape names its place in the layout. */
export function slotXml({ type, idx }: Pick<Slot, 'type' | 'idx'>): string {
  return element('p:ph', { type, sz: type === 'ftr' || type === 'sldNum' ? 'quarter' : undefined, idx: idx ?? undefined });
}

function sameBox(a: Box, b: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => emu(a[side]) === emu(b[side]));
}

interface TextParts {
  readonly properties: readonly string[];
  readonly look: string;
  readonly body: string;
}

function textShape(shape: string, paragraphs: readonly Paragraph[], parts: TextParts, field: string | null = null): Shape {
  const words = paragraphs.length > 0 ? paragraphs.map((each) => paragraphXml(each, field)) : [emptyParagraph('en')];
  return {
    name: shape,
    draw: ({ id, name }) =>
      element(
        'p:sp',
        {},
        element('p:nvSpPr', {}, element('p:cNvPr', { id, name }), ...parts.properties),
        parts.look,
        element('p:txBody', {}, parts.body, element('a:lstStyle'), ...words),
      ),
  };
}

const RECTANGLE = geometry('rect');

function geometry(prst: string): string {
  return element('a:prstGeom', { prst }, element('a:avLst'));
}

const DECORATIVE = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ),
);

/** A shape that adds nothing to what is said in words: screen readers skip it. */
export function mark(shape: string, prst: 'rect' | 'triangle', box: Box, fill: Color): Shape {
  return {
    name: shape,
    draw: ({ id, name }) =>
      element(
        'p:sp',
        {},
        element('p:nvSpPr', {}, element('p:cNvPr', { id, name }, DECORATIVE), element('p:cNvSpPr'), element('p:nvPr')),
        element('p:spPr', {}, transform('a:xfrm', box), geometry(prst), solid(fill), stroke(null)),
      ),
  };
}

/** A horizontal line. */
export function rule(shape: string, { x, y, width }: Omit<Box, 'height'>, look: Stroke): Shape {
  return {
    name: shape,
    draw: ({ id, name }) =>
      element(
        'p:cxnSp',
        {},
        element('p:nvCxnSpPr', {}, element('p:cNvPr', { id, name }, DECORATIVE), element('p:cNvCxnSpPr'), element('p:nvPr')),
        element('p:spPr', {}, transform('a:xfrm', { x, y, width, height: 0 }), geometry('line'), stroke(look)),
      ),
  };
}

interface Frame {
  readonly box: Box;
  readonly descr: string;
  /** The namespace that says what stands in it. */
  readonly uri: string;
  readonly locked: string;
  /** The place of the layout that it fills; undefined for none. */
  readonly slot: Slot | undefined;
}

/** A chart or a table in its frame. */
export function graphicFrame({ id, name }: ShapeSite, { box, descr, uri, locked, slot }: Frame, content: string): string {
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', { id, name, descr }),
      element('p:cNvGraphicFramePr', {}, locked),
      element('p:nvPr', {}, slot ? slotXml(slot) : ''),
    ),
    transform('p:xfrm', box),
    element('a:graphic', {}, element('a:graphicData', { uri }, content)),
  );
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const LOCKED_FRAME = element('a:graphicFrameLocks', { noGrp: 1 });

/** A chart on a slide. `descr` says it in words. */
export interface ChartFrame {
  readonly name: string;
  readonly box: Box;
  readonly descr: string;
  readonly chart: ChartPart;
  readonly slot?: Slot | undefined;
}

/** A chart in its frame; its part and workbook are attached when it is drawn. */
export function chartFrame({ name, box, descr, chart, slot }: ChartFrame): Shape {
  const locked = slot ? LOCKED_FRAME : '';
  return {
    name,
    draw: (place) => {
      const reference = { 'xmlns:c': CHART, 'xmlns:r': NAMESPACES['xmlns:r'], 'r:id': place.attach({ kind: 'chart', chart }) };
      return graphicFrame(place, { box, descr, uri: CHART, locked, slot }, element('c:chart', reference));
    },
  };
}

/** A picture in a place of the layout; `descr` says it in words. */
export function picture(slot: Slot, box: Box, descr: string, image: AuthorImage): Shape {
  return {
    name: 'image',
    draw: ({ id, name, attach }) =>
      element(
        'p:pic',
        {},
        element(
          'p:nvPicPr',
          {},
          element('p:cNvPr', { id, name, descr }),
          element('p:cNvPicPr', {}, element('a:picLocks', { noGrp: 1, noChangeAspect: 1 })),
          element('p:nvPr', {}, slotXml(slot)),
        ),
        element(
          'p:blipFill',
          {},
          element('a:blip', { 'r:embed': attach({ kind: 'image', image }) }),
          element('a:stretch', {}, element('a:fillRect')),
        ),
        element('p:spPr', {}, transform('a:xfrm', box)),
      ),
  };
}

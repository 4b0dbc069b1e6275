import type { Element } from '@xmldom/xmldom';
import { openPackage, type Package } from './opc.js';
import { type Cells, cellsOf, readWorkbook } from './workbook.js';
import { all, attribute, children, first, parseXml, textOf } from './xml.js';

/** What a reader of a PowerPoint deck finds in it. */
export interface ReadDeck {
  readonly title: string;
  readonly creator: string;
  readonly language: string;
  readonly slides: readonly ReadSlide[];
}

export interface ReadSlide {
  /** The id of the slide. */
  readonly name: string;
  readonly layout: string;
  readonly title: string;
  /** In reading order. */
  readonly shapes: readonly ReadShape[];
  readonly notes: readonly string[];
}

export interface ReadShape {
  readonly kind: 'text' | 'table' | 'chart' | 'picture' | 'mark';
  readonly name: string;
  /** The text alternative. */
  readonly alt: string;
  /** The type of its place in the layout; '' for a shape of the slide's own. */
  readonly place: string;
  /** Left, top, width and height in points; null where the layout says it. */
  readonly box: readonly [number, number, number, number] | null;
  readonly paragraphs: readonly ReadParagraph[];
  /** Of a table. */
  readonly rows: readonly (readonly string[])[];
  readonly chart: ReadChart | null;
}

export interface ReadParagraph {
  readonly text: string;
  readonly level: number;
  readonly runs: readonly { readonly text: string; readonly lang: string; readonly size: number; readonly bold: boolean }[];
}

export interface ReadSeries {
  readonly name: string;
  readonly categories: readonly (string | null)[];
  readonly values: readonly (number | null)[];
  /** Of points: their places across. */
  readonly across: readonly (number | null)[];
  /** Points whose number is not drawn; null for a series without numbers. */
  readonly unlabelled: readonly number[] | null;
}

export interface ReadChart {
  /** Such as `barChart`; one chart may hold two. */
  readonly kinds: readonly string[];
  readonly series: readonly ReadSeries[];
  /** Lower and upper end of the first axis of values. */
  readonly axis: readonly [number, number];
  readonly xml: string;
  readonly cells: Cells;
}

export function readDeck(bytes: Uint8Array): ReadDeck {
  const opened = openPackage(bytes);
  const core = opened.xml('docProps/core.xml');
  const ids = all(opened.xml('ppt/presentation.xml'), 'p:sldId').map((one) => attribute(one, 'r:id'));
  return {
    title: textOf(first(core, 'dc:title')),
    creator: textOf(first(core, 'dc:creator')),
    language: textOf(first(core, 'dc:language')),
    slides: ids.map((id) => readSlide(opened, opened.target('ppt/presentation.xml', id))),
  };
}

function readSlide(opened: Package, path: string): ReadSlide {
  const slide = opened.xml(path);
  const tree = first(slide, 'p:spTree');
  const shapes = tree ? children(tree).flatMap((node) => readShape(opened, path, node)) : [];
  const linked = (kind: string) => opened.links(path).find((link) => link.kind === kind)?.target;
  const layout = opened.xml(linked('slideLayout') ?? '');
  const notes = linked('notesSlide');
  return {
    name: attribute(first(slide, 'p:cSld'), 'name'),
    layout: attribute(first(layout, 'p:sldLayout'), 'type'),
    title: said(shapes.find(({ place }) => /^(title|ctrTitle)$/.test(place))),
    shapes,
    notes: notes ? paragraphsIn(opened.xml(notes).documentElement).map(({ text }) => text) : [],
  };
}

/** The words of a shape, paragraph by paragraph. */
export function said(shape: ReadShape | undefined): string {
  return shape?.paragraphs.map(({ text }) => text).join('\n') ?? '';
}

function readShape(opened: Package, path: string, node: Element): readonly ReadShape[] {
  const named = first(node, 'p:cNvPr');
  if (!/^p:(sp|cxnSp|pic|graphicFrame)$/.test(node.tagName) || !named) return [];
  const table = first(node, 'a:tbl');
  const chart = first(node, 'c:chart');
  const paragraphs = paragraphsIn(node);
  const kinds = { 'p:pic': 'picture', 'p:cxnSp': 'mark', 'p:sp': first(node, 'p:txBody') ? 'text' : 'mark' } as const;
  const kind = table ? 'table' : chart ? 'chart' : kinds[node.tagName as keyof typeof kinds];
  return [
    {
      kind,
      name: attribute(named, 'name'),
      alt: attribute(named, 'descr'),
      place: attribute(first(node, 'p:ph'), 'type'),
      box: boxOf(node),
      paragraphs,
      rows: table ? all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => textsOf(cell).join(' / '))) : [],
      chart: chart ? readChart(opened, opened.target(path, attribute(chart, 'r:id'))) : null,
    },
  ];
}

function boxOf(node: Element): ReadShape['box'] {
  const place = first(node, 'a:xfrm') ?? first(node, 'p:xfrm');
  if (!place) return null;
  const points = (name: string, side: string) => Number(attribute(first(place, name), side)) / 12700;
  return [points('a:off', 'x'), points('a:off', 'y'), points('a:ext', 'cx'), points('a:ext', 'cy')];
}

function paragraphsIn(node: Element | null): readonly ReadParagraph[] {
  return (node ? all(node, 'a:p') : []).map((paragraph) => {
    const runs = children(paragraph)
      .filter(({ tagName }) => tagName === 'a:r' || tagName === 'a:fld')
      .map((run) => {
        const look = first(run, 'a:rPr');
        const size = Number(attribute(look, 'sz')) / 100;
        return { text: textOf(first(run, 'a:t')), lang: attribute(look, 'lang'), size, bold: attribute(look, 'b') === '1' };
      });
    const level = Number(attribute(first(paragraph, 'a:pPr'), 'lvl'));
    return { text: runs.map(({ text }) => text).join(''), level, runs };
  });
}

function textsOf(cell: Element): readonly string[] {
  return paragraphsIn(cell)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

function readChart(opened: Package, path: string): ReadChart {
  const xml = opened.text(path);
  const chart = parseXml(xml);
  const area = first(chart, 'c:plotArea');
  const kinds = area ? children(area).map(({ tagName }) => tagName.replace('c:', '')) : [];
  const values = first(chart, 'c:valAx');
  const end = (name: string) => Number(attribute(values && first(values, name), 'val'));
  const book = opened.target(path, attribute(first(chart, 'c:externalData'), 'r:id'));
  return {
    kinds: kinds.filter((kind) => kind.endsWith('Chart')),
    series: all(chart, 'c:ser').map(readSeries),
    axis: [end('c:min'), end('c:max')],
    xml,
    cells: readWorkbook(opened.parts[book] ?? new Uint8Array()),
  };
}

function readSeries(series: Element): ReadSeries {
  const numbers = (name: string) => cacheOf(first(series, name)).map((value) => (value === null ? null : Number(value)));
  const labels = first(series, 'c:dLbls');
  const without = labels ? all(labels, 'c:dLbl').map((label) => Number(attribute(first(label, 'c:idx'), 'val'))) : null;
  return {
    name: cacheOf(first(series, 'c:tx'))[0] ?? '',
    categories: cacheOf(first(series, 'c:cat')),
    values: numbers(first(series, 'c:val') ? 'c:val' : 'c:yVal'),
    across: numbers('c:xVal'),
    unlabelled: without,
  };
}

/** A chart's own copy of some cells; null where a cell is empty. */
function cacheOf(reference: Element | undefined): readonly (string | null)[] {
  if (!reference) return [];
  const count = Number(attribute(first(reference, 'c:ptCount'), 'val'));
  const points = new Map(all(reference, 'c:pt').map((point) => [Number(attribute(point, 'idx')), textOf(first(point, 'c:v'))]));
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
}

/** Every reference of a chart to its workbook, with the copy that stands beside it. */
export function references(chart: Pick<ReadChart, 'xml'>): readonly {
  readonly cells: readonly string[];
  readonly cache: readonly (string | null)[];
}[] {
  const document = parseXml(chart.xml);
  return [...all(document, 'c:numRef'), ...all(document, 'c:strRef')].map((reference) => ({
    cells: cellsOf(textOf(first(reference, 'c:f'))),
    cache: cacheOf(reference),
  }));
}

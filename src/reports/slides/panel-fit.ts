import { pixelsOf, tokens } from '../../design/index.js';
import { greatest } from '../../model/extremes.js';
import type { Panel, Sizes } from '../../model/slides-view.js';
import { EDITIONS, type Edition, languagesOf, type Text } from '../../model/text.js';
import { lineCount, MIN_FONT_PT, secondSize } from '../text/index.js';
import type { Typesetter } from './fit.js';
import { panelWidth } from './panel.js';
import { evenly } from './rows.js';

/**
 * How the rows of options or bands fit beneath each other: smaller where they are many, and on further slides where they are too many.
 * slides.css takes no more room than is reckoned with here; lengths are CSS pixels.
 */

type RowPanel = Extract<Panel, { kind: 'choice' | 'number' }>;

const { slide } = tokens;
/** In points, the largest first. */
const ROW_SIZES = [slide.sizes.option, 17, slide.sizes.row, MIN_FONT_PT] as const;
/** The part of the width that labels take, and what is at their right. */
const LABELS = { part: 0.44, right: 12 } as const;
const ROW_LINES = { one: 1.35, two: 1.15 } as const;
const LABEL_LINE = 1.35;

/** Between the line of one row and its words: all of it at the largest size, next to nothing at the least. */
function rowPadding(size: number): number {
  return pixelsOf(2.6 * (size - MIN_FONT_PT)) + 1;
}

export function hasRows(panel: Panel): panel is RowPanel {
  return panel.kind !== 'scale';
}

/** Panels that stand on one slide, with the size of their rows in points. */
export interface FittedPanels {
  readonly panels: readonly Panel[];
  readonly rowSize: Sizes;
}

/**
 * The panels of a slide as one slide, or as several where their rows do not fit on one: each panel alone, then so many rows at a time.
 * `room`: pixels beneath the title in an edition. Null where a single row is too high in one of `editions`.
 */
export function fitPanels(
  panels: readonly Panel[],
  room: (edition: Edition) => number,
  typesetter: Typesetter,
  editions: readonly Edition[],
): readonly FittedPanels[] | null {
  const rowSize = sizesFor(panels, room, typesetter, editions);
  if (rowSize) return [{ panels, rowSize }];
  const [only, ...others] = panels;
  if (only && others.length > 0) {
    const each = panels.map((panel) => fitPanels([panel], room, typesetter, editions));
    return each.every((one) => one !== null) ? each.flat() : null;
  }
  return only && hasRows(only) ? divided(only, room, typesetter, editions) : null;
}

function divided(
  panel: RowPanel,
  room: (edition: Edition) => number,
  typesetter: Typesetter,
  editions: readonly Edition[],
): readonly FittedPanels[] | null {
  const positions = panel.rows.map((_, at) => at);
  for (let most = positions.length - 1; most > 0; most -= 1) {
    const parts = evenly(positions, most).map((part, index) => [partOf(panel, part, index === 0)]);
    const sizes = parts.map((part) => sizesFor(part, room, typesetter, editions));
    if (sizes.every((one) => one !== null)) return parts.map((part, at) => ({ panels: part, rowSize: sizes[at] as Sizes }));
  }
  return null;
}

/** Some rows of a panel; the first part keeps the whole for figures that stand alone. */
function partOf(panel: RowPanel, positions: readonly number[], isFirst: boolean): RowPanel {
  const at = <T>(list: readonly T[]) => list.filter((_, position) => positions.includes(position));
  const { rows, chart } = panel;
  return {
    ...panel,
    rows: at(rows),
    chart: chart && { ...chart, options: at(chart.options) },
    whole: isFirst ? { rows, chart } : null,
  };
}

/** The largest size at which all rows fit, edition by edition; null where there is none in one that is made. */
function sizesFor(
  panels: readonly Panel[],
  room: (edition: Edition) => number,
  typesetter: Typesetter,
  editions: readonly Edition[],
): Sizes | null {
  const found = EDITIONS.map((edition) => [edition, sizeIn(panels, edition, room(edition), typesetter)] as const);
  if (found.some(([edition, size]) => size === null && editions.includes(edition))) return null;
  return Object.fromEntries(found.map(([edition, size]) => [edition, size ?? MIN_FONT_PT])) as Record<Edition, number>;
}

function sizeIn(panels: readonly Panel[], edition: Edition, room: number, typesetter: Typesetter): number | null {
  const languages = languagesOf(edition, typesetter.languages);
  const isTwo = languages.length > 1;
  const width = panelWidth(panels.length);
  const heightOf = (text: Text, across: number, size: number, line: number, weight: 400 | 700) =>
    languages.reduce((sum, lang, index) => {
      if (index > 0 && text[lang] === text[languages[0]]) return sum;
      const points = index === 0 ? size : Math.max(MIN_FONT_PT, secondSize(size));
      return sum + lineCount(text[lang], across, pixelsOf(points), weight, typesetter.measure) * pixelsOf(points) * line;
    }, 0);
  const heading = isTwo ? slide.sizes.headingTwo : slide.sizes.heading;
  const above =
    greatest(panels.map(({ label }) => heightOf(label, width, heading, LABEL_LINE, 700))) +
    slide.rule.above +
    slide.rule.width +
    slide.rule.below;
  const withRows = panels.filter(hasRows);
  const fits = (size: number) =>
    withRows.every((panel) => {
      const labels = width * LABELS.part - LABELS.right;
      const rows = panel.rows.reduce(
        (sum, { label }) =>
          sum + heightOf(label, labels, size, isTwo ? ROW_LINES.two : ROW_LINES.one, 400) + 2 * rowPadding(size) + 1,
        0,
      );
      const base = heightOf(panel.base, width, slide.sizes.caption, 1.5, 400) + ABOVE_BASE;
      const box = panel.kind === 'number' && panel.statistics.length > 0 ? BOX : 0;
      return above + ABOVE_ROWS + rows + base + box <= room;
    });
  return ROW_SIZES.find((size) => (!isTwo || size <= slide.sizes.row) && fits(size)) ?? null;
}

const ABOVE_ROWS = 10;
const ABOVE_BASE = 12;
/** The box of statistics with what is above it. */
const BOX = 12 + 24 + pixelsOf(slide.sizes.note) * 1.35 + pixelsOf(slide.sizes.value) * 1.3;

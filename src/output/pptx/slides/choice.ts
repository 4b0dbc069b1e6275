import { tokens } from '../../../design/index.js';
import { greatest } from '../../../model/extremes.js';
import type { Panel } from '../../../model/slides-view.js';
import type { Text } from '../../../model/text.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { rowsPart } from '../charts/index.js';
import { PAINT } from '../paint.js';
import { heightOf, widthOf } from '../paragraph.js';
import { chartFrame, type Shape, textBox } from '../shape.js';
import { rowHeight, saidBy, tableFrame } from '../table.js';
import { type DeckContext, inlineText, isBilingual, leading, stacked } from '../wording.js';
import type { PanelArea } from './panel-area.js';

/** A panel whose bars stand in rows: of options, or of the bands of a number item. */
type ChoicePanel = Extract<Panel, { kind: 'choice' | 'number' }>;

/** Sizes that are tried, the largest first; points. */
const SIZES = [tokens.slide.sizes.option, 17, tokens.slide.sizes.row, MIN_FONT_PT] as const;
/** The part of the width (0..1) that the labels take, as `.options th` has it in slides.css. */
const LABELS = 0.44;
const GAP = tokens.slide.options.gap;
const LINE = { color: PAINT.grid, width: 1 } as const;

/** The options of an item with their counts and shares; the bars stand in a free column of the table. */
export function choice(panel: ChoicePanel, { x, width, top, bottom, slot }: PanelArea, context: DeckContext): readonly Shape[] {
  const name = `item:${panel.itemId}`;
  const base = stacked(panel.base, { size: tokens.slide.sizes.caption, color: PAINT.secondary }, context);
  const baseHeight = Math.ceil(heightOf(base, width, context.measure));
  const baseBox = (y: number) => textBox({ name: `${name}:base`, paragraphs: base, box: { x, y, width, height: baseHeight } });
  if (!panel.chart) {
    const note = panel.note ? stacked(panel.note, { size: tokens.slide.sizes.presenter, color: PAINT.note }, context) : [];
    const noteBox = { x, y: top + 30, width, height: Math.ceil(heightOf(note, width, context.measure)) };
    return [textBox({ name: `${name}:note`, paragraphs: note, box: noteBox }), baseBox(noteBox.y + noteBox.height + 12)];
  }
  const { columns, rows } = fittedTable(panel, width, bottom - top - baseHeight - GAP, context);
  const [labels = 0, bars = 0] = columns;
  const height = rows.reduce((all, row) => all + row.height, 0);
  return [
    tableFrame({
      name: `${name}:options`,
      descr: saidBy(panel.rows.map(({ label, count, share }) => [inlineText(label, context), count, inlineText(share, context)])),
      x,
      y: top,
      columns,
      rows,
      hasHeadings: false,
      lang: leading(context),
    }),
    chartFrame({
      name: `${name}:chart`,
      box: { x: x + labels, y: top, width: bars, height },
      descr: inlineText(alternative(panel), context),
      chart: rowsPart(
        panel.chart,
        panel.rows.map(({ label }) => label),
        bars,
        context,
      ),
      slot,
    }),
    baseBox(top + height + GAP),
  ];
}

/** What the bars say, option by option. */
function alternative({ rows }: ChoicePanel): Text {
  return { ja: rows.map(({ alt }) => alt.ja).join('。'), en: rows.map(({ alt }) => alt.en).join('. ') };
}

/** The table at the largest size at which its rows, all of one height, fit into `room` pixels. */
function fittedTable(panel: ChoicePanel, width: number, room: number, context: DeckContext) {
  const isTwo = isBilingual(context);
  const tables = SIZES.filter((size) => !isTwo || size <= tokens.slide.sizes.row).map((size) =>
    tableAt(panel, width, size, context),
  );
  const found = tables.find(({ least }) => least * panel.rows.length <= room) ?? tables.at(-1);
  const least = found?.least ?? 0;
  const airy = Math.min(least + (isTwo ? 14 : 28), room / Math.max(1, panel.rows.length));
  const height = Math.max(least, Math.floor(airy));
  return { columns: found?.columns ?? [], rows: (found?.rows ?? []).map((cells) => ({ height, cells })) };
}

function tableAt(panel: ChoicePanel, width: number, size: number, context: DeckContext) {
  const line = isBilingual(context) ? 1.2 : 1.35;
  const texts = panel.rows.map(({ label, count, share }) => ({
    label: stacked(label, { size, line }, context),
    count: stacked({ ja: count, en: count }, { size, line, align: 'r' }, context),
    share: stacked(share, { size, line, align: 'r' }, context),
  }));
  const widest = (part: 'count' | 'share') =>
    Math.ceil(
      greatest(
        texts.flatMap((row) => row[part].map((each) => widthOf(each, context.measure))),
        0,
      ),
    ) + 2;
  const numbers = [widest('count') + GAP, widest('share') + GAP];
  const labels = Math.round(width * LABELS);
  const columns = [labels, width - labels - (numbers[0] ?? 0) - (numbers[1] ?? 0), ...numbers];
  const rows = texts.map(({ label, count, share }) => [
    { paragraphs: label, right: GAP, rule: LINE },
    { paragraphs: [], rule: LINE },
    { paragraphs: count, rule: LINE },
    { paragraphs: share, rule: LINE },
  ]);
  const least =
    greatest(
      rows.map((cells) => rowHeight(cells, columns, context.measure)),
      0,
    ) + 4;
  return { columns, rows, least };
}

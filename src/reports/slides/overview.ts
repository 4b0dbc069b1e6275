import { divergingShades } from '../../charts/palette.js';
import { drawStack } from '../../charts/stack.js';
import type { StackChart } from '../../model/deck.js';
import type { FigureTable } from '../../model/document.js';
import type { PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { both, same } from '../../text/both.js';
import { numberedLabel, numberedTitle, percentage, scaleEnd, terms } from '../../text/messages/common.js';
import * as words from '../../text/messages/slides.js';
import { integer, percent } from '../../text/numbers.js';
import type { Desk } from '../desk.js';
import { isScale, levelsOf } from '../lookup.js';
import type { Draft } from './draft.js';
import { PLOT, parts, ROWS } from './plot.js';

interface Row {
  readonly item: PublishedScaleItem;
  /** Level by level, 0..1. */
  readonly shares: readonly number[];
  /** Of the upper half of the scale. */
  readonly upper: number;
}

/** Bars narrower than this hold no number. */
const LEAST_LABELLED = 0.06;
const MAJORITY = 0.6;

/** The answers to all items of a section as one bar each, split in the middle of the scale; the most approved first. */
export async function overviewDrafts(desk: Desk, section: PublishedSection, covered: Text): Promise<readonly Draft[]> {
  const scale = section.score?.scale;
  const rows = scale ? rowsOf(section, scale) : [];
  if (!scale || rows.length < 2) return [];
  const upper = upperLevels(scale);
  const majorities = rows.filter((row) => row.upper >= MAJORITY).length;
  return Promise.all(
    parts(rows, ROWS).map(async (page) => ({
      stem: `overview-${section.id}`,
      kicker: numberedTitle(section.number, section.title),
      titles: [words.overviewTitle(majorities, rows.length, upper)] as const,
      body: await overviewFigure(desk, section, scale, page, axisOf(scale, rows)),
      footnote: words.overviewNote(covered),
    })),
  );
}

function rowsOf(section: PublishedSection, scale: Scale): readonly Row[] {
  const levels = levelsOf(scale);
  const rows = section.items.filter(isScale).flatMap((item): Row[] => {
    if (!item.distribution.shown) return [];
    const { bars } = item.distribution.value;
    const shares = levels.map((level) => bars.find(({ key }) => key === String(level))?.share ?? 0);
    return [{ item, shares, upper: sum(shares.slice(Math.ceil(levels.length / 2))) }];
  });
  return rows.sort((a, b) => b.upper - a.upper);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** 4–6 of a scale from 1 to 6. */
function upperLevels(scale: Scale): string {
  const levels = levelsOf(scale);
  return `${levels[Math.ceil(levels.length / 2)]}–${scale.high}`;
}

interface Axis {
  /** Levels to the left of zero; null where bars start from it. */
  readonly left: number | null;
  readonly from: number;
  readonly to: number;
}

/** A scale with an even number of levels is split between its halves; another has a middle, and its bars begin at the left. */
function axisOf(scale: Scale, rows: readonly Row[]): Axis {
  const levels = levelsOf(scale).length;
  if (levels % 2 === 1) return { left: null, from: 0, to: Math.max(1, ...rows.map(({ shares }) => sum(shares))) };
  const left = levels / 2;
  const extent = (from: number, to: number) => Math.max(...rows.map(({ shares }) => sum(shares.slice(from, to))));
  return { left, from: -Math.max(0.1, extent(0, left)), to: Math.max(0.1, extent(left, levels)) };
}

async function overviewFigure(
  desk: Desk,
  section: PublishedSection,
  scale: Scale,
  rows: readonly Row[],
  axis: Axis,
): Promise<Draft['body']> {
  const levels = levelsOf(scale);
  const shades = divergingShades(levels.length);
  const ns = rows.map(({ item }) => item.n);
  const figure: FigureTable = {
    title: section.title,
    subtitle: words.overviewSubtitle(Math.min(...ns), Math.max(...ns), desk.voice),
    question: section.question,
    labelHeading: terms.item,
    low: scaleEnd(scale.low, scale.lowLabel, 'low'),
    high: scaleEnd(scale.high, scale.highLabel, 'high'),
    valueHeadings: [same(upperLevels(scale)), terms.n],
    rows: await Promise.all(
      rows.map(async (row) => ({
        label: numberedLabel(row.item.number, row.item.short),
        picture: { drawing: await drawRow(desk, row, axis, shades), alt: altOf(row, levels) },
        values: [percentage(row.upper), same(integer(row.item.n))],
      })),
    ),
    legend: levels.map((level, index) => ({
      mark: 'bar' as const,
      color: shades[index]?.color ?? '',
      label: same(String(level)),
    })),
  };
  const chart: StackChart = {
    kind: 'stack',
    series: levels.map((level, index) => ({
      name: same(String(level)),
      color: shades[index]?.color ?? '',
      ink: shades[index]?.ink ?? '',
      shares: rows.map(({ shares }) => shares[index] ?? 0),
    })),
    left: axis.left,
  };
  return { kind: 'figure', figure, chart };
}

function drawRow(desk: Desk, { shares }: Row, axis: Axis, shades: ReturnType<typeof divergingShades>) {
  const start = axis.left === null ? 0 : -sum(shares.slice(0, axis.left));
  return drawStack(desk.pen, {
    ...PLOT,
    from: axis.from,
    to: axis.to,
    start,
    segments: shares.map((share, index) => ({
      share,
      color: shades[index]?.color ?? '',
      ink: shades[index]?.ink ?? '',
      label: share < LEAST_LABELLED ? '' : percent(share),
    })),
  });
}

function altOf({ item, shares }: Row, levels: readonly number[]): Text {
  return both((lang) => {
    const listed = levels.map((level, index) => `${level}: ${percent(shares[index] ?? 0)}%`);
    return `${item.label[lang]}${lang === 'ja' ? '：' : ': '}${listed.join(lang === 'ja' ? '、' : ', ')}`;
  });
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, ScaleAnalysis } from '../../src/model/analysis.js';
import type { Chart, HistogramChart, Point } from '../../src/model/chart.js';
import type { Candidate } from '../../src/model/claims.js';
import type { OverviewRow } from '../../src/model/feedback-view.js';
import type { Figure } from '../../src/model/figure.js';
import type { Publication, Statistics } from '../../src/model/publication.js';
import {
  asPrinted,
  boundsOverFrame,
  constant,
  declared,
  differenceOf,
  howMany,
  largestOf,
  leastOf,
  levelsOf,
  type Published,
  percentOf,
  productOf,
  quotientOf,
  sizeOf,
  sumOf,
  wholeOf,
} from '../../src/model/published.js';
import type { View } from '../../src/model/view.js';
import type { CellValue, SheetFor } from '../../src/model/workbook.js';
import { base, percentage } from '../../src/reports/text/common-wording.js';
import { fixed, integer, percent, short, signed } from '../../src/reports/text/numbers.js';
import { made } from '../support/made.js';
import { CHECKOUT } from '../support/shirabe.js';

/**
 * Numbers that may be shown. What must not compile is held by `tsc -p tests`, a part of `npm run check`: each line below an expectation
 * of an error would fail the check if it compiled.
 */

/** Never called: for the compiler alone. */
function _refused(exact: ScaleAnalysis, analysis: Analysis, shown: Statistics, count: number, chart: HistogramChart) {
  const _shownMean: Published = shown.mean;
  // @ts-expect-error a plain number
  const _plain: Published = count;
  // @ts-expect-error arithmetic on published numbers
  const _difference: Published = shown.mean - shown.median;
  // @ts-expect-error the same in disguise
  const _largest: Published = Math.max(shown.q1, shown.q3);
  // @ts-expect-error a number that is worked out is no constant of the program
  const _computed: Published = constant(count);
  // @ts-expect-error nor is anything that only looks like a list
  const _length: Published = howMany({ length: count });
  // @ts-expect-error nor are exact results declared by the project
  const _declaration = declared(exact);
  // @ts-expect-error nor is the whole analysis
  const _all = declared(analysis);

  // Sentences
  // @ts-expect-error an exact count
  integer(exact.n);
  // @ts-expect-error an exact mean
  fixed(exact.mean ?? 0, 1);
  // @ts-expect-error an exact mean
  short(exact.mean ?? 0);
  // @ts-expect-error a share of two published counts
  percent(chart.peak / shown.mean);
  // @ts-expect-error a share of two exact counts
  percentage(exact.n / exact.base);
  // @ts-expect-error a difference of two published means
  signed(shown.mean - shown.median, 1);
  // @ts-expect-error what is left of a count
  base(chart.peak - 1);

  // What lies between published numbers
  const _bounds: Published = boundsOverFrame(chart.peak, chart.peak, chart.peak).low;
  // @ts-expect-error bounds of an exact count
  const _exactBounds: Published = boundsOverFrame(count, chart.peak, chart.peak).low;

  // Charts
  // @ts-expect-error an exact mean
  const _marked: HistogramChart = { ...chart, mean: exact.mean };
  // @ts-expect-error a count that no audience was allowed to see
  const _counted: HistogramChart = { ...chart, levels: [{ level: constant(1), count }] };
  // @ts-expect-error an interval that was worked out
  const _point: Point = { value: shown.mean, from: shown.mean - shown.sd, to: shown.q3 };

  // View models, figures and publications
  // @ts-expect-error an exact score
  const _mark: OverviewRow['mark'] = exact.mean;
  // @ts-expect-error an exact mean
  const _row: Figure['table']['rows'][number] = [exact.mean];
  // @ts-expect-error exact results are no publication
  const _sections: Publication['sections'] = analysis.sections;
  // @ts-expect-error exact results are no publication
  const _sample: Publication['sample'] = analysis.sample;

  // Sheets
  // @ts-expect-error an exact mean in a public sheet
  const _cell: CellValue = exact.mean;
  const _teamRows: SheetFor<'team'>['rows'] = [{ look: 'plain', cells: [exact.mean, shown.mean] }];
  // @ts-expect-error a sheet for the team is no public sheet
  const _publicRows: SheetFor<'public'>['rows'] = teamRows;
}

/** The keys below which plain numbers are, however deep. */
type PlainKeys<T, K = never> = T extends Published | string | boolean | Uint8Array | null | undefined
  ? never
  : T extends number
    ? K
    : T extends ReadonlyMap<infer _, infer V>
      ? PlainKeys<V, K>
      : T extends readonly (infer E)[]
        ? PlainKeys<E, K>
        : { [P in keyof T]-?: PlainKeys<T[P], P> }[keyof T];
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** All plain numbers that documents hold. A new one does not compile before its key is named here, with what it is. */
const _inDocuments: Same<
  PlainKeys<View | Figure>,
  | 'ja' // sizes of type in points, by edition
  | 'en'
  | 'bilingual'
  | 'low' // ends of an axis,
  | 'high'
  | 'grid' // its lines,
  | 'zero' // and where differences begin
  | 'left' // how many series lie left of zero
  | 'note' // numbers of notes
  | 'number'
  | 'factsNote'
  | 'lines' // to write on
  | 'width' // of pictures, in pixels
  | 'height'
> = true;
const _inPublications: Same<PlainKeys<Omit<Publication, 'inSentences'>>, 'low' | 'high'> = true; // ends of a scale; `inSentences` is a publication itself
const _inCharts: Same<PlainKeys<Chart>, 'low' | 'high' | 'grid' | 'zero' | 'left'> = true;
/** What a finding is chosen by, the place of a pair, and ends of a scale; what is told of it is published. */
const _inFindings: Same<PlainKeys<Candidate>, 'effect' | 'pair' | 'low' | 'high'> = true;

async function sources(): Promise<readonly (readonly [file: string, text: string])[]> {
  const files = (await readdir(path.join(CHECKOUT, 'src'), { recursive: true })).filter((file) => file.endsWith('.ts'));
  return Promise.all(files.map(async (file) => [file, await readFile(path.join(CHECKOUT, 'src', file), 'utf8')] as const));
}

describe('a published number', () => {
  it('is made in one file of the room that publishes, and in the file of what everyone knows or can work out', async () => {
    const making = (await sources()).filter(([, text]) => /\b(?:as|is) Published(?:In)?\b/.test(text));
    expect(making.map(([file]) => file).sort()).toEqual(['analysis/disclosure/publish/make-published.ts', 'model/published.ts']);
  });

  it('cannot be made outside that room: its door offers no way, and no other file gets past the door', async () => {
    const room = 'analysis/disclosure/publish/';
    const all = await sources();
    const door = all.find(([file]) => file === `${room}index.ts`)?.[1];
    expect(door).toContain('publishSection');
    expect(door).not.toContain('make-published');
    const outside = all.filter(([file, text]) => text.includes('make-published') && !file.startsWith(room));
    expect(outside).toEqual([]);
  });
});

describe('what everyone knows', () => {
  it('is what the project declares, and how many things there are', () => {
    const scale = { low: 0, high: 3, labels: null, lowLabel: { ja: '', en: '' }, highLabel: { ja: '', en: '' } };
    expect([declared(scale), levelsOf(scale)]).toEqual([scale, [0, 1, 2, 3]]);
    expect([howMany([7, 8]), constant(5)]).toEqual([2, 5]);
  });

  it('is what a text says', () => {
    expect([asPrinted('12'), asPrinted('-0.5'), asPrinted('many')]).toEqual([12, -0.5, Number.NaN]);
  });
});

describe('what anyone can work out', () => {
  const [three, minusTwo] = made([3, -2]);

  it('is arithmetic', () => {
    expect([sumOf([three, minusTwo]), sumOf([]), differenceOf(three, minusTwo), productOf(three, minusTwo)]).toEqual([
      1, 0, 5, -6,
    ]);
    expect([quotientOf(minusTwo, three), sizeOf(minusTwo), leastOf([three, minusTwo]), largestOf([three, minusTwo])]).toEqual([
      -2 / 3,
      2,
      -2,
      3,
    ]);
  });

  it('is rounding, halves up', () => {
    expect(made([2.5, -2.5, 2.4]).map(wholeOf)).toEqual([3, -2, 2]);
  });

  it('has bounds over the frame from none to all of those who did not answer', () => {
    // 57 of 106 firms, asked with 1,209 others that did not answer: 4 % to 96 %.
    const { low, high } = boundsOverFrame(57, 106, 1315);
    expect([low, high]).toEqual([57 / 1315, 1266 / 1315]);
    expect(boundsOverFrame(3, 7, 7)).toEqual({ low: 3 / 7, high: 3 / 7 });
    expect(boundsOverFrame(0, 0, 7)).toEqual({ low: 0, high: 1 });
    for (const [count, n, units] of [
      [4, 3, 7],
      [1, 8, 7],
      [0, 0, 0],
    ] as const)
      expect(() => boundsOverFrame(count, n, units)).toThrow(RangeError);
  });

  it('has bounds that hold every share that the frame may have, and both ends', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (yes, no, silent) => {
        fc.pre(yes + no + silent > 0);
        const units = yes + no + silent;
        const { low, high } = boundsOverFrame(yes, yes + no, units);
        const possible = Array.from({ length: silent + 1 }, (_, more) => (yes + more) / units);
        expect([low, high]).toEqual([Math.min(...possible), Math.max(...possible)]);
      }),
    );
  });

  it('is per cent without dust', () => {
    expect([0.58, 0.14, 0.57].map(percentOf)).toEqual([58, 14, 57]);
  });
});

import { describe, expect, it } from 'vitest';
import type { DotsChart, HistogramChart } from '../../../src/model/chart.js';
import type { Slide } from '../../../src/model/slides-view.js';
import {
  choicePanel,
  deckOf,
  dotsSlide,
  everyKind,
  histogramOf,
  itemsSlide,
  scalePanel,
  stackSlide,
  t,
} from '../../support/deck.js';
import { openPackage } from '../../support/opc.js';
import { packageFaults } from '../../support/package-faults.js';
import { type ReadShape, readDeck } from '../../support/pptx.js';
import { all, first } from '../../support/xml.js';

/** The shapes of one slide, by their names. */
function shapesOf(slide: Slide): (name: string) => ReadShape {
  const deck = deckOf([slide]);
  expect(packageFaults(deck)).toEqual([]);
  const shapes = readDeck(deck).slides[0]?.shapes ?? [];
  return (name) => shapes.find((shape) => shape.name === name) ?? expect.fail(`no ${name}`);
}

function chartOf(slide: Slide, name: string) {
  return shapesOf(slide)(name).chart ?? expect.fail(`${name} is no chart`);
}

const histogram = (chart: HistogramChart) => chartOf(itemsSlide('s', [scalePanel('a', chart)]), 'item:a:chart');

describe('a histogram', () => {
  it('has a bar for every level, empty ones included, and the same numbers in its workbook', () => {
    const { kinds, series, cells } = histogram(histogramOf([5, 0, 7, 9, 2, 1]));
    expect(kinds).toEqual(['barChart']);
    expect(series).toMatchObject([
      { name: '回答数', categories: ['1', '2', '3', '4', '5', '6'], values: [5, 0, 7, 9, 2, 1], unlabelled: [] },
    ]);
    expect([...cells]).toEqual([
      ['B1', '回答数'],
      ...[5, 0, 7, 9, 2, 1].flatMap((count, index) => [
        [`A${index + 2}`, index + 1],
        [`B${index + 2}`, count],
      ]),
    ]);
  });

  it('stands on zero, and shares the height of the one beside it', () => {
    const charts = [histogramOf([3, 0, 1], { peak: 40 }), histogramOf([40, 2, 0], { peak: 40 })];
    const shapes = shapesOf(itemsSlide('s', [scalePanel('a', charts[0] ?? null), scalePanel('b', charts[1] ?? null)]));
    const [a, b] = ['a', 'b'].map((id) => shapes(`item:${id}:chart`));
    expect(a?.chart?.axis[0]).toBe(0);
    expect(a?.chart?.axis).toEqual(b?.chart?.axis);
    expect(a?.chart?.axis[1]).toBeGreaterThan(40);
    expect(a?.box?.[3]).toBe(b?.box?.[3]);
  });

  it('takes a scale of one level, and one without a single answer', () => {
    expect(histogram(histogramOf([9])).series).toMatchObject([{ categories: ['1'], values: [9] }]);
    const none = histogram(histogramOf([0, 0, 0]));
    expect(none.series[0]?.values).toEqual([0, 0, 0]);
    expect(none.axis[1]).toBeGreaterThan(0);
  });

  it('takes a scale that does not begin with 1', () => {
    const levels = [-1, 0, 1].map((level) => ({ level, count: level + 2 }));
    expect(histogram(histogramOf([1, 2, 3], { levels })).series[0]).toMatchObject({ categories: ['-1', '0', '1'] });
  });

  it.each([
    [1, 1 / 12],
    [3.5, 0.5],
    [4.25, 3.75 / 6],
    [6, 11 / 12],
  ])('points at its mean of %d, that far from the left edge', (mean, share) => {
    const shapes = shapesOf(itemsSlide('s', [scalePanel('a', histogramOf([5, 0, 7, 9, 2, 1], { mean }))]));
    const [x = 0, y = 0, width = 0, height = 0] = shapes('item:a:chart').box ?? [];
    const [markX = 0, markY = 0, markWidth = 0] = shapes('item:a:mean').box ?? [];
    expect((markX + markWidth / 2 - x) / width).toBeCloseTo(share, 3);
    expect(markY).toBeGreaterThanOrEqual(y + height);
  });

  it('points nowhere without a mean, and is not there where it is withheld', () => {
    const names = (panel: Slide) => readDeck(deckOf([panel])).slides[0]?.shapes.map(({ name }) => name) ?? [];
    expect(names(itemsSlide('s', [scalePanel('a', histogramOf([1, 2], { mean: null }))]))).not.toContain('item:a:mean');
    const withheld = names(itemsSlide('s', [scalePanel('a', null)]));
    expect(withheld).not.toContain('item:a:chart');
    expect(withheld).toContain('item:a:note');
  });

  it('shows an earlier release as an outline on the same scale, behind its bars, without numbers', () => {
    const released = { name: t('talk（n = 33）'), counts: [4.5, 0, 6.25] };
    const { kinds, series, cells, xml } = histogram(histogramOf([5, 0, 7], { released }));
    expect(kinds).toEqual(['barChart', 'barChart']);
    expect(series).toMatchObject([
      { name: 'talk（n = 33）', values: [4.5, 0, 6.25], unlabelled: null },
      { name: '回答数', values: [5, 0, 7], unlabelled: [] },
    ]);
    expect(cells.get('C4')).toBe(6.25);
    const ends = [...xml.matchAll(/<c:max val="([^"]*)"/g)].map(([, end]) => end);
    expect(ends).toHaveLength(2);
    expect(new Set(ends).size).toBe(1);
    const [outline = ''] = /<c:ser>.*?<\/c:ser>/s.exec(xml) ?? [];
    expect(outline).toMatch(/<c:spPr><a:noFill\/><a:ln [^>]*>.*<a:prstDash val="dash"\/>/);
  });
});

describe('bars of options', () => {
  it('have the counts of the options, from the top', () => {
    const { series, axis, xml } = chartOf(itemsSlide('s', [choicePanel('c', [7, 11, 0])]), 'item:c:chart');
    expect(series).toMatchObject([{ categories: ['選択肢1', '選択肢2', '選択肢3'], values: [7, 11, 0] }]);
    expect(axis).toEqual([0, 11]);
    expect(xml).toContain('<c:orientation val="maxMin"/>');
  });

  it('have rows as high as those of the table beside them', () => {
    const shapes = shapesOf(itemsSlide('s', [choicePanel('c', [7, 11, 0])]));
    const [table, chart] = [shapes('item:c:options').box, shapes('item:c:chart').box];
    expect([chart?.[1], chart?.[3]]).toEqual([table?.[1], table?.[3]]);
  });
});

describe('stacked bars', () => {
  const chart = () => chartOf(stackSlide('s'), 'figure:chart');

  it('go from the zero line outwards, those on its left below zero in the workbook and without a sign on the slide', () => {
    const { series, cells, xml } = chart();
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['2', [-10, -56]],
      ['1', [-30, -14]],
      ['3', [58, 0]],
      ['4', [2, 30]],
    ]);
    // 100 x 0.58 is 57.99999999999999, and 100 x 0.14 is 14.000000000000002.
    expect([cells.get('B3'), cells.get('C3'), cells.get('D2')]).toEqual([-56, -14, 58]);
    const formats = [...xml.matchAll(/<c:numFmt formatCode="([^"]*)" sourceLinked="0"\/><c:spPr><a:noFill/g)];
    expect(formats.map(([, format]) => format)).toEqual(['0;0;0', '0;0;0', '0;0;0', '0;0;0']);
  });

  it('hold no number where they are too narrow for one', () => {
    expect(chart().series.map(({ unlabelled }) => unlabelled)).toEqual([[], [], [1], [0]]);
  });

  it('have an axis as long as the longest rows on either side', () => {
    expect(chart().axis).toEqual([-70, 60]);
  });
});

describe('points', () => {
  const chart = (more: Partial<DotsChart> = {}) => chartOf(dotsSlide('s', more), 'figure:chart');

  it('stand in the middle of their rows, from the top, and none where a value is withheld', () => {
    const [points] = chart().series;
    expect(points).toMatchObject({ name: '平均値', across: [4.2, 3.1, null], values: [2.5, 1.5, 0.5] });
  });

  it('have their intervals as lines between two points, where they have any', () => {
    const [, ...intervals] = chart().series;
    expect(intervals).toMatchObject([{ name: '甲', across: [3.9, 4.5], values: [2.5, 2.5] }]);
  });

  it('stand on an axis whose lines are the values that are asked for', () => {
    const { axis, xml } = chart({ low: 0.8, high: 6.3 });
    expect(axis).toEqual([0, 7]);
    expect(xml).toContain('<c:majorUnit val="1"/>');
    expect(chart({ grid: [1, 2, 4] }).xml).not.toContain('majorGridlines');
  });

  it('have a stronger line at zero where they are differences', () => {
    const { xml, axis } = chart({ low: -1, high: 1, grid: [-1, -0.5, 0, 0.5, 1], zero: 0 });
    expect(axis).toEqual([-1, 1]);
    expect(xml).toContain('<c:crossesAt val="0"/>');
  });
});

/** Defects that a well-known library for PowerPoint files has, measured in its version 4.0.1: none of them is here. */
describe('known defects of decks', () => {
  const opened = openPackage(deckOf(everyKind()));
  const named = (pattern: RegExp) => opened.names.filter((name) => pattern.test(name));

  it('slide masters are declared that do not exist', () => {
    const declared = all(opened.xml('[Content_Types].xml'), 'Override')
      .map((one) => one.getAttribute('PartName') ?? '')
      .filter((name) => name.startsWith('/ppt/slideMasters/'));
    expect(declared).toEqual(named(/^ppt\/slideMasters\/[^/]+\.xml$/).map((name) => `/${name}`));
    expect(declared).toHaveLength(1);
  });

  it('text of charts has no font for Japanese, and the theme neither', () => {
    for (const name of named(/^ppt\/charts\/[^/]+\.xml$/)) {
      const looks = all(opened.xml(name), 'a:defRPr');
      expect(looks.length).toBeGreaterThan(0);
      for (const look of looks) expect(first(look, 'a:ea')?.getAttribute('typeface'), name).toBe('+mn-ea');
    }
    for (const name of named(/^ppt\/theme\//)) {
      const fonts = all(opened.xml(name), 'a:ea').map((font) => font.getAttribute('typeface'));
      expect(fonts).toEqual(['Yu Gothic', 'Yu Gothic']);
    }
  });

  it('a zero is an empty cell of the workbook', () => {
    const { cells } = histogram(histogramOf([5, 0, 7]));
    expect(cells.get('B3')).toBe(0);
  });

  it('a reference to the workbook has a stray apostrophe', () => {
    for (const name of named(/^ppt\/charts\/[^/]+\.xml$/)) {
      const formulas = all(opened.xml(name), 'c:f').map((formula) => formula.textContent ?? '');
      expect(formulas.length).toBeGreaterThan(0);
      for (const formula of formulas) expect(formula).toMatch(/^Sheet1!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/);
    }
    for (const name of named(/\.xlsx$/)) {
      const book = openPackage(opened.parts[name] ?? new Uint8Array());
      expect(book.names.filter((part) => part.includes('table'))).toEqual([]);
    }
  });

  it('a picture without an alternative has its path as one', () => {
    const alternatives = readDeck(deckOf(everyKind())).slides.flatMap(({ shapes }) =>
      shapes.filter(({ kind }) => kind === 'picture').map(({ alt }) => alt),
    );
    expect(alternatives).toEqual(['工場の写真']);
  });

  it('the master of notes comes before that of slides, and axes share an id', () => {
    const presentation = opened.text('ppt/presentation.xml');
    const order = ['<p:sldMasterIdLst', '<p:notesMasterIdLst', '<p:sldIdLst', '<p:sldSz', '<p:notesSz'];
    const places = order.map((element) => presentation.indexOf(element));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});

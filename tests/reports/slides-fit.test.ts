import { describe, expect, it } from 'vitest';
import type { Panel } from '../../src/model/slides-view.js';
import { fitPanels } from '../../src/reports/slides/panel-fit.js';
import { choicePanel, scalePanel } from '../support/deck.js';

/** Every character is as wide as 0.6 of its size. */
const measure = (text: string, size: number) => text.length * size * 0.6;
const typesetter = { measure, languages: ['en'] } as const;
/** What a title of two lines leaves of a slide. */
const room = () => 430;

const options = (count: number) =>
  choicePanel(
    'q',
    Array.from({ length: count }, (_, index) => 100 + index),
  );
const fitted = (panels: readonly Panel[], height = room) => fitPanels(panels, height, typesetter, ['en']);
const rowsOf = (panel: Panel | undefined) => (panel && panel.kind !== 'scale' ? panel.rows.map(({ label }) => label.en) : []);

describe('rows of options on a slide', () => {
  it('get smaller where they are many', () => {
    const sizes = [5, 7, 9, 11].map((count) => fitted([options(count)])?.[0]?.rowSize.en);
    expect(fitted([options(4)])?.[0]?.rowSize.en).toBe(18.75);
    expect(sizes).toEqual([...sizes].sort((a, b) => (b ?? 0) - (a ?? 0)));
    expect(sizes.at(-1)).toBe(14);
  });

  it('go on over further slides where they are too many, all of them once and in their order', () => {
    const slides = fitted([options(47)]) ?? [];
    expect(slides.length).toBeGreaterThan(3);
    expect(slides.flatMap(({ panels }) => rowsOf(panels[0]))).toEqual(
      Array.from({ length: 47 }, (_, index) => `Option ${index + 1}`),
    );
    // All parts have one axis, and what is drawn is what stands beside it.
    for (const { panels } of slides) {
      const [panel] = panels;
      if (panel?.kind !== 'choice') throw new Error('It is no choice.');
      expect(panel.chart?.peak).toBe(options(47).kind === 'choice' ? (options(47) as typeof panel).chart?.peak : null);
      expect(panel.chart?.options.map(({ count }) => String(count))).toEqual(panel.rows.map(({ count }) => count));
    }
    // A figure that stands alone has all rows.
    const wholes = slides.map(({ panels: [panel] }) =>
      panel && panel.kind !== 'scale' ? (panel.whole?.rows.length ?? null) : null,
    );
    expect(wholes).toEqual([47, ...wholes.slice(1).map(() => null)]);
  });

  it('part from their neighbour first', () => {
    const slides = fitted([options(12), scalePanel('r', null)]) ?? [];
    expect(slides.map(({ panels }) => panels.map(({ itemId }) => itemId))).toEqual([['q'], ['q'], ['r']]);
  });

  it('are refused where a single one is too high', () => {
    expect(fitted([options(2)], () => 60)).toBeNull();
  });
});

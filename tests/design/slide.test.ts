import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleTokens } from '../../src/design/css.js';
import { columnWidth, contentWidth, footHeight, footSpace, kickerSpace, underHeading } from '../../src/design/slide.js';
import { type Tokens, tokens } from '../../src/design/tokens.js';
import type { Languages } from '../../src/model/text.js';
import { openPage } from '../../src/output/pptx/page.js';
import { footOf } from '../../src/output/pptx/slides/frame.js';
import { bodyHeight, WIDTHS } from '../../src/reports/slides/fit.js';
import { naming } from '../../src/reports/text/index.js';
import { CHECKOUT } from '../support/shirabe.js';

const EDITIONS = [
  ['one', ['ja'], 'ja'],
  ['two', ['ja', 'en'], 'bilingual'],
] as const;

const text = { ja: '題', en: 'title' };
const sizes = { ja: 30, en: 30, bilingual: 24 };
/** Every character is as wide as it is high. */
const measure = (said: string, size: number) => said.length * size;
const pageOf = (languages: Languages, edition: 'ja' | 'bilingual', design?: Tokens) =>
  openPage({ edition, languages, created: '2026-01-01', measure }, design);

describe('the lengths of a slide', () => {
  it('follow from the tokens', () => {
    expect(contentWidth(tokens)).toBe(1164);
    expect(columnWidth(tokens)).toBe(558);
    expect(kickerSpace(tokens)).toBe(30);
    expect(underHeading(tokens)).toBe(18);
    expect(WIDTHS).toEqual({ whole: 1164, column: 558, fact: 930 });
  });

  it.each(EDITIONS)('leave what is fitted as much room as PowerPoint has: %s', (languages, langs, edition) => {
    const { top, bottom, gap, slots } = pageOf(langs, edition);
    const typesetter = { measure, languages: langs };
    // A place in the layout begins at a whole pixel.
    expect(Math.floor(bodyHeight(text, true, sizes, typesetter)(edition))).toBe(slots.body.box.height);
    expect({ top, bottom, gap }).toEqual({ ...tokens.slide[languages], bottom: 720 - tokens.slide[languages].bottom });
  });
});

describe('the foot of a slide', () => {
  it.each(EDITIONS)('is as high as the style sheet draws it: %s', async (languages) => {
    const { root, bilingual } = styleTokens(tokens);
    const used = { ...root, ...(languages === 'two' ? bilingual : {}) };
    const number = (name: string) => Number.parseFloat(used[name] ?? '');
    const lines = languages === 'two' ? 2 : 1;
    const drawn = lines * number('--slide-text-small') * number('--slide-line-height-small') + number('--slide-above-foot');
    expect(drawn).toBeCloseTo({ one: 35.65, two: 53.5 }[languages], 9);
    expect(footSpace(tokens, languages)).toBe(Math.ceil(drawn));
    const sheet = await readFile(path.join(CHECKOUT, 'templates/styles/slides.css'), 'utf8');
    const rule = /^\.footer \{([^}]*)\}/m.exec(sheet)?.[1];
    for (const name of [
      'padding-top: var(--slide-above-foot);',
      'font-size: var(--slide-text-small);',
      'line-height: var(--slide-line-height-small);',
    ])
      expect(rule).toContain(name);
    expect(sheet).not.toMatch(/\.bilingual [^{]*\.footer/);
  });

  it.each(EDITIONS)('is as high in PowerPoint, with a footnote and without: %s', (languages, langs, edition) => {
    const page = pageOf(langs, edition);
    const { footnote, number, body } = page.slots;
    expect(page.bottom - (body.box.y + body.box.height)).toBe(footSpace(tokens, languages));
    for (const { box } of [footnote, number]) {
      expect(box.y + box.height).toBe(page.bottom);
      expect(box.height).toBe(footHeight(tokens, languages));
    }
    const slide = { kind: 'image', id: 'x', page: 1, kicker: null, title: naming(text), titleSize: sizes, notes: [] } as const;
    const image = {
      alt: text,
      caption: null,
      image: { type: 'image/png', file: 'x.png', bytes: new Uint8Array(), width: 1, height: 1 },
    } as const;
    for (const said of [null, text])
      expect(page.bottom - footOf({ ...slide, ...image, footnote: said }, 1, page).top).toBe(footSpace(tokens, languages));
  });

  it('moves in all of them with its tokens', () => {
    const other: Tokens = { ...tokens, slide: { ...tokens.slide, foot: { size: 15, above: { one: 20, two: 12 } } } };
    expect(footSpace(other, 'one')).toBe(27 + 20);
    expect(styleTokens(other).root).toMatchObject({ '--slide-above-foot': '20px' });
    expect(styleTokens(other).bilingual).toMatchObject({ '--slide-above-foot': '12px' });
    const { bottom, slots } = pageOf(['ja'], 'ja', other);
    expect(bottom - (slots.body.box.y + slots.body.box.height)).toBe(27 + 20);
  });
});

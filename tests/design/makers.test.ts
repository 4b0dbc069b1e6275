import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { styleRules, styleTokens } from '../../src/design/css.js';
import { type Tokens, tokens } from '../../src/design/tokens.js';
import type { LetterView } from '../../src/model/letter-view.js';
import { openTypeface } from '../../src/output/fonts/typeface.js';
import { openTemplates, type Templates } from '../../src/output/html/templates.js';
import { openPage } from '../../src/output/pptx/page.js';
import { paintOf } from '../../src/output/pptx/paint.js';
import { masterStyles } from '../../src/output/pptx/text-styles.js';
import { themeXml } from '../../src/output/pptx/theme.js';
import { FORMAT_CODES, openStyles } from '../../src/output/xlsx/styles.js';
import { divergingShades, paletteOf, wideFont } from '../../src/reports/drawing/palette.js';
import { sizeInWindow } from '../../src/reports/letter/window.js';
import { CHECKOUT } from '../support/shirabe.js';
import { all, parseXml } from '../support/xml.js';

/** A set of tokens in which nothing is as it is. */
const other: Tokens = {
  ...tokens,
  colors: {
    ...tokens.colors,
    ink: '#010203',
    paper: '#fffff0',
    secondary: '#111213',
    note: '#212223',
    axis: '#313233',
    grid: '#414243',
    panel: '#515253',
    heading: '#616263',
    accent: '#717273',
    strong: '#818283',
    light: '#919293',
    own: '#a1a2a3',
    respondents: '#b1b2b3',
    band: '#c1c2c3',
    warning: '#d1d2d3',
  },
  diverging: {
    shades: tokens.diverging.shades.map((_, index) => ({
      color: `#0${index}0000`,
      ink: `#00000${index}`,
    })) as unknown as Tokens['diverging']['shades'],
    neutral: { color: '#e1e2e3', ink: '#f1f2f3' },
  },
  typefaces: {
    ...tokens.typefaces,
    embedded: 'Own Sans',
    office: { ...tokens.typefaces.office, latin: 'Own Latin', japanese: 'Own Gothic' },
  },
  page: { ...tokens.page, width: 200, margin: { ...tokens.page.margin, side: 18 } },
  letter: { ...tokens.letter, window: { ...tokens.letter.window, width: 30 }, folds: [100, 200] },
  slide: {
    ...tokens.slide,
    width: 1400,
    one: { top: 50, bottom: 44, gap: 20 },
    title: { ...tokens.slide.title, one: [32, 30, 28, 26] },
  },
  workbook: { text: 9, title: 13 },
};

const hex = (color: string) => color.slice(1).toUpperCase();

describe('custom properties', () => {
  it('hold the tokens', () => {
    const { root, bilingual, dark } = styleTokens(tokens);
    expect(root).toMatchObject({
      '--accent': tokens.colors.accent,
      '--typeface': '"Shirabe Sans"',
      '--weight-bold': '700',
      '--page-width': '210mm',
      '--page-side': '20mm',
      '--text-small': '10.5pt',
      '--text-title-two': '22pt',
      '--line-height-ja': '1.75',
      '--slide-width': '1280px',
      '--slide-top': '46px',
      '--slide-text-heading': '26px',
      '--slide-text-least': '14pt',
      '--slide-second-language': '0.78em',
      '--screen-slide': '1330px',
    });
    expect(bilingual).toMatchObject({ '--slide-top': '36px', '--slide-gap': '16px', '--slide-line-height-title': '1.35' });
    expect(bilingual).not.toHaveProperty('--slide-side');
    expect(dark).toMatchObject({ '--paper': tokens.dark.paper });
  });

  it('give places on a letter from where its text begins', () => {
    expect(styleTokens(tokens).root).toMatchObject({
      '--letter-window-left': '0.5mm',
      '--letter-window-top': '0.2mm',
      '--letter-window-width': '64mm',
      '--letter-sender-left': '98mm',
      '--letter-head-height': '56mm',
      '--letter-fold-upper': '87mm',
      '--letter-fold-lower': '186mm',
      '--letter-address-tiny': '8pt',
      '--letter-address-line-height-tiny': '1.15',
    });
    expect(styleTokens(other).root).toMatchObject({
      '--letter-window-left': '2.5mm',
      '--letter-window-width': '30mm',
      '--letter-fold-upper': '88mm',
    });
  });

  it('change with them, on a dark screen too', () => {
    const rules = styleRules({ ...other, dark: { ...tokens.dark, paper: '#000001' } });
    expect(rules).toMatch(/^:root \{ --paper: #fffff0; --ink: #010203; /);
    expect(rules).toMatch(
      /@media screen and \(prefers-color-scheme: dark\) \{\n\.adapts \{ color-scheme: dark; --paper: #000001; /,
    );
    expect(rules).toMatch(/\.bilingual \{[^}]*--slide-top: 36px; /);
  });
});

/** A letter has no charts. */
const noDrawer = () => Promise.reject(new Error('Nothing is to be drawn.'));

describe('style sheets', () => {
  const text = { ja: '題', en: 'title' };
  const letter: LetterView = {
    report: 'letter',
    head: { title: text, surveyTitle: text, organisation: text, audience: text, date: text, synthetic: null },
    recipient: { lines: [], size: 'normal' },
    sender: { name: text, address: [] },
    salutation: text,
    paragraphs: [],
    closing: null,
  };
  let templates: Templates;
  beforeAll(async () => {
    templates = await openTemplates([path.join(CHECKOUT, 'templates')], ['ja', 'en'], noDrawer, other);
  });

  it('come after the custom properties', async () => {
    const html = await templates.render(letter, 'ja');
    expect(html.indexOf('--accent: #717273;')).toBeGreaterThan(0);
    expect(html.indexOf(':root {')).toBeLessThan(html.indexOf('var(--'));
    expect(html).not.toContain(tokens.colors.accent);
  });

  it('have values where a browser knows no property: in page rules, media queries and selectors', async () => {
    const html = await templates.render(letter, 'ja');
    expect(html).not.toContain('token(');
    expect(html).toContain('size: 200mm 297mm;');
    expect(html).toContain('padding: 6mm 18mm 0;');
    expect(html).toContain('.adapts .plot [fill="#010203"] { fill: var(--ink); }');
  });
});

describe('charts', () => {
  it('are drawn in the colours and typefaces of the tokens', () => {
    expect(paletteOf(other)).toEqual({
      bar: '#717273',
      band: '#c1c2c3',
      respondents: '#b1b2b3',
      strong: '#818283',
      own: '#a1a2a3',
      ink: '#010203',
      secondary: '#111213',
      axis: '#313233',
      grid: '#414243',
      paper: '#fffff0',
      mean: '#616263',
      note: '#212223',
      panel: '#515253',
    });
    expect(wideFont(other)).toBe('Own Sans, Hiragino Sans, Yu Gothic, Meiryo, sans-serif');
    expect(divergingShades(5, other).map(({ color }) => color)).toEqual(['#000000', '#020000', '#e1e2e3', '#030000', '#050000']);
    expect(divergingShades(5, other)[2]).toEqual({ color: '#e1e2e3', ink: '#f1f2f3' });
  });
});

describe('a deck', () => {
  const scheme = (design: Tokens) => {
    const theme = parseXml(themeXml(design));
    const names = [
      'dk1',
      'lt1',
      'dk2',
      'lt2',
      'accent1',
      'accent2',
      'accent3',
      'accent4',
      'accent5',
      'accent6',
      'hlink',
      'folHlink',
    ];
    return Object.fromEntries(
      names.map((name) => [
        name,
        all(all(theme, `a:${name}`)[0] ?? theme, 'a:srgbClr')[0]
          ?.getAttribute('val')
          ?.toUpperCase(),
      ]),
    );
  };

  it.each([
    ['ours', tokens as Tokens],
    ['others', other],
  ])('has a theme of the tokens: %s', (_, design) => {
    const { colors, typefaces } = design;
    expect(scheme(design)).toEqual({
      dk1: hex(colors.ink),
      lt1: hex(colors.paper),
      dk2: hex(colors.heading),
      lt2: hex(colors.panel),
      accent1: hex(colors.accent),
      accent2: hex(colors.respondents),
      accent3: hex(colors.own),
      accent4: hex(colors.light),
      accent5: hex(colors.strong),
      accent6: hex(colors.warning),
      hlink: hex(colors.accent),
      folHlink: hex(colors.secondary),
    });
    const typeface = (name: string) => all(parseXml(themeXml(design)), name).map((font) => font.getAttribute('typeface'));
    expect(typeface('a:latin')).toEqual([typefaces.office.latin, typefaces.office.latin]);
    expect(typeface('a:ea')).toEqual([typefaces.office.japanese, typefaces.office.japanese]);
  });

  it('is painted with the theme, and with the tokens where it has no name for them', () => {
    expect(paintOf(other)).toMatchObject({
      bar: 'accent1',
      band: '#c1c2c3',
      secondary: '#111213',
      note: '#212223',
      axis: '#313233',
      grid: '#414243',
    });
  });

  it('has pages and a master of their lengths and sizes', () => {
    const context = { edition: 'ja', languages: ['ja'], created: '2026-01-01', measure: () => 0 } as const;
    const { top, bottom, gap, slots } = openPage(context, other);
    expect({ top, bottom, gap }).toEqual({ top: 50, bottom: 720 - 44, gap: 20 });
    expect(slots.body.box).toMatchObject({ x: 58, width: 1400 - 2 * 58 });
    expect(openPage({ ...context, languages: ['ja', 'en'] })).toMatchObject({ top: 36, bottom: 690, gap: 16 });
    const sizeOfTitle = (design: Tokens) => /<p:titleStyle>.*? sz="(\d+)"/.exec(masterStyles('ja', design))?.[1];
    expect([sizeOfTitle(tokens), sizeOfTitle(other)]).toEqual(['3000', '3200']);
  });
});

describe('a workbook', () => {
  it.each([
    ['ours', tokens as Tokens],
    ['others', other],
  ])('has styles of the tokens: %s', (_, design) => {
    const { colors, typefaces, workbook } = design;
    const xml = parseXml(openStyles('urn:main', FORMAT_CODES, 'general', design).xml());
    const fonts = all(xml, 'font').map((font) => ({
      size: Number(all(font, 'sz')[0]?.getAttribute('val')),
      color: all(font, 'color')[0]?.getAttribute('rgb'),
      typeface: all(font, 'name')[0]?.getAttribute('val'),
    }));
    const typeface = typefaces.office.japanese;
    expect(fonts).toContainEqual({ size: workbook.text, color: `FF${hex(colors.ink)}`, typeface });
    expect(fonts).toContainEqual({ size: workbook.text, color: `FF${hex(colors.accent)}`, typeface });
    expect(fonts).toContainEqual({ size: workbook.title, color: `FF${hex(colors.heading)}`, typeface });
    expect(fonts).toContainEqual({ size: workbook.title, color: `FF${hex(colors.warning)}`, typeface });
    expect(all(xml, 'fgColor').map((fill) => fill.getAttribute('rgb'))).toEqual([`FF${hex(colors.panel)}`]);
    const styles = openStyles('urn:main', FORMAT_CODES, 'general', design);
    expect(styles.tabColor('team')).toBe(`FF${hex(colors.warning)}`);
    const lines = all(all(xml, 'borders')[0] ?? xml, 'color').map((line) => line.getAttribute('rgb'));
    expect(lines).toEqual([`FF${hex(colors.grid)}`, `FF${hex(colors.heading)}`]);
  });
});

describe('a letter', () => {
  it('sets the address in the first size that the window of the tokens has room for', async () => {
    const { width } = await openTypeface();
    const lines = ['〒210-0001', '神奈川県川崎市川崎区本町一丁目二番三号', '株式会社架空製作所'].map((line) => ({
      text: { ja: line, en: line },
      honorific: '',
      isName: false,
    }));
    expect(sizeInWindow(lines, 'ja', width)).toBe('normal');
    expect(
      sizeInWindow(lines, 'ja', width, {
        ...tokens,
        letter: { ...tokens.letter, window: { ...tokens.letter.window, height: 12 } },
      }),
    ).toBe('small');
    expect(() =>
      sizeInWindow(lines, 'ja', width, { ...other, letter: { ...other.letter, window: { ...other.letter.window, height: 6 } } }),
    ).toThrow('its address is too long for the window of the envelope');
  });
});

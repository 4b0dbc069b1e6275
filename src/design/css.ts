import { type LanguageCount, pixelsOf } from './slide.js';
import type { Tokens } from './tokens.js';

/** Names and values of custom properties. The names are a contract: a project's own style sheets use them (docs/design.md). */
export type Properties = Readonly<Record<string, string>>;

/** The custom properties of the style sheets: name with its two dashes, value with its unit. */
export interface StyleTokens {
  /** For every document. */
  readonly root: Properties;
  /** Only those that have another value in a bilingual edition. */
  readonly bilingual: Properties;
  /** Only those that have another value on a dark screen. */
  readonly dark: Properties;
}

/**
 * The tokens as custom properties. Each keeps its unit: px for slides and screens, mm for pages and letters, pt for type on paper,
 * em for indents.
 */
export function styleTokens(tokens: Tokens): StyleTokens {
  const { colors, dark, typefaces, weights, screen } = tokens;
  const slide = { one: slideProperties(tokens, 'one'), two: slideProperties(tokens, 'two') };
  return {
    root: {
      ...named('', colors, String),
      '--typeface': `"${typefaces.document}"`,
      ...named('weight', weights, String),
      ...pageProperties(tokens),
      ...letterProperties(tokens),
      ...slide.one,
      '--screen-narrow': px(screen.narrow),
      '--screen-show': px(screen.show),
      '--screen-slide': px(tokens.slide.width + screen.besideSlide),
      ...named('screen-text', screen.text, px),
    },
    bilingual: Object.fromEntries(Object.entries(slide.two).filter(([name, value]) => slide.one[name] !== value)),
    dark: named('', dark, String),
  };
}

/** The CSS that sets the custom properties. It stands before all style sheets, so that these can give a property another value. */
export function styleRules(tokens: Tokens): string {
  const { root, bilingual, dark } = styleTokens(tokens);
  return [
    rule(':root', root),
    rule('.bilingual', bilingual),
    `@media screen and (prefers-color-scheme: dark) {\n${rule('.adapts', { 'color-scheme': 'dark', ...dark })}\n}`,
  ].join('\n');
}

function rule(selector: string, properties: Properties): string {
  return `${selector} { ${Object.entries(properties)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ')} }`;
}

function pageProperties({ page, text }: Tokens): Properties {
  return {
    '--page-width': mm(page.width),
    '--page-height': mm(page.height),
    ...named('page', page.margin, mm),
    ...named('text', text.sizes, pt),
    ...named('line-height', text.lines, String),
  };
}

/** Places count from where the text of the sheet begins: the side margin, and the top margin of the first page. */
function letterProperties({ page, letter }: Tokens): Properties {
  const { margin, window, sender, folds, address, title } = letter;
  const [upper, lower] = folds;
  return {
    '--letter-first-top': mm(margin.first),
    '--letter-top': mm(margin.top),
    '--letter-window-left': mm(window.left - page.margin.side),
    '--letter-window-top': mm(window.top - margin.first),
    '--letter-window-width': mm(window.width),
    '--letter-window-height': mm(window.height),
    '--letter-sender-left': mm(sender.left - page.margin.side),
    '--letter-head-height': mm(sender.bottom - margin.first),
    '--letter-fold-upper': mm(upper - margin.first),
    '--letter-fold-lower': mm(lower - margin.first),
    ...named('letter-address', address, ({ size }) => pt(size)),
    ...named('letter-address-line-height', address, ({ line }) => String(line)),
    ...named('letter-title', title, pt),
    '--letter-second': pt(letter.second),
  };
}

function slideProperties({ slide }: Tokens, languages: LanguageCount): Properties {
  const { rule, opening, facts, plot, after, indent, lines } = slide;
  return {
    '--slide-width': px(slide.width),
    '--slide-height': px(slide.height),
    '--slide-side': px(slide.side),
    ...named('slide', slide[languages], px),
    '--slide-above-foot': px(slide.foot.above[languages]),
    '--slide-column-gap': px(slide.columnGap),
    '--slide-panel-width': px(slide.panelWidth),
    ...named('slide-rule', rule, px),
    '--slide-opening-bar': px(opening.bar),
    '--slide-opening-gap': px(opening.gap),
    '--slide-above-subtitle': px(opening.subtitle),
    '--slide-above-presenter': px(opening.presenter),
    '--slide-fact-label': px(facts.label),
    '--slide-fact-gap': px(facts.gap),
    '--slide-number-gap': px(slide.numbers.gap),
    ...named('slide-plot', plot, px),
    '--slide-option-gap': px(slide.options.gap),
    '--slide-second-level': em(slide.secondLevel),
    '--slide-second-language': em(slide.secondLanguage),
    ...named('slide-indent', indent, em),
    ...named('slide-after', after, (length) => px(languages === 'two' ? length / 2 : length)),
    ...named('slide-text', slide.sizes, pixelsOrPoints),
    ...named('slide-line-height', lines, (line) => String(line[languages])),
    '--slide-kicker-line-height': String(slide.kicker.line),
    '--slide-kicker-after': px(slide.kicker.after),
  };
}

/** Whole pixels, where a size has them: the layout counts in them. */
function pixelsOrPoints(size: number): string {
  const pixels = pixelsOf(size);
  return Number.isInteger(pixels) ? px(pixels) : pt(size);
}

/** `titleTwo` under `text` becomes --text-title-two. */
function named<T>(prefix: string, values: Readonly<Record<string, T>>, write: (value: T) => string): Properties {
  const start = prefix === '' ? '--' : `--${prefix}-`;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      start + key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      write(value),
    ]),
  );
}

function inUnit(unit: string): (length: number) => string {
  return (length) => `${Math.round(length * 1e4) / 1e4}${unit}`;
}

const px = inUnit('px');
const mm = inUnit('mm');
const pt = inUnit('pt');
const em = inUnit('em');

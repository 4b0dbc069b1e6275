export { type StyleTokens, styleRules, styleTokens } from './css.js';
export {
  columnWidth,
  contentWidth,
  kickerHeight,
  kickerSpace,
  type LanguageCount,
  openingIndent,
  pixelsOf,
  underHeading,
} from './slide.js';
export { type Tokens, tokens } from './tokens.js';

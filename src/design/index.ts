export { type StyleTokens, styleRules, styleTokens } from './css.js';
export {
  columnWidth,
  contentWidth,
  footHeight,
  footSpace,
  kickerHeight,
  kickerSpace,
  type LanguageCount,
  openingIndent,
  pixelsOf,
  underHeading,
} from './slide.js';
export { type Tokens, tokens } from './tokens.js';

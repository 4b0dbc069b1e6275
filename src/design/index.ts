export { type StyleTokens, styleRules, styleTokens } from './css.js';
export { type Tokens, tokens } from './tokens.js';

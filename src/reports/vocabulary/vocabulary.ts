import { WORDS } from './words.js';

/**
 * Everything that the documents for a single respondent may say of themselves: the fixed parts of all texts, without what varies in
 * them.
 */
export function vocabulary(): readonly string[] {
  return WORDS.trim().split('\n');
}

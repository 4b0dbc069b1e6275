import { WORDS } from './words.js';

/** Everything that the documents for a single respondent may say of themselves, as texts with gaps for what varies. */
export function vocabulary(): readonly string[] {
  return WORDS.trim().split('\n');
}

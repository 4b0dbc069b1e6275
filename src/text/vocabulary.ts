import * as brief from './messages/brief.js';
import * as common from './messages/common.js';
import * as feedback from './messages/feedback.js';
import * as method from './messages/method.js';
import * as slides from './messages/slides.js';

/** Everything that the reports may say of themselves, as texts that hold every wording, in no order and with gaps for what varies. */
export function vocabulary(): readonly string[] {
  return [brief, common, feedback, method, slides].flatMap((messages) => Object.values(messages)).map(wordsOf);
}

/** A wording that varies is a function; its source holds the words. */
function wordsOf(wording: unknown): string {
  return typeof wording === 'function' ? String(wording) : JSON.stringify(wording);
}

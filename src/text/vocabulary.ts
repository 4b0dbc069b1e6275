import * as brief from './messages/brief.js';
import * as common from './messages/common.js';
import * as advice from './messages/feedback/advice.js';
import * as highlights from './messages/feedback/highlights.js';
import * as items from './messages/feedback/items.js';
import * as overview from './messages/feedback/overview.js';
import * as report from './messages/feedback/report.js';
import * as standing from './messages/feedback/standing.js';
import * as themes from './messages/feedback/themes.js';
import * as figures from './messages/figures.js';
import * as letter from './messages/letter.js';
import * as method from './messages/method.js';
import * as slides from './messages/slides.js';

/** Everything that the reports may say of themselves, as texts that hold every wording, in no order and with gaps for what varies. */
export function vocabulary(): readonly string[] {
  const feedback = [advice, highlights, items, overview, report, standing, themes];
  return [brief, common, ...feedback, figures, letter, method, slides]
    .flatMap((messages) => Object.values(messages))
    .map(wordsOf);
}

/** A wording that varies is a function; its source holds the words. */
function wordsOf(wording: unknown): string {
  return typeof wording === 'function' ? String(wording) : JSON.stringify(wording);
}

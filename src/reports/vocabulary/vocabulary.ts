import { briefWording as brief } from '../brief/index.js';
import { chartsWording as figures } from '../charts/index.js';
import {
  adviceWording as advice,
  highlightsWording as highlights,
  itemsWording as items,
  overviewWording as overview,
  reportWording as report,
  standingWording as standing,
  themesWording as themes,
} from '../feedback/index.js';
import { letterWording as letter } from '../letter/index.js';
import { methodWording as method } from '../report/index.js';
import { slidesWording as slides } from '../slides/index.js';
import { commonWording as common } from '../text/index.js';

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

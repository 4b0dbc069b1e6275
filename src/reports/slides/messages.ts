import type { Place } from '../../model/problem.js';
import type { Edition, Text } from '../../model/text.js';
import { ordinal } from '../text/index.js';
import { editionName } from './wording.js';

/** Why a slide cannot be made: where it is written, what does not fit, and what to do. */
export function doesNotFit({ file, line }: Place, slide: Text, part: 'title' | 'text', edition: Edition): string {
  const at = `${file}${line === undefined ? '' : `:${ordinal(line)}`}`;
  const said = slide.en || slide.ja;
  const what = part === 'title' ? 'The title does not fit on two lines' : 'The slide holds more text than fits at 14 pt';
  const advice = part === 'title' ? 'Shorten it.' : 'Shorten it, or divide it into two slides.';
  return `${at}: ${what} in the ${editionName(edition)} edition: “${said}”. ${advice}`;
}

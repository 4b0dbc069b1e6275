import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Text } from '../../model/text.js';
import { cite } from '../text/index.js';
import { claimed } from './certainty-wording.js';

/** Wording of how far two items lie apart, such as use and demand. */

/** `from` and `to` are the measures of the two items, 活用 / use, or their names in quotation marks. */
export function gapHeading(label: Text, from: Text, to: Text, direction: 'wider' | 'narrower', certainty: Certainty): Text {
  const [jaWord, enWord] = direction === 'wider' ? ['上回る', 'exceed'] : ['下回る', 'fall short of'];
  if (certainty === 'undecided')
    return {
      ja: `${label.ja}で、${to.ja}と${from.ja}に差があるかは判断できない`,
      en: `${label.en}: whether ${to.en} and ${from.en} differ cannot be told`,
    };
  return claimed(
    {
      ja: `${label.ja}では、${to.ja}が${from.ja}を${jaWord}`,
      en: {
        is: `${label.en}: ${to.en} ${direction === 'wider' ? 'exceeds' : 'falls short of'} ${from.en}`,
        seems: `${label.en}: ${to.en} appears to ${enWord} ${from.en}`,
        may: `${label.en}: ${to.en} may ${enWord} ${from.en}`,
      },
    },
    certainty,
  );
}

/** For two items that ask for the same: `from` and `to` are their names. */
export function itemMeans(from: Text, meanFrom: Citation, to: Text, meanTo: Citation, gap: Citation): CitedText {
  return {
    ja: cite`平均は、${from.ja}が${meanFrom}、${to.ja}が${meanTo}です（差${gap}）。`,
    en: cite`The mean is ${meanFrom} for ${from.en} and ${meanTo} for ${to.en} (difference ${gap}).`,
  };
}

/** For two items that ask for different things: `from` and `to` are what they ask for. */
export function gapMeans(from: Text, meanFrom: Citation, to: Text, meanTo: Citation, gap: Citation): CitedText {
  return {
    ja: cite`平均は、${from.ja}が${meanFrom}、${to.ja}が${meanTo}です（差${gap}）。`,
    en: cite`Mean ${from.en} is ${meanFrom} and mean ${to.en} is ${meanTo} (difference ${gap}).`,
  };
}

import { asPrinted, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';

/** What a spreadsheet is given in place of what was printed. */

/** A text that is only digits becomes a number ("1,315" -> 1315, "−0.3" -> -0.3); any other text stays as it is. */
export function numberOr(value: Text): Text | Published {
  const number = asPrinted(value.en.replaceAll(',', '').replace('−', '-').replace('±', ''));
  return value.en !== '' && Number.isFinite(number) ? number : value;
}

/** The number in a text such as "76%" (76); null for any other text. */
export function percentIn({ en }: Text): Published | null {
  return /^\d+(?:\.\d+)?%$/.test(en) ? asPrinted(en.slice(0, -1)) : null;
}

/** The n in a text such as "3.9 (71)" (71), a mean with its n; null for any other text. */
export function nBehind({ en }: Text): Published | null {
  const n = /^\S+ \(([\d,]+)\)$/.exec(en)?.[1];
  return n === undefined ? null : asPrinted(n.replaceAll(',', ''));
}

import type { Text } from '../../model/text.js';
import type { Range } from './band-edges.js';

// Made once: a formatter costs a hundred times as much as the formatting.
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** The name of a band of numbers with their unit, which may be null: "20–29 years", 20～29歳, "60 years or more". */
export function bandLabel({ from, to, includes }: Range, unit: Text | null): Text {
  const [low, high] = [from, to].map((end) => (end === null ? '' : GROUPED.format(end)));
  const [ja, en] = [unit?.ja ?? '', unit ? ` ${unit.en}` : ''];
  if (from === null)
    return includes === 'both'
      ? { ja: `${high}${ja}以下`, en: `${high}${en} or less` }
      : { ja: `${high}${ja}未満`, en: `under ${high}${en}` };
  if (to === null) return { ja: `${low}${ja}以上`, en: `${low}${en} or more` };
  if (from === to) return { ja: `${low}${ja}`, en: `${low}${en}` };
  return includes === 'both'
    ? { ja: `${low}～${high}${ja}`, en: `${low}–${high}${en}` }
    : { ja: `${low}以上${high}${ja}未満`, en: `${low} to under ${high}${en}` };
}

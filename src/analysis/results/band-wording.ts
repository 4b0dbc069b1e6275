import type { Text } from '../../model/text.js';
import type { Range } from './band-edges.js';

// Made once: a formatter costs a hundred times as much as the formatting.
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** The name of a band of numbers, without their unit, alike in all languages: "≤ 19", "20–29", "≥ 60"; of parts "< 20", "20 – < 30". */
export function bandLabel(range: Range): Text {
  const label = labelOf(range);
  return { ja: label, en: label };
}

function labelOf({ from, to, includes }: Range): string {
  const [low, high] = [from, to].map((end) => (end === null ? '' : GROUPED.format(end)));
  if (from === null) return includes === 'both' ? `≤ ${high}` : `< ${high}`;
  if (to === null) return `≥ ${low}`;
  if (from === to) return `${low}`;
  return includes === 'both' ? `${low}–${high}` : `${low} – < ${high}`;
}

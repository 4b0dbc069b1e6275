import type { BuildOutcome } from '../build/index.js';
import { counted } from './table.js';

/** How many figures there are to use elsewhere, and where; no line where there are none. */
export function figuresSummary(figures: BuildOutcome['figures']): readonly string[] {
  const pictures = figures.filter(({ record }) => record.file.endsWith('.svg'));
  if (pictures.length === 0) return [];
  const unchanged = pictures.filter(({ reasons }) => reasons.length === 0).length;
  const kept = unchanged === 0 ? '' : unchanged === pictures.length ? ', unchanged' : `, ${unchanged} of them unchanged`;
  return [`${counted(pictures.length, 'figure')} as SVG, PNG, Vega-Lite and CSV: figures/${kept}`];
}

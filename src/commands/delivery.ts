import type { BuildOutcome } from '../build/index.js';
import { counted } from './table.js';

/** Notes about the delivery, one a line: who gets no report, who cannot be reached, and whether the delivery is out of date. */
export function deliveryLines({ delivered, undelivered }: Pick<BuildOutcome, 'delivered' | 'undelivered'>): readonly string[] {
  const blank = delivered?.blank.map(({ id }) => id) ?? [];
  const unreachable = delivered?.unreachable ?? [];
  return [
    ...(blank.length > 0 ? [`note: ${named(blank)} sent a blank questionnaire: see feedback/without-report.csv.`] : []),
    ...(unreachable.length > 0
      ? [`note: ${named(unreachable)} cannot be reached: the registry has neither e-mail nor address.`]
      : []),
    ...(undelivered
      ? ['note: feedback/delivery.csv and what it lists were left as they are: only a whole build without failures renews them.']
      : []),
  ];
}

/** How many respondents, and the ids of the first few. */
function named(ids: readonly string[]): string {
  return `${counted(ids.length, 'respondent')} (${ids.slice(0, 6).join(', ')}${ids.length > 6 ? ', …' : ''})`;
}

/** How many files there are to send; no line where nothing was delivered. */
export function deliverySummary({ delivered }: Pick<BuildOutcome, 'delivered'>): readonly string[] {
  if (delivered === null) return [];
  const combined = delivered.files.some(({ record }) => record.file === 'feedback/combined.pdf');
  return [
    `To send: ${counted(delivered.copies, 'file')}, listed in feedback/delivery.csv${combined ? '; to print: feedback/combined.pdf' : ''}.`,
  ];
}

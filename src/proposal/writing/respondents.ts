import type { People } from '../proposal.js';
import { tidy } from '../words.js';

/** respondents.csv: who is named in the export, apart from the answers. */
export function respondentsCsv({ hasEmail, rows }: People): string {
  const head = hasEmail ? ['id', 'name', 'email'] : ['id', 'name'];
  const lines = rows.map(({ id, name, email }) => (hasEmail ? [id, name, email] : [id, name]).map(cell).join(','));
  return [head.join(','), ...lines, ''].join('\n');
}

function cell(written: string): string {
  const clean = tidy(written.replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu, ''));
  return /[",]/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

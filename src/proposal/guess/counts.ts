import type { DescribedColumn } from '../description.js';
import type { Body } from './body.js';
import { isChosen } from './boxes.js';
import { isWhole, numberIn, parted, tally } from './values.js';

const SHOWN = 8;

/** What cells hold, as a remark behind an item: "36 answers: 営業 11, 開発 10". */
export function countsOf(columns: readonly DescribedColumn[], body: Body): string {
  const [column] = columns;
  if (!column) return '';
  if (body.kind === 'multiple' && columns.length > 1) {
    return columns
      .slice(0, SHOWN)
      .map(({ label, cells }) => `${short(label.text)} ${cells.filter(isChosen).length}`)
      .join(', ');
  }
  const gone = new Set([...body.missing.noAnswer, ...body.missing.notApplicable, ...body.missing.invalid]);
  const answers = parted(column).answers.filter((cell) => !gone.has(cell));
  const many = `${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}`;
  if (body.kind === 'text') return many;
  const numbers = answers.flatMap((cell) => numberIn(cell)?.value ?? []);
  if (body.kind === 'number') return numbers.length === 0 ? many : `${many}, ${least(numbers)} to ${most(numbers)}`;
  const counts = [...tally(answers.map((cell) => (isWhole(cell) ? cell.normalize('NFKC') : cell)))];
  const shown = counts.slice(0, SHOWN).map(([value, count]) => `${short(value)} ${count}`);
  return answers.length === 0 ? many : `${many}: ${shown.join(', ')}${counts.length > SHOWN ? ' …' : ''}`;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

function short(text: string): string {
  return text.length > 24 ? `${[...text].slice(0, 24).join('')}…` : text;
}

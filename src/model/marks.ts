import { cellKey } from './cell-key.js';

/** What programs and people write for a box that is marked, and for one that is not. */
const MARKED = [
  '1',
  '○',
  '〇',
  '◯',
  '●',
  '◎',
  '✓',
  '✔',
  '☑',
  'レ',
  'x',
  '✕',
  'y',
  'yes',
  'はい',
  'true',
  'checked',
  'selected',
  'on',
  '選択',
  'あり',
  '有',
];
const UNMARKED = ['0', 'n', 'no', 'いいえ', 'false', 'unchecked', 'not selected', '非選択', '未選択', 'なし', '無', '☐'];

const MARKS = new Map([
  ...MARKED.map((mark) => [cellKey(mark), true] as const),
  ...UNMARKED.map((mark) => [cellKey(mark), false] as const),
]);

/** Whether a box is marked; undefined for a cell that is no mark. */
export function markOf(cell: string): boolean | undefined {
  if (cell === '1') return true;
  if (cell === '0') return false;
  return MARKS.get(cellKey(cell));
}

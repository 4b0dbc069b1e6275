import type { DescribedColumn } from '../description.js';
import { both, type Words } from '../words.js';
import { alikeRuns } from './alike.js';
import { isBoxes, isChosen } from './boxes.js';
import { withOthers } from './others.js';

/** A question as the columns in which its answers stand. */
export interface Question {
  /** One; or one for each option of a multiple choice. */
  readonly columns: readonly DescribedColumn[];
  readonly boxes: boolean;
  /** The columns that are answered in the same way: of all rows of a grid, else those of the question. */
  readonly pool: readonly DescribedColumn[];
  /** What rows of a grid have in common; null for a question that stands alone. */
  readonly grid: string | null;
  /** Whether columns next to it are answered on the same scale, though nothing names a grid. */
  readonly alike: boolean;
  readonly stem: Words | null;
  /** Columns with the texts of its option "other". */
  readonly others: readonly DescribedColumn[];
}

/** Groups columns to questions, in the order of the file. Texts of an option "other" whose question is not there are text items. */
export function questionsOf(described: readonly DescribedColumn[]): readonly Question[] {
  const columns = withOthers(described);
  const runs = alikeRuns(columns);
  const answers = columns.filter(({ role }) => role === 'answer');
  const others = columns.filter(({ role }) => role === 'other');
  const strays = new Set(others.filter((other) => !answers.some((column) => belongs(other, column))));
  const groups = new Map<string, DescribedColumn[]>();
  for (const column of answers) {
    if (column.group === null) continue;
    groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  }
  const done = new Set<string>();
  const boxed = new Map<string, boolean>();
  return columns.flatMap((column): Question[] => {
    if (strays.has(column)) return [lone({ ...column, declared: 'text' }, [])];
    if (column.role !== 'answer') return [];
    const own = column.group === null ? [column] : (groups.get(column.group) ?? [column]);
    const boxes = column.group === null ? isBoxes(own) : (boxed.get(column.group) ?? isBoxes(own));
    if (column.group !== null) boxed.set(column.group, boxes);
    if (boxes && own.length === 1)
      return [
        lone(
          asChoice(column),
          others.filter((other) => belongs(other, column)),
        ),
      ];
    if (boxes) {
      if (column.group !== null && done.has(column.group)) return [];
      if (column.group !== null) done.add(column.group);
      const texts = others.filter((other) => own.some((one) => belongs(other, one)));
      return [{ columns: own, boxes: true, pool: own, grid: null, alike: false, stem: column.stem, others: texts }];
    }
    const texts = others.filter((other) => belongs(other, column));
    const run = runs.get(column);
    if (run) return [{ ...lone(column, texts), pool: run, alike: true }];
    if (own.length < 2) return [{ ...lone(column, texts), stem: column.stem }];
    return [{ ...lone(column, texts), pool: own, grid: column.group, stem: column.stem }];
  });
}

/** A box that stands alone is a choice between two. */
function asChoice(column: DescribedColumn): DescribedColumn {
  const marks = [...new Set(column.cells)].filter((cell) => cell !== '');
  const options = marks.map((value) => ({ value, label: isChosen(value) ? column.label : both('選択なし', 'Not chosen') }));
  return { ...column, label: column.stem ?? column.label, group: null, declared: 'single', options };
}

function lone(column: DescribedColumn, others: readonly DescribedColumn[]): Question {
  return { columns: [column], boxes: false, pool: [column], grid: null, alike: false, stem: null, others };
}

function belongs({ otherOf }: DescribedColumn, { name, group, code }: DescribedColumn): boolean {
  return otherOf !== null && (otherOf.question === name || otherOf.question === group || otherOf.question === code);
}

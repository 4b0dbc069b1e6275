import type { ExportFile } from '../../src/proposal/index.js';

/** An export that is held in memory, as a reader of tables gives it. */
export function exportOf(rows: readonly (readonly string[])[], name = 'answers.csv'): ExportFile {
  const written = rows.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    name,
    table: { kind: 'text', separator: ',', sheets: [{ name: null, rows: written, variables: null, sets: [], weight: null }] },
  };
}

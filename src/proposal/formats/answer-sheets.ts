import { headed } from '../table.js';
import { words } from '../words.js';
import { described, findSheet, rowTexts, sheetName } from './columns.js';
import type { Format } from './format.js';

const NO_ANSWER = '-1';
const UNREADABLE = '-9999';
const JOINED = /^\d+(&\d+)+$/;
/** 問3-1, Q3-1 and the like: one row of a question that has several. */
const PART = /^(.+?)[-－ー_](\d+)$/u;

/**
 * Paper sheets read by a scanner: a row of names, above it perhaps rows on kinds and numbers of data; -1 no answer, -9999 not readable,
 * several answers joined by `&`.
 */
export const answerSheets: Format = {
  title: 'scanned answer sheets',
  recognise(files) {
    const found = findSheet(files, (_, sheet) => {
      const cells = sheet.rows.flatMap((row) => row.cells);
      const joined = cells.some((cell) => JOINED.test(cell));
      return joined && (cells.includes(NO_ANSWER) || cells.includes(UNREADABLE));
    });
    if (!found) return null;
    const { file, of, sheet } = found;
    const first = sheet.rows.findIndex((_, at) => at > 0 && isData(rowTexts(sheet, at)) && isData(rowTexts(sheet, at + 1)));
    const headings = Array.from({ length: Math.max(1, first) }, (_, at) => at);
    const names = headings.filter((at) => !isData(rowTexts(sheet, at)));
    return {
      file,
      describe: () =>
        described(
          headed(sheet, headings, names.length > 0 ? names.slice(0, 1) : [0]),
          [],
          ({ name, cells }, index, all) => {
            if (index === 0) return { role: 'id' };
            const missing = { noAnswer: [NO_ANSWER], notApplicable: [], invalid: cells.includes(UNREADABLE) ? [UNREADABLE] : [] };
            const [, stem = '', part = ''] = PART.exec(name) ?? [];
            const siblings = all.filter((column) => PART.exec(column.name)?.[1] === stem);
            if (siblings.length < 2) return { code: '', missing, separator: '&' };
            return { code: '', missing, separator: '&', group: stem, stem: words(stem), label: words(`${stem}-${part}`) };
          },
          {
            sheet: sheetName(of, sheet),
            notes: [{ about: 'labels', text: 'Scanned sheets hold numbers alone: write the labels of options and scales.' }],
          },
        ),
    };
  },
};

function isData(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => /^-?\d+(&\d+)*$/.test(text));
}

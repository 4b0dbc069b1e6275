import { openPackage } from './opc.js';
import { all, attribute, first, textOf } from './xml.js';

/** What the cells of a workbook's only sheet hold, by their names (`B2`); an empty cell is not in it. Words as they are written. */
export type Cells = ReadonlyMap<string, string | number>;

export function readWorkbook(bytes: Uint8Array): Cells {
  const opened = openPackage(bytes);
  const [book = ''] = opened.links('').flatMap(({ kind, target }) => (kind === 'officeDocument' ? [target] : []));
  const [sheet = ''] = opened.links(book).flatMap(({ kind, target }) => (kind === 'worksheet' ? [target] : []));
  const [strings = ''] = opened.links(book).flatMap(({ kind, target }) => (kind === 'sharedStrings' ? [target] : []));
  const texts = all(opened.xml(strings), 't').map(textOf);
  const cells = all(opened.xml(sheet), 'c').map((cell): readonly [string, string | number] => {
    const name = attribute(cell, 'r');
    const value = Number(textOf(first(cell, 'v')));
    return [name, attribute(cell, 't') === 's' ? (texts[value] ?? 'missing') : value];
  });
  return new Map(cells);
}

/** The names of the cells of `Sheet1!$A$2:$A$7`, from the first on. */
export function cellsOf(formula: string): readonly string[] {
  const [, a = '', from = '', b = a, to = from] = /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula) ?? [];
  const names: string[] = [];
  for (let row = Number(from); row <= Number(to); row += 1) {
    for (let column = numberOf(a); column <= numberOf(b); column += 1) names.push(`${lettersOf(column)}${row}`);
  }
  return names;
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

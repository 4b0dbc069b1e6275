import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CHECKOUT } from '../support/shirabe.js';

/** A page of docs/, to be compared with the program. */
export function docsPage(name: string): Promise<string> {
  return readFile(path.join(CHECKOUT, 'docs', name), 'utf8');
}

/** The rows of the first table below a heading, cell by cell, without its own headings. Throws Error where there is none. */
export function tableBelow(page: string, heading: string): readonly (readonly string[])[] {
  const after = page.split(`\n${heading}\n`)[1];
  const table = /(?:^\|.*\n?)+/m.exec(after?.split(/\n#+ /)[0] ?? '')?.[0];
  if (!table) throw new Error(`There is no table below ${heading}.`);
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** What stands between backticks. */
export function codesIn(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

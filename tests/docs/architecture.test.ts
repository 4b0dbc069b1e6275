import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '../support/shirabe.js';
import { codesIn, docsPage, tableBelow } from './tables.js';

/** docs/architecture.md, and the map in README.md, against the tree and its types. */

const page = await docsPage('architecture.md');
const readme = await readFile(path.join(CHECKOUT, 'README.md'), 'utf8');
const files = (await readdir(path.join(CHECKOUT, 'src'), { recursive: true })).filter((file) => file.endsWith('.ts'));
const source = (await Promise.all(files.map((file) => readFile(path.join(CHECKOUT, 'src', file), 'utf8')))).join('\n');

const PATH = /^[\w.-]+(?:\/[\w.-]+)*(?:\/|\.(?:ts|cjs|hbs|css|R))$/;
/** What a sentence introduces as lying in a folder, and every room in the picture. */
const FOLDERS = ['.', 'src', 'src/analysis/results', 'src/analysis/disclosure', 'src/reports/workbook'];

function isThere(file: string): boolean {
  return FOLDERS.some((folder) => existsSync(path.join(CHECKOUT, folder, file)));
}

describe('docs/architecture.md', () => {
  it('names files and rooms that there are', () => {
    const named = codesIn(page.replace(/^```[\s\S]*?^```$/gm, '')).filter((code) => PATH.test(code));
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((file) => !['wording.ts', 'messages.ts', 'index.ts'].includes(file) && !isThere(file))).toEqual([]);
  });

  it.each(tableBelow(page, '## Glossary').flatMap(([, , types]) => codesIn(types)))(
    'has a word for a type that there is: %s',
    (type) => {
      expect(source).toMatch(new RegExp(`export (?:interface|type) ${type}\\b`));
    },
  );
});

describe('README.md', () => {
  it('has a map of rooms that there are, and of all wings', () => {
    const rooms = tableBelow(readme, '## Map of the rooms').flatMap(([room]) => codesIn(room));
    expect(rooms.filter((room) => !existsSync(path.join(CHECKOUT, room)))).toEqual([]);
    for (const wing of ['input', 'analysis', 'reports', 'output']) expect(rooms.join()).toContain(`src/${wing}/`);
  });
});

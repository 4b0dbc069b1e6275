import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT, shirabe } from '../support/shirabe.js';

/** Both READMEs against the command line and the files that are there. */

const read = (name: string) => readFile(path.join(CHECKOUT, name), 'utf8');

/** The commands that `shirabe --help` lists. */
async function commands(): Promise<readonly string[]> {
  const { out } = await shirabe(['--help']);
  const [, list = ''] = out.split('Commands:');
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

describe.each(['README.md', 'README.ja.md'])('%s', (name) => {
  it('tells every command', async () => {
    const [text, known] = [await read(name), await commands()];
    expect(known).toEqual(expect.arrayContaining(['build', 'check', 'findings', 'trace', 'release', 'schema', 'doctor']));
    const told = [...text.matchAll(/^(?:\| `)?shirabe ([a-z]+)/gm)].map(([, command]) => command);
    expect(known.filter((command) => !told.includes(command))).toEqual([]);
  });

  it('names no option that a build does not have', async () => {
    const [text, { out }] = [await read(name), await shirabe(['build', '--help'])];
    const named = [...text.matchAll(/^\| `(--[a-z]+)/gm)].map(([, option = '']) => option);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((option) => !out.includes(`${option} `))).toEqual([]);
  });

  it('leads to files that are there, and are in the package', async () => {
    const text = await read(name);
    const { files } = JSON.parse(await read('package.json')) as { readonly files: readonly string[] };
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) await expect(readFile(path.join(CHECKOUT, link)), link).resolves.toBeDefined();
    const packed = (link: string) => link === 'README.md' || link === 'LICENSE' || files.some((file) => link.startsWith(file));
    expect(links.filter((link) => !packed(link))).toEqual([]);
  });
});

it('README.ja.md names the kinds of items, the reports and the files as the program does', async () => {
  const { ITEM_KINDS } = await import('../../src/model/item-traits.js');
  const { REPORTS, FORMATS } = await import('../../src/model/project.js');
  const text = await read('README.ja.md');
  for (const word of [...ITEM_KINDS.map((kind) => `\`${kind}\``), ...REPORTS.map((report) => `${report}.yaml`), ...FORMATS])
    expect(text).toContain(word);
  const { engines } = JSON.parse(await read('package.json'));
  expect(text).toContain(`Node.js ${engines.node.replace('>=', '')} 以上`);
});

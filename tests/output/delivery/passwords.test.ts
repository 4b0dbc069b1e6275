import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { keepPasswords } from '../../../src/output/delivery/passwords.js';
import { temporaryFolder } from '../../support/shirabe.js';

const holders = [
  { id: 'a1', name: '=甲社' },
  { id: 'a2', name: 'Otsu, "Ltd."' },
];
const fileIn = (root: string) => path.join(root, 'feedback/passwords.csv');

describe('the list of passwords', () => {
  it('is made once, for its owner’s eyes alone, and kept', async () => {
    const root = await temporaryFolder();
    const first = await keepPasswords(root, holders);
    const written = await readFile(fileIn(root));
    expect((await stat(fileIn(root))).mode & 0o777).toBe(0o600);
    expect(parse(written, { bom: true })).toEqual([
      ['id', 'name', 'password'],
      ['a1', "'=甲社", first.get('a1')],
      ['a2', 'Otsu, "Ltd."', first.get('a2')],
    ]);
    for (const password of first.values()) expect(password).toMatch(/^([a-km-np-z2-9]{4}-){2}[a-km-np-z2-9]{4}$/);
    expect(first.get('a1')).not.toBe(first.get('a2'));
    expect(await keepPasswords(root, holders)).toEqual(first);
    expect(await readFile(fileIn(root))).toEqual(written);
  });

  it('grows by those who are new, and keeps those who are gone', async () => {
    const root = await temporaryFolder();
    const first = await keepPasswords(root, holders);
    const second = await keepPasswords(root, [{ id: 'a3', name: '丙社' }]);
    expect([...second.keys()]).toEqual(['a1', 'a2', 'a3']);
    expect(second.get('a1')).toBe(first.get('a1'));
    expect((await stat(fileIn(root))).mode & 0o777).toBe(0o600);
  });

  it('takes a list that was saved by a spreadsheet, with a password typed by hand', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'feedback'));
    await writeFile(fileIn(root), 'id,name,password\na1,甲社,my-own-secret\na2,乙社,"quo""ted!!"\n');
    expect([...(await keepPasswords(root, holders))]).toEqual([
      ['a1', 'my-own-secret'],
      ['a2', 'quo"ted!!'],
    ]);
  });

  it.each([
    ['id,password\na1,abcdefgh\n', ':1:'],
    ['id,name,password\na1,甲社,abcdefgh\na1,甲社,hijklmno\n', ':1:'],
    ['id,name,password\na1,甲社,abcdefgh\na2,乙社,\n', ':3:'],
    ['id,name,password\na1,甲社,ひみつのことば\n', ':2:'],
    ['id,name,password\na1,"甲社,abcdefgh\n', ':1:'],
  ])('is named rather than replaced where it is broken: %j', async (text, line) => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'feedback'));
    await writeFile(fileIn(root), text);
    await expect(keepPasswords(root, holders)).rejects.toThrow(
      `passwords.csv${line} the columns id, name, password were expected`,
    );
    expect(await readFile(fileIn(root), 'utf8')).toBe(text);
  });
});

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { encryptPdf } from '../../../../src/output/pdf/write/encrypt.js';
import { readPdf } from '../../../support/pdf.js';
import { printAll } from '../../../support/printed.js';
import { temporaryFolder } from '../../../support/shirabe.js';

const PASSWORD = 'abcd-efgh-jkmn';
let plain = new Uint8Array();
let other = new Uint8Array();
let locked = new Uint8Array();
beforeAll(async () => {
  const printed = await printAll([['Secret figures', 'Second page'], ['Other figures']]);
  [plain, other] = printed.map((pdf) => new Uint8Array(pdf)) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  locked = new Uint8Array(encryptPdf(plain, PASSWORD));
});

const open = (password?: string) =>
  getDocument({ data: new Uint8Array(locked), verbosity: 0, ...(password === undefined ? {} : { password }) }).promise;
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('an encrypted PDF', () => {
  it('opens with its password, as it was: text, title, language, bookmarks, tags, links and dates', async () => {
    const read = await readPdf(locked, PASSWORD);
    expect(read).toEqual(await readPdf(plain));
    expect(read).toMatchObject({
      title: 'Document 1 (draft)',
      language: 'en',
      tagged: true,
      bookmarks: ['Secretfigures', 'Secondpage'],
    });
    const document = await open(PASSWORD);
    const links = (await (await document.getPage(1)).getAnnotations()).map(({ url }) => url).filter(Boolean);
    expect(links).toEqual(['https://example.jp/0']);
    expect((await document.getMetadata()).info).toMatchObject({
      EncryptFilterName: 'Standard',
      CreationDate: "D:20261101000000+00'00'",
    });
    expect(await document.getPermissions()).not.toContain(0);
  });

  it.each([undefined, '', 'abcd-efgh-jkmp', 'ABCD-EFGH-JKMN'])('does not open with %j', async (password) => {
    await expect(open(password)).rejects.toMatchObject({ name: 'PasswordException' });
  });

  it('is of AES-256 in revision 6, and holds nothing in the clear', () => {
    expect(latin1(locked)).toMatch(/\/V 5 \/R 6 \/Length 256/);
    for (const word of ['draft', 'Chromium', 'example.jp']) {
      expect(latin1(plain).includes(word), word).toBe(true);
      expect(latin1(locked).includes(word), word).toBe(false);
      expect(latin1(locked).includes(Buffer.from(word).toString('hex')), word).toBe(false);
    }
  });

  it('has the same bytes for the same document and password, and shares no key or vector with another', () => {
    expect(Buffer.from(encryptPdf(plain, PASSWORD)).equals(locked)).toBe(true);
    const entry = (bytes: Uint8Array, key: string) => new RegExp(`/${key} <([0-9a-f]+)>`).exec(latin1(bytes))?.[1] ?? '';
    for (const each of [encryptPdf(plain, 'zzzz-efgh-jkmn'), encryptPdf(other, PASSWORD)]) {
      for (const key of ['U', 'UE', 'O', 'OE', 'Perms']) expect(entry(each, key)).not.toBe(entry(locked, key));
    }
    const vectors = [...latin1(locked).matchAll(/<([0-9a-f]{32})[0-9a-f]{32,}>/g)].map(([, vector]) => vector);
    expect(vectors.length).toBeGreaterThan(5);
    expect(new Set(vectors).size).toBe(vectors.length);
  });

  it('is what poppler takes for the same', async ({ skip }) => {
    const file = path.join(await temporaryFolder(), 'locked.pdf');
    await writeFile(file, locked);
    const tell = (...args: readonly string[]) => execFileSync('pdfinfo', [...args, file], { encoding: 'utf8', stdio: 'pipe' });
    try {
      execFileSync('pdfinfo', ['-v'], { stdio: 'pipe' });
    } catch {
      skip('pdfinfo is not installed: poppler was not asked whether it opens the file');
    }
    const told = tell('-upw', PASSWORD);
    expect(told).toMatch(/Encrypted: +yes \(print:yes copy:yes change:yes addNotes:yes algorithm:AES-256\)/);
    expect(told).toMatch(/Title: +Document 1 \(draft\)/);
    expect(told).toMatch(/Tagged: +yes/);
    expect(() => tell('-upw', 'wrong')).toThrow(/Incorrect password/);
    expect(() => tell()).toThrow(/Incorrect password/);
  });

  it('is refused for what is no PDF, or is encrypted already', () => {
    expect(() => encryptPdf(Buffer.from('hello'), PASSWORD)).toThrow('it does not begin as a PDF does');
    expect(() => encryptPdf(locked, PASSWORD)).toThrow('it is encrypted');
  });
});

import { expect, it } from 'vitest';
import { openTypeface } from '../../../src/output/fonts/typeface.js';
import { TYPEFACE_WORDS } from '../../../src/output/isolation/reserved-words.js';

/** The texts of a font's table of names. */
function namesIn(font: Uint8Array): readonly string[] {
  const bytes = Buffer.from(font);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'name') ?? 0;
  const table = bytes.subarray(bytes.readUInt32BE(entry + 8));
  const texts = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = 6 + 12 * index;
    const [length, start] = [table.readUInt16BE(at + 8), texts + table.readUInt16BE(at + 10)];
    return Buffer.from(table.subarray(start, start + length))
      .swap16()
      .toString('utf16le');
  });
}

it('the words of the typefaces are those that their subsets hold', async () => {
  const names = (await (await openTypeface()).subsets('川崎 Kawasaki Łukasz 张伟 김철수')).flatMap(namesIn);
  expect(names.length).toBeGreaterThan(40);
  const known = TYPEFACE_WORDS.join(' ');
  expect(names.flatMap((name) => name.split(' ')).filter((word) => !known.includes(word))).toEqual([]);
});

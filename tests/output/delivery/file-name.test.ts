import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames, type Named } from '../../../src/output/delivery/file-name.js';

const named = (id: string, name: string): Named => ({
  id,
  parts: { id, name, language: 'ja', title: '回答/結果', date: '2026-11-01' },
});
const nameOf = (pattern: string, name: string, id = 'K001') => fileNames(pattern, [named(id, name)], 'pdf').get(id);

describe('the name of a file', () => {
  it('has what the pattern says', () => {
    expect(nameOf('{id}_{name}_{language}', '甲社')).toBe('K001_甲社_ja.pdf');
    expect(nameOf('{date} {title} {id}', '甲社')).toBe('2026-11-01 回答_結果 K001.pdf');
  });

  it.each([
    ['../../架空パス工業株式会社', 'K001_架空パス工業株式会社_ja.pdf'],
    [String.raw`C:\new\x41`, 'K001_C_new_x41_ja.pdf'],
    ['架空"匠"金属<工業>|*?', 'K001_架空_匠_金属_工業_ja.pdf'],
    ['¥100工房', 'K001_100工房_ja.pdf'],
    ['\u202egnp.exe\u200b', 'K001_gnp.exe_ja.pdf'],
    ['a\u0000b\u001fc\u2028d', 'K001_abcd_ja.pdf'],
    ['Kakuu Co., Ltd.', 'K001_Kakuu Co., Ltd_ja.pdf'],
    ['か\u3099社', 'K001_が社_ja.pdf'],
    ['架空　二  社', 'K001_架空 二 社_ja.pdf'],
    ['{id}{name}', 'K001_{id}{name}_ja.pdf'],
    ['=1+1;@SUM', 'K001_=1+1;@SUM_ja.pdf'],
    ['<script>alert("架空")</script>株式会社', 'K001_script_alert(_架空_)_script_株式会社_ja.pdf'],
    ['...', 'K001_ja.pdf'],
  ])('is safe for %j', (name, expected) => expect(nameOf('{id}_{name}_{language}', name)).toBe(expected));

  it.each([
    ['CON', '_CON.社_K001.pdf'],
    ['ｎｕｌ', '_ｎｕｌ.社_K001.pdf'],
    ['COM¹', '_COM¹.社_K001.pdf'],
    ['-rf', 'rf.社_K001.pdf'],
    ['.hidden', 'hidden.社_K001.pdf'],
    ['console', 'console.社_K001.pdf'],
  ])('is no device, option or hidden file: %s', (name, expected) => expect(nameOf('{name}.社', name)).toBe(expected));

  it('keeps id and language where a name is too long, and cuts between characters as they are seen', () => {
    const family = '👨‍👩‍👧';
    const name = nameOf('{id}_{name}_{language}', `${'架'.repeat(20)}${family.repeat(30)}`) ?? '';
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(name)).toBeGreaterThan(215);
    expect(name).toMatch(/^K001_架{20}👨/u);
    expect(name.endsWith('_ja.pdf')).toBe(true);
  });

  it('ends in the id where the pattern could make two alike, whoever else there is', () => {
    const one = fileNames('{name}', [named('K1', '甲社')], 'pdf').get('K1');
    const two = fileNames('{name}', [named('K2', '甲社'), named('K1', '甲社')], 'pdf');
    expect([one, two.get('K1'), two.get('K2')]).toEqual(['甲社_K1.pdf', '甲社_K1.pdf', '甲社_K2.pdf']);
  });

  it('is numbered, in the order of ids, where ids and names run into each other', () => {
    const everyone = [named('a12', '社'), named('a1', '２社'), named('A1-', '2社')];
    const names = fileNames('{id}{name}', everyone, 'pdf');
    expect([...names].sort()).toEqual([
      ['A1-', 'A1-2社.pdf'],
      ['a1', 'a1２社.pdf'],
      ['a12', 'a12社_2.pdf'],
    ]);
  });

  it('is one’s own on every disk, short enough, and without what any system refuses', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ...['a', 'A', 'ａ', 'ß', 'ss', 'ſ', 'é', 'e\u0301', '1', '２', '.', '_', ' ', '/', '\\', '\u202e', '😀'],
      ),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 2, maxLength: 12 }),
        fc.constantFrom('{name}', '{id}{name}', '{title}x'),
        (texts, pattern) => {
          const everyone = texts.map((name, index) => named(`${index}`, name));
          const names = [...fileNames(pattern, everyone, 'pdf').values()];
          const folded = names.map((name) => name.normalize('NFKD').toLocaleUpperCase('en').toLowerCase());
          expect(new Set(folded).size).toBe(names.length);
          for (const name of names) {
            expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.pdf$/u);
            expect(name).not.toMatch(/^[.\s]|[.\s]\.pdf$/);
            expect(name.normalize('NFC')).toBe(name);
          }
        },
      ),
    );
  });
});

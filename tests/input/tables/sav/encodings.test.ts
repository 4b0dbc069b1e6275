import { describe, expect, it } from 'vitest';
import { cp932 } from '../../responses/cp932.js';
import { Bytes } from '../bytes.js';
import { LIMITS, readSav, sheetOf } from '../statistics-files.js';
import { type ExtensionPlan, type SavPlan, savFile } from './builder.js';

/** In which encoding an SPSS file is read. */

const codePage = (page: number, numbers = 1): ExtensionPlan => ({
  subtype: 3,
  size: 4,
  content: new Bytes(false).int32(28, 0, 0, -1, numbers, 1, 2, page).all(),
});
const named = (name: string): ExtensionPlan => ({ subtype: 20, content: Buffer.from(name) });
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const eucJp = (text: string) => (EUC[text] === undefined ? Buffer.from(text) : Buffer.from(EUC[text], 'hex'));
const EUC: Readonly<Record<string, string>> = { あの表示: 'a4a2a4cec9bdbca8', 部署: 'c9f4bdf0' };

function planOf(
  extensions: readonly ExtensionPlan[],
  encode: SavPlan['encode'],
  label: string,
  cell: string | Uint8Array,
): SavPlan {
  const base: SavPlan = { variables: [{ name: 'V', width: 24, label }], extensions, rows: [[cell]] };
  return encode ? { ...base, encode } : base;
}

function readBack(plan: SavPlan): readonly (string | undefined)[] {
  const { variables, rows } = sheetOf(readSav(savFile(plan), LIMITS));
  return [variables?.[0]?.label, rows[0]?.cells[0]];
}

const TEXTS = ['表示申能貼㈱髙①～', 'ソ十ｱｶﾞ'] as const;

describe('Japanese is read', () => {
  it.each<[string, readonly ExtensionPlan[], SavPlan['encode']]>([
    ['by name, UTF-8', [named('UTF-8')], undefined],
    ['by name before the code page', [codePage(1252), named('UTF-8')], undefined],
    ['by name, Shift_JIS', [named('SHIFT_JIS')], cp932],
    ['by name, windows-31j', [named('windows-31j')], cp932],
    ['by name, cp932', [named('cp932')], cp932],
    ['by name, ibm-943', [named('ibm-943')], cp932],
    ['by code page 932', [codePage(932)], cp932],
    ['by code page 65001', [codePage(65_001)], undefined],
    ['without a name, UTF-8', [], undefined],
    ['without a name, Shift_JIS', [], cp932],
    ['with a code page that says nothing, Shift_JIS', [codePage(2)], cp932],
    ['with a name that is wrong', [named('UTF-8')], cp932],
    ['with a name that is unknown', [named('klingon')], cp932],
  ])('%s', (_, extensions, encode) => {
    expect(readBack(planOf(extensions, encode, ...TEXTS))).toEqual(TEXTS);
  });

  it('by name or code page, where it does not look like Japanese', () => {
    for (const extension of [codePage(932), named('cp932')])
      expect(readBack(planOf([extension], cp932, 'B騷ier', 'caf饌'))).toEqual(['B騷ier', 'caf饌']);
  });

  it('by code page 20932 and by guess, EUC-JP', () => {
    expect(readBack(planOf([codePage(20_932)], eucJp, '部署', 'あの表示'))).toEqual(['部署', 'あの表示']);
    expect(readBack(planOf([], eucJp, '部署', 'あの表示'))).toEqual(['部署', 'あの表示']);
  });

  it('by what the cases hold, where names and labels are in ASCII', () => {
    expect(readBack(planOf([], cp932, 'Department', '表示のとおり'))).toEqual(['Department', '表示のとおり']);
  });
});

it('reads Western texts, named or not', () => {
  for (const extensions of [[codePage(1252)], [named('windows-1252')], [named('ISO-8859-1')], []])
    expect(readBack(planOf(extensions, latin1, 'Größe', 'Bézier'))).toEqual(['Größe', 'Bézier']);
});

it('reads Russian, Korean and Chinese by their code pages', () => {
  const cell = (page: number, hex: string) => readBack(planOf([codePage(page)], undefined, '', Buffer.from(hex, 'hex')))[1];
  expect([cell(1251, 'c4e0'), cell(949, 'c7d1b1b9'), cell(936, 'd6d0b9fa'), cell(950, 'a4a4b0ea')]).toEqual([
    'Да',
    '한국',
    '中国',
    '中國',
  ]);
});

it('leaves out a character that is cut off at the end of a field', () => {
  const wide = (encode: SavPlan['encode'], bytes: Uint8Array, name: string) => {
    const plan: SavPlan = { variables: [{ name: 'V', width: 8 }], extensions: [named(name)], rows: [[bytes.subarray(0, 8)]] };
    return sheetOf(readSav(savFile(encode ? { ...plan, encode } : plan), LIMITS)).rows[0]?.cells;
  };
  expect(wide(undefined, Buffer.from('日本語'), 'UTF-8')).toEqual(['日本']);
  expect(wide(undefined, Buffer.from('aa𠮷𠮷'), 'UTF-8')).toEqual(['aa𠮷']);
  expect(wide(cp932, cp932('a日本語文'), 'Shift_JIS')).toEqual(['a日本語']);
});

it('refuses a text that is not in the encoding, and says where', () => {
  const plan: SavPlan = {
    variables: [{ name: 'NAME', width: 8 }],
    extensions: [named('UTF-8')],
    rows: [['ok'], [Uint8Array.of(0xe3, 0x20, 0x41)], ['ok']],
  };
  expect(readSav(savFile(plan), LIMITS)).toMatchObject({
    fault: { line: 2, message: { code: 'text-unreadable', message: expect.stringContaining('"NAME"') } },
  });
});

it('refuses a file with a label that is not in the encoding that the file names, nor in another', () => {
  const plan: SavPlan = {
    variables: [
      { name: 'A', label: '満足' },
      { name: 'B', label: 'wrong' },
    ],
    extensions: [named('UTF-8')],
    rows: [],
    encode: (text) => (text === 'wrong' ? Buffer.from('e3c3', 'hex') : Buffer.from(text)),
  };
  expect(readSav(savFile(plan), LIMITS)).toMatchObject({
    fault: { message: { code: 'names-unreadable', message: expect.stringContaining('utf-8') } },
  });
});

it('keeps a mark of replacement that the text holds', () => {
  expect(readBack(planOf([named('UTF-8')], undefined, 'a\ufffdb', '日\ufffd'))).toEqual(['a\ufffdb', '日\ufffd']);
});

it('refuses numbers and letters of old computers', () => {
  for (const extension of [codePage(1), codePage(1252, 2), codePage(932, 3)])
    expect(readSav(savFile(planOf([extension], undefined, '', 'a')), LIMITS)).toMatchObject({
      fault: { message: { code: 'numbers-unknown' } },
    });
});

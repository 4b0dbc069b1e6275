import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/input/tables/text/encoding.js';
import { free, problemsOf, readOne, scale } from './builder.js';
import { cp932 } from './cp932.js';

/** The same table in every encoding, and what must not pass for one of them. */

const VALUE = '㈱髙﨑①～、ソ能表 ｱｶﾞ';
const TABLE = `respondent,名前\r\nk1,${VALUE}\r\n`;
const items = [{ ...free('q'), column: '名前' }];

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const euc = '6b312cb2f3c5fab4ebb6c8a4cfa1a2bbd9b1e7a4f2b4f5cbbea4b7a4c6a4a4a4dea4b9a1a3';

describe('a table', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TABLE}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
    ['UTF-16 BE', utf16be(`\ufeff${TABLE}`)],
    ['CP932', cp932(TABLE)],
    ['tabs in CP932', cp932(TABLE.replaceAll(',', '\t'))],
    ['tabs in UTF-16, as spreadsheets write "Unicode text"', Buffer.from(`\ufeff${TABLE.replaceAll(',', '\t')}`, 'utf16le')],
  ])('is read from %s', async (_, bytes) => {
    const { responses } = await readOne(items, bytes);
    expect(responses.columns.get('q')).toMatchObject({ values: [VALUE] });
    expect(responses.rows).toEqual([{ id: 'k1', source: 's1', answered: true }]);
  });
});

describe('CP932', () => {
  it.each(['ｶﾌﾞｼｷｶﾞｲｼｬ ﾔﾏﾀﾞ', 'ﾃｽﾄ', '東', '能登', 'ソニー', 'A社のmetal系', '髙'])('is told by %s alone', (text) => {
    expect(decode(cp932(`respondent,q\nk1,${text}\n`))).toEqual({ text: `respondent,q\nk1,${text}\n` });
  });

  it('is told from EUC-JP', () => {
    expect(decode(Buffer.from(euc, 'hex'))).toEqual({ text: 'k1,回答企業は、支援を希望しています。' });
  });

  it('names the line that is broken, not the first Japanese one', async () => {
    const bytes = Buffer.concat([cp932('respondent,q\nk1,回答\nk2,'), Buffer.from([0x81, 0x20]), cp932('\nk3,企業\n')]);
    expect((await problemsOf(readOne([free('q')], bytes)))[0]).toMatch(/^web\.csv:3 wrong-encoding/);
  });
});

describe('what is no Japanese', () => {
  it.each([
    ['Latin-1', 'Bézier'],
    ['Latin-1', 'situação'],
    ['Latin-1', 'Größe; Übergröße äußerst'],
    ['Latin-1', 'café « à la carte »'],
    ['Windows-1252', 'it\x92s fine'],
  ])('is read as Windows-1252: %s %s', (_, word) => {
    const text = `respondent,q\nk1,a\nk2,${word}\n`;
    expect(decode(Buffer.from(text, 'latin1'))).toEqual({ text: text.replace('\x92', '’') });
  });

  it.each([
    ['one character of CP932 is broken', Buffer.concat([cp932('respondent,q\nk1,回答企業\nk2,'), Buffer.from([0x81, 0x20])]), 3],
    ['bytes stand there that no Western text has in a row', Buffer.from('a\nb\xfe\xff\xfe\xff\n', 'latin1'), 2],
  ])('is refused where %s', (_, content, line) => {
    expect(decode(content)).toMatchObject({ line, message: { code: 'wrong-encoding' } });
  });

  it('is refused: controls that no text has', () => {
    expect(decode(Buffer.from([0x61, 0x0a, 0x93, 0xfa, 0x01]))).toMatchObject({ message: { code: 'wrong-encoding' } });
  });
});

describe('damaged files', () => {
  const whole = Buffer.from('respondent,意見\nk1,回答企業は支援を希望\n');

  it('in UTF-8 do not pass for Shift_JIS, wherever they are cut', () => {
    const cuts = Array.from({ length: 14 }, (_, index) => whole.length - 2 - index);
    for (const cut of cuts) {
      const decoded = decode(whole.subarray(0, cut));
      if ('text' in decoded) expect(whole.toString().startsWith(decoded.text)).toBe(true);
      else expect(decoded).toMatchObject({ line: 2, message: { code: 'wrong-encoding' } });
    }
    expect(cuts.filter((cut) => !('text' in decode(whole.subarray(0, cut)))).length).toBe(10);
  });

  it('in UTF-16 are named by their line', () => {
    const lone = Buffer.concat([Buffer.from('\ufeffa\r\nb\r\nc', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
    expect(decode(lone)).toMatchObject({ line: 3, message: { code: 'wrong-encoding' } });
    expect(decode(Buffer.from('\ufeffa\nb', 'utf16le').subarray(0, 7))).toMatchObject({ line: 2 });
  });

  it('are counted in lines of old Macs too', () => {
    expect(decode(Buffer.from('a\rb\rc\0', 'latin1'))).toMatchObject({ line: 3, message: { code: 'not-text' } });
  });

  it('stop nothing but themselves', async () => {
    const problems = await problemsOf(readOne([scale('q')], Buffer.from([0x50, 0x4b, 3, 4, 0])));
    expect(problems).toHaveLength(1);
  });
});

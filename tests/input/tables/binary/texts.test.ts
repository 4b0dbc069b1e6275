import { expect, it } from 'vitest';
import { clockText, DAY, dateText, momentText, numberText, singleText } from '../../../../src/input/tables/binary/index.js';

/** Numbers, dates and times as cells, against the platform's own. */

it('writes every day from the year 1 to 9999 as the platform does', () => {
  const [first, end] = [Date.parse('0001-01-01T00:00:00Z') / DAY, Date.parse('9999-12-31T24:00:00Z') / DAY];
  const wrong: string[] = [];
  // 31 has no factor in common with the lengths of years and cycles.
  for (let day = first; day < end; day += 31) {
    const expected = new Date(day * DAY).toISOString().slice(0, 10);
    if (dateText(day * DAY) !== expected || dateText(day * DAY + DAY - 1) !== expected) wrong.push(expected);
  }
  for (const date of [
    '1900-02-28',
    '1900-03-01',
    '2000-02-29',
    '2000-12-31',
    '2400-02-29',
    '2100-03-01',
    '0004-02-29',
    '0400-03-01',
  ])
    if (dateText(Date.parse(`${date}T00:00:00Z`)) !== date) wrong.push(date);
  expect(wrong).toEqual([]);
  expect([dateText((first - 1) * DAY), dateText(end * DAY), dateText(Number.NaN)]).toEqual([null, null, null]);
});

it('writes moments before 1970 and with parts of a second', () => {
  const of = (text: string) => momentText(Date.parse(text));
  expect(of('1969-12-31T23:59:59.9Z')).toBe('1969-12-31T23:59:59.9');
  expect(of('0001-01-01T00:00:00.001Z')).toBe('0001-01-01T00:00:00.001');
  expect(momentText(DAY - 0.25)).toBe('1970-01-01T23:59:59.999');
  expect(momentText(1e300)).toBeNull();
  expect(clockText(359_999_999)).toBe('99:59:59.999');
});

it('writes any number in digits that read back to it', () => {
  const bits = new DataView(new ArrayBuffer(8));
  let state = 7;
  const next = () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
    return state >>> 0;
  };
  const wrong: string[] = [];
  for (let index = 0; index < 20_000; index += 1) {
    bits.setUint32(0, next());
    bits.setUint32(4, next());
    const [double, single] = [bits.getFloat64(0), bits.getFloat32(0)];
    const [long, short] = [numberText(double), singleText(single)];
    if (Number.isFinite(double) && (Number(long) !== double || long.includes('e'))) wrong.push(long);
    if (Number.isFinite(single) && (Math.fround(Number(short)) !== single || short.includes('e'))) wrong.push(short);
    // What was typed with six digits comes back as it was typed.
    const typed = (next() % 1_000_000) / 1_000;
    if (singleText(Math.fround(typed)) !== String(typed)) wrong.push(String(typed));
  }
  expect(wrong).toEqual([]);
});

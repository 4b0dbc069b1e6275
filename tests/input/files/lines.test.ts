import { describe, expect, it } from 'vitest';
import { firstWrongLine, lineOf, lineOfByte } from '../../../src/input/files/lines.js';

describe('the line of a position', () => {
  it.each([
    ['a\nb\nc', [1, 1, 2, 2, 3]],
    ['a\r\nb', [1, 1, 1, 2]],
    ['a\rb\r\rc', [1, 1, 2, 2, 3, 4]],
    ['\n\r\n\n', [1, 2, 2, 3]],
  ])('in %j', (text, expected) => {
    expect(Array.from(text, (_, index) => lineOf(text, index))).toEqual(expected);
    expect(Array.from(text, (_, index) => lineOfByte(Buffer.from(text), index))).toEqual(expected);
  });
});

describe('the first line that is wrong', () => {
  const wrong = Buffer.from([0xff]);
  const many = (line: string, count: number) => Buffer.from(line.repeat(count));

  it('is none where all can be read', () => {
    expect(firstWrongLine(Buffer.from('回答\n企業'), 'utf-8')).toBe(null);
    expect(firstWrongLine(Buffer.alloc(0), 'utf-8')).toBe(null);
  });

  it.each([
    ['LF', '回答\n'],
    ['CR LF', '回答\r\n'],
    ['CR', '回答\r'],
  ])('is found behind many others with %s', (_, line) => {
    for (const count of [0, 1, 5, 40_000])
      expect(firstWrongLine(Buffer.concat([many(line, count), wrong, many(line, 3)]), 'utf-8')).toBe(count + 1);
  });

  it.each(['utf-16le', 'utf-16be'])('is found in %s, where a byte of a character may look like a break', (encoding) => {
    const text = Buffer.from('上\u0a0a\n'.repeat(30_000), 'utf16le');
    const half = Buffer.from([0x00, 0xd8, 0x41, 0x00]);
    const bytes = Buffer.concat([text, half]);
    expect(firstWrongLine(encoding === 'utf-16be' ? bytes.swap16() : bytes, encoding)).toBe(30_001);
  });

  it('is found in one that has no end', () => {
    expect(firstWrongLine(Buffer.concat([many('a', 300_000), wrong]), 'utf-8')).toBe(1);
    expect(firstWrongLine(Buffer.concat([many('a\n', 2), many('a', 300_000), wrong]), 'utf-8')).toBe(3);
  });
});

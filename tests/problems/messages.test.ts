import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { either, excerpt, invisibleIn, listed, quoted, say } from '../../src/problems/wording.js';
import { CHECKOUT, filesBelow } from '../support/shirabe.js';

/** Where a problem gets its words or its severity. */
const WORDED: Readonly<Record<string, RegExp>> = {
  'a severity': /\bseverity:\s*['"`]/,
  'an advice': /\badvice:\s*['"`]/,
  'a message': /\bmessage:\s*['"`]/,
  'the words of an error': /new (?:Input|Output|Render)Error\(\s*(?:\[\s*)?['"`{]/,
};
/** Those give a problem its severity. */
const GIVERS = ['src/model/problem.ts', 'src/problems/problems.ts'];

async function sources(): Promise<readonly (readonly [file: string, text: string])[]> {
  const files = (await filesBelow(path.join(CHECKOUT, 'src'))).filter((file) => file.endsWith('.ts'));
  return Promise.all(
    files.map(async (file) => [`src/${file}`, await readFile(path.join(CHECKOUT, 'src', file), 'utf8')] as const),
  );
}

describe('the words of problems', () => {
  it('stand in the messages.ts of each room, and nowhere else', async () => {
    const elsewhere = (await sources())
      .filter(([file]) => path.basename(file) !== 'messages.ts' && !GIVERS.includes(file))
      .flatMap(([file, text]) =>
        Object.entries(WORDED).flatMap(([what, pattern]) => (pattern.test(text) ? [`${file} holds ${what}`] : [])),
      );
    expect(elsewhere).toEqual([]);
  });

  it('are found by this test where they stand', async () => {
    const messages = (await sources()).filter(([file]) => path.basename(file) === 'messages.ts');
    expect(messages.length).toBeGreaterThanOrEqual(15);
    const [, releases = ''] = messages.find(([file]) => file === 'src/analysis/releases/messages.ts') ?? [];
    expect([WORDED['an advice']?.test(releases), WORDED['a message']?.test(releases)]).toEqual([true, true]);
    expect(WORDED['the words of an error']?.test('throw new OutputError(\n  `x`')).toBe(true);
  });
});

describe('what messages are put together from', () => {
  it('quotes on one line, and no more than can be taken in', () => {
    expect(excerpt(' a\n\tb ')).toBe('a b');
    expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quoted('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
    expect(excerpt('abcdef', 3)).toBe('abc…');
    expect(excerpt('𠮷𠮷', 1)).toBe('𠮷…');
    expect(excerpt(`${' '.repeat(100)}a`)).toBe('a');
    expect(excerpt(`a${' '.repeat(500)}b`)).toBe('a…');
  });

  it('tells the codes of characters that cannot be seen', () => {
    expect(excerpt('a\u200bb\u00ad\u{e0100}\ufe0f\u3164')).toBe('a‹U+200B›b‹U+00AD›‹U+E0100›‹U+FE0F›‹U+3164›');
    expect(excerpt('\u00a0a\u00a0')).toBe('‹U+00A0›a‹U+00A0›');
    expect(excerpt('a\ud842')).toBe('a‹U+D842›');
    expect(excerpt('回答\u3000髙か\u3099')).toBe('回答\u3000髙か\u3099');
    expect(['a b\u3000', 'a\u200b', 'a\u0007\u200b', 'é髙'].map(invisibleIn)).toEqual([null, 'U+200B', 'U+0007', null]);
  });

  it('lists some, and counts the rest', () => {
    expect(listed(['a', 'b'])).toBe('a, b');
    expect(listed(['a', 'b', 'c'], 1)).toBe('a and 2 more');
    expect(either(['a'])).toBe('a');
    expect(either(['a', 'b', 'c'])).toBe('a, b or c');
    expect(either(['a', 'b', 'c'], 'and')).toBe('a, b and c');
  });

  it('has no advice where none is given', () => {
    expect(say('code', 'Wrong.')).toEqual({ code: 'code', message: 'Wrong.' });
    expect(say('code', 'Wrong.', 'Do right.')).toEqual({ code: 'code', message: 'Wrong.', advice: 'Do right.' });
  });
});

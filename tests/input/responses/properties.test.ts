import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, separatorPattern } from '../../../src/input/responses/cells/several.js';
import { chooseRows } from '../../../src/input/responses/rows/keep.js';
import { ColumnFinder } from '../../../src/input/responses/table/finder.js';
import type { AnswerTable } from '../../../src/input/responses/table/table.js';
import { joinedName, toldApart } from '../../../src/input/tables/names.js';
import { ProblemCollector } from '../../../src/problems/collector.js';

/** What holds for any headings, any cell with several answers, and any rows. */

const word = fc.stringMatching(/^[a-z問満足]{1,6}$/);

describe('names of columns', () => {
  it('do not change with the white space in them', () => {
    const space = fc.constantFrom(' ', '\n', '\u00a0', '\u3000', ' \t ', '\r\n');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), space, space, (words, inside, around) => {
        expect(joinedName([`${around}${words.join(inside)}${around}`])).toBe(words.join(' '));
      }),
    );
  });

  it('of any columns are all different, and each finds its column', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.constantFrom('a', 'a (1)', 'a (2)', '')), { maxLength: 12 }), (all) => {
        const written = all.filter((name) => name !== '');
        const names = toldApart(written);
        expect(new Set(names).size).toBe(names.length);
        const finder = new ColumnFinder(names, written);
        expect(names.map((name) => finder.find(name))).toEqual(names.map((_, column) => ({ column })));
      }),
    );
  });
});

describe('a cell with several answers', () => {
  const separators = [';', ', ', ',', '、', ' ', '&', '\n'];

  it('is cut into the options that were put together, though the separator stands in them', () => {
    const scene = fc.constantFrom(...separators).chain((separator) =>
      fc.record({
        separator: fc.constant(separator),
        // Of options that are put together from others nobody could tell which were meant.
        options: fc.uniqueArray(fc.tuple(word, fc.boolean(), word), { selector: ([first]) => first, minLength: 1, maxLength: 6 }),
        picks: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
        ends: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(scene, ({ separator, options, picks, ends }) => {
        const names = options.map(([first, isLong, second], index) =>
          isLong ? `${first}${separator}(${second}${index})` : `${first}${index}!`,
        );
        const chosen = [...new Set(picks.map((pick) => pick % names.length))];
        const cell = chosen.map((index) => names[index]).join(separator) + (ends ? separator : '');
        const find = (text: string) => (names.includes(text) ? names.indexOf(text) : undefined);
        expect(cut(cell, separatorPattern(separator), 2, find).map(({ option }) => option)).toEqual(chosen);
      }),
    );
  });

  it('loses nothing: what is no option is one text with what is beside it', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const parts = cut(words.join(';'), separatorPattern(';'), 1, (text) => (text === 'a' ? 0 : undefined));
        expect(parts.map(({ text }) => text).join(';')).toBe(words.join(';'));
        expect(parts.filter(({ option }, index) => option < 0 && (parts[index + 1]?.option ?? 0) < 0)).toEqual([]);
      }),
    );
  });
});

describe('the rows that count', () => {
  const cells = fc.array(fc.tuple(fc.constantFrom('', '0', '1', 'x'), fc.constantFrom('', 'a', 'b')), { maxLength: 20 });
  const tableOf = (rows: readonly (readonly string[])[]) => {
    const headers = ['status', 'mail'];
    const lines = rows.map((row, index) => ({ line: index + 2, cells: row }));
    return { file: 'f', headers, headerLine: 1, finder: new ColumnFinder(headers), rows: lines } as unknown as AnswerTable;
  };

  it('and those that do not are all rows, and each is told by one condition', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        const rules = [
          { kind: 'last', column: 'mail' },
          { kind: 'in', column: 'status', values: ['0', 'X'] },
          { kind: 'filled', column: 'status' },
        ] as const;
        const chosen = chooseRows(rules, tableOf(rows), null, new ProblemCollector());
        const dropped = chosen?.dropped.reduce((sum, { count }) => sum + count, 0) ?? 0;
        expect((chosen?.positions.length ?? 0) + dropped).toBe(rows.length);
        const expected = rows.flatMap(([status = '', mail = ''], index) => {
          const isGood = status === '0' || status === 'x';
          const isLast =
            mail === '' || !rows.slice(index + 1).some(([other, same]) => same === mail && (other === '0' || other === 'x'));
          return isGood && isLast ? [index] : [];
        });
        expect(chosen?.positions).toEqual(expected);
      }),
    );
  });
});

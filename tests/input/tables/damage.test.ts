import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, LIMITS, readDta, readSav, sheetOf } from './statistics-files.js';

/**
 * Damaged files are refused, or read with all their rows. scripts/fuzz-statistics-files.mjs does the same 10,000 times for each of
 * all files.
 */

const EXTREMES = [0, 1, -1, 2, 255, 65_535, 0x7fffffff, -0x80000000, 999];

/** Puts a number, a byte or nothing in place of what is at some place, the beginning of the file being likelier. */
const damage = fc.record({
  place: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.nat()),
  piece: fc.oneof(
    fc.constantFrom(...EXTREMES).map((number) => {
      const bytes = Buffer.alloc(4);
      bytes.writeInt32LE(number);
      return bytes;
    }),
    fc.integer({ min: 0, max: 255 }).map((byte) => Buffer.from([byte])),
  ),
  removed: fc.constantFrom(0, 1, 4, 4, 4, 1_000_000),
});

describe.each([
  ['haven.byte.sav', readSav],
  ['hand.zlib.zsav', readSav],
  ['hand.113-big-endian.dta', readDta],
  ['haven.15.dta', readDta],
] as const)('%s', (name, read) => {
  it('does no harm when it is damaged', () => {
    const whole = fixture(name);
    const rows = sheetOf(read(whole, LIMITS)).rows.length;
    fc.assert(
      fc.property(damage, ({ place, piece, removed }) => {
        const at = place % whole.length;
        const result = read(Buffer.concat([whole.subarray(0, at), piece, whole.subarray(at + removed)]), LIMITS);
        if ('sheet' in result) expect(result.sheet.rows.length).toBe(rows);
        else expect(result.fault.message.message).toMatch(/^[A-Z].*\.$/);
      }),
      { numRuns: 80, seed: 20260412 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { expectAsHaven, fixture, LIMITS, readSav, sheetOf } from '../statistics-files.js';

/** SPSS files against what R's haven reads of them. */

describe.each([
  'staff.bytecode.sav',
  'staff.uncompressed.sav',
  'staff.zsav',
  'staff.sjis.sav',
  'staff.sjis-no-encoding-record.sav',
  'haven.none.sav',
  'haven.byte.sav',
  'haven.zsav.sav',
])('%s', (name) => {
  it('is read as by haven', () => expectAsHaven(name, sheetOf(readSav(fixture(name), LIMITS))));
});

it('is the same sheet however it is compressed', () => {
  const [plain, ...others] = ['staff.uncompressed.sav', 'staff.bytecode.sav', 'staff.zsav'].map((name) =>
    readSav(fixture(name), LIMITS),
  );
  for (const other of others) expect(other).toEqual(plain);
});

import { describe, it } from 'vitest';
import { readDta } from '../../../../src/input/tables/dta/index.js';
import { expectAsHaven, fixture, LIMITS, sheetOf } from '../statistics-files.js';

/** Stata files against what R's haven reads of them: formats 113, 114, 115, 117, 118 and 119. */

describe.each(['haven.8.dta', 'haven.10.dta', 'haven.12.dta', 'haven.13.dta', 'haven.14.dta', 'haven.15.dta', 'staff.dta'])(
  '%s',
  (name) => {
    it('is read as by haven', () => expectAsHaven(name, sheetOf(readDta(fixture(name), LIMITS))));
  },
);

import { describe, expect, it } from 'vitest';
import { expectAsHaven, fixture, LIMITS, readDta, sheetOf } from '../statistics-files.js';
import { dtaFile } from './builder.js';
import { surveyPlan } from './hand-made.js';

/** Stata files against what R's haven reads of them: formats 113, 114, 115, 117, 118 and 119, in either order of bytes. */

const MADE = [
  ['hand.113-big-endian.dta', surveyPlan(113, true)],
  ['hand.115.dta', surveyPlan(115, false)],
  ['hand.117-big-endian.dta', surveyPlan(117, true)],
  ['hand.118-big-endian.dta', surveyPlan(118, true)],
] as const;

const OTHERS = ['haven.8.dta', 'haven.10.dta', 'haven.12.dta', 'haven.13.dta', 'haven.14.dta', 'haven.15.dta', 'staff.dta'];

describe.each([...OTHERS, ...MADE.map(([name]) => name)])('%s', (name) => {
  it('is read as by haven', () => expectAsHaven(name, sheetOf(readDta(fixture(name), LIMITS))));
});

it.each(MADE)('%s is the file that the tests make', (name, plan) => {
  expect(dtaFile(plan).equals(fixture(name))).toBe(true);
});

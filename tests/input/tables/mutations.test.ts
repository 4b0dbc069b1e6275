import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../../src/input/tables/index.js';
import { CHECKOUT } from '../../support/shirabe.js';
import { LIMITS } from './made.js';

/** Files damaged at random, by the same numbers each time: each is read, or refused with a message, and soon. */

const FILES = [
  'exports/kobo/xlsform.xlsx',
  'sheets/features.libreoffice.ods',
  'sheets/features.libreoffice.xlsx',
  'exports/google-forms/forms-download.ja.csv',
  'exports/qualtrics/survey.numeric.tsv',
];

let seed = 20_260_412;
function below(most: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % most;
}

const PIECES = ['<', '>', '"', '&', '=', '/>', '<!DOCTYPE x>', '&#0;', '99999999999', '-1', '\r\n', ';;;;', '\0'];

function mutated(bytes: Uint8Array): Uint8Array {
  const place = below(bytes.length);
  const [before, behind] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (below(5)) {
    case 0:
      return Uint8Array.from(bytes, (byte, index) => (index === place ? below(256) : byte));
    case 1:
      return before;
    case 2:
      return Buffer.concat([before, behind.subarray(below(32))]);
    case 3:
      return Buffer.concat([before, behind.subarray(0, below(64)), behind]);
    default:
      return Buffer.concat([before, Buffer.from(PIECES[below(PIECES.length)] ?? ''), behind]);
  }
}

/** One part inside is mutated, and packed again, so that its checksum is right. */
function mutatedInside(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter(
    (name) => /(sheet|workbook|content|styles|strings|rels)[^/]*$/i.test(name) && parts[name]?.length,
  );
  const name = names[below(names.length)] ?? '';
  return zipSync({ ...parts, [name]: mutated(parts[name] ?? bytes) }, { level: 1 });
}

describe('a damaged file', () => {
  it.each(FILES)('is read or refused with a message: %s', async (file) => {
    const bytes = await readFile(path.join(CHECKOUT, 'tests/fixtures', file));
    let slowest = 0;
    for (let run = 0; run < 60; run += 1) {
      const damaged = bytes[0] === 0x50 && run % 3 > 0 ? mutatedInside(bytes) : mutated(bytes);
      const start = performance.now();
      const read = await readTableFile(damaged, LIMITS);
      slowest = Math.max(slowest, performance.now() - start);
      if ('fault' in read) expect(read.fault.message.message).toMatch(/^[A-Z].+\.$/s);
      else expect(read.sheets.length).toBeGreaterThan(0);
    }
    expect(slowest).toBeLessThan(2_000);
  });
});

it('a sheet loses none of its rows when one of its bytes is another', async () => {
  const bytes = await readFile(path.join(CHECKOUT, 'tests/fixtures/sheets/features.xlsx'));
  const whole = await readTableFile(bytes, LIMITS);
  const rowsOf = (read: typeof whole) => ('sheets' in read ? read.sheets.flatMap(({ rows }) => rows) : null);
  const wrong: number[] = [];
  // Every byte of the packed sheet: its checksum tells.
  for (
    let place = bytes.indexOf('xl/worksheets/sheet1.xml') + 24;
    place < bytes.indexOf('xl/worksheets/sheet2.xml');
    place += 7
  ) {
    const read = await readTableFile(
      Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ 0x10 : byte)),
      LIMITS,
    );
    const rows = rowsOf(read);
    if (rows !== null && JSON.stringify(rows) !== JSON.stringify(rowsOf(whole))) wrong.push(place);
  }
  expect(wrong).toEqual([]);
});

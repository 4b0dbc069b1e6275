// Damages files of SPSS and Stata in random ways and reads them. Run: npm run compile && node scripts/fuzz-statistics-files.mjs [MUTATIONS] [SEED]
// A reader may refuse a damaged file, or read it with all its rows; it may not throw, take long, or lose a row.
import { readdirSync, readFileSync } from 'node:fs';
import { readTableFile } from '../dist/input/tables/index.js';

const [mutations = '10000', seed = '1'] = process.argv.slice(2);
const FOLDER = new URL('../tests/fixtures/statistics/', import.meta.url);
const LIMITS = { rows: 100_000, columns: 20_000, cells: 10_000_000, cell: 50_000 };
const EXTREMES = [0, 1, -1, 2, 7, 255, 256, 65_535, 0x7fffffff, -0x80000000, 999, 100_000];

/** Numbers from 0 to below 1 that a seed repeats (mulberry32). */
function randomOf(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One to four changes; half of them in the first 2,000 bytes, where counts and lengths are. */
function damaged(whole, random) {
  let bytes = Buffer.from(whole);
  const below = (end) => Math.floor(random() * end);
  const place = () => below(random() < 0.5 ? Math.min(2_000, bytes.length) : bytes.length);
  for (let change = 1 + below(4); change > 0; change -= 1) {
    const at = place();
    switch (below(6)) {
      case 0:
        bytes[at] ^= 1 << below(8);
        break;
      case 1:
        bytes[at] = below(256);
        break;
      case 2:
        if (at + 4 <= bytes.length) bytes[random() < 0.7 ? 'writeInt32LE' : 'writeInt32BE'](EXTREMES[below(EXTREMES.length)], at);
        break;
      case 3:
        bytes = bytes.subarray(0, at);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(16))]);
        break;
      default:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([below(256)]), bytes.subarray(at)]);
    }
    if (bytes.length === 0) break;
  }
  return bytes;
}

const failures = [];
for (const name of readdirSync(FOLDER).filter((file) => /\.(z?sav|dta)$/.test(file))) {
  const whole = readFileSync(new URL(name, FOLDER));
  const rows = (await readTableFile(whole, LIMITS)).sheets[0].rows.length;
  const random = randomOf(Number(seed));
  const count = { refused: 0, read: 0 };
  let slowest = 0;
  for (let index = 0; index < Number(mutations); index += 1) {
    const bytes = damaged(whole, random);
    const start = performance.now();
    try {
      const result = await readTableFile(bytes, LIMITS);
      count['fault' in result ? 'refused' : 'read'] += 1;
      // A damaged signature makes it another kind of file.
      if ('sheets' in result && result.kind !== 'text' && result.sheets[0].rows.length !== rows)
        failures.push(`${name} ${index}: ${result.sheets[0].rows.length} rows of ${rows}`);
    } catch (error) {
      failures.push(`${name} ${index}: ${error.stack.split('\n').slice(0, 3).join(' ')}`);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  if (slowest > 2_000) failures.push(`${name}: ${Math.round(slowest)} ms`);
  process.stdout.write(`${name}: ${count.refused} refused, ${count.read} read, slowest ${Math.round(slowest)} ms\n`);
}
process.stdout.write(
  failures.length === 0 ? 'no failure\n' : `${failures.length} failures\n${failures.slice(0, 40).join('\n')}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

// @ts-check
/**
 * Holds what Shirabe says against the answers that it says it of, as tests/truth does: draws surveys with known effects, composes all that is
 * said of them in both languages, and has a checker that shares nothing with the program read it back (`documents`); and draws surveys where
 * nothing is there, and counts which claims are told nevertheless (`nothing`). Exit status 1 where anything is false.
 * Usage: node scripts/truth.mjs [documents|nothing] [--surveys 1000] [--seed 1]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { surveys: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const isNothing = positionals[0] === 'nothing';
const checkout = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-truth-'));
const report = path.join(folder, 'report.json');
const prefix = isNothing ? 'NULL' : 'TRUTH';

try {
  const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const file = `tests/truth/${isNothing ? 'null-claims' : 'truth'}.test.ts`;
  const run = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', file], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, [`${prefix}_SURVEYS`]: values.surveys, [`${prefix}_SEED`]: values.seed, [`${prefix}_REPORT`]: report },
  });
  const words = read(`${run.stdout}${run.stderr}`);
  if (isNothing) printNothing(JSON.parse(words));
  else printDocuments(JSON.parse(words));
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string} output */
function read(output) {
  try {
    return readFileSync(report, 'utf8');
  } catch (error) {
    throw new Error(`The run did not end:\n${output}`, { cause: error });
  }
}

/** @param {{ surveys: number, tally: Record<string, { told: number, established: number }> }} of */
function printNothing({ surveys, tally }) {
  const percent = (/** @type {number} */ count) => `${((100 * count) / surveys).toFixed(1)} %`;
  say(`| Claim, false in each of ${surveys} surveys | told | as established |`, '|---|---:|---:|');
  for (const [kind, { told, established }] of Object.entries(tally))
    say(`| ${kind} | ${percent(told)} | ${percent(established)} |`);
}

/** @param {import('../tests/truth/run.js').Tally} tally */
function printDocuments({ surveys, sentences, byRule, wrong, contradictory, refused, strange }) {
  for (const [lang, { all, understood }] of Object.entries(sentences))
    say(`${lang}: ${understood} of ${all} sentences and cells understood (${((100 * understood) / all).toFixed(2)} %)`);
  say(
    `${surveys} surveys: ${wrong.length} false, ${contradictory.length} with two verdicts, ${refused.length} documents refused`,
  );
  say(...wrong, ...contradictory, ...refused);
  say('', 'Read by each rule:');
  for (const [rule, count] of Object.entries(byRule).sort((a, b) => b[1] - a[1])) say(`  ${rule}: ${count}`);
  say('', 'Not understood:');
  for (const [words, count] of Object.entries(strange).sort((a, b) => b[1] - a[1])) say(`  ${count} ${words}`);
}

/** @param {...string} lines */
function say(...lines) {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

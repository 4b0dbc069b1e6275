// @ts-check
/**
 * Attacks random surveys as tests/analysis/disclosure/attack does, and prints what each kind of attacker recovers. Exit status 1
 * where one recovers anything that docs/confidentiality.md promises to protect.
 * Usage: node scripts/attack.mjs [--surveys 2000] [--seed 1] [--verbose] [--without RULE]; with --verbose it says what each success
 * follows from, with --without it attacks a program without a rule of tests/analysis/disclosure/attack/rules.ts, by its name.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    surveys: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
  },
});
const checkout = fileURLToPath(new URL('..', import.meta.url));
const folder = 'tests/analysis/disclosure/attack';
const halves = ['even', 'odd'];
const report = mkdtempSync(path.join(tmpdir(), 'shirabe-attack-'));

/** @typedef {{ attacker: string, attacked: number, successes: { scenario: string, words: string }[], undecided: number }} Tally */

try {
  const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const files = halves.map((half) => `${folder}/${half}.test.ts`);
  const run = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...files], {
    cwd: checkout,
    encoding: 'utf8',
    env: {
      ...process.env,
      ATTACK_SURVEYS: values.surveys,
      ATTACK_SEED: values.seed,
      ATTACK_VERBOSE: values.verbose ? '1' : '0',
      ATTACK_WITHOUT: values.without,
      ATTACK_REPORT: report,
    },
  });
  const tallies = halves.map((half) => read(half, `${run.stdout}${run.stderr}`));
  for (const [index, { attacker }] of (tallies[0] ?? []).entries())
    print(
      attacker,
      tallies.flatMap((half) => half[index] ?? []),
    );
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(report, { recursive: true });
}

/**
 * @param {string} half
 * @param {string} output
 * @returns {Tally[]}
 */
function read(half, output) {
  try {
    return JSON.parse(readFileSync(path.join(report, `${half}.json`), 'utf8'));
  } catch (error) {
    throw new Error(`The attack on the ${half} surveys did not end:\n${output}`, { cause: error });
  }
}

/**
 * @param {string} attacker
 * @param {Tally[]} tallies
 */
function print(attacker, tallies) {
  const attacked = tallies.reduce((sum, tally) => sum + tally.attacked, 0);
  const undecided = tallies.reduce((sum, tally) => sum + tally.undecided, 0);
  const successes = tallies.flatMap((tally) => tally.successes);
  const share = attacked === 0 ? 0 : (100 * successes.length) / attacked;
  say(`${attacker}: recovers from ${successes.length} of ${attacked} surveys (${share.toFixed(1)} %); undecided ${undecided}`);
  for (const { scenario, words } of successes) say(`  ${scenario}: ${words}`);
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

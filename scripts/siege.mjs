// @ts-check
/**
 * Interrupts builds of the Kawasaki feedback at random moments, and compares what the next build makes of it with an uninterrupted one:
 * killed by SIGKILL, their browser killed, and (as root, on Linux) on a disk that is full. Exit status 1 where a partial file was
 * left, a file differs, or a failure was not named. Usage: node scripts/siege.mjs [--times 50] [--seed 1]
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } } });
const times = Number(values.times);
const checkout = fileURLToPath(new URL('..', import.meta.url));
const firms = Array.from({ length: 16 }, (_, index) => `K${String(index + 1).padStart(3, '0')}`).join(',');
const random = randomFrom(Number(values.seed));
const root = await mkdtemp(path.join(tmpdir(), 'shirabe-siege-'));
let faults = 0;

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/**
 * @param {string} folder
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<{ status: number | null, err: string }> }}
 */
function start(folder) {
  const args = ['build', '--respondent', firms, '--format', 'html,pdf', '--out', folder];
  const child = spawn(process.execPath, [path.join(checkout, 'dist/cli.js'), ...args], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return { child, ended: new Promise((resolve) => child.on('close', (status) => resolve({ status, err }))) };
}

/**
 * Hashes of all files below a folder, those of the build's own bookkeeping left out.
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
async function hashes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const found = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(file));
    return /** @type {const} */ ([path.relative(folder, file), hash.digest('hex')]);
  });
  return new Map(await Promise.all(found));
}

/** @param {string} what */
function fault(what) {
  faults += 1;
  say(`FAULT: ${what}`);
}

const undisturbed = path.join(root, 'undisturbed');
const began = performance.now();
if ((await start(undisturbed).ended).status !== 0) throw new Error('The undisturbed build failed.');
const took = performance.now() - began;
const expected = await hashes(undisturbed);

/** @param {string} folder @param {string} when */
async function checkWhole(folder, when) {
  for (const [file, hash] of await hashes(folder))
    if (expected.get(file) !== hash && file !== 'manifest.json') fault(`${file} is not as it should be, ${when}`);
}

/** @param {string} folder @param {string} when */
async function checkResumed(folder, when) {
  const { status, err } = await start(folder).ended;
  if (status !== 0) fault(`status ${status} of the build after one ${when}: ${err.slice(-400)}`);
  const found = await hashes(folder);
  for (const file of new Set([...expected.keys(), ...found.keys()]))
    if (expected.get(file) !== found.get(file)) fault(`${file} differs from an undisturbed build, after one ${when}`);
  await rm(folder, { recursive: true, force: true });
}

/**
 * Every document is there or named.
 * @param {string} folder @param {string} err @param {string} when
 */
async function checkNamed(folder, err, when) {
  const found = await hashes(folder);
  for (const file of expected.keys())
    if (!found.has(file) && !err.includes(`error: ${file.replace(/\.(html|pdf)$/, '')} could`))
      fault(`${file} is neither there nor named, ${when}`);
  if (/\n {4}at /.test(err)) fault(`a stack trace was printed, ${when}: ${err.slice(-400)}`);
}

async function killBuilds() {
  const folder = path.join(root, 'killed');
  let resumed = 0;
  for (let kills = 0; kills < times; ) {
    const { child, ended } = start(folder);
    const before = (await hashes(folder)).size;
    await setTimeout(took * 0.1 + random() * took);
    child.kill('SIGKILL');
    const { status } = await ended;
    kills += status === null ? 1 : 0;
    await checkWhole(folder, 'killed');
    if (before > 0 && random() < 0.5) {
      await checkResumed(folder, 'that was killed');
      resumed += 1;
    }
  }
  await checkResumed(folder, 'that was killed');
  say(`SIGKILL: ${times} times, gone on with ${resumed + 1} times`);
}

/** Processes of browsers below this one. @returns {readonly number[]} */
function browsers() {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [])
    .map(([, pid, parent, args = '']) => ({ pid: Number(pid), parent: Number(parent), args }));
  /** @param {number} pid @returns {typeof all} */
  const below = (pid) => all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return below(process.pid)
    .filter(({ args }) => /headless|chrom/i.test(args) && !args.includes('--type='))
    .map(({ pid }) => pid);
}

/** False where it is gone already. @param {number} pid */
function kill(pid) {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

async function killBrowsers() {
  let [kills, builds, unmade] = [0, 0, 0];
  while (kills < times) {
    const folder = path.join(root, 'browser');
    const { child, ended } = start(folder);
    builds += 1;
    while (child.exitCode === null) {
      await setTimeout(100 + random() * 600);
      kills += browsers().filter(kill).length;
    }
    const { status, err } = await ended;
    const failures = err.match(/^error: /gm)?.length ?? 0;
    unmade += failures;
    if (status !== (failures > 0 ? 1 : 0)) fault(`status ${status} with ${failures} failures`);
    await checkNamed(folder, err, 'the browser killed');
    await checkWhole(folder, 'the browser killed');
    await checkResumed(folder, 'whose browser was killed');
  }
  say(`browser killed: ${kills} times in ${builds} builds; ${unmade} failures, each named`);
}

async function fillDisks() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    say('disk full: SKIPPED, since only root on Linux can make a small disk');
    return;
  }
  const disk = path.join(root, 'disk');
  await mkdir(disk);
  const sizes = [100, 700, 1500, 3000, 5000, 8000];
  for (const kilobytes of sizes) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
    try {
      const folder = path.join(disk, 'output');
      const { status, err } = await start(folder).ended;
      if (status !== 1 || !err.includes('the disk is full')) fault(`status ${status} on a full disk: ${err.slice(-400)}`);
      await checkNamed(folder, err, `on a disk of ${kilobytes} kB`);
      await checkWhole(folder, `on a disk of ${kilobytes} kB`);
      execFileSync('mount', ['-o', 'remount,size=200m', disk]);
      await checkResumed(folder, `on a disk of ${kilobytes} kB`);
    } finally {
      execFileSync('umount', [disk]);
    }
  }
  say(`disk full: ${sizes.length} times`);
}

try {
  await killBuilds();
  await killBrowsers();
  await fillDisks();
  if (browsers().length > 0) fault(`${browsers().length} browsers were left running`);
} finally {
  await rm(root, { recursive: true, force: true });
}
say(faults === 0 ? 'no faults' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

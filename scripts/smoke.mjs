// Packs the program, installs it into an empty folder as its users do, and builds with it on this version of Node and on newer ones, which
// npm has as packages. Run by hand: npm run smoke. With -- --tests it also runs the unit tests of the checkout on each of them. Prints sizes
// and seconds, and ends with 1 where anything fails or versions differ.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NEWER = ['22', '24', '26'];
const BROWSER = '@sparticuz';
/** What needs neither a build nor a browser. */
const UNIT_TESTS = ['analysis', 'design', 'input', 'model', 'problems', 'reports'].map((room) => `tests/${room}`);

const root = path.resolve(import.meta.dirname, '..');
const folder = await mkdtemp(path.join(tmpdir(), 'shirabe-smoke-'));
const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

npm(['pack', '--pack-destination', folder], root);
const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
const user = path.join(folder, 'user');
await mkdir(user);
await writeFile(path.join(user, 'package.json'), '{"private": true}\n');
const seconds = timed(() => npm(['install', '--no-audit', '--no-fund', path.join(folder, tarball)], user));
const modules = path.join(user, 'node_modules');
const [all, browser] = [await megabytes(modules), await megabytes(path.join(modules, BROWSER))];
process.stdout.write(`${tarball}: installed in ${seconds} s, ${all} MB, ${all - browser} MB without the browser\n`);

const found = [];
for (const version of [null, ...NEWER]) {
  const node = version === null ? process.execPath : await nodeOf(version);
  const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const out = path.join(folder, name);
  const args = [
    'build',
    path.join(modules, 'shirabe/config/kawasaki'),
    '--respondent',
    'K009',
    '--lang',
    'ja,en',
    '--out',
    out,
    '--quiet',
  ];
  const took = timed(() => execFileSync(node, [path.join(modules, 'shirabe/dist/cli.js'), ...args], { stdio: 'inherit' }));
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  found.push(
    await hashOf(files.filter((entry) => entry.name.endsWith('.html')).map((entry) => path.join(entry.parentPath, entry.name))),
  );
  process.stdout.write(`Node ${name}: ${files.length} files in ${took} s, HTML ${found.at(-1).slice(0, 12)}\n`);
  execFileSync(node, [path.join(modules, 'shirabe/dist/cli.js'), 'doctor'], {
    cwd: user,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (process.argv.includes('--tests')) process.stdout.write(`Node ${name}: ${unitTests(node)}\n`);
}
await rm(folder, { recursive: true, force: true });
if (new Set(found).size > 1) {
  process.stderr.write('Versions of Node differ in the HTML that they make.\n');
  process.exitCode = 1;
}

async function nodeOf(version) {
  const home = path.join(folder, `node-${version}`);
  await mkdir(home);
  npm(['install', '--no-audit', '--no-fund', '--prefix', home, `node@${version}`], home);
  return path.join(home, 'node_modules/node/bin/node');
}

/** The closing line of the unit tests. Throws where one fails. */
function unitTests(node) {
  const said = execFileSync(node, ['node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1', ...UNIT_TESTS], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return /^ *Tests .*$/m.exec(said)?.[0].trim() ?? 'no tests';
}

function timed(run) {
  const start = performance.now();
  run();
  return ((performance.now() - start) / 1000).toFixed(1);
}

/** On the disk, as `du` counts. */
async function megabytes(place) {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.map(async (entry) => (await lstat(path.join(entry.parentPath, entry.name))).blocks * 512),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6);
}

async function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(await readFile(file));
  return hash.digest('hex');
}

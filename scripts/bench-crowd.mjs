// @ts-check
/**
 * Builds the feedback of as many respondents as were ever asked, with the answers of the Kawasaki survey given again and again under
 * other names, and tells how many reports were made a second, once the first hundred are through, and how much memory the program and
 * its browser held while the first and the last hundred were made. Exit status 1 where one report is missing or memory grew by more
 * than a tenth. Usage: node scripts/bench-crowd.mjs [--respondents 1315]
 */
import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { respondents: { type: 'string', default: '1315' } } });
const respondents = Number(values.respondents);
const checkout = fileURLToPath(new URL('..', import.meta.url));
const root = await mkdtemp(path.join(tmpdir(), 'shirabe-crowd-'));
const project = path.join(root, 'crowd');

/** Columns that hold the respondent itself: a name, an address. @param {string} id @param {string} cell */
const own = (id, cell) => (cell === '' ? '' : `${cell.replaceAll('"', '')} ${id}`);

/** Rows after the first, given again under other ids until there are enough. @param {readonly string[]} rows @param {number} count */
function again(rows, count) {
  return Array.from({ length: count }, (_, index) => ({
    row: rows[index % rows.length] ?? '',
    id: `C${String(index + 1).padStart(5, '0')}`,
  }));
}

/** @param {string} file */
const linesOf = async (file) =>
  (await readFile(file, 'utf8'))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

async function makeProject() {
  await cp(path.join(checkout, 'config/kawasaki'), project, { recursive: true });
  for (const name of ['brief.yaml', 'slides.yaml']) await rm(path.join(project, name));
  const web = path.join(project, 'responses/web.csv');
  const mail = path.join(project, 'responses/mail.csv');
  const [[heading = '', ...first], [, ...second]] = [await linesOf(web), await linesOf(mail)];
  const answers = [...first, ...second].filter((line) => /[^,]/.test(line.slice(line.indexOf(','))));
  const people = again(answers, respondents);
  const lines = people.map(({ row, id }) => `${id}${row.slice(row.indexOf(','))}`);
  await writeFile(web, [heading, ...lines.slice(1)].join('\n'));
  await writeFile(mail, [heading, ...lines.slice(0, 1)].join('\n'));
  const headings = 'id,name,language';
  await writeFile(
    path.join(project, 'respondents.csv'),
    [headings, ...people.map(({ id }) => `${id},${own(id, 'Fictional firm')},ja`)].join('\n'),
  );
  const settings = await readFile(path.join(project, 'project.yaml'), 'utf8');
  const withoutAttributes = settings
    .replace(/^respondents:[\s\S]*$/m, 'respondents: {file: respondents.csv}\n')
    .replace(/^analyses:[\s\S]*?(?=^respondents:)/m, '');
  await writeFile(
    path.join(project, 'project.yaml'),
    withoutAttributes.replace('size: 1315', `size: ${Math.max(1315, respondents)}`),
  );
  const feedback = await readFile(path.join(project, 'feedback.yaml'), 'utf8');
  await writeFile(
    path.join(project, 'feedback.yaml'),
    feedback.replace(/^peers:.*\n/m, '').replace(/^delivery:[\s\S]*?(?=^\S|$(?![\s\S]))/m, ''),
  );
}

/** Kilobytes held by a process and all below it. @param {number} pid */
function memoryOf(pid) {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  /** @param {number} id @returns {number} */
  const below = (id) =>
    rows.reduce((sum, [child = 0, parent = 0, size = 0]) => (parent === id ? sum + size + below(child) : sum), 0);
  return (rows.find(([id]) => id === pid)?.[2] ?? 0) + below(pid);
}

const mean = (/** @type {readonly number[]} */ numbers) =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

async function run() {
  const out = path.join(root, 'out');
  const args = [
    path.join(checkout, 'dist/cli.js'),
    'build',
    project,
    '--report',
    'feedback',
    '--format',
    'html,pdf',
    '--out',
    out,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  /** @type {{ done: number, at: number, memory: number }[]} */
  const samples = [];
  let [done, err] = [0, ''];
  child.stderr.on('data', (chunk) => {
    err += chunk;
    done = Number([...err.matchAll(/(\d+) of \d+ documents/g)].at(-1)?.[1] ?? 0);
  });
  const timer = setInterval(() => samples.push({ done, at: performance.now(), memory: memoryOf(child.pid ?? 0) }), 500);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const warm = samples.filter((sample) => sample.done >= 100 && sample.done < respondents);
  const [start, end] = [warm[0], warm.at(-1)];
  const rate = start && end ? (1000 * (end.done - start.done)) / (end.at - start.at) : 0;
  const first = mean(samples.filter((one) => one.done > 50 && one.done <= 150).map(({ memory }) => memory));
  // Progress is told in steps: the last hundred are those of the time that a hundred take.
  const taken = rate > 0 ? (1000 * 100) / rate : 0;
  const until = samples.findLast((one) => one.done > 0 && one.done < respondents)?.at ?? 0;
  const last = mean(samples.filter(({ at }) => at > until - taken && at <= until).map(({ memory }) => memory));
  if (status === 2) throw new Error(err);
  const made = (await readdir(path.join(out, 'feedback'), { recursive: true })).filter((file) =>
    /feedback\.ja\.(html|pdf)$/.test(file),
  );
  say(`${respondents} respondents: ${made.length} of ${2 * respondents} files, status ${status}`);
  say(`${rate.toFixed(1)} reports a second (HTML and PDF), once warm`);
  say(
    `memory: ${Math.round(first / 1024)} MB over reports 51 to 150, ${Math.round(last / 1024)} MB over the last 100: ratio ${(last / first).toFixed(2)}`,
  );
  if (status !== 0 || made.length !== 2 * respondents || last > 1.1 * first) {
    say(err.slice(-600));
    process.exitCode = 1;
  }
}

try {
  await makeProject();
  await run();
} finally {
  await rm(root, { recursive: true, force: true });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserProcesses, signal } from '../support/processes.js';
import { CHECKOUT, filesBelow, KAWASAKI, type Run, shirabe, temporaryFolder } from '../support/shirabe.js';

/** A build that is told to stop, whose browser dies, or whose disk fills up. `scripts/siege.mjs` does the same for longer. */

const FIRMS = 'K001,K002,K003,K004,K010,K012,K019,K020';
const CLI = path.join(CHECKOUT, 'dist/cli.js');
let root: string;
let expected: ReadonlyMap<string, string>;

const args = (folder: string, formats = 'html,pdf') => [
  ...['build', KAWASAKI, '--respondent', FIRMS],
  ...['--format', formats, '--out', folder],
];
const out = (name: string) => path.join(root, name);

/** A build as it runs, and its end. */
function start([program = '', ...rest]: readonly string[]) {
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, err] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = once(child, 'close').then(([status]): Run => ({ status, out: stdout, err }));
  return { child, ended };
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await filesBelow(folder);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'base64')] as const)),
  );
}

/** Files of readers are as they should be, or not there. */
async function expectWhole(folder: string): Promise<void> {
  for (const [file, content] of await contents(folder))
    if (!/(^|\/)\./.test(file) && file !== 'manifest.json') expect(content === expected.get(file), file).toBe(true);
}

async function expectGoesOn(folder: string): Promise<void> {
  expect((await shirabe(args(folder))).status).toBe(0);
  expect(await contents(folder)).toEqual(expected);
}

async function untilPrinted(folder: string, files: number): Promise<void> {
  const printed = async () => (await filesBelow(folder).catch((): string[] => [])).filter((file) => file.endsWith('.pdf')).length;
  while ((await printed()) < files) await setTimeout(10);
}

/** Folders of browsers that were left behind. */
async function profiles(): Promise<readonly string[]> {
  const names = await readdir(path.join(tmpdir(), `shirabe-${userInfo().uid}`)).catch((): string[] => []);
  return names.filter((name) => name.startsWith('profile-'));
}

beforeAll(async () => {
  root = await temporaryFolder();
  expect((await shirabe(args(out('expected')))).status).toBe(0);
  expected = await contents(out('expected'));
  expect(expected.size).toBe(8 * 3 + 3);
});

describe.skipIf(process.platform === 'win32')('a build that is told to stop', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s says so, takes its browser with it, and can be gone on with', async (name, status) => {
    const folder = out(name);
    const { child, ended } = start([process.execPath, CLI, ...args(folder)]);
    await untilPrinted(folder, 2);
    expect(browserProcesses('browser')).toHaveLength(1);
    child.kill(name);
    const run = await ended;
    expect([run.status, run.out]).toEqual([status, '']);
    expect(run.err).toMatch(/\nStopped\. What was finished stays: run the command again to go on\.\n$/);
    await expect.poll(() => browserProcesses('any')).toEqual([]);
    await expectWhole(folder);
    await expectGoesOn(folder);
  });
});

describe.skipIf(process.platform !== 'linux')('a build whose browser is killed again and again', () => {
  it('makes the same, or names what it could not make', async () => {
    const folder = out('browser');
    const { ended } = start([process.execPath, CLI, ...args(folder)]);
    let kills = 0;
    let running = true;
    void ended.then(() => {
      running = false;
    });
    while (running && kills < 8) {
      await setTimeout(100 + 200 * Math.random());
      kills += signal(browserProcesses('browser'), 'SIGKILL');
    }
    const { status, err } = await ended;
    expect(kills).toBeGreaterThanOrEqual(1);
    const unmade = err.match(/^error: feedback\/K\d+\/feedback\.\w+ could not be made: .+$/gm) ?? [];
    expect(status).toBe(unmade.length > 0 ? 1 : 0);
    await expectWhole(folder);
    const printed = (await filesBelow(folder)).filter(
      (file) => file.endsWith('feedback.ja.pdf') || file.endsWith('feedback.en.pdf'),
    );
    expect(printed.length + unmade.length).toBe(8);
    await expectGoesOn(folder);
  });

  it('leaves nothing of its browsers behind', async () => {
    const own = start([process.execPath, CLI, ...args(out('killed'))]);
    await untilPrinted(out('killed'), 1);
    const [mine] = (await profiles()).filter((name) => name.includes(`-${own.child.pid}-`));
    expect(mine).toBeDefined();
    own.child.kill('SIGKILL');
    await own.ended;
    await expectGoesOn(out('killed'));
    expect(await profiles()).not.toContain(mine);
    expect((await profiles()).filter((name) => name.includes(`-${own.child.pid}-`))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a build whose files grow larger than the disk allows', () => {
  it('names each file and why, leaves no part of one, and goes on where there is room', async () => {
    const folder = out('full');
    // In blocks of 512 bytes; without a browser, which needs larger files of its own.
    const limited = ['sh', '-c', 'trap "" XFSZ; ulimit -f 400; exec "$@"', 'sh', process.execPath, CLI];
    const { status, out: stdout, err } = await start([...limited, ...args(folder, 'html')]).ended;
    expect(status).toBe(1);
    const unwritten = [
      ...err.matchAll(/^error: (\S+) could not be made: (.+) cannot be written: no file may be so large there\.$/gm),
    ];
    const large = [...expected].filter(([file, content]) => /html|results/.test(file) && content.length * 0.75 > 400 * 512);
    expect(large.length).toBeGreaterThan(3);
    expect(unwritten.map(([, , file = '']) => path.relative(folder, file)).sort()).toEqual(large.map(([file]) => file));
    expect(unwritten.map(([, document]) => document)).toContain('results.json');
    expect(stdout).not.toContain('    at ');
    expect(err).not.toContain('    at ');
    await expectWhole(folder);
    expect((await filesBelow(folder)).filter((file) => file.includes('.shirabe-tmp'))).toEqual([]);
    await expectGoesOn(folder);
  });
});

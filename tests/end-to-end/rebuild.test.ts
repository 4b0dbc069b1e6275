import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKOUT, filesBelow, KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** A second build makes what changed, and a build that was cut off is gone on with. */

const FIRMS = ['K001', 'K002', 'K003', 'K004', 'K010', 'K012'];
let project: string;
const out = (name: string) => path.join(path.dirname(project), name);
const args = (folder: string, formats = 'html') => [
  'build',
  project,
  '--report',
  'feedback,brief',
  '--respondent',
  FIRMS.join(','),
  '--lang',
  'ja',
  '--format',
  formats,
  '--out',
  folder,
  '--verbose',
];
/** What a build makes, with the reasons: feedback/K001/feedback.ja.html: … */
const madeBy = (err: string) => err.split('\n').flatMap((line) => (line.startsWith('made ') ? [line.slice(5)] : []));

async function build(folder: string, formats?: string) {
  const run = await shirabe(args(folder, formats));
  expect(run.err).not.toContain('error');
  expect(run.status).toBe(0);
  return madeBy(run.err);
}

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(project, name);
  const before = await readFile(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await filesBelow(folder);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'base64')] as const)),
  );
}

beforeAll(async () => {
  project = path.join(await temporaryFolder(), 'survey');
  await cp(KAWASAKI, project, { recursive: true });
  await shirabe(['release', 'first', project]);
});

describe('a second build', () => {
  it('makes nothing where nothing changed', async () => {
    const first = await build(out('a'));
    // Six reports, the brief, and its five figures in four formats with the list of them.
    expect(first).toHaveLength(28);
    expect(first[0]).toMatch(/: it was not there$/);
    expect(await build(out('a'))).toEqual([]);
  });

  it('makes one report again where texts of it changed', async () => {
    await edit('feedback.yaml', (text) => text.replace('Thank you', 'Many thanks'));
    const made = await build(out('a'));
    expect(made).toHaveLength(6);
    for (const line of made) expect(line).toMatch(/^feedback\/.*: texts or settings of the project changed$/);
  });

  it('makes nothing again for a comment', async () => {
    await edit('project.yaml', (text) => `# Checked.\n${text}`);
    expect(await build(out('a'))).toEqual([]);
  });

  it('makes what a corrected answer changes: the report of its firm, and the figures of the item for all others', async () => {
    const [header = ''] = (await readFile(path.join(project, 'responses/mail.csv'), 'utf8')).split(/\r?\n/);
    const column = header.split(',').indexOf('q7_1');
    await edit('responses/mail.csv', (text) =>
      text.replace(/^(K\d{3},.*)$/gm, (row) => {
        const cells = row.split(',');
        if (cells[0] !== 'K002') return row;
        cells[column] = cells[column] === '1' ? '2' : '1';
        return cells.join(',');
      }),
    );
    const made = await build(out('a'));
    const own = made.filter((line) => line.includes('K002'));
    expect(own).toHaveLength(1);
    for (const line of own) expect(line).toContain(': the answers or the name of its reader changed');
    for (const line of made.filter((one) => !own.includes(one))) expect(line).toMatch(/: figures that it shows changed$/);
  });

  it('searches every report anew where another firm is to be kept out of it', async () => {
    await edit('respondents.csv', (text) => text.replace(/^(K108,)[^,]*/m, '$1株式会社まったく別の名'));
    const made = await build(out('a'));
    expect(made).toHaveLength(6);
    for (const line of made) expect(line).toContain('those whom it must not name changed');
  });

  it('makes again what was changed by hand, and what is asked for by --force', async () => {
    await writeFile(path.join(out('a'), 'brief/brief.ja.html'), 'changed');
    expect(await build(out('a'))).toEqual(['brief/brief.ja.html: the file is gone or was changed']);
    const forced = madeBy((await shirabe([...args(out('a')), '--force'])).err);
    expect(forced).toHaveLength(28);
    for (const line of forced) expect(line).toMatch(/: --force$/);
  });
});

describe('a build that is killed', () => {
  it('leaves whole files alone, and the next one goes on from there to the same bytes', async () => {
    await build(out('whole'), 'html,pdf');
    const expected = await contents(out('whole'));
    const folder = out('killed');
    const whole = async () => (await filesBelow(folder).catch(() => [])).filter((file) => !/(^|\/)\.[^/]*$/.test(file));
    for (const files of [0, 1, 4, 7]) {
      const child = spawn(process.execPath, [path.join(CHECKOUT, 'dist/cli.js'), ...args(folder, 'html,pdf')], {
        stdio: 'ignore',
      });
      while ((await whole()).length < files) await setTimeout(5);
      await setTimeout(100 * Math.random());
      child.kill('SIGKILL');
      await once(child, 'exit');
      for (const file of await whole()) expect(await readFile(path.join(folder, file), 'base64'), file).toBe(expected.get(file));
    }
    const resumed = (await whole()).length;
    const made = await build(folder, 'html,pdf');
    // A file may be whole without its line in the journal, if the kill came between the two.
    expect(made.length).toBeLessThanOrEqual(41 - resumed + 2);
    expect(resumed).toBeGreaterThanOrEqual(7);
    expect(await contents(folder)).toEqual(expected);
  }, 120_000);
});

describe('two builds in one folder', () => {
  it('do not mix: the second one is told, and writes nothing', async () => {
    const folder = out('both');
    const first = shirabe([...args(folder), '--force']);
    while (!(await readdir(folder).catch((): string[] => [])).includes('.shirabe-lock')) await setTimeout(20);
    const second = await shirabe(args(folder));
    expect([second.status, second.out]).toEqual([1, '']);
    expect(second.err).toMatch(/error: Another build \(process \d+ on .*\) is writing into .*both\. Wait for it to end/);
    expect((await first).status).toBe(0);
    expect((await filesBelow(folder)).filter((file) => file.includes('/.') || file.startsWith('.'))).toEqual([]);
  });
});

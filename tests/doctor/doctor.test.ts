import { chmod, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runDoctor } from '../../src/commands/doctor.js';
import { judgeMemory, judgeNode } from '../../src/doctor/machine.js';
import { examinePlaces } from '../../src/doctor/places.js';
import { temporaryFolder } from '../support/shirabe.js';
import { recordingTerminal } from '../support/terminal.js';

afterEach(() => vi.unstubAllEnvs());

describe('Node.js', () => {
  it.each([
    ['20.19.0', 'good'],
    ['20.20.2', 'good'],
    ['26.0.0', 'good'],
    ['20.18.3', 'wrong'],
    ['9.0.0', 'wrong'],
  ])('%s is %s', (version, health) => {
    expect(judgeNode(version, '>=20.19')).toMatchObject({ health, found: `v${version}` });
  });

  it('that is too old is to be replaced', () => {
    expect(judgeNode('18.1.0', '>=20.19').advice).toContain('Install Node.js 20.19 or newer');
  });
});

it('little memory is worth knowing, and no fault', () => {
  expect(judgeMemory(16e9, 4e9)).toMatchObject({ health: 'good', found: '16.0 GB in all, 4.0 GB unused' });
  expect(judgeMemory(1e9, 0.5e9)).toMatchObject({ health: 'worth knowing', advice: expect.stringContaining('--jobs 1') });
});

describe('the places that a build writes to', () => {
  it('are tried without leaving anything, also where the folder is not there yet', async () => {
    const root = await temporaryFolder();
    const [output] = await examinePlaces(path.join(root, 'a/b'));
    expect(output).toMatchObject({ what: 'Output folder', found: expect.stringContaining(path.join(root, 'a/b')) });
    expect(output?.health).not.toBe('wrong');
    expect(await readdir(root)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('are wrong where one may not write', async () => {
    const closed = path.join(await temporaryFolder(), 'closed');
    await mkdir(closed);
    await chmod(closed, 0o555);
    expect((await examinePlaces(closed))[0]).toMatchObject({ health: 'wrong', found: `${closed}: you may not write there` });
  });

  it('are wrong where the system has none', async () => {
    expect((await examinePlaces('/proc/none'))[0]).toMatchObject({ health: 'wrong', advice: expect.stringContaining('--out') });
  });
});

describe('shirabe doctor', () => {
  it('tries everything, and says that all reports can be made', async () => {
    const terminal = recordingTerminal();
    expect(await runDoctor({ out: await temporaryFolder() }, terminal)).toBe(0);
    const { out } = terminal.said;
    for (const line of [
      /^ok +Node\.js +v\d+\.\d+\.\d+$/m,
      /^ok +Typefaces +noto-sans-jp [\d.]+, source-sans-3 [\d.]+, noto-sans-sc [\d.]+, noto-sans-kr [\d.]+$/m,
      /^ok +Browser +\S+\/\d+\.\S+, \//m,
      /^ok +Printing +a page of \d+ kB in \d+\.\d s$/m,
      /^All reports can be made here\.$/m,
    ])
      expect(out).toMatch(line);
    expect(out).not.toMatch(/^(WRONG)/m);
  });

  it('ends with 1 where no browser starts, and says what to do', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/bin/false');
    const terminal = recordingTerminal();
    expect(await runDoctor({ out: await temporaryFolder() }, terminal)).toBe(1);
    expect(terminal.said.out).toMatch(/^WRONG +Browser +The named browser \(\/bin\/false\) does not start/m);
    expect(terminal.said.out).toMatch(/^Browser: Until there is one, build with --format html,pptx\.$/m);
    expect(terminal.said.out).toMatch(/^1 thing to mend\.$/m);
  });
});

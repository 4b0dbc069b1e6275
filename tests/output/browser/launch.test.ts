import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../../src/output/browser/launch.js';
import { bundledShell } from '../../../src/output/browser/shell.js';
import { openPrinter } from '../../../src/output/print/printer.js';
import { temporaryFolder } from '../../support/shirabe.js';

vi.mock('../../../src/output/browser/shell.js', async (original) => {
  const actual = await original<typeof import('../../../src/output/browser/shell.js')>();
  return { ...actual, bundledShell: vi.fn(actual.bundledShell) };
});

const shell = await bundledShell();
vi.mocked(bundledShell).mockClear();

/** A folder with a program of that name that does not start, or that starts the shell. */
async function programs(name: string, script: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, name), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(folder, name), 0o755);
  return folder;
}

const runShell = () =>
  [
    ...Object.entries(shell?.environment ?? {}).map(([name, value]) => `export ${name}='${value}'`),
    `exec '${shell?.executable}' "$@"`,
  ].join('\n');

afterEach(() => {
  vi.unstubAllEnvs();
  vi.mocked(bundledShell).mockReset();
});

describe.skipIf(shell === null)('starting a browser', () => {
  it('takes the one that PUPPETEER_EXECUTABLE_PATH names, and no other', async () => {
    const folder = await programs('mine', 'exit 1');
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', path.join(folder, 'mine'));
    await expect(launchBrowser()).rejects.toThrow(
      `The named browser (${folder}/mine) does not start: it ends at once. Install Chrome or Edge, or name another browser in PUPPETEER_EXECUTABLE_PATH.`,
    );
    expect(bundledShell).not.toHaveBeenCalled();
  });

  it('refuses a name that is no program, as wrong input', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/nowhere/chrome');
    await expect(launchBrowser()).rejects.toThrow(
      'PUPPETEER_EXECUTABLE_PATH names "/nowhere/chrome", which is not a program that can be run.',
    );
  });

  it.each([
    ['is not for this machine', () => Promise.resolve(null)],
    ['cannot be unpacked', () => Promise.reject(new Error('No space left'))],
    ['does not start', () => Promise.resolve({ name: 'bundled headless shell', executable: '/bin/false', environment: {} })],
  ])('takes an installed one where the bundled one %s', async (_, bundled) => {
    vi.mocked(bundledShell).mockImplementation(bundled);
    vi.stubEnv('PATH', `${await programs('google-chrome', runShell())}:${process.env.PATH}`);
    const browser = await launchBrowser();
    expect(await browser.version()).toMatch(/^(Headless)?Chrome\/\d+/);
    await browser.close();
  });

  it('says why where none starts, once for all documents', async () => {
    vi.mocked(bundledShell).mockRejectedValue(new Error('No space left.'));
    vi.stubEnv('PATH', await temporaryFolder());
    const printer = openPrinter({ timeoutMs: 1000 });
    const message = 'No space left. Install Chrome or Edge, or name another browser in PUPPETEER_EXECUTABLE_PATH.';
    for (let document = 0; document < 3; document += 1)
      await expect(printer.print('<p>1</p>', { created: '2026-01-01' })).rejects.toThrow(message);
    expect(bundledShell).toHaveBeenCalledTimes(1);
    vi.mocked(bundledShell).mockResolvedValue(null);
    await expect(launchBrowser()).rejects.toThrow('No browser was found to print with. Install Chrome or Edge');
    await printer.close();
  });
});

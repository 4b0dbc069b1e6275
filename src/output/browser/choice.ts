import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { refusal } from '../../problems/index.js';
import { notAProgram } from './messages.js';
import type { Browser } from './program.js';
import { bundledShell } from './shell.js';

/** The environment variable that names a browser. */
export const VARIABLE = 'PUPPETEER_EXECUTABLE_PATH';

/** Looks for a browser of one sort; null where this machine has none. */
export type Search = () => Promise<Browser | null>;

/**
 * Where to look for a browser, best first: only the browser that PUPPETEER_EXECUTABLE_PATH names where that is set; else the shell
 * that comes in a package, then an installed Chrome, Edge or Chromium. A search rejects with InputError where the variable names no
 * program.
 */
export function browserSearches(): readonly Search[] {
  const named = process.env[VARIABLE];
  return named ? [() => namedBrowser(named)] : [bundledShell, installedBrowser];
}

async function namedBrowser(executable: string): Promise<Browser> {
  if (await isExecutable(executable)) return { name: 'named browser', executable, environment: {} };
  throw refusal([notAProgram(VARIABLE, executable)]);
}

async function installedBrowser(): Promise<Browser | null> {
  for (const executable of places())
    if (await isExecutable(executable)) return { name: 'installed browser', executable, environment: {} };
  return null;
}

function places(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ];
    case 'win32': {
      const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => process.env[name] ?? []);
      const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
      return roots.flatMap((root) => programs.map((program) => path.join(root, program)));
    }
    default:
      return ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'].flatMap((name) =>
        (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
      );
  }
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

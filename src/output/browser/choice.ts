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
  for (const executable of browserPlaces(process.platform, process.env))
    if (await isExecutable(executable)) return { name: 'installed browser', executable, environment: {} };
  return null;
}

/** Where a system has its browsers, best first. */
export function browserPlaces(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  switch (platform) {
    case 'darwin':
      // Who may not install programs for everyone has them in a folder of the same name at home.
      return ['/', env.HOME ?? '/'].flatMap((root) =>
        ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
          path.posix.join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name),
        ),
      );
    case 'win32': {
      const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LocalAppData'].flatMap((name) => env[name] ?? []);
      const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
      return programs.flatMap((program) => [...new Set(roots)].map((root) => path.win32.join(root, program)));
    }
    default:
      return [
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
        'microsoft-edge-stable',
        'chromium',
        'chromium-browser',
      ].flatMap((name) =>
        (env.PATH ?? '')
          .split(':')
          .filter(Boolean)
          .map((folder) => path.posix.join(folder, name)),
      );
  }
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

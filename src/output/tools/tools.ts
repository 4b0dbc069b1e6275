import { createRequire } from 'node:module';
import { launchBrowser, shellVersion, VARIABLE } from '../browser/index.js';

/** Name and version of what documents are set in and printed with, told without starting it where it comes in a package. */
export async function renderTools(): Promise<Readonly<Record<'typeface' | 'browser', string>>> {
  return { typeface: typefaceVersion(), browser: await browserVersion() };
}

function typefaceVersion(): string {
  const name = '@expo-google-fonts/noto-sans-jp';
  return `${name} ${createRequire(import.meta.url)(`${name}/package.json`).version}`;
}

/** Another browser has to be asked; where none starts, documents that need one will say so. */
async function browserVersion(): Promise<string> {
  const bundled = process.env[VARIABLE] ? null : await shellVersion();
  if (bundled !== null) return bundled;
  const browser = await launchBrowser().catch(() => null);
  if (browser === null) return 'none';
  const version = await browser.version();
  await browser.close();
  return version;
}

import { createRequire } from 'node:module';
import { launchBrowser, shellVersion, VARIABLE } from '../browser/index.js';

/**
 * Name and version of the typeface of documents and of the browser that prints them. The browser is started only where its package
 * does not tell its version; "none" where no browser can be started.
 */
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

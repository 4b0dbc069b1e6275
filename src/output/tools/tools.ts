import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TYPEFACE_FOLDER } from '../../installation/index.js';
import { launchBrowser, shellVersion, VARIABLE } from '../browser/index.js';

/**
 * Names and versions of the typefaces of documents and of the browser that prints them. The browser is started only where its package
 * does not tell its version; "none" where no browser can be started.
 */
export async function renderTools(): Promise<Readonly<Record<'typeface' | 'browser', string>>> {
  return { typeface: await typefaceVersion(), browser: await browserVersion() };
}

/** Names and versions of the packages that the typefaces are from. */
export async function typefaceVersion(): Promise<string> {
  const { typefaces } = JSON.parse(await readFile(path.join(TYPEFACE_FOLDER, 'typeface.json'), 'utf8'));
  return typefaces.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`).join(', ');
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

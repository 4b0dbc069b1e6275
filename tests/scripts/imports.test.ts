import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '../support/shirabe.js';

/** Scripts import the compiled program by the paths of its files, which no compiler checks. */

const FOLDER = path.join(CHECKOUT, 'scripts');
const IMPORT = /import \{([^}]+)\} from '(\.\.\/dist\/[^']+)'/g;

const scripts = (await readdir(FOLDER)).filter((name) => name.endsWith('.mjs'));
const imports = await Promise.all(
  scripts.map(async (script) =>
    [...(await readFile(path.join(FOLDER, script), 'utf8')).matchAll(IMPORT)].map(([, names = '', file = '']) => ({
      script,
      file,
      names: names.split(',').map((name) => name.trim()),
    })),
  ),
);

describe('scripts', () => {
  it('import from the program', () => expect(imports.flat().length).toBeGreaterThan(20));

  it.each(imports.flat().map((one) => [`${one.script}: ${one.file}`, one] as const))(
    'find what they import: %s',
    async (_, one) => {
      const offered = Object.keys(await import(pathToFileURL(path.join(FOLDER, one.file)).href));
      expect(offered).toEqual(expect.arrayContaining(one.names));
    },
  );
});

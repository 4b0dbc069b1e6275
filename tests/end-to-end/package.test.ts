import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKOUT, temporaryFolder } from '../support/shirabe.js';

/** What an installation of the package holds: a copy of the checkout, packed, and unpacked among the libraries that it asks for. */

let installed: string;

/** Top-level entries that the package is not made of. */
const LEFT_OUT = ['node_modules', 'dist', 'output', 'tests', '.git'];

beforeAll(async () => {
  const folder = await temporaryFolder();
  const copy = path.join(folder, 'checkout');
  await mkdir(copy);
  const entries = (await readdir(CHECKOUT)).filter((name) => !LEFT_OUT.includes(name));
  await Promise.all(entries.map((name) => cp(path.join(CHECKOUT, name), path.join(copy, name), { recursive: true })));
  await symlink(path.join(CHECKOUT, 'node_modules'), path.join(copy, 'node_modules'));
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: copy });
  execFileSync(process.execPath, ['scripts/copy-typeface.mjs'], { cwd: copy });
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: copy, stdio: 'pipe' });
  const [packed = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await mkdir(path.join(folder, 'node_modules'));
  execFileSync('tar', ['-xzf', path.join(folder, packed), '-C', path.join(folder, 'node_modules')]);
  installed = path.join(folder, 'node_modules/package');
  const { dependencies, optionalDependencies } = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
  // The libraries outside of the bundle, and no others: one that is neither in the package nor asked for is not found.
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const place = path.join(folder, 'node_modules', name);
    await mkdir(path.dirname(place), { recursive: true });
    await symlink(path.join(CHECKOUT, 'node_modules', name), place);
  }
}, 120_000);

function run(args: readonly string[], cwd: string): { readonly status: number; readonly out: string; readonly err: string } {
  try {
    const out = execFileSync(process.execPath, [path.join(installed, 'dist/cli.js'), ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { status: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { readonly status: number; readonly stdout: string; readonly stderr: string };
    return { status, out: stdout, err: stderr };
  }
}

describe('the package', () => {
  it('builds the survey that comes with it, in every format, without a file of the checkout', async () => {
    const out = await temporaryFolder();
    const { status } = run(
      ['build', path.join(installed, 'config/kawasaki'), '--report', 'slides', '--lang', 'ja', '--out', out],
      out,
    );
    expect(status).toBe(0);
    expect((await readdir(path.join(out, 'slides'))).sort()).toEqual(['slides.ja.html', 'slides.ja.pdf', 'slides.ja.pptx']);
    expect(await readFile(path.join(out, 'slides/slides.ja.html'), 'utf8')).toContain('4.1165049');
    const { tools } = JSON.parse(await readFile(path.join(out, 'manifest.json'), 'utf8'));
    expect(tools.typeface).toMatch(
      /^@expo-google-fonts\/noto-sans-jp \d+\.\d+\.\d+(, @expo-google-fonts\/[a-z0-9-]+ \d+\.\d+\.\d+){3}$/,
    );
  });

  it('looks for a project in the folder where one stands', async () => {
    const folder = path.join(await temporaryFolder(), 'survey');
    await cp(path.join(installed, 'config/kawasaki'), folder, { recursive: true });
    expect(run(['check'], folder)).toMatchObject({ status: 0, out: expect.stringMatching(/: 9 sections, 36 items, /) });
    const elsewhere = await temporaryFolder();
    expect(run(['check'], elsewhere)).toMatchObject({
      status: 2,
      err: expect.stringContaining('This folder has no project.yaml.'),
    });
  });

  it('has every file that README.md leads to', async () => {
    const readme = await readFile(path.join(installed, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) await expect(readFile(path.join(installed, link)), link).resolves.toBeDefined();
  });

  it('names the licence of every library that is bundled', async () => {
    const licences = await readFile(path.join(installed, 'dist/LICENSES.txt'), 'utf8');
    const { devDependencies } = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
    const named = [...licences.matchAll(/^-{80}\n(\S+) (\S+) \((.+)\)$/gm)].map(([, name = '', , licence = '']) => ({
      name,
      licence,
    }));
    for (const library of ['handlebars', 'js-yaml', 'puppeteer-core', 'simple-statistics', 'vega', 'vega-lite', 'zod'])
      expect(named.map(({ name }) => name)).toContain(library);
    expect(Object.keys(devDependencies)).toContain('vega');
    const allowed =
      /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Python-2\.0|Unlicense|CC0-1\.0)( (OR|AND) .*)?\)?$/;
    expect(named.filter(({ licence }) => !allowed.test(licence))).toEqual([]);
  });
});

// Bundles the program and the libraries that are code alone into a few files in dist/, as the package ships them: an installation has a
// third of the size and starts sooner. What is left outside has files of its own that are not code. The licences of all that is bundled
// are put beside it.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const { dependencies, optionalDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

/** puppeteer-core loads it to drive Firefox, which is not for us. */
const UNUSED = 'chromium-bidi';
const outside = [...Object.keys({ ...dependencies, ...optionalDependencies }), UNUSED];

await rm(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts'],
  outdir: dist,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  chunkNames: 'chunks/[hash]',
  external: outside.flatMap((name) => [name, `${name}/*`]),
  // What was written for CommonJS asks for the modules of Node by a function that modules do not have.
  banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
  metafile: true,
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
});
await writeFile(path.join(dist, 'LICENSES.txt'), await licencesOf(packagesIn(Object.keys(metafile.inputs))));

/** The folders of the packages that files belong to, in alphabetical order. */
function packagesIn(files) {
  const folders = files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

async function licencesOf(folders) {
  const texts = await Promise.all(folders.map(licenceOf));
  return `Shirabe's files hold code of the following packages.\n\n${texts.join('\n')}`;
}

/** Name, version and licence of a package, with the text where the package has one. */
async function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${folder} does not name its licence.`);
  const texts = await Promise.all(
    ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE', 'LICENSE-MIT.txt', 'License.txt'].map((file) =>
      readFile(path.join(root, folder, file), 'utf8').catch(() => null),
    ),
  );
  const by = typeof author === 'string' ? author : author?.name;
  const text = texts.find((found) => found !== null) ?? (by ? `Copyright ${by}` : '');
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}

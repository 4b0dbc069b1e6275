// Copies the two weights of the typeface that documents use into dist/typeface, with its licence and where it comes from. Its package has
// all weights, 49 MB of them, which nobody who installs Shirabe needs.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const PACKAGE = '@expo-google-fonts/noto-sans-jp';
const FILES = {
  'regular.ttf': '400Regular/NotoSansJP_400Regular.ttf',
  'bold.ttf': '700Bold/NotoSansJP_700Bold.ttf',
  LICENSE: 'LICENSE_FONT',
};

const require = createRequire(import.meta.url);
const from = path.dirname(require.resolve(`${PACKAGE}/package.json`));
const to = path.resolve(import.meta.dirname, '../dist/typeface');
await mkdir(to, { recursive: true });
await Promise.all(Object.entries(FILES).map(([name, file]) => copyFile(path.join(from, file), path.join(to, name))));
const { version } = JSON.parse(await readFile(path.join(from, 'package.json'), 'utf8'));
await writeFile(path.join(to, 'typeface.json'), `${JSON.stringify({ name: PACKAGE, version })}\n`);

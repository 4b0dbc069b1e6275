// Puts the typefaces of documents into dist/typeface, in the two weights that documents use, with their licences and where they come from.
// Their packages have all weights, 240 MB of them, which nobody who installs Shirabe needs. Of the Chinese and the Korean one only those
// characters are kept that no typeface before it has: they are of one design with the Japanese one, so that words of both look alike.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

/** In the order in which a character is looked for; `of`: the script of the characters that are kept, null for the whole font. */
const TYPEFACES = [
  { name: 'japanese', package: '@expo-google-fonts/noto-sans-jp', file: 'NotoSansJP', of: null },
  { name: 'latin', package: '@expo-google-fonts/source-sans-3', file: 'SourceSans3', of: null },
  { name: 'chinese', package: '@expo-google-fonts/noto-sans-sc', file: 'NotoSansSC', of: /\p{sc=Han}/u },
  { name: 'korean', package: '@expo-google-fonts/noto-sans-kr', file: 'NotoSansKR', of: /[\p{sc=Hangul}\p{sc=Han}]/u },
];
const WEIGHTS = { regular: '400Regular', bold: '700Bold' };
const FEATURES = ['kern', 'ccmp', 'locl'];

const require = createRequire(import.meta.url);
const to = path.resolve(import.meta.dirname, '../dist/typeface');
const list = path.join(to, 'typeface.json');
const folderOf = (typeface) => path.dirname(require.resolve(`${typeface.package}/package.json`));
const versionOf = async (typeface) => JSON.parse(await readFile(path.join(folderOf(typeface), 'package.json'), 'utf8')).version;
const found = await Promise.all(
  TYPEFACES.map(async (typeface) => ({ name: typeface.package, version: await versionOf(typeface) })),
);
const script = createHash('sha256')
  .update(await readFile(import.meta.filename))
  .digest('hex');
const wanted = `${JSON.stringify({ typefaces: found, script })}\n`;

// It takes seconds, and what it makes seldom changes. The list is written last, so what it tells of is there.
if ((await readFile(list, 'utf8').catch(() => '')) !== wanted) {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const before = new Set();
  for (const typeface of TYPEFACES) await put(typeface, before);
  await writeFile(list, wanted);
}

/** Writes both weights and the licence of a typeface, and adds the characters that it has to those of the typefaces before. */
async function put(typeface, before) {
  const from = folderOf(typeface);
  const fileOf = (weight) => path.join(from, WEIGHTS[weight], `${typeface.file}_${WEIGHTS[weight]}.ttf`);
  const { characterSet } = fontkit.create(await readFile(fileOf('regular')));
  const kept = characterSet.filter((code) => !before.has(code) && (typeface.of?.test(String.fromCodePoint(code)) ?? true));
  for (const weight of Object.keys(WEIGHTS)) {
    const target = path.join(to, `${typeface.name}-${weight}.ttf`);
    if (typeface.of === null) await copyFile(fileOf(weight), target);
    else await writeFile(target, await without(await readFile(fileOf(weight)), kept));
  }
  for (const code of kept) before.add(code);
  await copyFile(path.join(from, 'LICENSE_FONT'), path.join(to, `LICENSE-${typeface.name}`));
}

function without(font, kept) {
  const text = String.fromCodePoint(...kept);
  return subsetFont(font, text, { targetFormat: 'truetype', keepFeatures: FEATURES, noHinting: true });
}

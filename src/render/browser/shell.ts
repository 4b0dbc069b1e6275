import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import type { Browser } from './program.js';

const PACKAGE = '@sparticuz/chromium';
const EXECUTABLE = 'chrome-headless-shell';

/**
 * The headless shell that comes in a package, unpacked once per version. Null where the package has none for this
 * machine: it is built for Linux on x86-64.
 */
export async function bundledShell(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const require = createRequire(import.meta.url);
  const packageFolder = path.resolve(path.dirname(require.resolve(PACKAGE)), '../..');
  const home = await unpacked(path.join(packageFolder, 'bin'));
  return {
    name: 'bundled headless shell',
    executable: path.join(home, EXECUTABLE),
    // The shell's own libraries and fallback font: a machine may have neither, and without any font at all the shell
    // does not even load those that a document carries.
    environment: { LD_LIBRARY_PATH: path.join(home, 'lib'), FONTCONFIG_PATH: home, XDG_CACHE_HOME: home, HOME: home },
  };
}

/** The folder with the unpacked shell. Unpacked beside and then renamed, so that it is there whole or not at all. */
async function unpacked(archives: string): Promise<string> {
  const parent = await cacheFolder();
  const home = path.join(parent, `shell-${(await stat(path.join(archives, 'chromium.br'))).size}`);
  if (await exists(home)) return home;
  const work = await mkdtemp(`${home}.`);
  try {
    await Promise.all([
      pipeline(
        createReadStream(path.join(archives, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(path.join(work, EXECUTABLE)),
      ),
      pipeline(createReadStream(path.join(archives, 'al2023.tar.br')), createBrotliDecompress(), extract(work)),
      pipeline(createReadStream(path.join(archives, 'fonts.tar.br')), createBrotliDecompress(), extract(work)),
    ]);
    await writeFile(path.join(work, 'fonts.conf'), FONT_CONFIGURATION);
    await chmod(path.join(work, EXECUTABLE), 0o755);
    await chmod(work, 0o755);
    await rename(work, home).catch(async (error) => {
      // Another process was first.
      if (!(await exists(home))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return home;
}

/** Only the font that comes with the shell is offered, whatever the machine has: documents look the same everywhere. */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** In the checkout's node_modules where that can be written to, else in a private folder of this user's. */
async function cacheFolder(): Promise<string> {
  const inModules = path.join(path.dirname(createRequire(import.meta.url).resolve(`${PACKAGE}`)), '../../../../.cache/shirabe');
  for (const folder of [inModules, path.join(tmpdir(), `shirabe-${userInfo().uid}`)]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { uid } = await stat(folder);
      if (uid !== userInfo().uid) continue;
      await rm(await mkdtemp(path.join(folder, 'try-')), { recursive: true });
      return folder;
    } catch {
      // Not writable: the next one.
    }
  }
  throw new Error('No folder for the unpacked browser can be written to.');
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

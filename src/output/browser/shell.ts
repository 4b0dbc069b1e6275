import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { cacheFolder, firstPrivateFolder, temporaryFolder } from './private-folder.js';
import type { Browser } from './program.js';

const PACKAGE = '@sparticuz/chromium';
const EXECUTABLE = 'chrome-headless-shell';
const HOUR_MS = 3_600_000;

/**
 * The headless shell that comes in a package, unpacked once for each user and version. Null where the package is not installed, which is
 * optional, or has none for this machine: it is built for Linux on x86-64.
 */
export async function bundledShell(): Promise<Browser | null> {
  const packageFolder = shellPackage();
  if (packageFolder === null) return null;
  const parent = await firstPrivateFolder([cacheFolder(), temporaryFolder()]);
  const home = await unpackShell(path.join(packageFolder, 'bin'), parent);
  return {
    name: 'bundled headless shell',
    executable: path.join(home, EXECUTABLE),
    // The shell's own libraries and fallback font: a machine may have neither, and without any font at all the shell
    // does not even load those that a document carries.
    environment: { LD_LIBRARY_PATH: path.join(home, 'lib'), FONTCONFIG_PATH: home, XDG_CACHE_HOME: home, HOME: home },
  };
}

/** Name and version of the package; null where it is not installed or has no shell for this machine. */
export async function shellVersion(): Promise<string | null> {
  const packageFolder = shellPackage();
  if (packageFolder === null) return null;
  return `${PACKAGE} ${JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')).version}`;
}

/** The folder of the package. */
function shellPackage(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(PACKAGE)), '../..');
  } catch {
    return null;
  }
}

/**
 * Unpacks the package's archives into a folder of `parent`, once, and returns that folder. It is made under another name and then
 * renamed: so it is there whole or not at all, even where several programs do so at once.
 */
export async function unpackShell(archives: string, parent: string): Promise<string> {
  const home = path.join(parent, `shell-${(await stat(path.join(archives, 'chromium.br'))).size}`);
  if (await exists(home)) return home;
  await clearInterrupted(parent);
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

/** Removes what unpacking left behind that was interrupted long ago: it is large. */
async function clearInterrupted(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => /^shell-\d+\../.test(name));
  for (const name of names) {
    const folder = path.join(parent, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > HOUR_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** Only the font that comes with the shell is offered, whatever the machine has: documents look the same everywhere. */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

import { mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, firstPrivateFolder, temporaryFolder } from '../output/browser/index.js';
import { reasonOf } from '../problems/index.js';
import { type Finding, good, worthKnowing, wrong } from './finding.js';

/** In bytes: more than the reports of a large survey take. */
const ROOM = 500e6;

/** Whether one can write where a build writes; `output`: the folder that reports go to. Nothing is left behind. */
export async function examinePlaces(output: string): Promise<readonly Finding[]> {
  return [await examineOutput(path.resolve(output)), await examineOwn()];
}

async function examineOutput(output: string): Promise<Finding> {
  const what = 'Output folder';
  const place = await nearestFolder(output);
  try {
    await rm(await mkdtemp(path.join(place, '.shirabe-try-')), { recursive: true });
  } catch (error) {
    return wrong(what, `${output}: ${reasonOf(error)}`, 'Build in a folder of your own, or name one with --out.');
  }
  const { bavail, bsize } = await statfs(place);
  const found = `${output}, ${bavail * bsize >= 1e9 ? `${Math.floor((bavail * bsize) / 1e9)} GB` : `${Math.floor((bavail * bsize) / 1e6)} MB`} free`;
  return bavail * bsize >= ROOM
    ? good(what, found)
    : worthKnowing(what, found, 'Make room on that disk, or name another folder with --out.');
}

/** The folder, or the nearest above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere || path.dirname(folder) === folder ? folder : nearestFolder(path.dirname(folder));
}

/** What the browser unpacks and writes lies there. */
async function examineOwn(): Promise<Finding> {
  const what = 'Cache and temporary folders';
  try {
    const cache = await firstPrivateFolder([cacheFolder(), temporaryFolder()]);
    const temporary = await firstPrivateFolder([temporaryFolder()]);
    return good(what, cache === temporary ? cache : `${cache}, ${temporary}`);
  } catch {
    const advice = 'Let XDG_CACHE_HOME and TMPDIR name folders that are yours alone.';
    return wrong(what, `${cacheFolder()}, ${temporaryFolder()}: you may not write there`, advice);
  }
}

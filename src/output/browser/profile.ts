import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { isRunning } from '../files/index.js';
import { firstPrivateFolder, temporaryFolder } from './private-folder.js';

const PREFIX = 'profile-';

/** A new folder for what one browser writes while it runs. Folders of programs that were killed are removed on the way. */
export async function makeProfile(): Promise<string> {
  const parent = await firstPrivateFolder([temporaryFolder()]);
  await clearAbandoned(parent);
  return mkdtemp(path.join(parent, `${PREFIX}${hostname()}-${process.pid}-`));
}

/** Never rejects. Tries several times: a browser that is being killed may still write into the folder. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
}

/** Containers may share the folder without seeing each other's processes: the host name tells whose a profile is. */
async function clearAbandoned(parent: string): Promise<void> {
  const own = `${PREFIX}${hostname()}-`;
  const names = (await readdir(parent)).filter((name) => name.startsWith(own));
  const abandoned = names.filter((name) => !isRunning(Number.parseInt(name.slice(own.length), 10)));
  await Promise.all(abandoned.map((name) => removeProfile(path.join(parent, name))));
}

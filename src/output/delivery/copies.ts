import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type KeptFile, type OutputRecord, type SourceKeeper, sha256 } from '../files/index.js';
import { encryptPdf } from '../pdf/write/index.js';
import type { DeliveryItem } from './delivery-item.js';
import { changedMeanwhile, noPasswordFor } from './messages.js';

/** The folder of the files to send, in the output folder. */
export const COPIES = ['feedback', 'delivery'] as const;

/** How many are read and written at the same time: the disk is faster with several than with one after another. */
const AT_ONCE = 8;

/**
 * The files to send, in the order of `deliveryItems`, each under its own name and encrypted with its reader's password. `passwords`
 * by id; null where files are not encrypted. Rejects with Error for a reader without a password.
 */
export async function makeCopies(
  keeper: SourceKeeper,
  deliveryItems: readonly DeliveryItem[],
  passwords: ReadonlyMap<string, string> | null,
): Promise<readonly KeptFile[]> {
  // Of all together: from the hash of a single one, a weak password could be guessed.
  const secrets = passwords && sha256(JSON.stringify([...passwords]));
  const copy = ({ id, fileName, report }: DeliveryItem): Promise<KeptFile> => {
    const segments = [...COPIES, fileName];
    return keeper.keep(segments, { own: [report.sha256, secrets] }, async () => {
      const plain = await readReport(keeper.folder, report);
      const password = passwords?.get(id);
      if (passwords && password === undefined) throw new Error(noPasswordFor(id));
      return password === undefined ? plain : encryptPdf(plain, password);
    });
  };
  let made: readonly KeptFile[] = [];
  for (let first = 0; first < deliveryItems.length; first += AT_ONCE)
    made = made.concat(await Promise.all(deliveryItems.slice(first, first + AT_ONCE).map(copy)));
  return made;
}

/** A finished report from the disk. Rejects with Error where it is no longer the file that was searched for other respondents. */
export async function readReport(root: string, { file, sha256: expected }: OutputRecord): Promise<Uint8Array> {
  const content = await readFile(path.join(root, ...file.split('/')));
  if (sha256(content) !== expected) throw new Error(changedMeanwhile(file));
  return content;
}

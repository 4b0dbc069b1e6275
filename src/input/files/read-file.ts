import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** The bytes of a file, or why there are none. */
export type FileRead = { readonly bytes: Buffer } | { readonly fault: FileFault };

/**
 * `missing`: there is no such file. `no-file`: something else has its name, such as a folder, a pipe or a device. `too-large`: it
 * has more bytes than are taken. `unreadable`: the system's code, such as EACCES.
 */
export type FileFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly code: string };

/** To open a pipe for reading otherwise waits until somebody writes into it. Windows has no such flag. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file of at most `most` bytes. What is judged is what was opened: whatever is put in its place meanwhile, nothing but a
 * file is read, and no more of it than was there.
 */
export async function readWholeFile(file: string, most: number): Promise<FileRead> {
  try {
    const handle = await open(file, AT_ONCE);
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { fault: { kind: 'no-file' } };
      if (found.size > most) return { fault: { kind: 'too-large', bytes: found.size } };
      return { bytes: await bytesOf(handle, found.size) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function bytesOf(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let end = 0;
  while (end < size) {
    const { bytesRead } = await handle.read(bytes, end, size - end, end);
    if (bytesRead === 0) break;
    end += bytesRead;
  }
  return bytes.subarray(0, end);
}

/** Of a folder, a socket, and a device without a driver. */
const NO_FILE = ['EISDIR', 'ENXIO', 'ENODEV'];

function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return { kind: 'missing' };
  return NO_FILE.includes(code) ? { kind: 'no-file' } : { kind: 'unreadable', code };
}

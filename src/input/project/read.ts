import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type Folder, isInside } from './folder.js';
import { fileTooLarge, fileUnreadable, notUtf8, pathLinksOutside, pathNotFile } from './messages.js';
import { type TextSource, textSource } from './yaml/index.js';

/** In bytes: far more than any questionnaire needs, so that a larger file must be a wrong one. */
export const LARGEST_FILE = 5_000_000;

/** Reads a UTF-8 file of the project folder, with or without a byte order mark; null, and a problem, where it cannot be used. */
export async function readText(folder: Folder, name: string, problems: ProblemCollector): Promise<TextSource | null> {
  const file = path.join(folder.root, name);
  const place = { file };
  try {
    const found = await stat(file);
    if (!found.isFile()) return refuse(() => problems.error(place, pathNotFile(name)));
    if (!isInside(folder.realRoot, await realpath(file))) return refuse(() => problems.error(place, pathLinksOutside(name)));
    if (found.size > LARGEST_FILE) return refuse(() => problems.error(place, fileTooLarge(found.size, LARGEST_FILE)));
    return decode(file, name, await readFile(file), problems);
  } catch (error) {
    return refuse(() => problems.error(place, fileUnreadable(errorCode(error))));
  }
}

function refuse(report: () => void): null {
  report();
  return null;
}

function decode(file: string, name: string, bytes: Buffer, problems: ProblemCollector): TextSource | null {
  const text = decodedAs('utf-8', bytes);
  if (text !== null) return textSource(file, name, text);
  problems.error(notUtf8Place(file, bytes), notUtf8(likelyEncoding(bytes)));
  return null;
}

/** The first line that is not UTF-8. A line feed is never part of another UTF-8 character, so lines can be tried one by one. */
function notUtf8Place(file: string, bytes: Buffer): Place {
  if (byteOrder(bytes)) return { file };
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (decodedAs('utf-8', bytes.subarray(start, end)) === null) break;
    start = end + 1;
    line += 1;
  }
  return { file, line };
}

function likelyEncoding(bytes: Buffer): string | null {
  if (byteOrder(bytes)) return 'UTF-16';
  if (decodedAs('shift_jis', bytes) !== null) return 'Shift_JIS (CP932)';
  return null;
}

function byteOrder(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decodedAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The code of an error of the file system, such as EACCES. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

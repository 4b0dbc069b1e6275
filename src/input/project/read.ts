import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type FileFault, firstWrongLine, readWholeFile, textIn, utf8Text, utf16Order } from '../files/index.js';
import { type Folder, isInside } from './folder.js';
import { fileTooLarge, fileUnreadable, notUtf8, pathLinksOutside, pathNotFile } from './messages.js';
import { type TextSource, textSource } from './yaml/index.js';

/** Reads a UTF-8 file of the project folder, with or without a byte order mark; null, and a problem, where it cannot be used. */
export async function readText(folder: Folder, name: string, problems: ProblemCollector): Promise<TextSource | null> {
  const file = path.join(folder.root, name);
  const refuse = (message: Message): null => {
    problems.error({ file }, message);
    return null;
  };
  try {
    if (!(await stat(file)).isFile()) return refuse(pathNotFile(name));
    if (!isInside(folder.realRoot, await realpath(file))) return refuse(pathLinksOutside(name));
  } catch (error) {
    return refuse(fileUnreadable(errorCode(error)));
  }
  const read = await readWholeFile(file, LIMITS.yamlBytes);
  return 'bytes' in read ? decode(file, name, read.bytes, problems) : refuse(wordsFor(name, read.fault));
}

function wordsFor(name: string, fault: FileFault): Message {
  switch (fault.kind) {
    case 'no-file':
      return pathNotFile(name);
    case 'too-large':
      return fileTooLarge(fault.bytes, LIMITS.yamlBytes);
    case 'missing':
      return fileUnreadable('ENOENT');
    case 'unreadable':
      return fileUnreadable(fault.code);
  }
}

function decode(file: string, name: string, bytes: Buffer, problems: ProblemCollector): TextSource | null {
  const text = utf8Text(bytes);
  if (text !== null) return textSource(file, name, text);
  const line = utf16Order(bytes) ? null : firstWrongLine(bytes, 'utf-8');
  problems.error(line === null ? { file } : { file, line }, notUtf8(likelyEncoding(bytes)));
  return null;
}

function likelyEncoding(bytes: Buffer): string | null {
  if (utf16Order(bytes)) return 'UTF-16';
  return textIn(bytes, 'shift_jis') === null ? null : 'Shift_JIS (CP932)';
}

/** The code of an error of the file system, such as EACCES. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

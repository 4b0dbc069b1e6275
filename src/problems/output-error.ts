/** A file could not be written or removed; the message names it and says why, for the person who ran the build. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or another program has it open',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EFBIG: 'no file may be so large there',
  EDQUOT: 'your share of the disk is used up',
  EIO: 'the disk reports a fault',
  EBUSY: 'another program has it open',
  ENAMETOOLONG: 'its name is too long for the disk',
  EISDIR: 'a folder of that name is in its place',
  ERR_FS_EISDIR: 'a folder of that name is in its place',
  ENOTDIR: 'a file is in the place of one of its folders',
  EEXIST: 'a file is in its place',
  ENOENT: 'there is no such folder, and it cannot be made',
  ELOOP: 'links there lead in a circle',
  EMFILE: 'too many files are open',
};

/**
 * Why the disk refused, in plain words that follow "because" or a colon; the error's own message for a code that is not listed.
 */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

import type { ByteReader } from '../binary/index.js';
import type { CaseSource } from './case-source.js';

/** Cases that are not compressed, each of `size` bytes. */
export function plainCases({ view, bytes, at }: ByteReader, size: number): CaseSource {
  const source = { next, view, bytes, at: at - size };
  return source;

  function next(): ReturnType<CaseSource['next']> {
    source.at += size;
    if (source.at + size <= bytes.length) return 'whole';
    return source.at < bytes.length ? 'part' : 'none';
  }
}

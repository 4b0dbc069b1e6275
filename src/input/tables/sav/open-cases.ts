import type { ByteReader } from '../binary/index.js';
import { bytecodeCases } from './bytecode.js';
import type { CaseSource } from './case-source.js';
import type { Header } from './header.js';
import { plainCases } from './plain.js';
import { inflatedBlocks } from './zlib-blocks.js';

/** The cases from `reader` on, each of `size` bytes. */
export function openCases(header: Header, reader: ByteReader, size: number): CaseSource {
  switch (header.compression) {
    case 'none':
      return plainCases(reader, size);
    case 'bytecode':
      return bytecodeCases(header, [reader.take(reader.left)], size);
    case 'zlib':
      return bytecodeCases(header, inflatedBlocks(reader), size);
  }
}

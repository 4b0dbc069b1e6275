import { inflateSync } from 'node:zlib';
import { unreadable } from './messages.js';
import { type Dictionary, isDictionary, isList, nameOf, type Value } from './objects.js';

/** Filters whose bytes are the file of a picture. */
const PICTURES = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

/**
 * The bytes of a stream, decompressed; the bytes of a picture stay as they are. Throws RenderError for a filter that is not known.
 */
export function decompressed(
  dictionary: Dictionary,
  bytes: Uint8Array,
  resolve: (value?: Value) => Value | undefined,
): Uint8Array {
  if (dictionary.has('F')) throw unreadable('a stream lies in another file');
  for (const each of listed(resolve(dictionary.get('DecodeParms')))) {
    const parameters = resolve(each);
    const predictor = isDictionary(parameters) ? (resolve(parameters.get('Predictor')) ?? 1) : 1;
    if (predictor !== 1) throw unreadable('a stream has a predictor, which is not known');
  }
  let result = bytes;
  for (const filter of listed(resolve(dictionary.get('Filter')))) {
    const name = nameOf(resolve(filter)) ?? '';
    if (PICTURES.has(name)) return result;
    if (name !== 'FlateDecode') throw unreadable(`a stream has the filter "${name}", which is not known`);
    result = inflated(result);
  }
  return result;
}

function listed(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === 'null') return [];
  return isList(value) ? value : [value];
}

/** What zlib returns with the option `info`: only so can bytes be noticed that follow the compressed ones. */
interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

function inflated(bytes: Uint8Array): Uint8Array {
  const { buffer, engine } = inflatedWithInfo(bytes);
  if (bytes.subarray(engine.bytesWritten).some((byte) => byte !== 0x0a && byte !== 0x0d)) {
    throw unreadable('a stream goes on after its compressed bytes');
  }
  return buffer;
}

function inflatedWithInfo(bytes: Uint8Array): Inflated {
  try {
    return inflateSync(bytes, { info: true }) as unknown as Inflated;
  } catch (error) {
    throw unreadable(`a stream cannot be decompressed (${error instanceof Error ? error.message : error})`);
  }
}

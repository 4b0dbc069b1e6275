import { unreadable } from './messages.js';
import { type Dictionary, type FoundStrings, isDictionary, nameOf, readValues, referenceOf, type Value } from './objects.js';
import { type RawObject, scanObjects } from './scan.js';
import { decompressed } from './streams.js';
import { readTokens } from './tokens.js';

/** An object of a PDF, also one that was packed into a stream. */
export interface PdfObject {
  readonly number: number;
  readonly value: Value;
  /** Its stream decompressed, as Latin-1; null where it has none. */
  readonly stream: string | null;
}

/** A PDF, read in full. */
export interface PdfFile {
  readonly objects: readonly PdfObject[];
  /** The bytes outside of streams as Latin-1. */
  readonly outside: string;
  /** The value that a reference stands for, undefined where it is missing; any other value as it is. */
  resolve(value: Value | undefined): Value | undefined;
  /** The object that a reference stands for; undefined for anything else, or where it is missing. */
  objectOf(value: Value | undefined): PdfObject | undefined;
}

/**
 * Reads every object. All comments, names and strings are added to `everything`. Throws RenderError for a file of which a part
 * cannot be read.
 */
export function readPdfFile(bytes: Uint8Array, everything: FoundStrings): PdfFile {
  const { objects: raw, outside } = scanObjects(bytes, everything);
  const values = new Map(raw.map(({ number, value }) => [number, value]));
  const objects = raw.flatMap((object) => {
    const { number, value } = object;
    const opened = { number, value, stream: openedStream(object, (each) => resolved(values, each)) };
    return isOfType(value, 'ObjStm') ? [opened, ...packedObjects(opened, everything)] : [opened];
  });
  const byNumber = new Map(objects.map((object) => [object.number, object]));
  const twice = objects.find((object) => byNumber.get(object.number) !== object);
  if (twice) throw unreadable(`object ${twice.number} is there twice`);
  for (const { number, value } of objects) values.set(number, value);
  return {
    objects,
    outside,
    resolve: (value) => resolved(values, value),
    objectOf: (value) => byNumber.get(referenceOf(value) ?? Number.NaN),
  };
}

function resolved(values: ReadonlyMap<number, Value>, value: Value | undefined): Value | undefined {
  const number = referenceOf(value);
  return number === undefined ? value : values.get(number);
}

/** The dictionary that a value is or stands for; an empty one where there is none. */
export function dictionaryOf(file: PdfFile, value: Value | undefined): Dictionary {
  const found = file.resolve(value);
  return isDictionary(found) ? found : new Map();
}

/** Whether a value is a dictionary with this /Type. */
export function isOfType(value: Value, type: string): boolean {
  return isDictionary(value) && nameOf(value.get('Type')) === type;
}

function openedStream({ value, bytes }: RawObject, find: PdfFile['resolve']): string | null {
  if (!bytes || !isDictionary(value)) return null;
  const opened = decompressed(value, bytes, find);
  return Buffer.from(opened.buffer, opened.byteOffset, opened.byteLength).toString('latin1');
}

/** The objects in an object stream, which holds their numbers first, then their values. */
function packedObjects({ number, value, stream }: PdfObject, everything: FoundStrings): readonly PdfObject[] {
  const first = isDictionary(value) ? value.get('First') : undefined;
  if (stream === null || typeof first !== 'number') throw unreadable(`the object stream ${number} is broken`);
  const heads = readAll(stream.slice(0, first), everything);
  const values = readAll(stream.slice(first), everything);
  if (heads.length !== 2 * values.length) throw unreadable(`the object stream ${number} does not hold what it says`);
  return values.map((each, index) => ({ number: Number(heads[2 * index]), value: each, stream: null }));
}

function readAll(source: string, everything: FoundStrings): readonly Value[] {
  return readValues(readTokens(`${source} endobj`, everything), ['endobj'], everything.strings).values;
}

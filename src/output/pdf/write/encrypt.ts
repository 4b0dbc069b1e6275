import { greatest } from '../../../model/extremes.js';
import { isOfType, referenceOf, scanObjects, unreadable, type Value } from '../read/index.js';
import { openCipher } from './cipher.js';
import { hexString, type Rewrite, rewritten } from './rewrite.js';
import { PdfWriter } from './writer.js';

/**
 * The PDF under a password: all texts, pictures, bookmarks, tags and properties are encrypted, and nothing else is changed. Equal
 * documents under equal passwords have equal bytes. `password` as for `openCipher`. Throws RenderError for a PDF that cannot be
 * read.
 */
export function encryptPdf(pdf: Uint8Array, password: string): Uint8Array {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const { objects, trailer } = scanObjects(pdf, { comments: new Set(), names: new Set(), strings: new Set() });
  const cipher = openCipher(password, pdf);
  const writer = new PdfWriter();
  const pieces = [writer.header('1.7')];
  const root = rootOf(trailer.get('Root'));
  for (const { number, value, span, bytes } of objects) {
    if (isOfType(value, 'XRef') || isOfType(value, 'ObjStm')) throw unreadable('it keeps objects within streams');
    const stream = bytes && cipher.encrypted(bytes);
    const rewrite: Rewrite = {
      reference: (target) => `${target} 0 R`,
      string: (text) => hexString(cipher.encrypted(Buffer.from(text, 'latin1'))),
      entry: (key, written) => (stream && key === 'Length' ? String(stream.byteLength) : written),
    };
    const written = rewritten(source.slice(...span), number === root ? { ...rewrite, entry: withoutExtensions } : rewrite);
    pieces.push(writer.object(number, number === root ? `${written.slice(0, -2)}\n${REVISION}>>` : written, stream));
  }
  const lock = greatest(objects.map(({ number }) => number)) + 1;
  pieces.push(writer.object(lock, cipher.dictionary));
  const info = referenceOf(trailer.get('Info'));
  const about = info === undefined ? '' : `/Info ${info} 0 R\n`;
  pieces.push(writer.end(`/Root ${root} 0 R\n${about}/Encrypt ${lock} 0 R\n/ID ${cipher.id}`));
  return Buffer.concat(pieces);
}

/** Tells programs made before PDF 2.0 that they need revision 6 to open the file. */
const REVISION = '/Extensions <</ADBE <</BaseVersion /1.7 /ExtensionLevel 8>>>>';

function withoutExtensions(key: string, written: string): string | null {
  return key === 'Extensions' ? null : written;
}

function rootOf(value: Value | undefined): number {
  const root = referenceOf(value);
  if (root === undefined) throw unreadable('it has no catalogue');
  return root;
}

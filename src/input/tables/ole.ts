import type { Message } from '../../model/problem.js';
import { encryptedWorkbook, oldExcel, otherFile } from './messages.js';

/** What is said of a file of Microsoft's old container format, by the names in its directory. Password protection is packed in one. */
export function oleKind(bytes: Uint8Array): Message {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return encryptedWorkbook();
  if (holds('WordDocument')) return otherFile('a Word document');
  if (holds('PowerPoint Document')) return otherFile('a PowerPoint presentation');
  return holds('Workbook') || holds('Book') ? oldExcel() : otherFile('a file of an old Office program');
}

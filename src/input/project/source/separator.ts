import { custom } from '../shape.js';
import { badSeparator } from './messages.js';

/** One character other than a letter, a digit, a quotation mark or a line break; `tab` is one written out. */
export const separatorShape = custom<string>((value, fault) => {
  if (typeof value === 'string') {
    const character = value === 'tab' ? '\t' : value;
    if (/^[^\p{L}\p{N}"\r\n]$/u.test(character)) return character;
  }
  fault({ message: badSeparator(typeof value === 'string' ? value : null) });
  return null;
});

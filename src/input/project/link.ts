import { z } from 'zod';
import { badLink } from './messages.js';
import { mapping, optional, rule } from './shape.js';
import type { TextShapes } from './text-shapes.js';

/** Beyond this a printed code has modules that a telephone cannot tell apart. */
const LONGEST = 200;

/** An address of the web with its name; null where the key is not written. */
export function linkShape(texts: TextShapes) {
  return optional(
    mapping({ url: rule(z.string(), (url) => (isAddress(url) ? null : badLink(url, LONGEST))), label: texts.required }),
  );
}

/** Absolute, in the characters of an address, and of the web: a `javascript:` link would run in the reader's browser. */
function isAddress(url: string): boolean {
  return /^https?:\/\/[!#$&-;=?-Z_a-z~%[\]@]+$/.test(url) && url.length <= LONGEST && URL.canParse(url);
}

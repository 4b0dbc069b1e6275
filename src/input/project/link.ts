import { z } from 'zod';
import { badLink } from './messages.js';
import { mapping, optional, rule } from './shape.js';
import type { TextShapes } from './text-shapes.js';

/** In characters. The code printed for a longer address is too fine for a telephone's camera. */
const LONGEST = 200;

/** A web address with a label; null where it is not written. */
export function linkShape(texts: TextShapes) {
  return optional(
    mapping({ url: rule(z.string(), (url) => (isAddress(url) ? null : badLink(url, LONGEST))), label: texts.required }),
  );
}

/** Whether it is an absolute http or https address; a `javascript:` link would run in the reader's browser. */
function isAddress(url: string): boolean {
  return /^https?:\/\/[!#$&-;=?-Z_a-z~%[\]@]+$/.test(url) && url.length <= LONGEST && URL.canParse(url);
}

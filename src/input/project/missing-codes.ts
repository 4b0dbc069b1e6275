import { z } from 'zod';
import type { MissingCodes } from '../../model/reading.js';
import { byMissingKind, MISSING_KINDS } from '../../model/responses.js';
import type { ProblemCollector } from '../../problems/index.js';
import { duplicateCode, repeatedEntry } from './messages.js';
import { mapping, optional } from './shape.js';
import { wordShape } from './word-shapes.js';
import { tidyText } from './wording.js';
import { childCursor, listCursors, placeOf, placeText, type YamlCursor } from './yaml/index.js';

/** A project without codes: only an empty cell is a missing answer. */
export const NO_CODES: MissingCodes = byMissingKind(() => []);

const codes = z.array(wordShape).default([]);
/** `missing` of project.yaml; null where it is not written. */
export const missingCodesShape = optional(mapping(byMissingKind(() => codes)));

/** Reports a code that is listed twice, for one kind of missing answer or for two. */
export function checkCodes(cursor: YamlCursor | null, problems: ProblemCollector): void {
  const firsts = new Map<string, { readonly kind: string; readonly cursor: YamlCursor }>();
  for (const kind of MISSING_KINDS) {
    for (const code of listCursors(cursor && childCursor(cursor, kind))) {
      if (code.node.kind !== 'scalar') continue;
      const written = tidyText(code.node.written, 'en');
      const first = firsts.get(written);
      if (!first) firsts.set(written, { kind, cursor: code });
      else if (first.kind === kind) problems.error(placeOf(code), repeatedEntry(written));
      else problems.error(placeOf(code), duplicateCode(written, placeText(first.cursor)));
    }
  }
}

import { z } from 'zod';
import { type DeliverySettings, FILE_NAME_PARTS, type LetterTexts } from '../../model/delivery.js';
import type { Message } from '../../model/problem.js';
import { readMapping } from './mapping.js';
import { unknownPlaceholder, unsafeInFileName } from './messages.js';
import type { Reader } from './reader.js';
import { optional, rule } from './shape.js';
import type { TextShapes } from './text-shapes.js';
import { wordShape } from './word-shapes.js';
import { childCursor, type YamlCursor } from './yaml/index.js';

/** The pattern of file names where none is written. */
const FILE_NAME = '{id}_{name}_{language}';

/** Reads `delivery` of feedback.yaml; null where it is not written, and, with a problem, where anything in it is wrong. */
export function readDelivery(cursor: YamlCursor | null, reader: Reader): DeliverySettings | null {
  if (cursor === null) return null;
  const { whole } = readMapping(cursor, deliveryShape(), reader.problems);
  const letter = readLetter(childCursor(cursor, 'letter'), reader);
  return whole && { ...whole, letter };
}

function readLetter(cursor: YamlCursor | null, { problems, texts }: Reader): LetterTexts | null {
  if (cursor === null) return null;
  return readMapping(cursor, letterShape(texts), problems).whole;
}

export function deliveryShape() {
  return {
    fileName: rule(wordShape, fileNameFault).default(FILE_NAME),
    passwords: optional(z.enum(['registry', 'generated'])),
    combined: z.boolean().default(false),
    letter: z.unknown(),
  };
}

export function letterShape(texts: TextShapes) {
  return {
    title: texts.required,
    sender: texts.required,
    address: z.array(texts.required).default([]),
    salutation: texts.required,
    paragraphs: z.array(texts.required).min(1),
    closing: texts.optional,
  };
}

/**
 * Characters that the name of a file cannot hold on some system. Where the name of a respondent holds one, it is replaced later.
 */
const UNSAFE = /[\\/:*?"<>|{}]/;

function fileNameFault(pattern: string): Message | null {
  const parts: readonly string[] = FILE_NAME_PARTS;
  for (const [, name = ''] of pattern.matchAll(/\{([^{}]*)\}/g))
    if (!parts.includes(name)) return unknownPlaceholder(name, parts);
  const [unsafe] = UNSAFE.exec(pattern.replace(/\{[^{}]*\}/g, '')) ?? [];
  return unsafe === undefined ? null : unsafeInFileName(unsafe);
}

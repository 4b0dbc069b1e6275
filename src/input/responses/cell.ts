import type { Message } from '../../model/problem.js';
import type { NumberItem, Option, Scale } from '../../model/questionnaire.js';
import type { MissingCodes } from '../../model/reading.js';
import { MISSING_KINDS, type MissingKind } from '../../model/responses.js';
import * as words from './messages.js';

/** What one cell says: a missing answer by its code, or text that is to be understood as an answer. */

/** The value of a cell, or what is wrong with it. */
export type Parsed<T> = { readonly value: T } | { readonly fault: Message };

/** The kinds of missing answers by their codes. */
export type CodeKinds = ReadonlyMap<string, MissingKind>;

/** The codes of a project, each with what it stands for. */
export function codeKinds(codes: MissingCodes): CodeKinds {
  return new Map(MISSING_KINDS.flatMap((kind) => codes[kind].map((code) => [code, kind] as const)));
}

/** The kind of missing answer that a cell stands for: `noAnswer` if empty, else by its code; null where it is an answer. */
export function missingKind(cell: string, kinds: CodeKinds): MissingKind | null {
  return cell === '' ? 'noAnswer' : (kinds.get(cell) ?? null);
}

/** A whole number on the scale. */
export function parseLevel(cell: string, scale: Scale): Parsed<number> {
  const level = /^-?\d+$/.test(cell) ? Number(cell) : Number.NaN;
  return level >= scale.low && level <= scale.high ? { value: level } : { fault: words.offScale(cell, scale.low, scale.high) };
}

/** A decimal number within the bounds, without separators or exponent; null for no bound. */
export function parseNumber(cell: string, { min, max }: Pick<NumberItem, 'min' | 'max'>): Parsed<number> {
  const value = /^-?(\d+\.?\d*|\.\d+)$/.test(cell) ? Number(cell) : Number.NaN;
  if (!Number.isFinite(value)) return { fault: words.notNumber(cell) };
  if ((min !== null && value < min) || (max !== null && value > max)) return { fault: words.outOfRange(cell, min, max) };
  return { value };
}

/** The position (from 0) of the option with this id. */
export function parseOption(cell: string, options: readonly Option[]): Parsed<number> {
  const index = options.findIndex((option) => option.id === cell);
  return index >= 0 ? { value: index } : { fault: words.unknownOption(cell, idsOf(options)) };
}

function idsOf(options: readonly Option[]): readonly string[] {
  return options.map((option) => option.id);
}

/**
 * The positions (from 0) of several options, whose ids are separated by semicolons; some programs write one after the last id
 * too.
 */
export function parseOptions(cell: string, options: readonly Option[]): Parsed<readonly number[]> {
  const parts = cell
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const chosen: number[] = [];
  for (const part of parts) {
    const parsed = parseOption(part, options);
    if ('fault' in parsed) return parsed;
    if (chosen.includes(parsed.value)) return { fault: words.repeatedOption(part) };
    chosen.push(parsed.value);
  }
  return parts.length > 0 ? { value: chosen } : { fault: words.noOption(cell) };
}

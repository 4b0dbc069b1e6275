import type { YAMLException } from 'js-yaml';
import { LIMITS } from '../../../model/limits.js';
import type { Message } from '../../../model/problem.js';
import { codePoint } from '../../../problems/index.js';
import {
  afterValue,
  backslash,
  colonInText,
  controlInFile,
  extraComma,
  indentation,
  missingColon,
  missingComma,
  notContinuing,
  specialStart,
  tabIndent,
  tooDeep,
  unclosed,
  unreadableYaml,
} from '../messages.js';
import { lineIndexAt, lineStart, lineText, type TextSource } from './source.js';
import { Refusal } from './tree.js';

/** How many characters of a line are searched for the cause, so that a line of megabytes does not take minutes. */
const LOOK_BACK = 500;

/** Where the parser stopped. */
interface Stop {
  readonly offset: number;
  readonly reason: string;
  /** True where the file ended before the value did; the line is then the last one that is not blank. */
  readonly atEnd: boolean;
  readonly lineIndex: number;
  readonly line: string;
  /** The line up to the character that the parser could not use, and that character. */
  readonly before: string;
  readonly character: string;
}

/**
 * What was probably mistyped, in place of the parser's reason, which tells what its grammar missed. The two differ most where a
 * line is found wrong only when the next one comes: then the line before is named.
 */
export function explainSyntax(source: TextSource, error: YAMLException): Refusal {
  const stop = stopOf(source, error);
  const tab = /^ *\t/.exec(stop.line);
  if (/nesting exceeded/.test(stop.reason)) return new Refusal(stop.offset, tooDeep(LIMITS.yamlDepth));
  if (/non-printable|null byte|JSON character/.test(stop.reason))
    return new Refusal(stop.offset, controlInFile(codePoint(stop.character), stop.line));
  if (tab) return new Refusal(lineStart(source, stop.lineIndex) + tab[0].length - 1, tabIndent(stop.line));
  if (/unexpected end/.test(stop.reason) || (/deficient indentation/.test(stop.reason) && stop.atEnd))
    return atLine(source, stop.lineIndex, unclosed);
  if (/deficient indentation/.test(stop.reason)) return atLine(source, lineBefore(source, stop.lineIndex), unclosed);
  if (isColonMissingAbove(stop)) return atLine(source, lineBefore(source, stop.lineIndex), missingColon);
  return new Refusal(stop.offset, wordsFor(stop));
}

function wordsFor({ reason, line, before, character }: Stop): Message {
  if (/escape sequence|hexadecimal/.test(reason)) return backslash(line);
  if (/found ','/.test(reason)) return extraComma(line);
  if (/expected ':'|key-value separator/.test(reason)) return missingColon(line);
  if (/missed comma|bad indentation|document separator/.test(reason)) {
    const special = /^[@`%]/.exec(character)?.[0] ?? /[:,[{-]\s+([&*!])\S*\s*$/.exec(before)?.[1];
    if (special) return specialStart(special, line);
    if (character === ':' && /:\s/.test(before)) return colonInText(line);
  }
  if (/missed comma/.test(reason)) return missingComma(line);
  if (/bad indentation/.test(reason)) return /["'\]}]\s*$/.test(before) ? afterValue(line) : indentation(line);
  if (/document separator/.test(reason)) return notContinuing(line);
  const marker = /([&*!|>])[^&*!|>]*$/.exec(before + character)?.[1];
  if (marker && /anchor|alias|tag|line break|block scalar|identifier/.test(reason)) return specialStart(marker, line);
  return unreadableYaml(reason, line);
}

/** A line without a colon runs on into the next one, whose colon then comes as a surprise. */
function isColonMissingAbove({ reason, character, before }: Stop): boolean {
  return /multiline key/.test(reason) || (/document separator/.test(reason) && character === ':' && !/:\s/.test(before));
}

function stopOf(source: TextSource, error: YAMLException): Stop {
  const offset = Math.min(error.mark?.position ?? 0, source.text.length);
  const atEnd = offset >= source.text.length;
  const reached = lineIndexAt(source, offset);
  const lineIndex = atEnd && lineText(source, reached).trim() === '' ? lineBefore(source, reached) : reached;
  const line = lineText(source, lineIndex);
  const start = lineStart(source, lineIndex);
  const character = String.fromCodePoint(source.text.codePointAt(offset) ?? 0x20);
  return {
    offset: Math.min(offset, start + line.length),
    reason: error.reason,
    atEnd,
    lineIndex,
    line,
    before: line.slice(0, offset - start).slice(-LOOK_BACK),
    character,
  };
}

/** The nearest line above that is neither blank nor a comment. */
function lineBefore(source: TextSource, lineIndex: number): number {
  for (let index = lineIndex - 1; index >= 0; index -= 1) {
    if (/^\s*[^\s#]/.test(lineText(source, index))) return index;
  }
  return lineIndex;
}

function atLine(source: TextSource, lineIndex: number, message: (line: string) => Message): Refusal {
  const line = lineText(source, lineIndex);
  const indent = line.length - line.trimStart().length;
  return new Refusal(lineStart(source, lineIndex) + indent, message(line));
}

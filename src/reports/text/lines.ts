import type { MeasureText } from '../../model/drawing.js';
import { phraseEnds } from './phrases.js';

/** Japanese may break between any two characters but these: not before the first kind, not after the second. */
const NOT_FIRST = /[、。，．・：；？！）］｝」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％]/u;
const NOT_LAST = /[（［｛「『【〈《]/u;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff\u{20000}-\u{3ffff}]/u;

/**
 * How many lines a text takes, broken between words and between Japanese characters; 1 for an empty text. `width` and `sizePx` are
 * CSS pixels.
 */
export function lineCount(text: string, width: number, sizePx: number, weight: 400 | 700, measure: MeasureText): number {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    const wide = measure(piece, sizePx, weight);
    if (used > 0 && used + measure(piece.trimEnd(), sizePx, weight) > width) {
      lines += 1;
      used = 0;
    }
    // A single word wider than the line is broken where the line ends, and may fill the last of its lines.
    const broken = Math.max(0, Math.ceil(wide / width) - 1);
    lines += broken;
    used += wide - broken * width;
  }
  return lines;
}

/**
 * A text line by line; no line for an empty text. Japanese is broken between phrases, or between characters (as `lineCount` counts)
 * where that saves a line. A word wider than the line is broken where the line ends. `width` and `sizePx` are CSS pixels.
 */
export function linesOf(text: string, width: number, sizePx: number, weight: 400 | 700, measure: MeasureText): readonly string[] {
  const fits = fitting(width, sizePx, weight, measure);
  const [loose, dense] = [filled(unbroken(text, fits), fits), filled(piecesOf(text), fits)];
  return loose.length > dense.length ? dense : loose;
}

/** As `linesOf`, but Japanese is always broken between phrases, unless a single phrase is wider than the line. */
export function phraseLines(
  text: string,
  width: number,
  sizePx: number,
  weight: 400 | 700,
  measure: MeasureText,
): readonly string[] {
  const fits = fitting(width, sizePx, weight, measure);
  return filled(unbroken(text, fits), fits);
}

type Fits = (line: string) => boolean;

function fitting(width: number, sizePx: number, weight: 400 | 700, measure: MeasureText): Fits {
  return (line) => measure(line.trimEnd(), sizePx, weight) <= width;
}

function unbroken(text: string, fits: Fits): readonly string[] {
  return phrasesOf(text).flatMap((phrase) => (fits(phrase) ? [phrase] : piecesOf(phrase)));
}

function filled(pieces: readonly string[], fits: Fits): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line);
      line = '';
    }
    line += piece;
    while (!fits(line)) {
      const head = longestStart(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== '');
}

/** Marks between words, after which a phrase ends whatever the model says. */
const SEPARATES = /[・：\u3000 ]$/;

/** Phrases end where the model says so, unless a line would then begin or end with a mark that may not, and after each separator. */
function phrasesOf(text: string): readonly string[] {
  const ends = phraseEnds(text);
  const phrases: string[] = [];
  let at = 0;
  for (const piece of piecesOf(text)) {
    const before = phrases.at(-1);
    if (before === undefined || SEPARATES.test(before) || ends.has(at)) phrases.push(piece);
    else phrases[phrases.length - 1] = before + piece;
    at += piece.length;
  }
  return phrases;
}

/** At least one character, however narrow the line is. */
function longestStart(line: string, fits: Fits): string {
  let start = '';
  for (const character of line) {
    if (start !== '' && !fits(start + character)) break;
    start += character;
  }
  return start;
}

/** The parts of a text that stay on one line: words with the space after them, Japanese characters with their marks. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let open = '';
  for (const character of text) {
    const before = open.at(-1) ?? '';
    const breaks =
      open !== '' &&
      !NOT_FIRST.test(character) &&
      !NOT_LAST.test(before) &&
      (WIDE.test(character) || WIDE.test(before) || (before === ' ' && character !== ' '));
    if (breaks) {
      pieces.push(open);
      open = '';
    }
    open += character;
  }
  return open === '' ? pieces : [...pieces, open];
}

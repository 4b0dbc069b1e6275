import type { Scale } from '../../../model/questionnaire.js';
import type { LevelTexts } from '../../../model/reading.js';
import { LANGS } from '../../../model/text.js';
import * as words from '../messages.js';
import type { Parsed } from './parsed.js';
import { Vocabulary } from './vocabulary.js';

/** A whole number on the scale. */
export function parseLevel(cell: string, scale: Scale): Parsed<number> {
  const level = levelOf(cell, scale);
  return level === undefined ? { fault: words.offScale(cell, scale) } : { value: level };
}

/** A whole number on the scale, also in full-width digits or with zeros behind a point; undefined for anything else. */
function levelOf(cell: string, { low, high }: Scale): number | undefined {
  const text = cell.normalize('NFKC').trim();
  const level = /^[-+]?\d+(\.0*)?$/.test(text) ? Number(text) : Number.NaN;
  return level >= low && level <= high ? level : undefined;
}

/**
 * Reads levels of a scale: by `values`, what the project says that cells hold, by number, or by label; numbers do not count where any of
 * the values is one. `labelOf`: what a statistics program says that a value stands for.
 */
export function levelReader(
  scale: Scale,
  values: LevelTexts | null,
  labelOf: (cell: string) => string | undefined,
): (cell: string) => Parsed<number> {
  const levels = Array.from({ length: scale.high - scale.low + 1 }, (_, index) => index);
  const given = new Vocabulary(levels.map((index) => ({ values: values?.[index] ?? [], id: null, labels: [] })));
  const labels = new Vocabulary(levels.map((index) => ({ values: [], id: null, labels: labelsOf(scale, index) })));
  const areNumbers = values?.flat().some((text) => /^[-+]?\d+(\.\d+)?$/.test(text.normalize('NFKC').trim())) ?? false;
  const byText = (text: string): number | undefined => {
    const position = labels.find(text);
    return position === undefined ? (areNumbers ? undefined : levelOf(text, scale)) : scale.low + position;
  };
  return (cell) => {
    const position = given.find(cell);
    if (position !== undefined) return { value: scale.low + position };
    const label = values === null ? labelOf(cell) : undefined;
    const level = (label === undefined ? undefined : byText(label)) ?? byText(cell);
    return level === undefined ? { fault: words.offScale(cell, scale) } : { value: level };
  };
}

function labelsOf({ low, high, labels, lowLabel, highLabel }: Scale, index: number): readonly string[] {
  const end = index === 0 ? lowLabel : index === high - low ? highLabel : null;
  const label = labels?.[index] ?? end;
  return label === null ? [] : LANGS.map((lang) => label[lang]);
}

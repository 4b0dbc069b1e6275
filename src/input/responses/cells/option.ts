import type { Option } from '../../../model/questionnaire.js';
import type { ItemReading } from '../../../model/reading.js';
import { LANGS } from '../../../model/text.js';
import * as words from '../messages.js';
import type { Chosen, Parsed } from './parsed.js';
import { Vocabulary } from './vocabulary.js';

/** The position (from 0) of the option with this id. */
export function parseOption(cell: string, options: readonly Option[]): Parsed<number> {
  const index = options.findIndex((option) => option.id === cell);
  return index >= 0 ? { value: index } : { fault: words.unknownAttributeOption(cell, options) };
}

/** The texts by which options are told. */
export function vocabularyOf(options: readonly Option[], { options: readings }: Pick<ItemReading, 'options'>): Vocabulary {
  return new Vocabulary(
    options.map(({ id, label }, index) => ({
      values: readings[index]?.values ?? [],
      id,
      labels: LANGS.map((lang) => label[lang]),
    })),
  );
}

/** The position of the option that takes what no other option is; -1 for none. */
export function restOf({ options }: Pick<ItemReading, 'options'>): number {
  return options.findIndex(({ text }) => text === 'rest');
}

/** Reads the one option that a cell names. */
export function optionReader(
  options: readonly Option[],
  reading: Pick<ItemReading, 'options'>,
  labelOf: (cell: string) => string | undefined,
): (cell: string) => Parsed<Chosen> {
  const vocabulary = vocabularyOf(options, reading);
  const rest = restOf(reading);
  return (cell) => {
    const position = vocabulary.find(cell) ?? vocabulary.find(labelOf(cell) ?? '');
    if (position !== undefined) return { value: { options: [position], text: '' } };
    return rest < 0 ? { fault: words.unknownOption(cell, options) } : { value: { options: [rest], text: cell } };
  };
}

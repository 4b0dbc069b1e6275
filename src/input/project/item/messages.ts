import { quoted, say } from '../../../problems/index.js';

/** What can be wrong with the keys of an item that say how files of answers hold it. */

export const columnsNone = () =>
  say(
    'columns-none',
    'No source has a column for this.',
    'Write the name of the column, or one for each source: column: {web: 満足度, mail: Q3}, and null for a source that did not ask it.',
  );
export const columnOfUnknownSource = (source: string, near: string, sources: readonly string[]) =>
  say('unknown-source', `There is no source ${quoted(source)}.${near}`, `The sources: ${sources.join(', ')}.`);
export const columnOfSourceMissing = (source: string) =>
  say(
    'source-without-column',
    `It is not said which column holds this in the source "${source}".`,
    `Write "${source}: NAME", or "${source}: null" where that source did not ask it.`,
  );
export const openUnclear = () =>
  say(
    'open-unclear',
    'It is said here where the text beside this option stands.',
    'Write true for the column NAME_text, rest for the cell that is no other option, or {column: "Q1_TEXT"}.',
  );
export const valuesOfLevels = (values: number, levels: number, low: number) =>
  say(
    'values-of-levels',
    `The scale has ${levels} levels, but ${values} values.`,
    `Write what the cells hold for each level from ${low} to ${low + levels - 1}; a list where there are several.`,
  );
export const duplicateValue = (value: string) =>
  say('duplicate-value', `${quoted(value)} stands for two answers.`, 'Write each text at one of them only.');
export const optionColumnOfSingle = () =>
  say(
    'option-column-of-single',
    'Options with a column of their own belong to kind multiple; this is kind single.',
    'Change the kind, or name the one column that holds the answer: column: NAME at the item.',
  );
export const secondRest = () =>
  say('second-rest', 'Two options take what is none of the other options.', 'Write "open: rest" at one of them only.');
export const optionColumnTwice = (column: string, first: string) =>
  say(
    'option-column-twice',
    `The column ${quoted(column)} belongs to two options; the first is at ${first}.`,
    'Give each option a column of its own.',
  );

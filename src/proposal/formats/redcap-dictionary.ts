import type { Sheet } from '../../input/tables/index.js';
import type { Coded } from '../description.js';
import { both, type Words, words } from '../words.js';
import { entriesOf } from './dictionary.js';

/** A field of a REDCap data dictionary. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly label: Words;
  /** The heading above it, which holds until the next one. */
  readonly section: Words | null;
  readonly options: readonly Coded[] | null;
  /** The two ends of a slider; null for none. */
  readonly ends: readonly [Words, Words] | null;
  readonly validation: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly identifier: boolean;
  readonly matrix: string;
  /** Asked only where a field has one of these values; null where it says more, or nothing. */
  readonly askedIf: { readonly field: string; readonly values: readonly string[]; readonly box: boolean } | null;
}

/** The first heading of a data dictionary, as downloaded and as exported by the interface for programs. */
export const DICTIONARY = /^("?Variable \/ Field Name"?|field_name)$/i;

/** All fields that are questions, in their order. */
export function readDictionary(sheet: Sheet): readonly Field[] {
  let section: Words | null = null;
  return entriesOf(sheet).map((entry) => {
    const heading = entry(/^section header$|^section_header$/i);
    if (heading !== '') section = words(heading);
    const type = entry(/^field type$|^field_type$/i).toLowerCase();
    const choices = entry(/^choices|^select_choices/i);
    const ends = type === 'slider' ? choices.split('|').map((text) => text.trim()) : [];
    const [low = '', high = ''] = [ends[0], ends.at(-1)];
    return {
      name: entry(DICTIONARY),
      type,
      label: words(entry(/^field label$|^field_label$/i)),
      section,
      options: optionsOf(type, choices),
      ends: low !== '' && high !== '' && ends.length > 1 ? [words(low), words(high)] : null,
      validation: entry(/^text validation type|^text_validation_type/i).toLowerCase(),
      min: number(entry(/^text validation min$|^text_validation_min$/i)),
      max: number(entry(/^text validation max$|^text_validation_max$/i)),
      identifier: /^y/i.test(entry(/^identifier\??$/i)),
      matrix: entry(/^matrix group name$|^matrix_group_name$/i),
      askedIf: conditionOf(entry(/^branching logic|^branching_logic/i)),
    };
  });
}

function optionsOf(type: string, choices: string): readonly Coded[] | null {
  if (type === 'yesno')
    return [
      { value: '1', label: both('はい', 'Yes') },
      { value: '0', label: both('いいえ', 'No') },
    ];
  if (type === 'truefalse')
    return [
      { value: '1', label: both('正', 'True') },
      { value: '0', label: both('誤', 'False') },
    ];
  if (type !== 'radio' && type !== 'dropdown' && type !== 'checkbox') return null;
  return choices.split('|').flatMap((choice) => {
    const [, value = '', label = ''] = /^\s*([^,]+?)\s*,\s*(.*?)\s*$/s.exec(choice) ?? [];
    return value === '' ? [] : [{ value, label: words(label === '' ? value : label) }];
  });
}

function number(text: string): number | null {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** `[dept] = '4'`, joined by `or`, of one field; `[tools(4)] = '1'` of a box. */
function conditionOf(logic: string): Field['askedIf'] {
  const parts = logic.split(/\s+or\s+/i).map((part) => /^\s*\[(\w+)(?:\((\w+)\))?\]\s*=\s*['"]?([\w-]+)['"]?\s*$/.exec(part));
  const [first] = parts;
  if (!first || parts.some((part) => part === null || part[1] !== first[1])) return null;
  const box = first[2] !== undefined;
  const values = parts.map((part) => (box ? part?.[2] : part?.[3]) ?? '');
  return { field: first[1] ?? '', values, box };
}

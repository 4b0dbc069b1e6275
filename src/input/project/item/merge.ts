import { z } from 'zod';
import type { MergedOptions } from '../../../model/questionnaire.js';
import type { Text } from '../../../model/text.js';
import { allOf } from '../all-of.js';
import { describe } from '../issues.js';
import { readMapping } from '../mapping.js';
import { mergedTwice, mergesAll, mergeUnknown, tooFew, wrongType } from '../messages.js';
import type { Reader } from '../reader.js';
import { childCursor, listCursors, placeOf, type YamlCursor } from '../yaml/index.js';

/** Fewer options are not taken together. */
const LEAST = 2;

/**
 * Reads which options of an item with one answer headlines take together: by name a list of options, or such a list with what those do
 * who chose any of them. `optionIds`: the options that there are; null where they could not be read. Null, and problems, where anything
 * is wrong; empty where nothing is written.
 */
export function readMerge(
  cursor: YamlCursor | null,
  optionIds: readonly string[] | null,
  reader: Reader,
): readonly MergedOptions[] | null {
  if (cursor === null) return [];
  if (cursor.node.kind !== 'mapping') {
    readMapping(cursor, {}, reader.problems);
    return null;
  }
  return allOf([...cursor.node.entries.keys()].map((id) => readMerged(cursor, id, optionIds, reader)));
}

function readMerged(parent: YamlCursor, id: string, optionIds: readonly string[] | null, reader: Reader): MergedOptions | null {
  const cursor = childCursor(parent, id);
  if (cursor === null) return null;
  if (cursor.node.kind === 'list') return merged(id, cursor, null, optionIds, reader);
  const { whole } = readMapping(cursor, { options: z.array(z.unknown()), says: reader.texts.optional }, reader.problems);
  return whole && merged(id, childCursor(cursor, 'options') ?? cursor, whole.says, optionIds, reader);
}

function merged(
  id: string,
  list: YamlCursor,
  says: Text | null,
  optionIds: readonly string[] | null,
  { problems }: Reader,
): MergedOptions | null {
  const options = allOf(
    listCursors(list).map((option, index, all) => {
      const written = option.node.kind === 'scalar' && typeof option.node.value === 'string' ? option.node.value : null;
      const isRepeated = all.slice(0, index).some(({ node }) => node.kind === 'scalar' && node.value === written);
      const fault =
        written === null
          ? wrongType('the id of an option', describe(option.node))
          : optionIds !== null && !optionIds.includes(written)
            ? mergeUnknown(written, optionIds)
            : isRepeated
              ? mergedTwice(written)
              : null;
      if (fault) problems.error(placeOf(option), fault);
      return fault ? null : written;
    }),
  );
  if (options === null) return null;
  const fault =
    options.length < LEAST ? tooFew(LEAST, options.length) : options.length === optionIds?.length ? mergesAll(id) : null;
  if (fault) problems.error(placeOf(list), fault);
  return fault ? null : { id, options, says };
}

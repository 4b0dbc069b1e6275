import { z } from 'zod';
import { kindsWith } from '../../model/item-traits.js';
import type { CrossSettings, GroupSettings } from '../../model/project.js';
import type { GroupingDraft } from './groupings.js';
import { readMapping } from './mapping.js';
import { crossOfAll, crossOfOptions, notInGroups, repeatedEntry, unknownCategory, unknownGroups } from './messages.js';
import type { Reader } from './reader.js';
import type { References } from './references.js';
import { idShape, NAME_ID } from './word-shapes.js';
import { nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

/** What entries of `analyses.crosses` refer to. */
interface CrossContext {
  /** Null where an entry of `analyses.groups` is broken: no name is reported as unknown then. */
  readonly groups: readonly GroupSettings[] | null;
  readonly groupings: readonly GroupingDraft[];
  readonly references: References;
}

const ENDS = ['topTwo', 'bottomTwo'] as const;
const answer = z.union([z.string(), z.number()]);

export const CROSS = {
  id: idShape(NAME_ID),
  groups: z.string(),
  categories: z.array(z.string()).min(1),
  of: z.string(),
  answers: z.union([z.enum(ENDS), z.array(answer).min(1)]),
  base: z.enum(['categories', 'answers']).default('categories'),
};

/** Reads an entry of `analyses.crosses`; null, and a problem, where it is wrong. */
export function readCross(cursor: YamlCursor, context: CrossContext, reader: Reader): CrossSettings | null {
  const { references } = context;
  const { values, whole } = readMapping(cursor, CROSS, reader.problems);
  const entry = values.groups === undefined ? null : entryOf(values.groups, nearestCursor(cursor, ['groups']), context, reader);
  if (values.of !== undefined) references.item(values.of, kindsWith('listed'), nearestCursor(cursor, ['of']));
  if (entry && values.of !== undefined && !isCompared(entry, values.of, references))
    reader.problems.error(placeOf(nearestCursor(cursor, ['of'])), notInGroups(values.of, entry.id));
  if (entry && values.categories) checkCategories(values.categories, entry, cursor, context, reader);
  if (!whole) return null;
  return { ...whole, answers: answersOf(whole.of, whole.answers, cursor, references, reader) };
}

function entryOf(id: string, cursor: YamlCursor, { groups }: CrossContext, { problems }: Reader): GroupSettings | null {
  const entry = groups?.find((one) => one.id === id) ?? null;
  if (groups && !entry)
    problems.error(
      placeOf(cursor),
      unknownGroups(
        id,
        groups.map((one) => one.id),
      ),
    );
  return entry;
}

function isCompared({ of }: GroupSettings, item: string, references: References): boolean {
  return of.includes(item) || of.some((id) => references.has(id, item));
}

function checkCategories(
  written: readonly string[],
  { by }: GroupSettings,
  cursor: YamlCursor,
  { groupings }: CrossContext,
  { problems }: Reader,
): void {
  const known = groupings.find(({ id }) => id === by)?.categories ?? null;
  written.forEach((category, index) => {
    const place = placeOf(nearestCursor(cursor, ['categories', index]));
    if (written.indexOf(category) !== index) problems.error(place, repeatedEntry(category));
    else if (known && !known.includes(category)) problems.error(place, unknownCategory(category, by, known));
  });
  if (known?.every((category) => written.includes(category)))
    problems.error(placeOf(nearestCursor(cursor, ['categories'])), crossOfAll());
}

/** Answers as ids of options, or levels as text; those that the item does not have are reported. */
function answersOf(
  item: string,
  written: (typeof ENDS)[number] | readonly (string | number)[],
  cursor: YamlCursor,
  references: References,
  { problems }: Reader,
): readonly string[] {
  const place = nearestCursor(cursor, ['answers']);
  if (typeof written === 'string') {
    const levels = references.endOf(item, written);
    if (levels === null) references.scaleItem(item, nearestCursor(cursor, ['of']));
    return levels ?? [];
  }
  const answers = written.map(String);
  answers.forEach((one, index) => {
    const at = nearestCursor(cursor, ['answers', index]);
    if (answers.indexOf(one) !== index) problems.error(placeOf(at), repeatedEntry(one));
    else references.answer(item, one, at);
  });
  if (answers.length > 1 && references.isSeveral(item)) problems.error(placeOf(place), crossOfOptions(item));
  return answers;
}

import { lookupOf } from './lookup.js';
import { byteEntriesOf, entryOf, keyOf, type Stranger } from './other-respondents.js';
import { groupsIn, type Watch } from './search.js';

/**
 * A watch for the strangers that can be told from other texts. The others are returned: those so short that they occur by chance,
 * and those that occur in `vocabulary`, texts which every document may hold.
 */
export function watchFor(
  strangers: readonly Stranger[],
  vocabulary: readonly string[],
): { readonly watch: Watch; readonly unwatched: readonly Stranger[] } {
  const groups = new Map<string, Stranger[]>();
  const unwatched: Stranger[] = [];
  for (const stranger of strangers) {
    const key = keyOf(stranger);
    const group = key === null ? unwatched : (groups.get(key) ?? []);
    group.push(stranger);
    if (key !== null) groups.set(key, group);
  }
  const members = [...groups.values()];
  const entries = members.flatMap(entryOf);
  const watch: Watch = {
    groups: members,
    muted: new Set(),
    texts: lookupOf(entries),
    bytes: lookupOf(members.flatMap(byteEntriesOf)),
    longest: entries.reduce((longest, { units }) => Math.max(longest, units.length), 0),
  };
  const muted = groupsIn(watch, vocabulary);
  return { watch: { ...watch, muted }, unwatched: [...unwatched, ...[...muted].flatMap((index) => members[index] ?? [])] };
}

/**
 * The strangers that texts hold, in whatever encoding. The reader is none, nor is what the reader's own texts hold. A text that
 * begins with NUL is data rather than words: bytes as Latin-1.
 */
export function findStrangers(
  watch: Watch,
  texts: readonly string[],
  reader: string,
  own: readonly string[],
): readonly Stranger[] {
  const found = [...groupsIn(watch, texts)].filter(
    (index) => !watch.muted.has(index) && !watch.groups[index]?.some(({ respondent }) => respondent === reader),
  );
  if (found.length === 0) return [];
  const owned = groupsIn(watch, [reader, ...own]);
  return found.filter((index) => !owned.has(index)).flatMap((index) => watch.groups[index] ?? []);
}

import { lookupOf } from './lookup.js';
import { byteEntriesOf, entryOf, keyOf, type OtherRespondent } from './other-respondents.js';
import { groupsIn, type SearchIndex } from './search.js';

/**
 * An index of what can be told from other texts, and a list of what cannot: texts so short that they occur by chance, and those
 * that occur in `vocabulary`, the texts that every document may hold.
 */
export function openSearchIndex(
  otherRespondents: readonly OtherRespondent[],
  vocabulary: readonly string[],
): { readonly searchIndex: SearchIndex; readonly unsearchable: readonly OtherRespondent[] } {
  const groups = new Map<string, OtherRespondent[]>();
  const unsearchable: OtherRespondent[] = [];
  for (const otherRespondent of otherRespondents) {
    const key = keyOf(otherRespondent);
    const group = key === null ? unsearchable : (groups.get(key) ?? []);
    group.push(otherRespondent);
    if (key !== null) groups.set(key, group);
  }
  const members = [...groups.values()];
  const entries = members.flatMap(entryOf);
  const searchIndex: SearchIndex = {
    groups: members,
    muted: new Set(),
    texts: lookupOf(entries),
    bytes: lookupOf(members.flatMap(byteEntriesOf)),
    longest: entries.reduce((longest, { units }) => Math.max(longest, units.length), 0),
  };
  const muted = groupsIn(searchIndex, vocabulary);
  return {
    searchIndex: { ...searchIndex, muted },
    unsearchable: [...unsearchable, ...[...muted].flatMap((index) => members[index] ?? [])],
  };
}

/**
 * The other respondents that texts hold, in whatever encoding. The reader is not counted, nor is what `own`, the reader's texts,
 * hold too. A text that begins with NUL is not words but data: bytes as Latin-1.
 */
export function findOthers(
  searchIndex: SearchIndex,
  texts: readonly string[],
  reader: string,
  own: readonly string[],
): readonly OtherRespondent[] {
  const found = [...groupsIn(searchIndex, texts)].filter(
    (index) => !searchIndex.muted.has(index) && !searchIndex.groups[index]?.some(({ respondent }) => respondent === reader),
  );
  if (found.length === 0) return [];
  const owned = groupsIn(searchIndex, [reader, ...own]);
  return found.filter((index) => !owned.has(index)).flatMap((index) => searchIndex.groups[index] ?? []);
}

import { allowedPhrases } from './allowed.js';
import { isCapital, isExpected } from './context.js';
import { type Knowledge, type KnownTexts, knowledgeOf } from './known.js';
import { lookupOf } from './lookup.js';
import { byteEntriesOf, entryOf, isFreeText, keyOf, type OtherRespondent } from './other-respondents.js';
import { openPatchworks, type Patchworks } from './patchwork.js';
import { groupsIn, type SearchIndex, search } from './search.js';

/** What is searched for, and what is known of it. */
export interface OtherRespondents {
  readonly searchIndex: SearchIndex;
  readonly knowledge: Knowledge;
  readonly patchworks: Patchworks;
}

/** Why something is not looked for: it says nothing, so many respondents wrote it that it is nobody's, or every document may hold it. */
export type Reason = 'plain' | 'shared' | 'known';
export type Unsearchable = Readonly<Record<Reason, readonly OtherRespondent[]>>;

export interface SearchSettings {
  readonly known: KnownTexts;
  /** Phrases that may stand in every document. */
  readonly allowed: readonly string[];
  /** A free text of so many respondents is nobody's. */
  readonly shared: number;
}

/** Prepares the search for what can be told from other texts; `unsearchable` is the rest. */
export function openSearchIndex(
  otherRespondents: readonly OtherRespondent[],
  { known, allowed, shared }: SearchSettings,
): { readonly others: OtherRespondents; readonly unsearchable: Unsearchable } {
  const groups = new Map<string, OtherRespondent[]>();
  const plain: OtherRespondent[] = [];
  for (const otherRespondent of otherRespondents) {
    const key = keyOf(otherRespondent);
    const group = key === null ? plain : (groups.get(key) ?? []);
    group.push(otherRespondent);
    if (key !== null) groups.set(key, group);
  }
  const isShared = (group: readonly OtherRespondent[]) =>
    isFreeText(group) && new Set(group.map(({ respondent }) => respondent)).size >= shared;
  const members = [...groups.values()].filter((group) => !isShared(group));
  const entries = members.flatMap(entryOf);
  const searchIndex: SearchIndex = {
    groups: members,
    texts: lookupOf(entries),
    bytes: lookupOf(members.flatMap(byteEntriesOf)),
    longest: entries.reduce((longest, { units }) => Math.max(longest, units.length), 0),
    allowed: allowedPhrases(allowed),
  };
  const knowledge = knowledgeOf(searchIndex, known);
  const patchworks = openPatchworks([...known.program, ...known.asked, ...known.said], known.code);
  return {
    others: { searchIndex, knowledge, patchworks },
    unsearchable: {
      plain,
      shared: [...groups.values()].filter(isShared).flat(),
      known: [...knowledge.muted].flatMap((index) => members[index] ?? []),
    },
  };
}

/**
 * The other respondents that texts hold, in whatever encoding. The reader is not counted, nor is what `own`, the reader's texts,
 * hold too. A text that begins with NUL is not words but data: bytes as Latin-1.
 */
export function findOthers(
  others: OtherRespondents,
  texts: readonly string[],
  reader: string,
  own: readonly string[],
): readonly OtherRespondent[] {
  const { searchIndex, patchworks } = others;
  const found = tellingGroupsIn(others, texts);
  const strangers = [...found].filter((index) => !searchIndex.groups[index]?.some(({ respondent }) => respondent === reader));
  if (strangers.length === 0) return [];
  const owned = groupsIn(searchIndex, [reader, ...own]);
  return strangers
    .filter((index) => !owned.has(index))
    .flatMap((index) => searchIndex.groups[index] ?? [])
    .filter(({ what, text }) => what !== 'free text' || !patchworks.isPatchwork(text, own));
}

/** The groups that texts hold, but where they are expected. */
export function tellingGroupsIn({ searchIndex, knowledge }: OtherRespondents, texts: readonly string[]): ReadonlySet<number> {
  const { muted, mutedInData, capitals, contexts } = knowledge;
  const found = new Set<number>();
  search(searchIndex, texts, {
    inWords(group, words, at, length) {
      if (found.has(group) || muted.has(group)) return;
      if (capitals.has(group) && !isCapital(words, at)) return;
      if (!isExpected(contexts.get(group) ?? [], words, at, length)) found.add(group);
    },
    inData(group) {
      if (!mutedInData.has(group)) found.add(group);
    },
  });
  return found;
}

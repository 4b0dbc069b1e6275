import { sameWords } from './words.js';

/** Why a cell that holds these words holds no answer. */
const WORDS: Readonly<Record<'noAnswer' | 'notApplicable' | 'invalid', readonly string[]>> = {
  noAnswer: [
    '無回答',
    '未回答',
    '回答なし',
    '回答無し',
    '不明',
    '記入なし',
    '無記入',
    '未記入',
    'no answer',
    'no response',
    'not answered',
    'missing',
    'na',
    '#n/a',
    'null',
    'nan',
    'dk/na',
    'n.a',
    '-',
    '－',
    '―',
    '—',
    '.',
    'refused',
    'prefer not to answer',
  ],
  notApplicable: [
    '非該当',
    '該当なし',
    '該当しない',
    '対象外',
    'n/a',
    'not applicable',
    'does not apply',
    'not asked',
    'skipped',
  ],
  invalid: ['無効', '無効回答', '判読不能', 'invalid', 'unreadable', 'illegible'],
};
const KINDS = Object.entries(WORDS).flatMap(([kind, list]) =>
  list.map((word) => [sameWords(word), kind as keyof typeof WORDS] as const),
);
const KNOWN: ReadonlyMap<string, keyof typeof WORDS> = new Map(KINDS);

/** Longer texts say more than that nothing was answered. */
const LONGEST = 24;

/** The kind of missing answer that a text names; null for an answer. */
export function missingWord(text: string): keyof typeof WORDS | null {
  if (/\((n\/a|na)\)\s*$/i.test(text)) return 'notApplicable';
  return text.length > LONGEST ? null : (KNOWN.get(sameWords(text)) ?? null);
}

/** Words for "I do not know", which some surveys offer as an answer and others as none. */
export function isUnsure(text: string): boolean {
  if (text.length > LONGEST) return false;
  return /^(わからない|分からない|わかりません|don'?t know|not sure|unsure|no opinion|該当する経験がない)$/i.test(
    sameWords(text),
  );
}

/** Numbers that surveys use for missing answers, where they lie outside what can be answered. */
export const MISSING_NUMBERS: ReadonlySet<string> = new Set([
  '9',
  '99',
  '999',
  '9999',
  '98',
  '998',
  '97',
  '88',
  '888',
  '77',
  '-1',
  '-9',
  '-8',
  '-7',
  '-99',
  '-98',
  '-97',
  '-999',
  '-9999',
  '-77',
  '-88',
]);

import { FILE_NAME_PARTS, type FileNamePart } from '../../model/delivery.js';

/** Whose file is to be named, and what the placeholders of the pattern stand for. */
export interface Named {
  readonly id: string;
  readonly parts: Readonly<Record<FileNamePart, string>>;
}

/** The longest name that file systems allow, in bytes of UTF-8. */
const MOST_BYTES = 255;
/** Room for a number that tells names apart. */
const NUMBER_BYTES = 8;

/**
 * A name for each file, by id, that every system and every ZIP takes, and that no other file has even where case and width of
 * letters do not count. Where the pattern has no {id}, the id follows it: so a name never depends on who else there is. Names that
 * are alike all the same are numbered in the order of ids. `extension` has no dot.
 */
export function fileNames(pattern: string, everyone: readonly Named[], extension: string): ReadonlyMap<string, string> {
  const whole = pattern.includes('{id}') ? pattern : `${pattern}_{id}`;
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const one of [...everyone].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const stem = stemOf(whole, one.parts, MOST_BYTES - NUMBER_BYTES - Buffer.byteLength(`.${extension}`));
    let name = `${stem}.${extension}`;
    for (let number = 2; taken.has(sameness(name)); number += 1) name = `${stem}_${number}.${extension}`;
    taken.add(sameness(name));
    names.set(one.id, name);
  }
  return names;
}

/** Equal for two names that some file system takes for the same. */
function sameness(name: string): string {
  const plain = name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return plain.toUpperCase().toLowerCase().normalize('NFKC');
}

/** Only the respondent's name and the title are shortened: what tells files apart stays. */
function stemOf(pattern: string, parts: Named['parts'], most: number): string {
  const safe = Object.fromEntries(FILE_NAME_PARTS.map((part) => [part, safeText(parts[part])])) as Record<FileNamePart, string>;
  let stem = filled(pattern, safe);
  for (const part of ['title', 'name'] as const) {
    const excess = Buffer.byteLength(stem) - most;
    const times = pattern.split(`{${part}}`).length - 1;
    if (excess <= 0 || times === 0) continue;
    safe[part] = shortened(safe[part], Math.max(0, Buffer.byteLength(safe[part]) - Math.ceil(excess / times)));
    stem = filled(pattern, safe);
  }
  return withoutDevice(tidied(shortened(stem, most)) || safe.id);
}

function filled(pattern: string, parts: Named['parts']): string {
  return tidied(pattern.replace(/\{(\w+)\}/g, (_, part: FileNamePart) => parts[part]).normalize('NFC'));
}

/** Separators of folders, what Windows refuses, and what Japanese and Korean ZIPs turn into a separator (¥ ₩). */
const UNSAFE = /[\\/:*?"<>|¥₩]+/g;
/** Controls, marks of direction and other invisible characters, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

function safeText(text: string): string {
  return tidied(text.normalize('NFC').replace(UNSEEN, '').replace(UNSAFE, '_'));
}

/** Nothing at the ends that systems drop, hide or take for an option, and no dots around what was replaced. */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[._ ]*_[._ ]*/g, '_')
    .replace(/^[._~\s-]+|[._\s]+$/g, '');
}

/** At most `most` bytes of a text, cut between characters as readers see them. */
function shortened(text: string, most: number): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter('ja').segment(text)) {
    if (Buffer.byteLength(short + segment) > most) return short;
    short += segment;
  }
  return short;
}

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)\s*(\.|$)/i;

function withoutDevice(stem: string): string {
  return DEVICE.test(stem.normalize('NFKC')) ? `_${stem}` : stem;
}

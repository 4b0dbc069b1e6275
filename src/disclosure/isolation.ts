/** What must not occur in another respondent's documents. */
export interface Stranger {
  readonly respondent: string;
  readonly what: 'id' | 'name' | 'free text';
  readonly text: string;
}

/** Strangers prepared for search. */
export interface Watch {
  /** Those that share a text are together. */
  readonly groups: readonly (readonly Stranger[])[];
  /** Indices of groups that cannot be told from the project's own words. */
  readonly muted: ReadonlySet<number>;
  /** For texts as they are compared. */
  readonly texts: Lookup;
  /** For bytes as Latin-1. */
  readonly bytes: Lookup;
  /** The length of the longest text. */
  readonly longest: number;
}

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

// How texts are compared

/** Characters that the reports' typeface draws alike, each before the one that stands for both: a PDF may hold either. */
const TWINS =
  '‐-‘ʻ–‒・‧‵`∕/➀1➁2➂3➃4➄5➅6➆7➇8➈9🄋0🄌⓿➊❶➋❷➌❸➍❹➎❺➏❻➐❼➑❽➒❾➓❿⮕➡⺂乛⺃乚⺅亻𠘨⺇⺉刂㔾⺋𭕄⺍⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭𤣩⺩⺫罒⺲罒⺭礻𥫗⺮⺯糹⺰纟⺱罓' +
  '⺹耂⺺肀𦥑⺽⺾艹⺿艹⻀艹⻂衤⻃覀⻄西⻅见𧢲⻇⻈讠⻉贝𧾷⻊⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长𨸏⻕⻖阝⻘青⻙韦⻚页⻛风⻜飞𩙿⻞⻟飠⻠饣𩠐⻡⻢马⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀戸戶〜~㬵胶肦朌胊朐脁朓𣟱櫸𨓜逸𧺯﨣𠦄卉𣏌杞𩿗𩿎⋯…➉⑩';
const TWIN_OF = new Map([...TWINS.matchAll(/(.)(.)/gsu)].map(([, twin = '', one = '']) => [twin, one.normalize('NFKC')]));
const TWIN = new RegExp(`[${[...TWIN_OF.keys()].join('')}]`, 'gu');

/** What cannot be seen: soft hyphens, joiners, marks of direction and the like. */
const UNSEEN = /[\0\p{Default_Ignorable_Code_Point}]+/gu;

/** A text as it is compared: so normalised, and without white space. */
interface Folded {
  /** UTF-16 code units. */
  readonly units: Uint16Array;
  /** 1 before which of them there was white space. */
  readonly gaps: Uint8Array;
}

/** One of all ways to write a text, with spaces alone for white space. */
function normalized(text: string): string {
  const normal = text.normalize('NFKC').replace(TWIN, (twin) => TWIN_OF.get(twin) ?? twin);
  return normal.toLowerCase().replaceAll('ς', 'σ').replace(UNSEEN, '').replace(/\s/g, ' ');
}

/** What is no ASCII, kana or kanji that stays as it is, with the character before, which a mark may join. */
const UNUSUAL = new RegExp(`.?[^\\0-\\x7f${usual('ぁ', 'ゖ')}${usual('ァ', 'ヺ')}ー${usual('一', '鿿')}]+`, 'gs');

/** The characters of a range but for twins, for a class of a regular expression. */
function usual(first: string, last: string): string {
  let [ranges, from] = ['', first.charCodeAt(0)];
  for (const twin of [...TWIN_OF.keys(), String.fromCharCode(last.charCodeAt(0) + 1)].sort()) {
    const code = twin.charCodeAt(0);
    if (twin.length > 1 || code < from || code > last.charCodeAt(0) + 1) continue;
    if (code > from) ranges += `${String.fromCharCode(from)}-${String.fromCharCode(code - 1)}`;
    from = code + 1;
  }
  return ranges;
}

const SPACE = 0x20;

/** What ASCII characters become: letters small, white space a space, NUL nothing. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return code === 0 ? 0 : /\s/.test(character) ? SPACE : character.toLowerCase().charCodeAt(0);
});

/** The same as `normalized` without the spaces; only what needs it goes through that, which is slow. */
function fold(text: string): Folded {
  const units = unitsOf(text.replace(UNUSUAL, normalized));
  const gaps = new Uint8Array(units.length);
  let [count, gap] = [0, 0];
  for (const unit of units) {
    const folded = unit < 0x80 ? (ASCII[unit] ?? 0) : unit;
    if (folded === SPACE) gap = 1;
    else if (folded > 0) {
      units[count] = folded;
      gaps[count] = gap;
      count += 1;
      gap = 0;
    }
  }
  return { units: units.subarray(0, count), gaps: gaps.subarray(0, count) };
}

/** What strangers share where they are looked for in the same way; null where they cannot be: see `isTooShort`. */
function keyOf(stranger: Stranger): string | null {
  const { units, gaps } = fold(stranger.text);
  const text = textOf(units);
  if (isTooShort(stranger, text)) return null;
  return isWord(stranger, text) ? `word ${gaps.subarray(1).join('')} ${text}` : text;
}

/** Whether it must stand alone, as short names in Latin letters and figures are found within other words by chance. */
function isWord({ what }: Stranger, text: string): boolean {
  return what === 'id' || /^(?:[a-z0-9]{1,3}|\d+)$/.test(text);
}

/** A single character, figures of less than six digits, "none". */
function isTooShort({ what }: Stranger, text: string): boolean {
  return [...text].length < (what === 'free text' ? 6 : 2) || /^\d{1,5}$/.test(text);
}

function entryOf([stranger]: readonly Stranger[], group: number): readonly Entry[] {
  if (!stranger) return [];
  const { units, gaps } = fold(stranger.text);
  return [{ units, group, word: isWord(stranger, textOf(units)) ? gaps.subarray(1) : null }];
}

/** So many bytes do not occur in data by chance, nor do so many signs of Base64. */
const [LEAST_BYTES, LEAST_BASE64] = [6, 10];

/** The bytes of a group's texts in each encoding of Unicode, except for figures, of which data are full. */
function byteEntriesOf(group: readonly Stranger[], index: number): readonly Entry[] {
  const ways = group.flatMap(({ text }) =>
    [text, text.normalize('NFKC')].flatMap((way) => [way.trim(), way.replace(/\s+/g, '')]),
  );
  const word = group.some(({ what }) => what === 'id') ? NO_GAPS : null;
  return [...new Set(ways)]
    .filter((way) => !/^\d+$/.test(way))
    .flatMap((way) => [Buffer.from(way), Buffer.from(way, 'utf16le'), Buffer.from(way, 'utf16le').swap16()])
    .filter((bytes) => bytes.filter((byte) => byte > 0).length >= LEAST_BYTES)
    .map((bytes) => ({ units: Uint16Array.from(bytes), group: index, word }));
}

// Where they are looked for

/** The groups that texts hold. */
function groupsIn(watch: Watch, texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const text of new Set(texts)) {
    if (text.startsWith('\0')) searchBytes(watch, text, LEAST_BYTES, found);
    else searchText(watch, text, found);
  }
  return found;
}

/** The course of a line in a drawing, full of what looks like ids: M83, L12. */
const PATH = /\sd="[MLHVCSQTAZ\d\s.,+e-]*"/gi;

function searchText(watch: Watch, text: string, found: Set<number>): void {
  const whole = withoutFiles(watch, text.replace(PATH, ' d=""'), found);
  searchReading(watch, whole, found);
  searchDecoded(watch, whole, DECODERS, found);
  searchDecoded(watch, whole, [INLINE_MARKUP, ...DECODERS], found);
}

/** What was encoded may have been so twice, and once more. */
const ROUNDS = 3;

function searchDecoded(watch: Watch, text: string, decoders: readonly Decoder[], found: Set<number>): void {
  let [reading, before] = [text, ''];
  for (let round = 0; round < ROUNDS && reading !== before; round += 1) {
    before = reading;
    for (const decoder of decoders) {
      const { text: next, spots } = decoded(reading, decoder);
      if (spots.length === 0) continue;
      reading = withoutFiles(watch, next, found);
      // What holds no such spot was found before.
      const parts = reading === next ? around(next, spots, 4 * watch.longest + 64) : [reading];
      for (const part of parts) searchReading(watch, part, found);
    }
  }
}

function searchReading(watch: Watch, reading: string, found: Set<number>): void {
  const folded = fold(reading);
  watch.texts.search(folded.units, ({ units, group, word }, at) => {
    if (word === null || standsAlone(folded, at, units.length, word)) found.add(group);
  });
}

function searchBytes(watch: Watch, bytes: string, least: number, found: Set<number>): void {
  watch.bytes.search(unitsOf(bytes), ({ units: { length }, group, word }, at) => {
    if (length >= least && (word === null || standsAloneInBytes(bytes, at, length))) found.add(group);
  });
}

/** From so many signs on, Base64 is taken out of the text around it; shorter, it could as well be a word. */
const LEAST_FILE = 64;

/** The text without the files in it. These are searched as they stand and decoded. */
function withoutFiles(watch: Watch, text: string, found: Set<number>): string {
  return text.replace(/;base64,([\w+/=%-]+)/g, (all, base64: string) => {
    if (base64.length >= LEAST_FILE) searchBytes(watch, base64, LEAST_BASE64, found);
    const bytes = Buffer.from(decoded(base64, PERCENT).text, 'base64');
    if (isBinary(bytes)) searchBytes(watch, bytes.toString('latin1'), LEAST_BYTES, found);
    else for (const each of new Set([bytes.toString('latin1'), bytes.toString('utf8')])) searchText(watch, each, found);
    return base64.length < LEAST_FILE ? all : ';base64,';
  });
}

/** Whether bytes are those of a font, a picture or the like: many, and more than one of fifty a control character. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  return bytes.length >= 1000 && controls * 50 > bytes.length;
}

/** Letters of scripts that set words apart, and digits. */
const APART = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Nd}]/u;
const ANY = /[\p{L}\p{N}]/u;

/**
 * Whether a word stands at a place, with white space where it has some, and is not part of a longer one: K001 is none of K0012, but
 * one of 回答者K001の. Nor may figures be part of a longer number, such as 123456 of 0.123456.
 */
function standsAlone({ units, gaps }: Folded, at: number, length: number, word: Uint8Array): boolean {
  const end = at + length;
  if (word.some((gap, index) => gap !== gaps[at + 1 + index])) return false;
  const text = textOf(units.subarray(at, end));
  const before = gaps[at] === 1 ? '' : textOf(units.subarray(Math.max(0, at - 2), at));
  const after = gaps[end] === 1 ? '' : textOf(units.subarray(end, end + 2));
  if (sticks(lastOf(before), firstOf(text)) || sticks(firstOf(after), lastOf(text))) return false;
  return !/^\d+$/.test(text) || !(/\d[.,]$/.test(before) || /^[.,]\d/.test(after));
}

function sticks(neighbour: string, edge: string): boolean {
  return (APART.test(edge) ? APART : ANY).test(neighbour);
}

function firstOf(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function lastOf(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

function standsAloneInBytes(bytes: string, at: number, length: number): boolean {
  const end = at + length;
  return !/[a-z0-9]\0?$/i.test(bytes.slice(Math.max(0, at - 2), at)) && !/^\0?[a-z0-9]/i.test(bytes.slice(end, end + 2));
}

// How texts are encoded

/** A way to encode characters. */
interface Decoder {
  /** In every text that it encodes. */
  readonly sign: string;
  readonly pattern: RegExp;
  /** The text that a match stands for. */
  decode(match: RegExpExecArray): string;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITIES: Decoder = {
  sign: '&',
  pattern: /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos|nbsp));?/gi,
  decode: ([all, hex, decimal, name]) =>
    name === undefined ? character(hex ? Number.parseInt(hex, 16) : Number(decimal), all) : (NAMED[name.toLowerCase()] ?? all),
};

const PERCENT: Decoder = {
  sign: '%',
  pattern: /(?:%[0-9a-f]{2})+/gi,
  decode: ([all]) => Buffer.from(all.replaceAll('%', ''), 'hex').toString('utf8'),
};

/** In strings of scripts and of JSON. */
const SCRIPT: Decoder = {
  sign: '\\',
  pattern: /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([nrtv])|([^0-9a-z]))/giu,
  decode([all, point, unit, byte, space, other]) {
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    return space === undefined ? (other ?? character(Number.parseInt(point ?? byte ?? '', 16), all)) : ' ';
  },
};

/** In strings of style sheets. */
const STYLE: Decoder = {
  sign: '\\',
  pattern: /\\(?:([0-9a-f]{1,6})\s?|\n)/gi,
  decode: ([all, hex]) => (hex === undefined ? '' : character(Number.parseInt(hex, 16), all)),
};

/** Markup that may stand within a word. */
const INLINE_MARKUP: Decoder = {
  sign: '<',
  pattern: /<(?:\/?(?:a|b|bdi|bdo|em|i|mark|s|small|span|strong|sub|sup|tspan|u|wbr)\b[^>]*|!--[\s\S]*?--)>/gi,
  decode: () => '',
};

const DECODERS = [ENTITIES, PERCENT, SCRIPT, STYLE];

/** The character with a code; `all` where there is none. */
function character(code: number, all: string): string {
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
}

/** The text with what was encoded decoded, and the ends of what that stands for. */
function decoded(text: string, { sign, pattern, decode }: Decoder): { readonly text: string; readonly spots: readonly number[] } {
  if (!text.includes(sign)) return { text, spots: [] };
  const spots: number[] = [];
  let [result, from] = ['', 0];
  for (const match of text.matchAll(pattern)) {
    result += text.slice(from, match.index) + decode(match);
    from = match.index + match[0].length;
    spots.push(result.length);
  }
  return { text: result + text.slice(from), spots };
}

/** The parts of a text within `reach` characters of spots, white space not counted, and on to the ends of words. */
function around(text: string, spots: readonly number[], reach: number): readonly string[] {
  if (2 * reach * spots.length > text.length) return [text];
  const parts: { readonly from: number; to: number }[] = [];
  for (const spot of spots) {
    const [from, to] = [edge(text, spot, -1, reach), edge(text, spot - 1, 1, reach) + 1];
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts.map(({ from, to }) => text.slice(from, to));
}

/** The last character on the way from `at`. */
function edge(text: string, at: number, step: 1 | -1, reach: number): number {
  let next = at + step;
  for (let count = 0; next >= 0 && next < text.length; next += step) {
    if (count >= reach && !/[\w.,\x80-\uffff]/.test(text.charAt(next))) break;
    if (text.charCodeAt(next) > SPACE) count += 1;
  }
  return next - step;
}

// How they are found

interface Entry {
  readonly units: Uint16Array;
  readonly group: number;
  /** Where it has to stand alone, before which units but the first there is white space; null where it may be part of a word. */
  readonly word: Uint8Array | null;
}

const NO_GAPS = new Uint8Array();

/** Finds many texts at once. */
interface Lookup {
  search(units: Uint16Array, found: (entry: Entry, at: number) => void): void;
}

const SLOT_BITS = 18;

/** A number for two units, and a slot for two such numbers. */
function pairOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}
function slotOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x27d4eb2f) ^ (second + (second >>> 15)), 0xc2b2ae35) >>> (32 - SLOT_BITS);
}

/**
 * Keeps each text under four of its units, or two of a short one, that few others have. There is then seldom anything to compare at
 * a place.
 */
function lookupOf(entries: readonly Entry[]): Lookup {
  const slots = entries.map(({ units }) => slotsOf(units));
  const counts = new Uint32Array(2 ** SLOT_BITS);
  for (const each of slots) for (const slot of each) counts[slot] = (counts[slot] ?? 0) + 1;
  const [long, short] = [new Int32Array(2 ** SLOT_BITS), new Int32Array(2 ** SLOT_BITS)];
  /** By number of an entry, from 1 on: the next in its slot, and where in it the units end that it is kept under. */
  const [next, ends] = [new Int32Array(entries.length + 1), new Int32Array(entries.length + 1)];
  for (const [index, own] of slots.entries()) {
    const isShort = (entries[index]?.units.length ?? 0) < 4;
    const rarest = own.reduce((best, slot, at) => ((counts[slot] ?? 0) < (counts[own[best] ?? 0] ?? 0) ? at : best), 0);
    const [slot, heads] = [own[rarest] ?? 0, isShort ? short : long];
    ends[index + 1] = rarest + (isShort ? 1 : 3);
    next[index + 1] = heads[slot] ?? 0;
    heads[slot] = index + 1;
  }
  const hasShort = entries.some(({ units }) => units.length < 4);

  function compare(first: number, units: Uint16Array, end: number, found: (entry: Entry, at: number) => void): void {
    for (let number = first; number > 0; number = next[number] ?? 0) {
      const entry = entries[number - 1];
      const at = end - (ends[number] ?? 0);
      if (entry && at >= 0 && standsAt(entry.units, units, at)) found(entry, at);
    }
  }

  return {
    search(units, found) {
      let [before, last] = [0, 0];
      for (let at = 1; at < units.length; at += 1) {
        const pair = pairOf(units[at - 1] ?? 0, units[at] ?? 0);
        const longOne = at < 3 ? 0 : (long[slotOf(before, pair)] ?? 0);
        if (longOne > 0) compare(longOne, units, at, found);
        const shortOne = hasShort ? (short[slotOf(0, pair)] ?? 0) : 0;
        if (shortOne > 0) compare(shortOne, units, at, found);
        before = last;
        last = pair;
      }
    },
  };
}

function standsAt(part: Uint16Array, units: Uint16Array, at: number): boolean {
  let length = 0;
  while (length < part.length && part[length] === units[at + length]) length += 1;
  return length === part.length;
}

/** The slots of all its fours of units, or of its pairs where it has less than four. */
function slotsOf(units: Uint16Array): Int32Array {
  const isShort = units.length < 4;
  const first = isShort ? 1 : 3;
  return Int32Array.from({ length: Math.max(0, units.length - first) }, (_, index) => {
    const at = first + index;
    const pair = pairOf(units[at - 1] ?? 0, units[at] ?? 0);
    return isShort ? slotOf(0, pair) : slotOf(pairOf(units[at - 3] ?? 0, units[at - 2] ?? 0), pair);
  });
}

/** Its UTF-16 code units: several times as fast to go through as the text. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

import { unitsOf } from './units.js';

/** Characters that the reports' typeface draws alike, each before the one that stands for both: a PDF may hold either. */
const TWINS =
  '‐-‘ʻ–‒・‧‵`∕/➀1➁2➂3➃4➄5➅6➆7➇8➈9🄋0🄌⓿➊❶➋❷➌❸➍❹➎❺➏❻➐❼➑❽➒❾➓❿⮕➡⺂乛⺃乚⺅亻𠘨⺇⺉刂㔾⺋𭕄⺍⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭𤣩⺩⺫罒⺲罒⺭礻𥫗⺮⺯糹⺰纟⺱罓' +
  '⺹耂⺺肀𦥑⺽⺾艹⺿艹⻀艹⻂衤⻃覀⻄西⻅见𧢲⻇⻈讠⻉贝𧾷⻊⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长𨸏⻕⻖阝⻘青⻙韦⻚页⻛风⻜飞𩙿⻞⻟飠⻠饣𩠐⻡⻢马⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀戸戶〜~㬵胶肦朌胊朐脁朓𣟱櫸𨓜逸𧺯﨣𠦄卉𣏌杞𩿗𩿎⋯…➉⑩';
const TWIN_OF = new Map([...TWINS.matchAll(/(.)(.)/gsu)].map(([, twin = '', one = '']) => [twin, one.normalize('NFKC')]));
const TWIN = new RegExp(`[${[...TWIN_OF.keys()].join('')}]`, 'gu');

/** What cannot be seen: soft hyphens, joiners, marks of direction and the like. */
const UNSEEN = /[\0\p{Default_Ignorable_Code_Point}]+/gu;

/** A text as it is compared: normalised, in small letters, and without white space. */
export interface Folded {
  /** UTF-16 code units. */
  readonly units: Uint16Array;
  /** For each unit: `GAP` where white space stood before it, and `CAPITAL` where it was one of A to Z. */
  readonly marks: Uint8Array;
}

/** The bits of `Folded.marks`. */
export const [GAP, CAPITAL] = [1, 2];

/** Of all ways to write a text, the one that is compared; white space becomes spaces. Letters of ASCII stay as they are. */
function normalized(text: string): string {
  const normal = text.normalize('NFKC').replace(TWIN, (twin) => TWIN_OF.get(twin) ?? twin);
  const small = normal.replace(/[^\0-\x7f]+/g, (letters) => letters.toLowerCase());
  return small.replaceAll('ς', 'σ').replace(UNSEEN, '').replace(/\s/g, ' ');
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

/** The code of the space. */
export const SPACE = 0x20;

/** What ASCII characters become: letters small, white space a space, NUL nothing. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return code === 0 ? 0 : /\s/.test(character) ? SPACE : character.toLowerCase().charCodeAt(0);
});

/** A text as it is compared. Only what needs it goes through `normalized`, which is slow. */
export function fold(text: string): Folded {
  const units = unitsOf(text.replace(UNUSUAL, normalized));
  const marks = new Uint8Array(units.length);
  let [count, gap] = [0, 0];
  for (const unit of units) {
    const folded = unit < 0x80 ? (ASCII[unit] ?? 0) : unit;
    if (folded === SPACE) gap = GAP;
    else if (folded > 0) {
      units[count] = folded;
      marks[count] = folded === unit ? gap : gap | CAPITAL;
      count += 1;
      gap = 0;
    }
  }
  return { units: units.subarray(0, count), marks: marks.subarray(0, count) };
}

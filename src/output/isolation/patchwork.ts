/** Tells texts that documents hold by chance, since known texts stand beside each other in them. */
export interface Patchworks {
  /**
   * Whether a text is the end of one known text, some whole ones and the beginning of another; or made of nothing but words of
   * HTML, style sheets, scripts and PDFs. `own` are known texts besides.
   */
  isPatchwork(text: string, own: readonly string[]): boolean;
}

/** A longer text is no patchwork: to find out would take long. */
const LONGEST = 1000;
/** A telephone number or the like, which no document has of itself. */
const LONG_NUMBER = /\d(?:[-()]?\d){7}/;

/** `known` are whole texts as they stand in documents; `code` is written in languages of machines. Both are read when first needed. */
export function openPatchworks(known: readonly string[], code: readonly string[]): Patchworks {
  let read: { readonly pieces: readonly string[]; readonly codeWords: ReadonlySet<string> } | null = null;
  /** By text, whether it is one whoever reads it: every document may hold it. */
  const judged = new Map<string, boolean>();
  return {
    isPatchwork(text, own) {
      const seamed = seamedText(text);
      const { length } = seamed.letters;
      if (length === 0 || length > LONGEST || LONG_NUMBER.test(text.normalize('NFKC'))) return false;
      read ??= { pieces: piecesIn(known), codeWords: new Set(code.flatMap(wordsIn)) };
      const judgement = judged.get(text) ?? (isCode(text, read.codeWords) || isPatched(seamed, read.pieces));
      judged.set(text, judgement);
      return judgement || isPatched(seamed, [...read.pieces, ...piecesIn(own)]);
    },
  };
}

/** A text in small letters, without its figures and signs, as these vary from document to document. */
interface SeamedText {
  readonly letters: string;
  /** For each letter, and for the end, whether another text may begin there: not within a word. */
  readonly seams: readonly boolean[];
}

const ENTITY = /&(?:#x?[\da-f]+|amp|lt|gt|quot);/gi;
const LETTERS = /[\p{L}\p{M}]+/gu;

function seamedText(text: string): SeamedText {
  const normal = text.replace(ENTITY, ' ').normalize('NFKC').toLowerCase().trim();
  /** Whoever writes no white space does not set words apart. */
  const isTight = !/\s/.test(normal);
  const words = normal.match(LETTERS) ?? [];
  const seams = words.flatMap((word) =>
    Array.from(word.split(''), (letter, at) => at === 0 || isTight || !isLatin(word.charAt(at - 1)) || !isLatin(letter)),
  );
  return { letters: words.join(''), seams: [...seams, true] };
}

function isLatin(letter: string): boolean {
  return /\p{sc=Latin}/u.test(letter);
}

function piecesIn(texts: readonly string[]): readonly string[] {
  const pieces = texts.flatMap((text) => text.split(/[\n<>"]/)).map((text) => seamedText(text).letters);
  return [...new Set(pieces)].filter((piece) => piece !== '');
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(LETTERS) ?? [];
}

/** A word of a language of machines is at least this long. */
const LEAST_CODE = 3;

function isCode(text: string, codeWords: ReadonlySet<string>): boolean {
  return wordsIn(text).every((word) => (word.length < LEAST_CODE ? /^[a-z]+$/.test(word) : codeWords.has(word)));
}

function isPatched({ letters, seams }: SeamedText, pieces: readonly string[]): boolean {
  /** Up to where the text is made of known pieces. */
  const reached = seams.map((_, at) => at === 0);
  for (const piece of pieces) {
    if (piece.includes(letters)) return true;
    for (let length = Math.min(piece.length, letters.length); length > 0; length -= 1)
      if (piece.endsWith(letters.slice(0, length))) reached[length] = true;
  }
  for (let at = 0; at < letters.length; at += 1) {
    if (!(reached[at] && seams[at])) continue;
    const rest = letters.slice(at);
    for (const piece of pieces) {
      if (rest.startsWith(piece)) reached[at + piece.length] = true;
      else if (piece.startsWith(rest)) return true;
    }
  }
  return reached[letters.length] === true;
}

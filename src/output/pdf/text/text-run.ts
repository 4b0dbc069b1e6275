import { type Dictionary, unreadable } from '../read/index.js';
import { type Fonts, UNKNOWN } from './fonts.js';

/** Writes down what is drawn as text, in the order of drawing. */
export interface TextRuns {
  /** Throws RenderError for a glyph of which nothing tells its characters. */
  show(font: Dictionary, codes: string): void;
  /** The drawing moved on to another place. */
  moveOn(): void;
  /** A marked part begins; `text` replaces what its glyphs say (/ActualText), null for none. */
  begin(text: string | null): void;
  end(): void;
  /** The text, with a line break where the drawing moved on, in every way of reading it; and the bytes of what was drawn. */
  finish(): { readonly texts: readonly string[]; readonly codes: string };
}

/** Nothing drawn yet. */
export function openTextRuns(fonts: Fonts): TextRuns {
  const glyphs: string[] = [];
  /** The glyphs with the texts that stand in for some of them; null as long as there are none. */
  let actual: string[] | null = null;
  const codesShown: string[] = [];
  /** For each marked part that is open, the text that stands in for it, and how long `actual` was before. */
  const parts: ({ readonly text: string; readonly length: number } | null)[] = [];
  let replaced = 0;

  function write(text: string): void {
    glyphs.push(text);
    actual?.push(text);
  }

  return {
    show(font, codes) {
      const text = fonts.text(font, codes);
      if (replaced === 0 && text.includes(UNKNOWN)) throw unreadable('it draws a glyph without saying which character that is');
      codesShown.push(codes);
      write(text);
    },
    moveOn: () => write('\n'),
    begin(text) {
      if (text !== null) actual ??= [...glyphs];
      parts.push(text === null ? null : { text, length: actual?.length ?? 0 });
      if (text !== null) replaced += 1;
    },
    end() {
      const part = parts.pop();
      if (part === undefined) throw unreadable('a marked part ends that did not begin');
      if (part === null) return;
      replaced -= 1;
      actual?.splice(part.length, Number.POSITIVE_INFINITY, part.text);
    },
    finish() {
      if (parts.length > 0) throw unreadable('a marked part does not end');
      const read = [glyphs, ...(actual ? [actual] : [])].map((pieces) => pieces.join(''));
      return { texts: read.flatMap((text) => ways(text)), codes: codesShown.join('') };
    },
  };
}

/** Letters that are written from the right, with what stands between them on a line. */
const FROM_THE_RIGHT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}](?:[^\p{L}\p{N}\n]*[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}])*/gu;

/**
 * The text with and without white space, and the same with words that are written from the right, and so are drawn backwards,
 * turned round.
 */
function ways(text: string): readonly string[] {
  const turned = text.replace(FROM_THE_RIGHT, (words) => [...words].reverse().join(''));
  return [...new Set([text, turned])].flatMap((each) => [each, each.replace(/\s+/g, '')]);
}

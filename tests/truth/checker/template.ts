import type { Lang } from './sentences.js';

/**
 * Patterns of sentences. `{name:KIND}` stands for a part: L a label in quotation marks, LL several of them, LE several of which any was
 * chosen, B a band of numbers, LA several that may be such, N a whole number, P per cent
 * without its sign, D a number with digits, R one share or a range of shares with the sign, C a number with the counter of respondents,
 * T any words, and `{name=a|b}` one of some words. Everything else is as it is written.
 */
export type Parts = Readonly<Record<string, string>>;
export interface Counter {
  readonly counter: Readonly<Record<Lang, string>>;
  readonly counterOne: string;
}

export function compiled(template: string, lang: Lang, { counter, counterOne }: Counter): RegExp {
  const counted = lang === 'ja' ? `[\\d,]+${escaped(counter.ja)}` : `[\\d,]+ (?:${escaped(counterOne)}|${escaped(counter.en)})`;
  const kinds: Readonly<Record<string, string>> = {
    L: lang === 'ja' ? '「[^「」]*」' : '“[^“”]*”',
    LL: lang === 'ja' ? '(?:「[^「」]*」)+' : '“[^“”]*”(?:(?:, | and | or )“[^“”]*”)*',
    LE: lang === 'ja' ? '「[^「」]*」(?:か「[^「」]*」)+' : '“[^“”]*”(?: or “[^“”]*”)+',
    LA: lang === 'ja' ? '「[^「」]*」(?:(?:か|と、)?「[^「」]*」)*' : '“[^“”]*”(?:(?:, and |, | and | or )“[^“”]*”)*',
    N: '[\\d,]+',
    B: '[≤≥] [\\d.]+|[\\d.]+–[\\d.]+',
    P: '\\d+',
    D: '[+−±-]?\\d+(?:\\.\\d+)?',
    R: '\\d+(?:[～–]\\d+)?%',
    C: counted,
    // Within one sentence: a full stop is only part of it behind a number.
    T: lang === 'ja' ? '[^。]+?' : '(?:(?!(?<!\\d)[.] [A-Z“\\d]).)+?',
  };
  const source = template.replace(
    /\{(\w+)(?::(\w+)|=([^}]*))\}|([^{]+)/g,
    (_, name: string, kind: string, choice: string | undefined, plain: string | undefined) => {
      if (plain !== undefined) return escaped(plain);
      return `(?<${name}>${choice === undefined ? kinds[kind] : choice.split('|').map(escaped).join('|')})`;
    },
  );
  return new RegExp(`^${source}$`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The labels of a list: 「A」「B」 / “A”, “B” and “C”. */
export function labelsIn(text: string): readonly string[] {
  return [...text.matchAll(/[「“]([^「」“”]*)[」”]/gu)].map(([, label = '']) => label);
}

export function numberIn(text: string): number {
  return Number(
    text
      .replace(/,/g, '')
      .replace('−', '-')
      .replace('±', '')
      .replace(/^\+/, '')
      .match(/-?\d+(?:\.\d+)?/)?.[0] ?? Number.NaN,
  );
}

/**
 * As isPrinted, of a mean that is turned round where `isTurned`: the mean as asked is rounded before it is turned, so that both together
 * are the two ends of the scale, and of halves the one that is printed may then be the lower.
 */
export function isPrintedTurned(written: string, value: number, isTurned: boolean): boolean {
  const digits = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  return isPrinted(written, value) || (isTurned && Math.abs(numberIn(written) - value) <= 10 ** -digits / 2 + 1e-9);
}

/** Whether a number is printed right: as many digits as are written, halves up; of values below zero halves may go either way. */
export function isPrinted(written: string, value: number | null): boolean {
  if (value === null || Number.isNaN(value)) return false;
  const digits = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const read = numberIn(written);
  const step = 10 ** -digits;
  if (value < 0 || read < 0) return Math.abs(read - value) <= step / 2 + 1e-9;
  return Math.abs(read - Math.floor(value / step + 0.5 + 1e-9) * step) < step / 1000;
}

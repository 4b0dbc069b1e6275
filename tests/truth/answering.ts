import type { Chance } from './chance.js';
import type { Levels, Question, Survey } from './survey.js';

/** A respondent with what stands in the files: attributes, and a cell for each column. */
export interface Answering {
  readonly id: string;
  readonly kind: string;
  readonly size: number;
  readonly source: string;
  readonly cells: Readonly<Record<string, string>>;
}
export interface Answered {
  readonly respondents: readonly Answering[];
  /** Ids of those who answered something. */
  readonly readers: readonly string[];
}

/** How an item is answered: where on the scale, how far apart, and whether its answers gather at an end or at both. */
interface Effect {
  readonly middle: number;
  readonly spread: number;
  readonly shape: 'usual' | 'floor' | 'ceiling' | 'divided';
  /** By category of `kind`, in standard deviations. */
  readonly ofKind: Readonly<Record<string, number>>;
}

/** Answers with effects of items, groups and ways of answering, correlated within a respondent; some are missing. */
export function answersOf(chance: Chance, survey: Survey, n: number): Answered {
  const items = survey.parts.flatMap((part) => part.items);
  const kinds = survey.grouped.find(({ id }) => id === 'kind')?.categories.map(({ id }) => id) ?? [];
  const effects = new Map(items.map((item) => [item.id, effectOf(chance, kinds)] as const));
  const missing = chance.one([0, 0.02, 0.1]);
  // A correlation within respondents that a survey has for all its scales.
  const common = chance.one([0, 0.3, 0.6]);
  const weightsOfKinds = kinds.map(() => 0.3 + chance.next());
  const respondents = Array.from({ length: n }, (_, index): Answering => {
    const kind = kinds[drawn(chance, weightsOfKinds)] ?? '';
    const source = survey.sources[index % survey.sources.length]?.id ?? 'web';
    const leaning = chance.normal();
    const isBlank = chance.happens(0.01);
    const cells: Record<string, string> = {};
    for (const item of items) {
      const effect = effects.get(item.id);
      if (!effect) continue;
      const isAsked = !item.askedIf || item.askedIf.in.includes(cells[item.askedIf.item] ?? '');
      const shift = (effect.ofKind[kind] ?? 0) + leaning * Math.sqrt(common) * (item.reverse ? -1 : 1);
      const value = answerTo(chance, item, effect, shift, Math.sqrt(1 - common));
      const isMissing = isBlank || chance.happens(missing);
      for (const [column, cell] of Object.entries(value)) cells[column] = !isAsked || isMissing ? '' : cell;
      if (isAsked && !isBlank && item.kind === 'scale' && chance.happens(missing / 4)) cells[item.id] = '*';
    }
    return { id: `r${1000 + index}`, kind, size: Math.round(Math.exp(3.8 + 1.2 * chance.normal())) + 1, source, cells };
  });
  const readers = respondents.filter(({ cells }) =>
    Object.values(cells).some((cell) => cell !== '' && cell !== '*' && cell !== '0'),
  );
  return { respondents, readers: readers.map(({ id }) => id) };
}

function effectOf(chance: Chance, kinds: readonly string[]): Effect {
  const hasKinds = chance.happens(0.35);
  return {
    middle: 0.2 + 0.6 * chance.next(),
    spread: 0.15 + 0.25 * chance.next(),
    shape: chance.happens(0.7) ? 'usual' : chance.one(['floor', 'ceiling', 'divided']),
    ofKind: Object.fromEntries(kinds.map((kind) => [kind, hasKinds ? chance.one([-0.8, 0, 0, 0.8]) : 0])),
  };
}

function answerTo(chance: Chance, item: Question, effect: Effect, shift: number, rest: number): Readonly<Record<string, string>> {
  switch (item.kind) {
    case 'scale':
      return { [item.id]: String(levelOf(chance, item.scale, effect, shift, rest)) };
    case 'single': {
      const weights = item.options.map((_, index) => Math.exp(-index * (effect.spread * 4 - 1) + (index === 0 ? shift : 0)));
      return { [item.id]: item.options[drawn(chance, weights)]?.id ?? '' };
    }
    case 'multiple':
      return {
        [item.id]: item.options
          .filter((_, index) => chance.happens(logistic(2 * effect.middle - 1 + shift - 0.4 * index)))
          .map(({ id }) => id)
          .join(';'),
      };
    case 'number':
      return { [item.id]: String(Math.max(0, Math.round(30 + 20 * (shift + chance.normal())))) };
  }
}

function levelOf(chance: Chance, scale: Levels | null, { middle, spread, shape }: Effect, shift: number, rest: number): number {
  const { low, high } = scale ?? { low: 1, high: 5 };
  const steps = high - low;
  if (shape === 'floor' && chance.happens(0.62)) return low;
  if (shape === 'ceiling' && chance.happens(0.62)) return high;
  const at = shape === 'divided' ? (chance.happens(0.5) ? 0.05 : 0.95) : middle;
  const value = low + steps * (at + spread * (shift + rest * chance.normal()));
  return Math.min(high, Math.max(low, Math.round(value)));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The place of one of these weights, by chance. */
export function drawn(chance: Chance, weights: readonly number[]): number {
  let at = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => {
    at -= weight;
    return at < 0;
  });
  return place < 0 ? weights.length - 1 : place;
}

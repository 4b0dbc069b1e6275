import { greatest, least } from '../../model/extremes.js';
import type { Coded, DescribedColumn } from '../description.js';
import { isUnsure, MISSING_NUMBERS, missingWord } from '../missing-words.js';
import type { Decisions, Guess } from '../proposal.js';
import { both, sameWords, type Words, words } from '../words.js';
import { type Body, joinMissing } from './body.js';
import { ASKS_RECOMMENDATION } from './headings.js';
import { ladderOf } from './ladder.js';
import * as say from './messages.js';
import { differentAnswers, isWhole, parted, tally, whole } from './values.js';

const MOST_LEVELS = 21;
/** More different numbers are no codes. */
const MOST_CODES = 200;
/** Of the cells of a question with numbers, the share that may be something else and still leave it such. */
const ODD = 0.05;

/** What a scale is guessed from. */
export interface ScaleQuestion {
  readonly column: DescribedColumn;
  /** All columns that are answered on the same scale. */
  readonly pool: readonly DescribedColumn[];
  /** By which decisions about it are remembered. */
  readonly key: string;
  readonly decisions: Decisions;
}

/** A scale whose labels the file gives, by value; null where they are none. */
export function labelledScale(question: ScaleQuestion): Body | null {
  const { column, pool } = question;
  if (!column.options || column.options.length === 0) return null;
  const gone = new Set([...column.missing.noAnswer, ...column.missing.invalid, ...column.missing.notApplicable]);
  const unsure = new Set(column.options.filter(({ label }) => isUnsure(label.text)).map(({ value }) => value));
  const offered = column.options.filter(
    ({ value, label }) => !unsure.has(value) && !gone.has(value) && missingWord(label.text) === null,
  );
  const found = parted(column);
  const isSure = (cell: string) => !unsure.has(cell) && !isUnsure(cell);
  const answers = found.answers.filter(isSure);
  const missing = joinMissing(found.missing, { noAnswer: [...new Set(found.answers.filter((cell) => !isSure(cell)))] });
  const points = pointsOf(offered);
  if (points) return scale(points, answers, missing, []);
  const ladder = ladderOf(offered.map(({ label }) => label.text));
  if (!ladder || ladder.unused.length > 0) return endsOnly(column, offered, pool);
  const order = ladder.labels.map((label) => sameWords(label));
  const sorted = [...offered].sort((a, b) => order.indexOf(sameWords(a.label.text)) - order.indexOf(sameWords(b.label.text)));
  const { levels, guess } = levelsOf(sorted, question);
  return scale(levels, answers, missing, [guess]);
}

/** Levels of options that stand in the order of a ladder: by their codes where these run up or down, else by what cells hold. */
function levelsOf(
  sorted: readonly Coded[],
  { key, decisions }: ScaleQuestion,
): { readonly levels: Levels; readonly guess: Guess } {
  const labels = sorted.map(({ label }) => label);
  const texts = labels.map(({ text }) => text);
  const codes = sorted.map(({ value }) => (isWhole(value) ? whole(value) : Number.NaN));
  const runs = (step: 1 | -1) =>
    codes.every((code, at) => (at === 0 ? !Number.isNaN(code) : code === (codes[at - 1] ?? 0) + step));
  const byValue: Levels = { low: 1, labels, values: sorted.map(({ value }) => value) };
  if (runs(1)) return { levels: { low: codes[0] ?? 1, labels, values: null }, guess: say.ladderOrder(texts) };
  if (!runs(-1)) return { levels: byValue, guess: say.ladderOrder(texts) };
  const taken = decisions.get(`${key}.direction`) ?? 'keep';
  const guess = say.codesAgainstOrder(texts.at(-1) ?? '', texts[0] ?? '', `${key}.direction`, taken);
  const asCoded: Levels = { low: codes.at(-1) ?? 1, labels: [...labels].reverse(), values: null };
  return { levels: taken === 'turn' ? byValue : asCoded, guess };
}

interface Levels {
  readonly low: number;
  readonly labels: readonly Words[];
  readonly values: readonly string[] | null;
  readonly high?: number;
}

/** Labels that are numbers themselves: points from 0 to 10, whatever their codes are. */
function pointsOf(offered: readonly Coded[]): Levels | null {
  const points = offered.map(({ label }) => /^(-?\d+)\D{0,3}$/u.exec(label.text.normalize('NFKC'))?.[1]);
  if (points.length < 5 || points.length > MOST_LEVELS || points.some((point) => point === undefined)) return null;
  const levels = points.map(Number);
  if (levels.some((level, at) => at > 0 && level !== (levels[at - 1] ?? 0) + 1)) return null;
  const same = offered.every(({ value }, at) => value === String(levels[at]));
  return {
    low: levels[0] ?? 0,
    labels: offered.map(({ label }) => label),
    values: same ? null : offered.map(({ value }) => value),
  };
}

/** Labels at the two ends only, answers between them. */
function endsOnly(column: DescribedColumn, offered: readonly Coded[], pool: readonly DescribedColumn[]): Body | null {
  const [low, high] = [offered[0], offered.at(-1)];
  if (!low || !high || offered.length !== 2 || !isWhole(low.value) || !isWhole(high.value)) return null;
  const [from, to] = [whole(low.value), whole(high.value)];
  if (to - from < 2 || to - from >= MOST_LEVELS) return null;
  const { answers, missing } = parted(column);
  const between = pool.some(({ cells }) => cells.some((cell) => isWhole(cell) && whole(cell) > from && whole(cell) < to));
  if (!between && column.declared !== 'scale') return null;
  const unworded = low.label.text === low.value && high.label.text === high.value;
  return scale(
    { low: from, high: to, labels: [low.label, high.label], values: null },
    answers,
    missing,
    unworded ? [say.endsUnknown(from, to)] : [],
  );
}

function scale(
  { low, labels, values, high = low + labels.length - 1 }: Levels,
  answers: readonly string[],
  missing: Body['missing'],
  guesses: readonly Guess[],
): Body {
  const worded = labels.length === high - low + 1 ? labels.map(({ text }) => sameWords(text)) : labels.map(() => '');
  const odd = [...new Set(answers)].filter((cell) => {
    if (values?.includes(cell.normalize('NFKC')) || worded.includes(sameWords(cell))) return false;
    return values !== null || !isWhole(cell) || whole(cell) < low || whole(cell) > high;
  });
  const added = odd.length > 0 ? [say.invalidCells(odd)] : [];
  return {
    kind: 'scale',
    low,
    high,
    labels,
    values,
    missing: joinMissing(missing, { invalid: odd }),
    guesses: [...guesses, ...added],
  };
}

/** A scale whose cells hold labels of a known one; null where they do not. */
export function wordedScale({ column, pool }: ScaleQuestion): Body | null {
  const unsure = [...differentAnswers(pool)].filter(isUnsure);
  const labels = [...differentAnswers(pool)].filter((cell) => !isUnsure(cell));
  const ladder = ladderOf(labels);
  if (!ladder) return null;
  const { answers, missing } = parted(column);
  const unused = ladder.unused.map((at) => ladder.labels[at] ?? '');
  const guesses = [say.ladderOrder(ladder.labels), ...(unused.length > 0 ? [say.unusedLevels(unused)] : [])];
  const known = joinMissing(missing, { noAnswer: unsure.filter((cell) => column.cells.includes(cell)) });
  return scale(
    { low: 1, labels: ladder.labels.map((label) => words(label)), values: null },
    answers.filter((cell) => !isUnsure(cell)),
    known,
    guesses,
  );
}

/** A scale of numbers without labels. Null where cells hold other things, or more numbers than a scale has levels. */
export function numberedScale({ column, pool, key, decisions }: ScaleQuestion, heading: string): Body | null {
  const found = pool.map((one) => parted(one).answers);
  const all = found.flat();
  const numbers = all.filter(isWhole);
  if (all.length === 0 || numbers.length < all.length * (1 - ODD)) return null;
  const present = [...new Set(numbers.map(whole))].sort((a, b) => a - b);
  const codes = outlying(present);
  const levels = present.filter((level) => !codes.includes(String(level)));
  const [least = 0, most = 0] = [levels[0], levels.at(-1)];
  const recommend = ASKS_RECOMMENDATION.test(heading);
  const own = parted(column);
  const taken = decisions.get(`${key}.missing`) ?? 'missing';
  const seen = codes.filter((code) => own.answers.some((cell) => cell.normalize('NFKC') === code));
  const isGone = taken === 'missing';
  const missing = joinMissing(own.missing, { noAnswer: isGone ? seen : [] });
  const told = seen.length > 0 ? [say.missingCodes(seen, `${key}.missing`, taken)] : [];
  const answers = own.answers.filter((cell) => !isGone || !seen.includes(cell.normalize('NFKC')));
  const shifted = recommend && least >= 1 && most === 11;
  if (shifted && (decisions.get(`${key}.shift`) ?? 'shift') === 'shift') {
    const values = Array.from({ length: 11 }, (_, at) => String(at + 1));
    const guesses = [say.shiftedScale('1', '11', `${key}.shift`, 'shift'), ...told];
    return scale({ low: 0, high: 10, labels: [numeral(0), numeral(10)], values }, answers, missing, guesses);
  }
  const low = least === 0 || (recommend && most > 7) ? 0 : Math.min(least, 1);
  const high = recommend && most > 7 ? Math.max(10, most) : Math.max(most, low + 2);
  if (high - low + 1 > MOST_LEVELS || low < -10) return null;
  const asked = shifted ? [say.shiftedScale('1', '11', `${key}.shift`, 'keep')] : [];
  return scale({ low, high, labels: [numeral(low), numeral(high)], values: null }, answers, missing, [
    say.endsUnknown(low, high),
    ...asked,
    ...told,
  ]);
}

function numeral(level: number): Words {
  return both(String(level), String(level));
}

/** Numbers that surveys use for missing answers and that stand apart from all others: 9 beside 1 to 5, 99 beside 0 to 10. */
export function outlying(sorted: readonly number[]): readonly string[] {
  const gone = new Set<number>();
  if (sorted.length > MOST_CODES) return [];
  const rest = () => sorted.filter((number) => !gone.has(number));
  for (const number of [...sorted].reverse()) {
    const below = rest()
      .filter((other) => other < number)
      .at(-1);
    if (below !== undefined && MISSING_NUMBERS.has(String(number)) && number - below >= 2 && number > 0 && below < number * 0.8)
      gone.add(number);
    else break;
  }
  for (const number of sorted)
    if (number < 0 && MISSING_NUMBERS.has(String(number)) && rest().some((other) => other >= 0)) gone.add(number);
  return [...gone].map(String);
}

/** Codes of one letter and running numbers, as A1 to A5, in a grid: levels without labels. Null for anything else. */
export function codedScale({ column, pool }: ScaleQuestion): Body | null {
  const counts = tally(pool.flatMap((one) => parted(one).answers));
  const parts = [...counts.keys()].map((code) => /^([A-Za-z]+)(0*)(\d{1,2})$/.exec(code));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1]) || parts.length < 3) return null;
  const numbers = parts.map((part) => Number(part?.[3]));
  const most = greatest(numbers);
  if (most > MOST_LEVELS || least(numbers) < 1) return null;
  const width = (first[2] ?? '').length + (first[3] ?? '').length;
  const values = Array.from({ length: most }, (_, at) => `${first[1]}${first[2] ? String(at + 1).padStart(width, '0') : at + 1}`);
  const { answers, missing } = parted(column);
  return scale({ low: 1, high: most, labels: [numeral(1), numeral(most)], values }, answers, missing, [
    say.codesAreLevels(values[0] ?? '', values.at(-1) ?? ''),
  ]);
}

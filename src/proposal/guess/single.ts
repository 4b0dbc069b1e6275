import { cellKey } from '../../model/cell-key.js';
import { greatest } from '../../model/extremes.js';
import type { Coded, DescribedColumn } from '../description.js';
import type { Decisions, Guess, ProposedOption } from '../proposal.js';
import { both, sameWords, usual, type Words, words } from '../words.js';
import { type Body, joinMissing } from './body.js';
import { NAMES_OTHER } from './headings.js';
import { OptionIds } from './ids.js';
import * as say from './messages.js';
import { outlying } from './scale.js';
import { inOrder, isCode, rareOf } from './several.js';
import { isWhole, parted, tally, whole } from './values.js';

/** Codes whose meaning does not depend on the survey. */
const KNOWN_CODES: readonly (readonly [ReadonlyMap<string, Words>, RegExp | null])[] = [
  [
    new Map([
      ['Y', both('はい', 'Yes')],
      ['N', both('いいえ', 'No')],
    ]),
    null,
  ],
  [
    new Map([
      ['M', both('男性', 'Male')],
      ['F', both('女性', 'Female')],
    ]),
    /性別|gender|sex/i,
  ],
  [
    new Map([
      ['m', both('男性', 'Male')],
      ['f', both('女性', 'Female')],
    ]),
    /性別|gender|sex/i,
  ],
];
const OTHER = both('その他', 'Other');

/** An option as it is proposed, before it has an id. */
interface Candidate {
  readonly value: string;
  readonly label: Words;
}

/** One answer of several: the options of the file, and those that cells hold besides. */
export function singleOf(column: DescribedColumn, others: readonly DescribedColumn[], key: string, decisions: Decisions): Body {
  const { answers, missing } = parted(column);
  const counts = tally(answers);
  const declared =
    column.options?.filter(({ value, label }) => !column.missing.noAnswer.includes(value) && !isMissingLabel(label.text)) ?? [];
  const strange = [...counts.keys()].filter((cell) => !declared.some((option) => holds(option, cell)));
  const taken = decisions.get(`${key}.missing`) ?? 'missing';
  const suspects = suspectCodes(column, counts, strange);
  const gone = taken === 'missing' ? suspects : [];
  const openable = declared.length === 0 && others.length === 0;
  const rare = openable ? rareOf(counts, answers.length) : [];
  const seen = strange.filter((cell) => !suspects.includes(cell) && !rare.includes(cell));
  const kept = taken === 'missing' ? seen : [...seen, ...suspects];
  const fresh = declared.length > 0 ? kept : ordered(kept, counts);
  const other = others[0] ?? null;
  const candidates: Candidate[] = [...declared, ...distinct(fresh).map((value) => ({ value, label: labelOf(value, column) }))];
  const placed = candidates.findIndex(
    ({ value, label }) =>
      value === other?.otherOf?.value || value === '-oth-' || (other !== null && NAMES_OTHER.test(label.text)),
  );
  if (other && placed < 0) candidates.push({ value: other.otherOf?.value ?? '', label: OTHER });
  if (rare.length > 0 && !candidates.some(({ label }) => NAMES_OTHER.test(label.text)))
    candidates.push({ value: '', label: OTHER });
  const openAt = other
    ? placed < 0
      ? candidates.length - 1
      : placed
    : rare.length > 0
      ? candidates.findIndex(({ label }) => NAMES_OTHER.test(label.text) || label === OTHER)
      : -1;
  const options = withIds(candidates, openAt, other, [...counts.keys()]);
  return {
    kind: 'single',
    options: padded(options),
    missing: joinMissing(missing, { noAnswer: gone }),
    guesses: guessesOf({ declared, seen, rare, suspects, key, taken, counts }),
  };
}

function holds({ value, label }: Coded, cell: string): boolean {
  return (
    value === cell ||
    value === cell.normalize('NFKC') ||
    sameWords(label.text) === sameWords(cell) ||
    [label.translated?.ja, label.translated?.en].some((text) => text !== undefined && sameWords(text) === sameWords(cell))
  );
}

function isMissingLabel(label: string): boolean {
  return /^(無回答|不明|非該当|no answer|missing|refused)$/i.test(label);
}

/** Each answer once, however it is spelled. */
export function distinct(cells: readonly string[]): readonly string[] {
  return cells.filter((cell, at) => cells.findIndex((one) => sameWords(one) === sameWords(cell)) === at);
}

/** Numbers that stand apart from all other codes. */
function suspectCodes(
  column: DescribedColumn,
  counts: ReadonlyMap<string, number>,
  strange: readonly string[],
): readonly string[] {
  const codes = [...counts.keys()].filter(isWhole);
  if (codes.length < counts.size * 0.7) return [];
  const apart = outlying([...new Set(codes.map(whole))].sort((a, b) => a - b));
  return strange.filter((cell) => apart.includes(cell.normalize('NFKC')) && !column.options?.some(({ value }) => value === cell));
}

/** Codes by number, words by frequency, "other" last. */
function ordered(cells: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  if (cells.every(isWhole)) return [...cells].sort((a, b) => whole(a) - whole(b));
  if (cells.every(isCode)) return [...cells].sort();
  const numbers = cells.map((cell) => /\d+/.exec(usual(cell))?.[0]);
  if (numbers.filter((number) => number !== undefined).length > cells.length / 2) return inSteps(cells);
  return inOrder(
    [],
    [...cells].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)),
  );
}

/** Categories of numbers, such as 20代 or 18-29, from the lowest; what holds no number is last. */
function inSteps(cells: readonly string[]): readonly string[] {
  const height = (cell: string) =>
    Number(/\d+/.exec(usual(cell))?.[0] ?? Number.POSITIVE_INFINITY) -
    (/未満|以下|まで|under|less|up to|below|^</i.test(cell) ? 0.5 : 0);
  return [...cells].sort((a, b) => (height(a) === height(b) ? 0 : height(a) - height(b)));
}

function labelOf(value: string, { label }: DescribedColumn): Words {
  if (value === '-oth-') return OTHER;
  const known = KNOWN_CODES.find(([codes, heading]) => codes.has(value) && (heading === null || heading.test(label.text)));
  return known?.[0].get(value) ?? words(value);
}

/** `open` at the option whose text is kept: in a column of its own, or in place of the option. */
export function withIds(
  candidates: readonly Candidate[],
  openAt: number,
  other: DescribedColumn | null,
  cells: readonly string[],
): readonly ProposedOption[] {
  const ids = new OptionIds();
  return candidates.map((candidate, at) => {
    const { value } = candidate;
    const isOther = at === openAt || value === '-oth-';
    const label = isOther && isCode(value) && candidate.label.text === value ? OTHER : candidate.label;
    const id = ids.take(isOther && !/^\w+$/.test(value) ? 'other' : value.normalize('NFKC'), label.translated?.en ?? label.text);
    const found = new Map([value, ...cells.filter((cell) => holds(candidate, cell))].map((cell) => [cellKey(cell), cell]));
    const values = [...found].flatMap(([key, cell]) => (key === '' ? [] : [cell]));
    const open = at !== openAt ? null : other === null ? ('rest' as const) : { column: other.name };
    return { id, label: label.text === '' ? words(id) : label, values, column: null, open };
  });
}

/** A question that everybody answered in one way, or nobody: a second option is needed, which nobody chose. */
export function padded(options: readonly ProposedOption[]): readonly ProposedOption[] {
  const ids = new Set(options.map(({ id }) => id));
  const spare = ['other', 'none_of_these']
    .filter((id) => !ids.has(id))
    .map((id) => ({ id, label: OTHER, values: [], column: null, open: null }));
  return options.length >= 2 ? options : [...options, ...spare.slice(0, 2 - options.length)];
}

interface Found {
  readonly declared: readonly Coded[];
  readonly seen: readonly string[];
  readonly rare: readonly string[];
  readonly suspects: readonly string[];
  readonly key: string;
  readonly taken: string;
  readonly counts: ReadonlyMap<string, number>;
}

function guessesOf({ declared, seen, rare, suspects, key, taken, counts }: Found): readonly Guess[] {
  const guesses: Guess[] = [];
  if (declared.length === 0) {
    const unknown = seen.some((cell) => isCode(cell) && cell !== '-oth-');
    guesses.push(unknown ? say.unlabelled() : say.onlySeen());
  } else if (seen.length > 0) guesses.push(say.typedMaybe(seen));
  if (rare.length > 0) guesses.push(say.otherTexts(rare));
  if (rare.length > 0) {
    const close = seen.filter((cell) => (counts.get(cell) ?? 0) * 2 <= greatest(counts.values()) && !NAMES_OTHER.test(cell));
    if (close.length > 0 && close.length < seen.length) guesses.push(say.typedMaybe(close));
  }
  if (suspects.length > 0) guesses.push(say.missingCodes(suspects, `${key}.missing`, taken));
  return guesses;
}

import type { DescribedColumn } from '../description.js';
import { isUnsure, MISSING_NUMBERS } from '../missing-words.js';
import type { Decisions, Guess } from '../proposal.js';
import { both, type Words, words } from '../words.js';
import { type Body, joinMissing } from './body.js';
import * as say from './messages.js';
import { numberIn, parted, tally } from './values.js';

const UNITS: readonly (readonly [RegExp, Words])[] = [
  [/^[%％]$/, both('％', '%')],
  [/^[歳才]$/, both('歳', 'years')],
  [/^円$/, both('円', 'yen')],
  [/^(人|名)$/, both('人', 'people')],
  [/^日$/, both('日', 'days')],
  [/^回$/, both('回', 'times')],
  [/^年$/, both('年', 'years')],
  [/^時間$/, both('時間', 'hours')],
  [/^分$/, both('分', 'minutes')],
  [/^(kg|cm|km)$/i, both('', '')],
];
/** Asked for in headings. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [/年齢|何歳|\bage\b|how old/i, '歳'],
  [/何日|日数|how many days|number of days/i, '日'],
  [/何回|回数|how many times/i, '回'],
  [/何人|人数|how many (people|employees)|number of (people|employees)/i, '人'],
  [/何時間|時間数|how many hours/i, '時間'],
  [/何年|年数|how many years/i, '年'],
];

/** The share of cells that must be numbers. */
const MOSTLY = 0.8;

/** A question that is answered with a number; null where too many cells are none. */
export function numberOf(column: DescribedColumn, key: string, decisions: Decisions): Body | null {
  const { answers, missing } = parted(column);
  const read = answers.map((cell) => ({ cell, number: numberIn(cell, column.decimalComma) }));
  const numbers = read.flatMap(({ number }) => number ?? []);
  if (column.declared !== 'number' && (numbers.length === 0 || numbers.length < answers.length * MOSTLY)) return null;
  const suspects = outliers(numbers.map(({ value }) => value)).filter((code) => answers.includes(code));
  const taken = decisions.get(`${key}.missing`) ?? 'missing';
  const wordy = [...new Set(read.flatMap(({ cell, number }) => (number === null ? [cell] : [])))];
  const unsure = wordy.filter(isUnsure);
  const odd = wordy.filter((cell) => !isUnsure(cell));
  const guesses: Guess[] = [];
  if (suspects.length > 0) guesses.push(say.missingCodes(suspects, `${key}.missing`, taken));
  if (odd.length > 0) guesses.push(say.invalidCells(odd));
  return {
    kind: 'number',
    unit:
      column.unit ??
      unitOf(
        numbers.map(({ unit }) => unit),
        column.label.text,
      ),
    missing: joinMissing(missing, { noAnswer: [...unsure, ...(taken === 'missing' ? suspects : [])], invalid: odd }),
    guesses,
  };
}

function unitOf(units: readonly string[], heading: string): Words | null {
  const [common] = tally(units).keys();
  if (common !== undefined && !UNITS.some(([pattern]) => pattern.test(common))) return words(common);
  const asked = ASKED.find(([pattern]) => pattern.test(heading))?.[1];
  const unit = common ?? asked;
  const known = unit === undefined ? null : (UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? null);
  return known !== null && known.text !== '' ? known : null;
}

/** Numbers that surveys use for missing answers and that are far from all others: negative ones, 999 beside ages. */
function outliers(values: readonly number[]): readonly string[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const gone: string[] = [];
  const negative = sorted.filter((value) => value < 0 && MISSING_NUMBERS.has(String(value)));
  if (sorted.some((value) => value >= 0)) for (const one of negative) gone.push(String(one));
  const usual = sorted.filter((value) => !MISSING_NUMBERS.has(String(value)));
  const most = usual.at(-1) ?? Number.POSITIVE_INFINITY;
  for (const value of sorted)
    if (value > 0 && MISSING_NUMBERS.has(String(value)) && value >= most * 1.5) gone.push(String(value));
  return gone;
}

import { COMPARISONS, type Comparison, type Operand, type Rule, type Test } from '../../model/feedback-texts.js';
import type { Message } from '../../model/problem.js';
import { STANDINGS, type StandingVerdict } from '../../model/standing-verdict.js';
import { allOf } from './all-of.js';
import { ruleIncomplete, ruleNotList, ruleNotNumber, ruleSign, ruleVerdict } from './messages.js';
import type { References } from './references.js';
import type { YamlCursor } from './yaml/index.js';

/** What reading a rule needs: its place, what it may refer to, and a function that takes the messages about it. */
interface Reading {
  readonly cursor: YamlCursor;
  readonly references: References;
  readonly fault: (message: Message) => void;
}

/**
 * Reads a rule such as "wish - use >= 3 and stage in [begun, done] or support is higher", where "and" binds more closely than "or".
 * Null, and a message, where anything in it is wrong.
 */
export function readRule(written: string, reading: Reading): Rule | null {
  const alternatives = split(tokens(written), 'or');
  return allOf(alternatives.map((alternative) => allOf(split(alternative, 'and').map((test) => readTest(test, reading)))));
}

/** Ids, numbers, signs and brackets. The signs ≥ and ≤ and full-width characters are understood too. */
function tokens(written: string): readonly string[] {
  const plain = written.normalize('NFKC').replaceAll('≥', '>=').replaceAll('≤', '<=').replaceAll('−', '-');
  return plain.match(/>=|<=|[<>=[\],]|[^\s<>=[\],]+/g) ?? [];
}

function split(words: readonly string[], separator: 'and' | 'or'): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word.toLowerCase() === separator) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function readTest(words: readonly string[], reading: Reading): Test | null {
  const [item, sign, ...values] = words;
  if (item === undefined || sign === undefined || values.length === 0) return refuse(reading, ruleIncomplete(words.join(' ')));
  if (sign === '-') return readGap(item, values, reading);
  if (sign.toLowerCase() === 'is') return readStanding(item, values, reading);
  const kind = reading.references.testable(item, reading.cursor);
  switch (kind) {
    case null:
      return null;
    case 'options':
      return readChoice(item, sign, values, reading);
    case 'number':
    case 'score': {
      const compared = readComparison(item, sign, values, reading);
      if (compared === null) return null;
      reading.references.bound(item, compared.value, reading.cursor);
      return kind === 'number' ? { item, kind, ...compared } : { section: item, kind, ...compared };
    }
  }
}

/** What is compared, with a sign and a number. */
function readComparison(of: string, sign: string, values: readonly string[], reading: Reading) {
  if (!isComparison(sign)) return refuse(reading, ruleSign(of, sign, COMPARISONS));
  const written = values.join(' ');
  if (!/^[+-]?\d+(\.\d+)?$/.test(written)) return refuse(reading, ruleNotNumber(`${of} ${sign}`, written));
  return { is: sign, value: Number(written) };
}

/** "wish - use >= 3": the words behind the minus. */
function readGap(of: string, words: readonly string[], reading: Reading): Test | null {
  const [less, sign, ...values] = words;
  if (less === undefined || sign === undefined || values.length === 0)
    return refuse(reading, ruleIncomplete([of, '-', ...words].join(' ')));
  const compared = readComparison(`${of} - ${less}`, sign, values, reading);
  if (compared === null) return null;
  reading.references.gap(of, less, compared.value, reading.cursor);
  return { kind: 'gap', of: operand(of, reading), less: operand(less, reading), ...compared };
}

/** "support is higher", "support is [higher, a-little-higher]": the words behind "is". */
function readStanding(of: string, words: readonly string[], reading: Reading): Test | null {
  reading.references.measured(of, reading.cursor);
  const written = words.length === 1 ? words : listed(words);
  const verdicts = written?.filter(isStanding) ?? [];
  const strange = written === null ? words.join(' ') : written.find((word) => !isStanding(word));
  if (strange !== undefined) return refuse(reading, ruleVerdict(of, strange, STANDINGS));
  return { kind: 'standing', of: operand(of, reading), verdicts };
}

function operand(id: string, { references }: Reading): Operand {
  return { kind: references.kindOf(id), id };
}

function isStanding(word: string): word is StandingVerdict {
  return (STANDINGS as readonly string[]).includes(word);
}

function readChoice(item: string, sign: string, values: readonly string[], reading: Reading): Test | null {
  if (sign !== '=' && sign.toLowerCase() !== 'in') return refuse(reading, ruleSign(item, sign, ['=', 'in']));
  const options = sign === '=' ? values : listed(values);
  if (options === null || (sign === '=' && values.length > 1)) return refuse(reading, ruleNotList(item, values.join(' ')));
  for (const option of options) reading.references.answer(item, option, reading.cursor);
  return { item, kind: 'options', options };
}

function refuse({ fault }: Reading, message: Message): null {
  fault(message);
  return null;
}

function isComparison(sign: string): sign is Comparison {
  return (COMPARISONS as readonly string[]).includes(sign);
}

/** The words between brackets, without commas; null where they are not such a list. */
function listed(words: readonly string[]): readonly string[] | null {
  const inside = words.slice(1, -1);
  const isEnclosed = words[0] === '[' && words.at(-1) === ']';
  const isList = inside.length % 2 === 1 && inside.every((word, index) => /^[[\],]$/.test(word) === (index % 2 === 1));
  return isEnclosed && isList ? inside.filter((_, index) => index % 2 === 0) : null;
}

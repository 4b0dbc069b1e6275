import type { DescribedColumn } from '../description.js';
import type { Decisions } from '../proposal.js';
import type { Body } from './body.js';
import * as headings from './headings.js';
import * as say from './messages.js';
import { boxesOf, severalOf } from './multiple.js';
import { numberOf } from './number.js';
import type { Question } from './question.js';
import { codedScale, labelledScale, numberedScale, type ScaleQuestion, wordedScale } from './scale.js';
import { severalIn } from './several.js';
import { singleOf } from './single.js';
import { isWhole, numberIn, parted, tally, whole } from './values.js';

/** More different answers are no list of options. */
const MOST_OPTIONS = 60;
const FEW_OPTIONS = 12;
/** So many different numbers up to 10 are points rather than codes. */
const POINTS = 7;
/** Longer answers are written in own words. In characters. */
const LONG = 40;

/** How a question is answered: by what its file says, else by its heading and cells. Null where its one column is no question. */
export function bodyOf(question: Question, key: string, decisions: Decisions): Body {
  const { columns, boxes, pool, others, stem } = question;
  const [column] = columns;
  if (!column) throw new RangeError('a question without a column');
  if (boxes) return boxesOf(columns, others, key, decisions);
  const heading = [stem?.text ?? '', column.label.text].join(' ').normalize('NFKC');
  const scale: ScaleQuestion = { column, pool, key, decisions };
  switch (column.declared) {
    case 'text':
      return text();
    case 'number':
      return numberOf(column, key, decisions) ?? text();
    case 'scale':
      return labelledScale(scale) ?? numberedScale(scale, heading) ?? guessed(question, scale, heading);
    case 'single':
      return labelledScale(scale) ?? categorical(scale, question);
    case 'multiple':
      return severalBody(question, true) ?? singleOf(column, others, key, decisions);
    case 'box':
    case null:
      return guessed(question, scale, heading);
  }
}

function text(): Body {
  return { kind: 'text', missing: { noAnswer: [], notApplicable: [], invalid: [] }, guesses: [] };
}

function severalBody({ columns: [column], others }: Question, asked: boolean): Body | null {
  if (!column) return null;
  const found = severalIn(parted(column).answers, column.separator, asked);
  if (found) return severalOf(column, found, others);
  if (column.declared !== 'multiple' || column.separator === null) return null;
  const counts = tally(parted(column).answers);
  return severalOf(
    column,
    { separator: column.separator, options: [...counts.keys()], rare: [], joined: [], chosen: counts },
    others,
  );
}

function guessed(question: Question, scale: ScaleQuestion, heading: string): Body {
  const { column, pool, key, decisions } = scale;
  const { others, grid } = question;
  const { answers } = parted(column);
  const labelled = labelledScale(scale);
  if (labelled) return labelled;
  if (column.options && column.options.length > 1 && !isNumberWithCodes(column, answers))
    return singleOf(column, others, key, decisions);
  const worded = wordedScale(scale);
  if (worded) return worded;
  const asksWords = headings.ASKS_WORDS.test(heading) && others.length === 0;
  if (answers.length > 0 && answers.every((cell) => numberIn(cell, column.decimalComma) !== null))
    return numeric(scale, question, heading);
  if (mostlyNumbers(answers, column)) return numeric(scale, question, heading);
  if (grid !== null) {
    const coded = codedScale(scale);
    if (coded) return coded;
  }
  const asksSeveral = headings.ASKS_SEVERAL.test(heading);
  if (asksWords && !asksSeveral && !isChoice(answers, column.cells.length)) return text();
  const several = severalBody(gridOfSeveral(question), asksSeveral);
  if (several) return several;
  return isListed(answers) || pool.length > 1 ? categorical(scale, question) : text();
}

/** Under a heading that asks for words, answers are options only where nearly everybody gave one of a few. */
function isChoice(answers: readonly string[], asked: number): boolean {
  const different = new Set(answers).size;
  return different > 1 && answers.length >= asked * 0.7 && isListed(answers);
}

/** Where one row of a grid holds several answers, all rows may. */
function gridOfSeveral(question: Question): Question {
  const [column] = question.columns;
  const several =
    question.grid !== null && question.pool.some((one) => severalIn(parted(one).answers, one.separator, true) !== null);
  return several && column ? { ...question, columns: [{ ...column, declared: 'multiple' }] } : question;
}

function categorical({ column, key, decisions }: ScaleQuestion, { others }: Question): Body {
  const most = MOST_OPTIONS + (column.options?.length ?? 0);
  return new Set(column.cells).size > most ? text() : singleOf(column, others, key, decisions);
}

/** A variable of numbers of which only some have labels, those of missing answers. */
function isNumberWithCodes(column: DescribedColumn, answers: readonly string[]): boolean {
  const labelled = new Set(column.options?.map(({ value }) => value));
  const bare = new Set(answers.filter((cell) => !labelled.has(cell) && numberIn(cell, column.decimalComma) !== null));
  return bare.size > labelled.size && bare.size > 5;
}

function mostlyNumbers(answers: readonly string[], column: DescribedColumn): boolean {
  return (
    answers.length > 0 && answers.filter((cell) => numberIn(cell, column.decimalComma) !== null).length >= answers.length * 0.8
  );
}

/** Numbers: of a rating, of something counted, or codes of options. */
function numeric(scale: ScaleQuestion, { others, grid, alike }: Question, heading: string): Body {
  const { column, key, decisions } = scale;
  const { answers } = parted(column);
  const wholes = answers.filter(isWhole).map(whole);
  const levels = new Set(wholes).size;
  const asNumber = () => numberOf(column, key, decisions) ?? text();
  const percent = answers.some((cell) => /[%％]$/.test(cell));
  if (percent || column.unit !== null || headings.ASKS_NUMBER.test(heading)) return asNumber();
  if (wholes.length < answers.length * 0.9) return asNumber();
  if (others.length > 0) return singleOf(column, others, key, decisions);
  if (grid !== null && isRanking(scale.pool)) return ranked(scale, heading) ?? asNumber();
  const rating = headings.ASKS_RATING.test(heading);
  const [least, most] = [wholes.reduce((a, b) => Math.min(a, b), 0), wholes.reduce((a, b) => Math.max(a, b), 0)];
  const points = levels >= POINTS && (most === 10 || most === 11);
  if (rating || points || grid !== null || alike)
    return numberedScale(scale, rating || grid !== null || alike ? heading : 'NPS') ?? asNumber();
  const spread = most - least;
  const isCoded = levels <= FEW_OPTIONS && levels * 3 <= wholes.length && spread <= 100;
  if (!isCoded) return asNumber();
  const single = singleOf(column, others, key, decisions);
  return { ...single, guesses: [...single.guesses, say.kindUnsure('codes of options', 'a rating or a number')] };
}

/** Whether answers are options rather than words of one's own: short, and most of them given more than once. */
function isListed(answers: readonly string[]): boolean {
  const counts = tally(answers);
  const again = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  const long = answers.filter((cell) => cell.length > LONG).length;
  if (answers.some((cell) => /[。\n]/.test(cell))) return false;
  return (
    counts.size <= MOST_OPTIONS &&
    again >= answers.length * 0.75 &&
    long < answers.length * 0.2 &&
    counts.size * 2 <= answers.length
  );
}

/** Ranks: in every row that holds them all, each number from 1 stands once. */
function isRanking(pool: readonly DescribedColumn[]): boolean {
  const rows = pool[0]?.cells.map((_, row) => pool.map(({ cells }) => cells[row] ?? '')) ?? [];
  const whole = rows.filter((cells) => cells.every(isWhole));
  const wanted = pool.map((_, at) => String(at + 1)).join();
  return (
    pool.length > 2 &&
    whole.length > 1 &&
    whole.every((cells) => [...cells].sort((a, b) => Number(a) - Number(b)).join() === wanted)
  );
}

function ranked(scale: ScaleQuestion, heading: string): Body | null {
  const body = numberedScale(scale, heading);
  return body && { ...body, guesses: [say.ranks()] };
}

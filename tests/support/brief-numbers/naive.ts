import { readFile } from 'node:fs/promises';
import path from 'node:path';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { parse } from 'csv-parse/sync';

/** Statistics of a survey as one would work them out by hand: from the files of answers, with nothing of the program. */

export type Answer = Readonly<Record<string, string>>;

export interface Naive {
  readonly frame: number;
  /** Rows by source, then all of them. */
  readonly sources: ReadonlyMap<string, readonly Answer[]>;
  readonly rows: readonly Answer[];
  /** Pairs of items whose difference is told, second less first, by the names of their cells: policy-1. */
  readonly pairs: ReadonlyMap<string, readonly [string, string]>;
  /** The lowest and the highest level of an item. */
  readonly ends: (item: string) => readonly [number, number];
  /** Whether shares are of those whom an item applies to, answered or not. */
  readonly baseIsApplicable: boolean;
}

export async function answersIn(project: string, files: Readonly<Record<string, string>>) {
  const sources = new Map<string, readonly Answer[]>();
  for (const [id, file] of Object.entries(files)) {
    const text = await readFile(path.join(project, file), 'utf8');
    const delimiter = file.endsWith('.tsv') ? '\t' : ',';
    sources.set(id, parse(text, { bom: true, columns: true, delimiter }) as Answer[]);
  }
  return { sources, rows: [...sources.values()].flat() };
}

/** The numbers answered to an item. */
export function values(rows: readonly Answer[], item: string): readonly number[] {
  return rows.map((row) => row[item] ?? '').flatMap((answer) => (/^\d+$/.test(answer) ? [Number(answer)] : []));
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The means of everyone who answered each; `n` answered both. */
export function paired(rows: readonly Answer[], [from, to]: readonly [string, string]) {
  const both = rows.filter((row) => values([row], from).length > 0 && values([row], to).length > 0);
  const [first, second] = [values(rows, from), values(rows, to)];
  const [meanFrom, meanTo] = [mean(first), mean(second)];
  const pairs = [values(both, from), values(both, to)] as const;
  return {
    n: both.length,
    bases: [first.length, second.length],
    meanFrom,
    meanTo,
    difference: meanTo - meanFrom,
    first,
    second,
    pairs,
  };
}

/** Derrick et al. (2017), T_new2, corrected for the finite population by the pairs. */
export function gapInterval({ n, difference, first, second, pairs }: ReturnType<typeof paired>, frame: number) {
  const variance = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + (number - mean(numbers)) ** 2, 0) / (numbers.length - 1);
  const [x, y] = pairs;
  const products = x.reduce((sum, value, at) => sum + (value - mean(x)) * ((y[at] ?? 0) - mean(y)), 0) / (n - 1);
  const r = products / Math.sqrt(variance(x) * variance(y));
  const [a, b] = [variance(first) / first.length, variance(second) / second.length];
  const both = (2 * r * Math.sqrt(variance(first) * variance(second)) * n) / (first.length * second.length);
  const gamma = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1));
  const alone = first.length + second.length - 2 * n;
  const df = n - 1 + ((gamma - n + 1) / (alone + 2 * n)) * alone;
  const half = tQuantile(0.975, df) * Math.sqrt(a + b - both) * Math.sqrt((frame - n) / (frame - 1));
  return [difference - half, difference + half];
}

/** How many chose an option: of a column of codes, of one that lists them, or of a column of its own. */
export function chosen(rows: readonly Answer[], item: string, option: string): number {
  return rows.filter((row) => (row[item] ?? '').split(';').includes(option) || row[`${item}:${option}`] === '1').length;
}

/** How many chose any. */
export function choosing(rows: readonly Answer[], item: string, options: readonly string[]): number {
  return rows.filter((row) => options.some((option) => chosen([row], item, option) > 0)).length;
}

/** Student t on the standard error of the sample, corrected for the finite population. */
export function interval(numbers: readonly number[], frame: number): readonly [number, number] {
  const [n, middle] = [numbers.length, mean(numbers)];
  const variance = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0) / (n - 1);
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n) * Math.sqrt((frame - n) / (frame - 1));
  return [middle - half, middle + half];
}

/** Weights that bring groups to given numbers, over and over until nothing moves. */
export function raked(groups: readonly (readonly string[])[], targets: readonly Readonly<Record<string, number>>[]) {
  const weights = (groups[0] ?? []).map(() => 1);
  for (let round = 0; round < 500; round += 1)
    targets.forEach((target, at) => {
      const whole = Object.values(target).reduce((sum, one) => sum + one, 0);
      for (const [category, size] of Object.entries(target)) {
        const members = weights.flatMap((_, index) => (groups[at]?.[index] === category ? [index] : []));
        const held = members.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
        for (const index of members) weights[index] = ((weights[index] ?? 0) * (size / whole) * weights.length) / held;
      }
    });
  return weights;
}

/** Halves away from zero, as a reader rounds. */
export function rounded(value: number, digits: number): number {
  return (Math.sign(value) * Math.floor(Math.abs(value) * 10 ** digits + 0.5 + 1e-9)) / 10 ** digits;
}

export function oneDecimal(value: number): string {
  return rounded(value, 1).toFixed(1);
}

export function wholePercent(share: number): string {
  return String(rounded(share * 100, 0));
}

export function withSign(value: number): string {
  const size = Math.abs(rounded(value, 1)).toFixed(1);
  if (size === '0.0') return `±${size}`;
  return value > 0 ? `+${size}` : `−${size}`;
}

export function grouped(count: number): string {
  return String(count).replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
}

/** The number that a cell of results.json should hold, as it is printed, by the cell's name. */
export function printedCell(survey: Naive, name: string): string {
  const { frame, rows, sources, pairs, baseIsApplicable } = survey;
  const [of = '', ...path] = name.split('.');
  const figure = path.join('.');
  if (of === 'sample') {
    const answered = rows.filter((row) =>
      Object.entries(row).some(([column, answer]) => column !== 'respondent' && answer !== ''),
    );
    if (figure === 'frame') return grouped(frame);
    if (figure === 'total.returned') return grouped(rows.length);
    if (figure === 'total.responseRate') return `${oneDecimal((100 * rows.length) / frame)}%`;
    if (figure === 'answered') return grouped(answered.length);
  }
  const source = sources.get(of);
  if (source && figure === 'returned') return grouped(source.length);
  const pair = pairs.get(of);
  if (pair) {
    const figures = paired(rows, pair);
    if (figure === 'n') return grouped(figures.n);
    if (figure === 'difference') return withSign(figures.difference);
    if (figure === 'meanFrom' || figure === 'meanTo') return oneDecimal(figures[figure]);
  }
  const answers = values(rows, of);
  const [low, high] = survey.ends(of);
  const applicable = of === 'loans' ? chosen(rows, 'member', 'yes') : rows.length;
  const options = [...new Set(rows.flatMap((row) => codesOf(row, of)))];
  const n = answers.length > 0 ? answers.length : choosing(rows, of, options);
  const base = baseIsApplicable ? applicable : n;
  if (figure === 'mean') return oneDecimal(mean(answers));
  if (figure === 'n') return grouped(n);
  if (figure === 'base') return grouped(base);
  if (figure === 'topTwo') return wholePercent(answers.filter((value) => value >= high - 1).length / base);
  if (figure === 'bottomTwo') return wholePercent(answers.filter((value) => value <= low + 1).length / base);
  const [kind, option = ''] = path;
  if (kind === 'counts') return grouped(chosen(rows, of, option));
  if (kind === 'shares') return wholePercent(chosen(rows, of, option) / base);
  throw new Error(`Nobody has worked out ${name}.`);
}

function codesOf(row: Answer, item: string): readonly string[] {
  const own = Object.entries(row).flatMap(([column, mark]) =>
    column.startsWith(`${item}:`) && mark === '1' ? [column.slice(item.length + 1)] : [],
  );
  return [...(row[item] ?? '').split(';').filter((code) => code !== '' && code !== '*' && code !== '?'), ...own];
}

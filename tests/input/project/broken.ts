import { expect } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import type { Place, Problem } from '../../../src/model/problem.js';
import { InputError } from '../../../src/problems/problems.js';
import { SMALL, writeProject } from '../../support/project.js';

export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** A mistake in the small project, and the one problem that loading it must report. */
export interface Broken {
  readonly changes: Changes;
  readonly code: string;
  readonly message: string;
  readonly advice?: string;
  /** The key within the file; none where the file cannot be read as YAML. */
  readonly key?: string;
  /** The file, where the problem is with the whole of it rather than at the mark. */
  readonly file?: string;
}

/** Stands before the character at which a problem is expected; it is not written to the file. */
const MARK = '‸';

/** The small project with a brief too, so that every file of the format is there. */
export const WHOLE: Readonly<Record<string, string>> = {
  ...SMALL,
  'brief.yaml': `title: {ja: 要約, en: Brief}
addressee: {ja: 市役所, en: City hall}
headline:
  - text: {ja: 甲は高い, en: Alpha is high}
    when: [{statistic: mean, of: alpha, atLeast: 3}]
  - text: {ja: 甲と乙, en: Alpha and beta}
findings:
  - {finding: ranking-s1, chart: agreement}
  - {finding: breakdown-gamma, also: [split-s1]}
relevance: {s1: 2}
options:
  - title: {ja: 案, en: Option}
    text: {ja: "平均{{mean alpha}}", en: "Mean {{mean alpha}}"}
    who: {ja: 市, en: The city}
    on: [ranking-s1]
`,
};

/** A file of the project with texts in it replaced, each where it first stands. */
export function edit(name: string, ...replacements: readonly (readonly [from: string, to: string])[]): Record<string, string> {
  const text = replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${name} has no ${from}`);
    return before.replace(from, () => to);
  }, WHOLE[name] ?? '');
  return { [name]: text };
}

/** A file of the project with lines added at its end. */
export function added(name: string, lines: string): Record<string, string> {
  return { [name]: `${WHOLE[name] ?? ''}${lines}\n` };
}

/** Everything that is wrong with a project folder. */
export async function problemsOf(root: string): Promise<readonly Problem[]> {
  try {
    return (await loadProject(root)).warnings;
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

/** Asserts that loading reports this problem, with every word of it and its place, and no other. */
export async function expectProblem(broken: Broken): Promise<void> {
  const { changes, code, message, advice } = broken;
  const root = await writeProject({ ...WHOLE, ...withoutMarks(changes) });
  const place = expectedPlace(root, broken);
  expect(await problemsOf(root)).toStrictEqual([{ severity: 'error', place, code, message, ...(advice ? { advice } : {}) }]);
}

function withoutMarks(changes: Changes): Changes {
  const plain = Object.entries(changes).map(([name, text]) => [name, typeof text === 'string' ? text.replace(MARK, '') : text]);
  return Object.fromEntries(plain);
}

function expectedPlace(root: string, { changes, key, file }: Broken): Place {
  if (file !== undefined) return { file: `${root}/${file}` };
  const marked = Object.entries(changes).find(([, text]) => typeof text === 'string' && text.includes(MARK));
  if (!marked) throw new Error('No place is marked.');
  const above = String(marked[1]).split(MARK)[0]?.split('\n') ?? [];
  const place = { file: `${root}/${marked[0]}`, line: above.length, column: (above.at(-1) ?? '').length + 1 };
  return key === undefined ? place : { ...place, key };
}

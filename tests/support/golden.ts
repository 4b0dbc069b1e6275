import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answers, type Row, surveyWith } from './answers.js';
import { CHECKOUT, temporaryFolder } from './shirabe.js';

/** Golden texts: what a report says of other answers, in both languages. Each was read against the data that it comes from. */

/** What is different of one respondent's answers; null leaves the respondent out. */
export type Change = (answers: Answers, row: Row) => Answers | null;

/** A text of a file of the project, and what stands there instead. */
export type Edit = readonly [file: string, from: string | RegExp, to: string];

/** A survey that a report is made from, told apart by its name. */
export interface DataSet {
  readonly name: string;
  /** What is different, in words. */
  readonly what: string;
  /** Of the survey of Kawasaki; null: the library's, as it is. */
  readonly answers: Change | null;
  readonly edits?: readonly Edit[];
}

const LIBRARY = path.join(CHECKOUT, 'tests/projects/library');

/** The folder of a project with the data set in it. */
export async function projectOf({ answers, edits = [] }: DataSet): Promise<string> {
  const project = answers ? await surveyWith(answers) : path.join(await temporaryFolder(), 'library');
  if (!answers) await cp(LIBRARY, project, { recursive: true });
  for (const [name, from, to] of edits) {
    const file = path.join(project, name);
    const before = await readFile(file, 'utf8');
    const after = before.replace(from, () => to);
    expect(after, `${name} has no ${from}`).not.toBe(before);
    await writeFile(file, after);
  }
  return project;
}

/** A test for each data set: `words` are those of the report, which are kept beside those of the same name. */
export function holdsItsWords<D extends DataSet>(
  report: 'brief' | 'feedback' | 'slides',
  dataSets: readonly D[],
  words: (project: string, dataSet: D) => Promise<string>,
): void {
  describe(`the ${report} of other answers`, () => {
    it.each(dataSets)('$name: $what', async (one) => {
      const said = await words(await projectOf(one), one);
      await expect(`What is different: ${one.what}.\n\n${said}`).toMatchFileSnapshot(`${report}/${one.name}/expected.txt`);
    });
  });
}

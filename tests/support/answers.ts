import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { KAWASAKI, temporaryFolder } from './shirabe.js';

/** A row of answers by column; numbers are those of the questionnaire, and '' is no answer. */
export type Answers = Record<string, string>;

/** Which file a row is of, and its place among all rows. */
export interface Row {
  readonly source: 'web' | 'mail';
  readonly index: number;
}

/** The Kawasaki survey with other answers; null leaves a respondent out. */
export async function surveyWith(change: (answers: Answers, row: Row) => Answers | null): Promise<string> {
  const project = path.join(await temporaryFolder(), 'survey');
  await cp(KAWASAKI, project, { recursive: true });
  let index = 0;
  for (const source of ['mail', 'web'] as const) {
    const file = path.join(project, 'responses', `${source}.csv`);
    const rows = parse(await readFile(file, 'utf8'), { bom: true, columns: true }) as Answers[];
    const headings = Object.keys(rows[0] ?? {});
    const changed = rows.flatMap((row): readonly Answers[] => {
      const answers = change({ ...row }, { source, index });
      index += 1;
      return answers === null ? [] : [answers];
    });
    const lines = [headings, ...changed.map((row) => headings.map((heading) => row[heading] ?? ''))];
    await writeFile(file, lines.map((line) => line.map(cell).join(',')).join('\n'));
  }
  return project;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

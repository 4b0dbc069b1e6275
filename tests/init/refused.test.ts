import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openExport, planProject } from '../../src/init/index.js';
import { InputError } from '../../src/problems/index.js';
import { temporaryFolder } from '../support/shirabe.js';

/** Whatever is given as an export, it ends in a proposal or in a sentence that says what is wrong and what to do. */

async function refusalOf(bytes: Uint8Array | string, name = 'answers.csv'): Promise<string> {
  const folder = await temporaryFolder();
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return await proposalOrRefusal([file]);
}

async function proposalOrRefusal(files: readonly string[]): Promise<string> {
  try {
    const { proposal } = planProject(await openExport(files), new Map());
    const items = proposal.sections.flatMap((section) => section.items);
    return `proposed ${items.length}: ${items
      .slice(0, 2)
      .map(({ kind, label }) => `${kind} ${label.text}`)
      .join(', ')}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [problem] = error.problems;
    return [problem?.message, problem?.advice].join(' ');
  }
}

const row = (width: number, cell: (column: number) => string) => Array.from({ length: width }, (_, at) => cell(at)).join(',');

describe('what is given as an export', () => {
  it.each([
    ['an empty file', '', 'The file is empty. Export it again.'],
    ['white space', '\n\n \n', 'Nothing is written in this file.'],
    [
      'headings alone',
      'Timestamp,How are you?\n',
      'There are headings but no answers in this file. Export it again with the answers',
    ],
    ['one column', `Colour\n${'red\nblue\ngreen\n'.repeat(8)}`, 'proposed 1: single Colour'],
    [
      'ids alone',
      `id\n${Array.from({ length: 20 }, (_, at) => `R${at}\n`).join('')}`,
      'No column of this file holds answers. Give a table with a column for each question',
    ],
    [
      'a thousand columns',
      `${row(1000, (at) => `Q${at}`)}\n${`${row(1000, (at) => String((at % 3) + 1))}\n`.repeat(12)}`,
      'The file has 1000 questions; at most 500 are taken. Leave out the columns that are not needed.',
    ],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n', 'This is a PDF'],
  ] as const)('%s', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toContain(words);
  });

  it('is junk', async () => {
    const junk = Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at * 7) % 256);
    expect(await refusalOf(junk)).toMatch(/^The file holds .*\./);
  });

  it('is not there, or a folder', async () => {
    const folder = await temporaryFolder();
    expect(await proposalOrRefusal([path.join(folder, 'none.csv')])).toBe(
      'There is no such file. Check the path behind --from. Write: shirabe init my-survey --from answers.csv',
    );
    expect(await proposalOrRefusal([folder])).toContain('This is no file. Give the file itself, not its folder.');
  });

  it('has rows of which none counts', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `${at + 1},,1,en,${'Y'}`).join('\n');
    expect(await refusalOf(`id,submitdate,lastpage,startlanguage,G1Q1\n${rows}\n`)).toBe(
      'None of the 12 rows counts: not finished. Check that the export holds finished answers.',
    );
  });
});

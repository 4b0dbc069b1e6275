import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/input/project/index.js';
import { InputError } from '../../src/problems/index.js';
import { projectFiles, propose } from '../../src/proposal/index.js';
import { temporaryFolder } from '../support/shirabe.js';
import { exportOf } from './export-of.js';

/** Whatever headings and cells say, what is written of them is YAML that loads as a project. */

const awkward = fc.constantFrom(
  'yes',
  'No',
  'null',
  '~',
  'true',
  '1.10',
  '012',
  '2026-04-12',
  '#',
  'a: b',
  'a #b',
  '- x',
  '[x]',
  '{x',
  '"',
  "'",
  "it's",
  '"q"',
  '\\',
  '\n',
  'a\nb',
  '&a',
  '*a',
  '!t',
  '%',
  '@x',
  '`',
  '|',
  '>',
  '?',
  '? x',
  ':',
  ',',
  '{{mean q1}}',
  '**',
  '<b>x</b>',
  '🙂',
  '髙﨑',
  '　',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\u0007',
  'constructor',
  '__proto__',
  'respondent',
  'id',
  'その他',
  'はい',
  '○',
  '1',
  '0',
  '',
  ' ',
  '満足',
  '不満',
  '5',
  'A1',
  '-oth-',
  '99',
  '1,3',
  '1;3',
  'x'.repeat(600),
);
const text = fc.oneof(
  awkward,
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.tuple(awkward, awkward).map(([a, b]) => a + b),
);
const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.record({
    headings: fc.array(text, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(fc.oneof(text, awkward), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  }),
);

describe('a proposal for any table', () => {
  it('is written as a project that loads', async () => {
    const root = await temporaryFolder();
    const folder = path.join(root, 'any');
    await mkdir(path.join(folder, 'responses'), { recursive: true });
    await writeFile(path.join(folder, 'responses/answers.csv'), '');
    let loaded = 0;
    await fc.assert(
      fc.asyncProperty(table, async ({ headings, rows }) => {
        const proposed = propose([exportOf([headings, ...rows])], new Map());
        if (proposed === null || proposed.proposal.sections.length === 0) return;
        const files = projectFiles(proposed.proposal, {
          id: null,
          export: 'responses/answers.csv',
          today: '2026-12-01',
          synthetic: false,
        });
        for (const name of ['project.yaml', 'questionnaire.yaml', 'slides.yaml', 'brief.yaml', 'respondents.csv'])
          await writeFile(path.join(folder, name), files.get(name) ?? '');
        const problems = await loadProject(folder).then(
          ({ warnings }) => warnings.filter(({ code }) => code !== 'registry-undeclared'),
          (error) => (error instanceof InputError ? error.problems : Promise.reject(error)),
        );
        expect(
          problems.map(({ place, message }) => [
            place?.file,
            place?.line,
            message,
            files.get(path.basename(place?.file ?? ''))?.split('\n')[(place?.line ?? 1) - 1],
          ]),
        ).toEqual([]);
        loaded++;
      }),
      { numRuns: 120, seed: 20261201 },
    );
    expect(loaded).toBeGreaterThan(80);
  });
});

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/problems/problems.js';
import { writeProject } from '../../support/project.js';
import { added, edit, problemsOf, WHOLE } from './broken.js';

describe('several mistakes', () => {
  it('are all named in one run, file by file from the top, without what only follows from them', async () => {
    const root = await writeProject({
      ...WHOLE,
      ...edit(
        'project.yaml',
        ['en: Test}', 'en: }'],
        ['2026-01-31', '2026-13-01'],
        ['responses/web.csv', '../web.csv'],
        ['missing', 'mising'],
      ),
      ...edit('questionnaire.yaml', ['id: beta', 'id: alpha'], ['{ja: 丙, en: Gamma}', 'Gamma'], ['item: gamma', 'item: gama']),
      ...edit('brief.yaml', ['of: alpha', 'of: delta']),
      'slides.yaml': 'title: "x\n',
      'feedback.yaml': '',
    });
    const told = (await problemsOf(root)).map((problem) => describeProblem(problem, root).split('\n')[0]);
    expect(told).toEqual([
      'project.yaml:2:24: error: Nothing is written here. [organisation.en]',
      'project.yaml:4:7: error: There is no day 2026-13-01 in the calendar. [date]',
      'project.yaml:6:48: error: "../web.csv" leads out of the project folder. [sources[0].file]',
      'project.yaml:10:1: error: The key "mising" is not known here. Did you mean "missing"? [mising]',
      'questionnaire.yaml:10:14: error: The id "alpha" is used twice; the first is at questionnaire.yaml:9:14. [sections[0].items[1].id]',
      'questionnaire.yaml:16:16: error: A text in both languages was expected here. [sections[1].items[0].label]',
      'questionnaire.yaml:20:95: error: There is no earlier item "gama". Did you mean "gamma"? [sections[1].items[1].askedIf.item]',
      'feedback.yaml:1:1: error: The file is empty.',
      'brief.yaml:5:34: error: "delta" has no mean: it is neither a scale item nor a section whose scale items share one range. [headline[0].when[0].of]',
      'slides.yaml:1:1: error: A quotation mark or bracket opened here or above is not closed. The line reads: title: "x',
    ]);
  });

  it('do not depend on languages that cannot be read', async () => {
    const problems = await problemsOf(
      await writeProject({
        ...WHOLE,
        ...added('project.yaml', 'languages: [en, de]'),
        ...edit('slides.yaml', ['{ja: 結果, en: Results}', 'Results']),
      }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['not-one-of']);
  });
});

describe('whatever is done to a file', () => {
  const names = Object.keys(WHOLE).filter((name) => name.endsWith('.yaml'));
  const scrap = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '\\',
    '0',
    '~',
    'ja',
    '：',
    '\u0000',
    '\uD800',
    '<<: ',
    '? ',
    '---\n',
    '__proto__',
  );

  it('a project is loaded or refused with problems that have words and a place', async () => {
    const root = await writeProject(WHOLE);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat({ max: 40 }), scrap, async (name, at, length, put) => {
        const text = String(WHOLE[name]);
        const start = at % text.length;
        await writeFile(path.join(root, name), text.slice(0, start) + put + text.slice(start + length));
        const problems = await problemsOf(root);
        await writeFile(path.join(root, name), text);
        for (const { place, message } of problems) {
          expect(place?.file.startsWith(root)).toBe(true);
          expect(message).toMatch(/^["A-Z][^\n]*[^\n]$/);
          expect(message).not.toMatch(/undefined|NaN|\[object|Invalid input/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInit } from '../../src/commands/init.js';
import { CHECKOUT, temporaryFolder } from '../support/shirabe.js';
import { recordingTerminal } from '../support/terminal.js';

const EXPORTS = path.join(CHECKOUT, 'tests/fixtures/exports');
const FORM = path.join(EXPORTS, 'google-forms/forms-download.ja.csv');
const TODAY = { today: '2026-12-01', lang: 'en' } as const;

async function init(folder: string, from: readonly string[], answers: readonly string[] = []) {
  const terminal = recordingTerminal();
  const asked: string[] = [];
  const left = [...answers];
  const ask = async (question: string) => {
    asked.push(question);
    return left.shift() ?? '';
  };
  const status = await runInit(folder, { from, yes: answers.length === 0 }, TODAY, { ...terminal, ask });
  return { status, asked, ...terminal.said };
}

describe('shirabe init', () => {
  it('writes a project that can be built, says what was guessed, and names the next command', async () => {
    const folder = path.join(await temporaryFolder(), 'survey');
    const { status, out, err } = await init(folder, [FORM]);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out.replaceAll(folder, 'FOLDER')).toBe(
      [
        'forms-download.ja.csv: Google Forms.',
        '36 of 36 rows count.',
        '11 items in 3 sections: 5 scale, 2 single, 1 multiple, 2 number, 1 text. 1 column left out.',
        '',
        'Written into FOLDER: project.yaml, questionnaire.yaml, slides.yaml, brief.yaml, respondents.csv, responses/forms-download.ja.csv',
        '11 guesses to look at:',
        '  project.yaml:3: the title of the reports',
        '  project.yaml:4: who publishes them',
        '  project.yaml:5: whom readers can ask',
        '  project.yaml:16: No column holds ids, so rows are numbered: keep their order when you replace the file.',
        '  project.yaml:17: Columns that say who somebody is are no answers: ユーザー名',
        '  questionnaire.yaml:7: rare texts are taken for "other": "法務"',
        '  questionnaire.yaml:8: were "広報, 採用" options, or typed under "other"? Delete the line of an option that was typed',
        '  questionnaire.yaml:49: rare texts are taken for "other": "FAX"',
        '  questionnaire.yaml:61: the file does not say what 0 and 10 mean, nor whether the scale goes further: write the labels',
        '  slides.yaml:4: who presents them',
        '  brief.yaml:3: who reads the brief',
        '',
        'The project can be built. Next:',
        '  shirabe build FOLDER',
        '',
      ].join('\n'),
    );
    expect(await readFile(path.join(folder, 'responses/forms-download.ja.csv'))).toEqual(await readFile(FORM));
    const questionnaire = await readFile(path.join(folder, 'questionnaire.yaml'), 'utf8');
    expect(questionnaire).toMatch(/^# yaml-language-server: \$schema=schema\/questionnaire\.schema\.json\n/);
    expect(JSON.parse(await readFile(path.join(folder, 'schema/questionnaire.schema.json'), 'utf8'))).toMatchObject({
      title: 'questionnaire.yaml',
    });
    // A question from 0 to 10 on whether one would recommend it is told in its groups.
    expect(questionnaire.match(/recommendation: true/g)).toHaveLength(1);
    expect(questionnaire).toContain('      - {id: q4_1, label: 給与, column: "次の項目にどの程度満足していますか [給与]"}');
    expect(await readFile(path.join(folder, 'respondents.csv'), 'utf8')).toMatch(
      /^id,name,email\nresponses-1,user1@example.jp,user1@example.jp\n/,
    );
  });

  it('overwrites nothing', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'responses'));
    await writeFile(path.join(folder, 'slides.yaml'), 'mine');
    await writeFile(path.join(folder, 'responses/forms-download.ja.csv'), 'mine');
    const { status, err } = await init(folder, [FORM]);
    expect(status).toBe(2);
    expect(err).toContain(
      'There is already slides.yaml, responses/forms-download.ja.csv in this folder, and nothing is overwritten.',
    );
    expect((await readdir(folder)).sort()).toEqual(['responses', 'slides.yaml']);
    expect(await readFile(path.join(folder, 'responses/forms-download.ja.csv'), 'utf8')).toBe('mine');
  });

  it('leaves an export where it is that lies in the folder already', async () => {
    const folder = path.join(await temporaryFolder(), 'survey');
    await mkdir(path.join(folder, 'responses'), { recursive: true });
    const there = path.join(folder, 'responses/answers.csv');
    await copyFile(FORM, there);
    const { status } = await init(folder, [there]);
    expect(status).toBe(0);
    expect(await readFile(path.join(folder, 'project.yaml'), 'utf8')).toContain('file: responses/answers.csv');
  });

  it('asks for what changes numbers, and takes the answers', async () => {
    const folder = path.join(await temporaryFolder(), 'survey');
    const { status, asked, out, err } = await init(
      folder,
      [path.join(EXPORTS, 'limesurvey/results-survey123456.full-answers.csv')],
      ['2', 'x', '2'],
    );
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(asked).toEqual([
      '2 did not finish. Do they count?\n  1  no (Enter)\n  2  yes, with what they answered\n> ',
      '4 left all boxes empty. Did they choose none, or not answer?\n  1  no answer (Enter)\n  2  none of the options applies to them\n> ',
      '4 left all boxes empty. Did they choose none, or not answer?\n  1  no answer (Enter)\n  2  none of the options applies to them\n> ',
    ]);
    expect(out).toContain('36 of 36 rows count.');
    expect(await readFile(path.join(folder, 'questionnaire.yaml'), 'utf8')).toContain('unmarked: none');
  });

  it('says at once that of fewer than ten nothing is shown', async () => {
    const folder = await temporaryFolder();
    const few = path.join(folder, 'few.csv');
    await writeFile(few, `Timestamp,Are you content?\n${'2026/04/12 10:00:00,Yes\n2026/04/12 11:00:00,No\n'.repeat(4)}`);
    const { status, out } = await init(path.join(folder, 'survey'), [few]);
    expect(status).toBe(0);
    expect(out).toContain('Fewer than 10 respondents count: public reports will show no result (docs/confidentiality.md).');
  });

  it('writes an example where no export is given', async () => {
    const folder = path.join(await temporaryFolder(), 'example');
    const { status, out } = await init(folder, []);
    expect(status).toBe(0);
    expect(out).toContain('48 of 48 rows count.');
    const project = await readFile(path.join(folder, 'project.yaml'), 'utf8');
    expect(project).toContain('synthetic: All answers are made up.');
  });
});

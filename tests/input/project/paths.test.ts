import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { type Broken, edit, expectProblem, problemsOf, WHOLE } from './broken.js';

const sourceAt = (written: string) => edit('project.yaml', ['file: responses/web.csv', `file: ${written}`]);
const SOURCE = 'sources[0].file';
const MOVE_IT = 'Put the file into the project folder.';
const WRITE_RELATIVE = 'Write it relative to the project folder, such as responses/web.csv.';

describe('a path in project.yaml', () => {
  it.each<Broken>([
    {
      code: 'path-outside',
      changes: sourceAt('‸../x'),
      key: SOURCE,
      message: '"../x" leads out of the project folder.',
      advice: MOVE_IT,
    },
    {
      code: 'path-outside',
      changes: sourceAt('‸responses/../../small2/web.csv'),
      key: SOURCE,
      message: '"responses/../../small2/web.csv" leads out of the project folder.',
      advice: MOVE_IT,
    },
    {
      code: 'path-outside',
      changes: edit('project.yaml', ['respondents:\n', 'respondents:\n  file: ‸../r.csv\n']),
      key: 'respondents.file',
      message: '"../r.csv" leads out of the project folder.',
      advice: MOVE_IT,
    },
    {
      code: 'path-not-relative',
      changes: sourceAt('‸/etc/hostname'),
      key: SOURCE,
      message: '"/etc/hostname" is not a path within the project folder.',
      advice: WRITE_RELATIVE,
    },
    {
      code: 'path-not-relative',
      changes: sourceAt('‸C:/web.csv'),
      key: SOURCE,
      message: '"C:/web.csv" is not a path within the project folder.',
      advice: WRITE_RELATIVE,
    },
    {
      code: 'path-backslash',
      changes: sourceAt('‸responses\\web.csv'),
      key: SOURCE,
      message: '"responses\\web.csv" holds a backslash.',
      advice: 'Separate folders with /: responses/web.csv.',
    },
    {
      code: 'path-missing',
      changes: sourceAt('‸responses/wbe.csv'),
      key: SOURCE,
      message: 'There is no file "responses/wbe.csv". Did you mean "responses/web.csv"?',
      advice: 'In that folder: responses/web.csv.',
    },
    {
      code: 'path-missing',
      changes: sourceAt('‸answers/web.csv'),
      key: SOURCE,
      message: 'There is no file "answers/web.csv": the project has no folder "answers".',
    },
    {
      code: 'path-missing',
      changes: { ...edit('project.yaml', ['  attributes:', '  ‸attributes:']), 'respondents.csv': null },
      key: 'respondents',
      message: 'There is no file "respondents.csv".',
      advice: 'In that folder: brief.yaml, feedback.yaml, project.yaml, questionnaire.yaml, responses, slides.yaml.',
    },
    { code: 'path-not-file', changes: sourceAt('‸responses'), key: SOURCE, message: '"responses" is not a file.' },
    { code: 'path-not-file', changes: sourceAt('‸.'), key: SOURCE, message: '"." is not a file.' },
    {
      code: 'empty-text',
      changes: sourceAt('‸""'),
      key: SOURCE,
      message: 'The text is empty.',
      advice: 'Write it, or remove the key if it is not needed.',
    },
  ])('$code: $message', expectProblem);
});

describe('a link', () => {
  const outside = (root: string, written: string) => ({
    severity: 'error',
    code: 'path-links-outside',
    place: { file: `${root}/project.yaml`, line: 6, column: 48, key: SOURCE },
    message: `"${written}" is a link that leads out of the project folder.`,
    advice: 'Put the file itself into the project folder.',
  });

  it('to a file outside is refused', async () => {
    const [root, other] = [await writeProject({ ...WHOLE, ...sourceAt('responses/link.csv') }), await writeProject(WHOLE)];
    await symlink(path.join(other, 'responses/web.csv'), path.join(root, 'responses/link.csv'));
    expect(await problemsOf(root)).toStrictEqual([outside(root, 'responses/link.csv')]);
  });

  it('to a folder outside is refused', async () => {
    const [root, other] = [await writeProject({ ...WHOLE, ...sourceAt('linked/web.csv') }), await writeProject(WHOLE)];
    await symlink(path.join(other, 'responses'), path.join(root, 'linked'));
    expect(await problemsOf(root)).toStrictEqual([outside(root, 'linked/web.csv')]);
  });

  it('in the place of a configuration file is refused too', async () => {
    const [root, other] = [await writeProject(WHOLE), await writeProject(WHOLE)];
    await rm(path.join(root, 'slides.yaml'));
    await symlink(path.join(other, 'slides.yaml'), path.join(root, 'slides.yaml'));
    expect(await problemsOf(root)).toStrictEqual([
      {
        severity: 'error',
        code: 'path-links-outside',
        place: { file: `${root}/slides.yaml` },
        message: '"slides.yaml" is a link that leads out of the project folder.',
        advice: 'Put the file itself into the project folder.',
      },
    ]);
  });

  it('to itself cannot be read', async () => {
    const root = await writeProject({ ...WHOLE, 'slides.yaml': null });
    await symlink('slides.yaml', path.join(root, 'slides.yaml'));
    expect(await problemsOf(root)).toStrictEqual([
      {
        severity: 'error',
        place: { file: `${root}/slides.yaml` },
        code: 'file-unreadable',
        message: 'The file cannot be read (ELOOP).',
        advice: 'Check that it exists and that you may read it.',
      },
    ]);
  });

  it('that stays inside is followed', async () => {
    const root = await writeProject({ ...WHOLE, ...sourceAt('link.csv') });
    await symlink(path.join(root, 'responses/web.csv'), path.join(root, 'link.csv'));
    const { project } = await loadProject(root);
    expect(project.sources[0]?.file).toBe(`${root}/link.csv`);
  });

  it('may lead to the project folder itself', async () => {
    const root = await writeProject(WHOLE);
    const link = path.join(await writeProject(WHOLE), 'entry');
    await symlink(root, link);
    const { project } = await loadProject(link);
    expect([project.root, project.sources[0]?.file]).toEqual([link, `${link}/responses/web.csv`]);
  });
});

import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/project/load.js';
import { writeProject } from '../support/project.js';
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

describe('the project folder', () => {
  const problem = (file: string, code: string, message: string, advice: string) => ({
    severity: 'error',
    place: { file },
    code,
    message,
    advice,
  });
  const GIVE = 'Give a folder that holds project.yaml.';

  it('that is not there may have been meant to be another', async () => {
    const root = await writeProject(WHOLE);
    const message = `There is no such folder. Did you mean "${root}"?`;
    expect(await problemsOf(`${root}l`)).toStrictEqual([problem(`${root}l`, 'project-folder-missing', message, GIVE)]);
    const far = path.join(root, 'somewhere');
    expect(await problemsOf(far)).toStrictEqual([problem(far, 'project-folder-missing', 'There is no such folder.', GIVE)]);
  });

  it('is not its project.yaml', async () => {
    const file = path.join(await writeProject(WHOLE), 'project.yaml');
    const message = 'This is a file; a project folder was expected.';
    expect(await problemsOf(file)).toStrictEqual([
      problem(file, 'project-is-file', message, 'Give the folder that holds project.yaml.'),
    ]);
  });

  it('needs a project.yaml of exactly that name', async () => {
    const root = await writeProject({ ...WHOLE, 'project.yaml': null, 'Project.yml': '' });
    const message =
      'This folder has no project.yaml. It holds: Project.yml, brief.yaml, feedback.yaml, questionnaire.yaml, respondents.csv, ' +
      `responses, slides.yaml. Did you mean "${root}/Project.yml"?`;
    expect(await problemsOf(root)).toStrictEqual([problem(root, 'project-file-missing', message, GIVE)]);
  });

  it('may be a level further down', async () => {
    const root = await writeProject(WHOLE);
    const parent = path.dirname(root);
    const message = `This folder has no project.yaml. It holds: small. Did you mean "${root}"?`;
    expect(await problemsOf(parent)).toStrictEqual([problem(parent, 'project-file-missing', message, GIVE)]);
  });

  it('may be empty', async () => {
    const empty = path.join(await writeProject(WHOLE), 'empty');
    await mkdir(empty);
    const message = 'This folder has no project.yaml. It is empty.';
    expect(await problemsOf(empty)).toStrictEqual([problem(empty, 'project-file-missing', message, GIVE)]);
  });

  it('of a name that is no id needs an id in project.yaml', async () => {
    const root = path.join(path.dirname(await writeProject(WHOLE)), '調査 2026');
    await mkdir(path.join(root, 'responses'), { recursive: true });
    for (const [name, text] of Object.entries(WHOLE)) await writeFile(path.join(root, name), text);
    const rule = 'it must be of the letters A-Z and a-z, digits, _ and -, and begin with a letter or digit';
    expect(await problemsOf(root)).toStrictEqual([
      {
        severity: 'error',
        place: { file: `${root}/project.yaml`, line: 1, column: 1 },
        code: 'bad-folder-id',
        message: `The folder's name, "調査 2026", cannot be the project's id: ${rule}.`,
        advice: 'Give the project an "id" of its own.',
      },
    ]);
  });

  it.each<Broken>([
    {
      code: 'file-missing',
      changes: { 'questionnaire.yaml': null, 'questionaire.yaml': '' },
      file: 'questionnaire.yaml',
      message: 'The project folder has no questionnaire.yaml. Did you mean "questionaire.yaml"?',
      advice: 'Write questionnaire.yaml beside project.yaml.',
    },
    {
      code: 'file-too-large',
      changes: { 'slides.yaml': `# ${'x'.repeat(5_040_000)}` },
      file: 'slides.yaml',
      message: 'The file has 5.1 MB; at most 5.0 MB are read.',
    },
    {
      code: 'path-not-file',
      changes: { 'slides.yaml': null, 'slides.yaml/x': '' },
      file: 'slides.yaml',
      message: '"slides.yaml" is not a file.',
    },
  ])('$code: $message', expectProblem);
});

describe('a warning', () => {
  const warnings = async (changes: Parameters<typeof writeProject>[0]) => {
    const root = await writeProject({ ...WHOLE, ...changes });
    return { root, warnings: (await loadProject(root)).warnings };
  };

  it('says that no report will be made', async () => {
    const { root, warnings: found } = await warnings({ 'brief.yaml': null, 'feedback.yaml': null, 'slides.yaml': null });
    expect(found).toStrictEqual([
      {
        severity: 'warning',
        place: { file: `${root}/project.yaml` },
        code: 'no-reports',
        message: 'No report will be made: the folder has none of feedback.yaml, brief.yaml and slides.yaml.',
        advice: 'Write the texts of at least one report.',
      },
    ]);
  });

  it('says that a registry is not used', async () => {
    const registry = 'respondents:\n  attributes:\n    - {id: size, kind: number, label: {ja: 規模, en: Size}, min: 1}\n';
    const { root, warnings: found } = await warnings(edit('project.yaml', [registry, '']));
    expect(found).toStrictEqual([
      {
        severity: 'warning',
        place: { file: `${root}/project.yaml` },
        code: 'registry-undeclared',
        message: 'The folder has a respondents.csv, but project.yaml has no "respondents", so it is not used.',
        advice: 'Write "respondents: {}" in project.yaml to use it.',
      },
    ]);
  });

  it('says that a scale is not used', async () => {
    const spare = 'scales:\n  spare: {low: 0, high: 1, lowLabel: {ja: 低, en: Low}, highLabel: {ja: 高, en: High}}';
    const { root, warnings: found } = await warnings(edit('questionnaire.yaml', ['scales:', spare]));
    expect(found).toStrictEqual([
      {
        severity: 'warning',
        place: { file: `${root}/questionnaire.yaml`, line: 2, column: 3, key: 'scales.spare' },
        code: 'unused-scale',
        message: 'No item uses the scale "spare".',
      },
    ]);
  });
});

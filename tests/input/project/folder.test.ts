import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { type Broken, edit, expectProblem, problemsOf, WHOLE } from './broken.js';

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
      changes: { 'slides.yaml': `# ${'x'.repeat(2_040_000)}` },
      file: 'slides.yaml',
      message: 'The file has 2.1 MB; at most 2.0 MB are read.',
      advice: 'README.md has a list of all limits, under "Limits".',
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

import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/build/plan.js';
import { returning } from '../../src/commands/remedies.js';
import { withheldInPublic } from '../../src/commands/withheld.js';
import { analyseSurvey, decideSurvey } from '../../src/survey.js';

const KAWASAKI = path.resolve(import.meta.dirname, '../../config/kawasaki');

async function decided(change: (project: string) => string = (project) => project) {
  const root = path.join(await mkdtemp(path.join(os.tmpdir(), 'shirabe-')), 'kawasaki');
  await cp(KAWASAKI, root, { recursive: true });
  const file = path.join(root, 'project.yaml');
  await writeFile(file, change(await readFile(file, 'utf8')));
  return decideSurvey(await analyseSurvey(root, EVERYTHING));
}

const namesIn = (figures: ReturnType<typeof withheldInPublic>) => figures.map(({ cell, what }) => `${cell} ${what}`);

describe('what would bring figures back', () => {
  it('is what a build shows whose project.yaml does without the groups that are named', async () => {
    const survey = await decided();
    // The brief quotes a finding about the other groups, so that project.yaml cannot do without them alone.
    const { figures = [] } = returning(survey).find(({ without }) => without === 'groups by_arrival') ?? {};
    const other = await decided((project) => project.replace(/\n.*\{id: by_arrival, .*/, ''));
    const [before, after] = [namesIn(withheldInPublic(survey.decisions)), namesIn(withheldInPublic(other.decisions))];
    expect(figures.length).toBeGreaterThan(0);
    expect(other.project.analyses.groups.map(({ id }) => id)).not.toContain('by_arrival');
    expect(namesIn(figures)).toEqual(before.filter((name) => !name.includes('by_arrival: ') && !after.includes(name)));
  });
});

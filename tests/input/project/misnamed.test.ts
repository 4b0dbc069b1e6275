import path from 'node:path';
import { expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { SMALL, writeProject } from '../../support/project.js';

/** What is warned of a small project in which some files have other names. */
async function warned(changes: Readonly<Record<string, string | null>>): Promise<readonly string[]> {
  const { warnings } = await loadProject(await writeProject(changes));
  return warnings.map(({ place, message }) => `${path.basename(place?.file ?? '')}: ${message}`);
}

it.each([
  ['slides.yml', 'slides.yaml'],
  ['slide.yaml', 'slides.yaml'],
  ['Slides.yaml.txt', 'slides.yaml'],
  ['breif.yaml', 'brief.yaml'],
  ['template/slides.hbs', 'templates'],
])('a file that nearly has a name with a meaning is told: %s', async (name, meant) => {
  const [top = ''] = name.split('/');
  const change = meant === 'slides.yaml' ? { 'slides.yaml': null } : {};
  expect(await warned({ ...change, [name]: SMALL['slides.yaml'] ?? '' })).toEqual([
    `${top}: Nothing reads "${top}", and there is no "${meant}".`,
  ]);
});

it('others are let be: notes, copies of what is there, files that the project reads', async () => {
  const names = ['README.md', 'notes.yaml', 'slides2.yaml', 'feedback.old.yaml', 'make.mjs', 'schema/project.schema.json'];
  expect(await warned(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual([]);
});

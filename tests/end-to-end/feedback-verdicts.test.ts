import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadProject } from '../../src/input/project/load.js';
import type { Project } from '../../src/model/project.js';
import { LANGS, type Lang } from '../../src/model/text.js';
import { factNames } from '../support/fact-names.js';
import { contradictions, verdictsInTables, verdictsSaid, wordsOfHtml } from '../support/feedback-verdicts.js';
import { CHECKOUT, KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** Built reports, read as their readers read them: no fact has two verdicts, in words, tables and alternatives. */

const LIBRARY = path.join(CHECKOUT, 'tests/projects/library');
const SAMPLE: readonly (readonly [project: string, readers: readonly string[]])[] = [
  [KAWASAKI, ['K001', 'K020', 'K036', 'K054', 'K070', 'K099']],
  [LIBRARY, ['v001', 'v005', 'v013']],
];

interface Built {
  readonly id: string;
  readonly lang: Lang;
  readonly html: string;
  readonly project: Project;
}
const built: Built[] = [];

beforeAll(async () => {
  for (const [root, readers] of SAMPLE) {
    const folder = await temporaryFolder();
    const args = ['--report', 'feedback', '--respondent', readers.join(','), '--lang', LANGS.join(','), '--format', 'html'];
    const { status } = await shirabe(['build', root, '--out', folder, ...args]);
    expect(status).toBe(0);
    const { project } = await loadProject(root);
    for (const id of readers)
      for (const lang of LANGS)
        built.push({
          id,
          lang,
          project,
          html: await readFile(path.join(folder, `feedback/${id}/feedback.${lang}.html`), 'utf8'),
        });
  }
}, 120_000);

const saidIn = (html: string) => [...verdictsSaid(wordsOfHtml(html)), ...verdictsInTables(html)];

describe('built reports', () => {
  it('say how each area and item compares, in words and in tables', () => {
    for (const { id, lang, html } of built) {
      const [words, tables] = [verdictsSaid(wordsOfHtml(html)).length, verdictsInTables(html).length];
      const least = id.startsWith('K') ? [15, 30] : [3, 4];
      expect([id, lang, words >= (least[0] ?? 0), tables >= (least[1] ?? 0)]).toEqual([id, lang, true, true]);
    }
  });

  it('give no two verdicts of one fact', () => {
    for (const { id, lang, html, project } of built)
      expect([id, lang, contradictions(saidIn(html), factNames(project, lang))]).toEqual([id, lang, []]);
  });

  it('would be found out, were one verdict another', () => {
    const one = built.find(({ id, lang }) => id === 'K001' && lang === 'en');
    if (!one) throw new Error('K001 was not built.');
    const planted = one.html.replace(/(<td class="verdict">)[^<]*A little higher/, '$1Lower');
    expect(planted).not.toBe(one.html);
    expect(contradictions(saidIn(planted), factNames(one.project, 'en'))).toHaveLength(1);
  });
});

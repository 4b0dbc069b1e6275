import { describe, expect, it } from 'vitest';
import { planBuild } from '../../src/build/build-plan.js';
import { fewReplies, warningsOf, withoutEmpty } from '../../src/build/few-replies.js';
import { EVERYTHING } from '../../src/build/plan.js';
import { analyseSurvey } from '../../src/survey.js';
import { kindsProject } from '../support/kinds.js';

/** The survey of all kinds with its first replies alone; `left`: rows whose age is left out. */
async function survey(replies: number, left = 0) {
  const root = await kindsProject();
  const { readFile, writeFile } = await import('node:fs/promises');
  const file = `${root}/responses/web.csv`;
  const [head = '', ...rows] = (await readFile(file, 'utf8')).split('\n');
  const kept = rows.slice(0, replies).map((row, index) => {
    const [id, age, ...others] = row.split(',');
    return [id, index < left ? '' : age, ...others].join(',');
  });
  await writeFile(file, [head, ...kept].join('\n'));
  const analysed = await analyseSurvey(root, { sources: null });
  const plan = planBuild(analysed, EVERYTHING);
  return { plan, few: fewReplies(analysed, plan) };
}

describe('a survey of few', () => {
  it('has no deck below ten replies, and says how many there are and are needed', async () => {
    const { plan, few } = await survey(7);
    const { plan: left, failures } = withoutEmpty(plan, few);
    expect(failures).toEqual([
      {
        document: 'slides',
        reason:
          'The report "slides" would show nothing: no item has the 10 answers that it needs there, of 7 replies with answers. Wait for more replies, or lower the threshold under "disclosure" in project.yaml with a "reason", where nobody can be recognised.',
      },
    ]);
    // Feedback needs five others besides its reader.
    expect([...new Set(left.documents.map(({ report }) => report))]).toEqual(['feedback']);
    expect(left.figures).toEqual([]);
  });

  it('has nothing below six', async () => {
    const { plan, few } = await survey(5);
    expect(withoutEmpty(plan, few).plan.documents).toEqual([]);
    expect(few.wholly.map(({ report }) => report).sort()).toEqual(['feedback', 'slides']);
  });

  it('is told of the items that a report leaves out', async () => {
    const { few } = await survey(12, 4);
    expect(few.wholly).toEqual([]);
    expect(warningsOf(few).map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ['warning', 'too-few-answers', 'The report "slides" leaves out items with fewer than 10 answers: age (8).'],
    ]);
  });

  it('is told nothing where all items have enough', async () => {
    const { few } = await survey(120);
    expect([few.wholly, few.partly]).toEqual([[], []]);
  });
});

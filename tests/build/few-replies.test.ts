import { describe, expect, it } from 'vitest';
import { planBuild } from '../../src/build/build-plan.js';
import { fewReplies, warningsOf } from '../../src/build/few-replies.js';
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
  return { few: fewReplies(analysed, planBuild(analysed, EVERYTHING)) };
}

describe('a survey of few', () => {
  const told = (few: Parameters<typeof warningsOf>[0]) =>
    warningsOf(few).map(({ severity, code, message }) => [severity, code, message]);

  it('is told that a deck shows nothing below ten replies, how many there are and how many are needed', async () => {
    const { few } = await survey(7);
    expect(told(few)).toEqual([
      [
        'warning',
        'too-few-replies',
        'The report "slides" shows no results: no item has the 10 answers that it needs there, of 7 replies with answers.',
      ],
    ]);
  });

  it('is told that feedback shows nothing below six: five others besides its reader', async () => {
    const { few } = await survey(5);
    expect(
      told(few)
        .map(([, , message]) => /"(\w+)" shows no results.* the (\d+) answers/.exec(String(message))?.slice(1))
        .sort(),
    ).toEqual([
      ['feedback', '6'],
      ['slides', '10'],
    ]);
  });

  it('is told of the items that a report leaves out', async () => {
    const { few } = await survey(12, 4);
    expect(few.wholly).toEqual([]);
    expect(told(few)).toEqual([
      ['warning', 'too-few-answers', 'The report "slides" leaves out items with fewer than 10 answers: age (8).'],
    ]);
  });

  it('is told nothing where all items have enough', async () => {
    const { few } = await survey(120);
    expect([few.wholly, few.partly]).toEqual([[], []]);
  });
});

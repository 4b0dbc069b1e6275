import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.js';
import { EVERYTHING } from '../../src/build/plan.js';
import { checkSurvey } from '../../src/check-survey.js';
import { runCheck } from '../../src/commands/check.js';
import { edited, SMALL, writeProject } from '../support/project.js';
import { filesBelow, temporaryFolder } from '../support/shirabe.js';
import { recordingTerminal } from '../support/terminal.js';

/** What a check says of documents that a build could not make: the same as the build. */

type Changes = Readonly<Record<string, string>>;

const silent = { stage() {}, advance() {} };

/** The documents that fail, with the reasons, as a check and as a build has them. */
async function failuresOf(changes: Changes) {
  const root = await writeProject(changes);
  const checked = await checkSurvey(root, { sources: null });
  expect((await filesBelow(root)).filter((file) => !(file in { ...SMALL, ...changes }))).toEqual([]);
  const out = path.join(await temporaryFolder(), 'out');
  const built = await build({ root, wish: EVERYTHING, out, jobs: 1, force: false }, silent);
  const documentsOf = (failures: readonly { readonly document: string; readonly reason: string }[]) =>
    failures.filter(({ document }) => !document.startsWith('figures/')).map(({ document, reason }) => `${document}: ${reason}`);
  return { checked: documentsOf(checked.failures), built: documentsOf(built.failures) };
}

const html = edited('project.yaml', 'date:', 'formats: [html]\ndate:');
const longTitle = '店の雰囲気と職員の応対について来店した人が答えたこと'.repeat(8);

const CASES: readonly (readonly [string, Changes, readonly RegExp[]])[] = [
  [
    'a name in letters that no typeface has',
    { ...html, ...edited('respondents.csv', '乙社', 'محمد') },
    [/^feedback\/a2\/feedback\.en: The typeface has no glyph for "\S" \(U\+06[0-9A-F]{2}\), in: محمد/],
  ],
  [
    'a title that does not fit on its slide',
    {
      ...html,
      'slides.yaml': `${SMALL['slides.yaml']}slides:\n  - {kind: text, title: {ja: ${longTitle}, en: Short}, points: [{ja: 甲, en: A}]}\n`,
    },
    [/^slides\/slides\.ja: .*slides\.yaml:5: The title does not fit/, /^slides\/slides\.en: /, /^slides\/slides\.bilingual: /],
  ],
  [
    'a text that names a respondent to the others',
    { ...html, ...edited('feedback.yaml', 'Thank you.', 'Thank you and 丙社.') },
    [/^feedback\/a2\/feedback\.en: it holds the name "丙社" of a3/],
  ],
  [
    'a template that fails once it is filled in',
    {
      ...html,
      'templates/feedback.hbs': '<!DOCTYPE html><html lang="ja"><head>{{> head}}</head><body>{{view.nothing}}</body></html>',
    },
    [/^feedback\/a1\/feedback\.ja: /, /^feedback\/a2\/feedback\.en: /, /^feedback\/a3\/feedback\.ja: /],
  ],
  [
    'an address that is too long for the window of its letter',
    {
      'project.yaml': edited('project.yaml', 'date:', 'formats: [html, pdf]\nreports: [feedback]\ndate:')['project.yaml'] ?? '',
      'feedback.yaml': `${SMALL['feedback.yaml']}delivery: {letter: {title: {ja: 通知, en: Letter}, sender: {ja: 会, en: Club}, salutation: {ja: 拝啓, en: Dear reader}, paragraphs: [{ja: 甲, en: A}]}}\n`,
      'respondents.csv': `id,name,language,size,address\na1,甲社,ja,10,${'川の向こうの長い名前の町'.repeat(20)}\na2,乙社,en,20,Town 1\na3,丙社,,,町\n`,
    },
    [/^feedback\/a1\/letter\.ja: its address is too long for the window/],
  ],
];

describe('a check tells of each document that a build cannot make', () => {
  it.each(CASES)('%s', async (_, changes, expected) => {
    const { checked, built } = await failuresOf(changes);
    expect(checked).toEqual(expected.map((words) => expect.stringMatching(words)));
    expect(built).toEqual(checked);
  });
});

it('ends with 1 then, groups what fails for one reason, and writes nothing', async () => {
  const failing = await writeProject({ 'feedback.yaml': SMALL['feedback.yaml']?.replace('ありがとう', 'ไทย ありがとう') ?? '' });
  const failed = recordingTerminal();
  expect(await runCheck(failing, {}, failed)).toBe(1);
  const told = failed.said.err.trim().split('\n');
  expect(told.filter((line) => line.startsWith('error'))).toEqual([
    expect.stringMatching(
      /^error: feedback\/a1\/feedback\.ja, feedback\/a3\/feedback\.ja could not be made: The typeface has no glyph for "ท"/,
    ),
  ]);
  expect(failed.said.out).toContain('2 of 6 documents cannot be made, 2 warnings.');
});

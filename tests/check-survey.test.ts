import { describe, expect, it } from 'vitest';
import { checkSurvey } from '../src/check-survey.js';
import { InputError } from '../src/problems/problems.js';
import { SMALL, writeProject } from './support/project.js';

type Changes = Readonly<Record<string, string>>;

const check = async (changes: Changes = {}, sources: readonly string[] | null = null) =>
  checkSurvey(await writeProject(changes), { sources });

/** What is refused: each problem as `file [key] code: message`. */
async function refused(changes: Changes, sources: readonly string[] | null = null): Promise<readonly string[]> {
  const error = await check(changes, sources).then(
    () => expect.fail('It was not refused.'),
    (reason) => reason,
  );
  if (!(error instanceof InputError)) throw error;
  return error.problems.map(({ code, message, place }) => {
    const file = place?.file.split('/').at(-1);
    return [file, place?.key && `[${place.key}]`, `${code}: ${message}`].filter(Boolean).join(' ');
  });
}

const delivery = (yaml: string) => ({ 'feedback.yaml': `${SMALL['feedback.yaml']}delivery: ${yaml}\n` });
const without = (formats: string) => ({ 'project.yaml': `${SMALL['project.yaml']}formats: [${formats}]\n` });

describe('a check', () => {
  it('passes the small project and tells what it read', async () => {
    const { project, responses, warnings } = await check();
    expect([project.id, responses.rows.length]).toEqual(['small', 3]);
    // It has three replies.
    expect(warnings.map(({ code }) => code)).toEqual(['too-few-replies', 'too-few-replies']);
  });

  it('counts the sources asked for, and refuses one that is not there', async () => {
    expect([...((await check({}, ['web'])).sources ?? [])]).toEqual(['web']);
    expect(await refused({}, ['mail'])).toEqual(['unknown-source: There is no source "mail" in this project.']);
  });
});

describe('a check finds what a build refuses before it writes', () => {
  it('passwords that the registry does not have', async () => {
    expect(await refused(delivery('{passwords: registry}'))).toEqual([
      'respondents.csv [password] password-missing: There is no password for a1, a2, a3, and delivered PDFs are to have the registry’s.',
    ]);
  });

  it('PDFs that the delivery needs and the project does not make', async () => {
    expect(await refused({ ...delivery('{passwords: generated, combined: true}'), ...without('html') })).toEqual([
      'feedback.yaml [delivery.passwords] delivery-without-pdf: This needs PDF files, and the project makes none.',
      'feedback.yaml [delivery.combined] delivery-without-pdf: This needs PDF files, and the project makes none.',
    ]);
  });

  it('reports that do not come in the formats of the project', async () => {
    const project = `${without('pptx')['project.yaml']}reports: [feedback]\n`;
    expect(await refused({ 'project.yaml': project })).toEqual([
      'report-without-format: The feedback report is not made as pptx.',
    ]);
  });

  it('weights that do not converge', async () => {
    const project = SMALL['project.yaml']?.replace(
      '  attributes:\n',
      '  attributes:\n    - {id: trade, kind: single, label: {ja: 業種, en: Trade}, options: [{id: x, label: {ja: 甲, en: X}}, {id: y, label: {ja: 乙, en: Y}}]}\n',
    );
    const frame =
      'frame: {size: 40, description: {ja: 枠, en: Frame}, margins: {trade: {x: 20, y: 20}, gamma: {"yes": 36, "no": 4}}}\n';
    const weights = 'weights: {method: raking, by: [trade, gamma]}\n';
    const registry = 'id,name,language,trade,size\na1,甲社,ja,x,10\na2,乙社,en,y,20\na3,丙社,,x,\n';
    const found = await refused({ 'project.yaml': `${project}${frame}${weights}`, 'respondents.csv': registry });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^weights-do-not-converge: The weights by trade and gamma did not converge in \d+ rounds of raking\.$/,
    );
  });

  it('releases that were cut', async () => {
    expect(await refused({ 'releases.key': `${'0'.repeat(64)} 1\n` })).toEqual([
      'releases.jsonl ledger-missing: There is a key of releases, but releases.jsonl is missing.',
    ]);
  });

  it('templates of the project that cannot be read, or would let text through unescaped', async () => {
    expect(await refused({ 'templates/brief.hbs': '{{{title}}}\n', 'templates/letter.hbs': '{{#if x}}\n' })).toEqual([
      'brief.hbs unescaped: Text would get into the page unescaped.',
      expect.stringMatching(/^letter\.hbs template-syntax: The template cannot be read: Parse error on line 2\.$/),
    ]);
  });
});

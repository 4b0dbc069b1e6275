import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/build/plan.js';
import { disclosureReport } from '../../src/commands/disclosure.js';
import { analyseSurvey, decideSurvey } from '../../src/survey.js';
import { SMALL, writeProject } from '../support/project.js';

/** Answers of so many: the levels 1 to 5 in turn, and one option; the last question is for few. */
const answers = (n: number) =>
  `respondent,alpha,beta,gamma,delta\n${Array.from({ length: n }, (_, index) => {
    const yes = index < 7;
    return `a${index + 1},${1 + (index % 5)},${1 + ((2 * index) % 5)},${yes ? 'yes' : 'no'},${yes ? index : ''}`;
  }).join('\n')}\n`;
const registry = (n: number) =>
  `id,name,language,size\n${Array.from({ length: n }, (_, index) => `a${index + 1},甲${index + 1}社,,${index + 1}`).join('\n')}\n`;

async function report(n: number, changes: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const root = await writeProject({ 'responses/web.csv': answers(n), 'respondents.csv': registry(n), ...changes });
  return disclosureReport(decideSurvey(await analyseSurvey(root, EVERYTHING))).split('\n');
}

describe('what is withheld', () => {
  it('is everything of so few, from everybody', async () => {
    const lines = await report(4);
    expect(lines.slice(0, 6)).toEqual([
      'Thresholds: 10 respondents in public, 5 others in feedback, 10 for means and quantiles; 5 must change before a released figure does.',
      '',
      'Brief and slides',
      'Withheld                                What  Why',
      'alpha, beta, gamma, delta, score of s1  all   too few respondents',
      '',
    ]);
  });

  it('is nothing of those who answered in numbers and the rest by name and reason, never by value', async () => {
    const lines = await report(30);
    const brief = lines.slice(
      lines.indexOf('Brief and slides') + 1,
      lines.indexOf('Feedback reports (the others of a reader)') - 1,
    );
    expect(brief.map((line) => line.split(/ {2,}/))).toEqual([
      ['Withheld', 'What', 'Why'],
      ['delta', 'all', 'too few respondents'],
    ]);
  });

  it('would be shown with what is said of each reason', async () => {
    const lines = await report(30);
    const from = lines.indexOf('What would bring figures back');
    expect(lines.slice(from + 1).map((line) => line.split(/ {2,}/))).toEqual([
      ['Withheld because', 'Would be shown with'],
      ['too few respondents', 'more respondents, or a wider category'],
      [''],
    ]);
  });

  it('gives the reason why a threshold is below its default', async () => {
    const disclosure = 'disclosure: {public: 8, reason: 公開調査のため}\n';
    const lines = await report(30, { 'project.yaml': `${SMALL['project.yaml']}${disclosure}` });
    expect(lines.slice(0, 2)).toEqual([
      'Thresholds: 8 respondents in public, 5 others in feedback, 10 for means and quantiles; 5 must change before a released figure does.',
      'Below the defaults because: 公開調査のため',
    ]);
  });
});

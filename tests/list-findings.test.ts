import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { listFindings } from '../src/list-findings.js';
import { plainly } from '../src/reports/text/cited.js';
import { type Answers, type Row, surveyWith } from './support/answers.js';
import { KAWASAKI } from './support/shirabe.js';

/** What is found follows the answers: their change changes what is said, in which order and how surely. */

const registry = parse(await readFile(path.join(KAWASAKI, 'respondents.csv'), 'utf8'), { bom: true, columns: true }) as Answers[];
const employees = new Map(registry.map(({ id, employees: number }) => [id, Number(number)]));
const sizeOf = ({ respondent = '' }: Answers) => employees.get(respondent) ?? 0;

type Change = (answers: Answers, row: Row) => Answers | null;
const without =
  (prefix: string, value = '') =>
  (answers: Answers) =>
    Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, item.startsWith(prefix) ? value : answer]));

async function findings(change: Change) {
  const all = (await listFindings(await surveyWith(change), { sources: null })).findings;
  return all.map(({ scored: { candidate }, heading, body, base }) => ({
    id: candidate.id,
    certainty: candidate.certainty,
    heading,
    body: plainly(body),
    base: plainly(base),
  }));
}

async function found(change: Change, id: string) {
  return (await findings(change)).find((one) => one.id === id) ?? null;
}

describe('what is found in the answers as they are', () => {
  it('comes with the largest and surest first, and what cannot be told last', async () => {
    const all = await findings((answers) => answers);
    expect(all.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual([
      'gap-policy-2 established',
      'gap-policy-1 established',
      'ranking-q5 established',
      'split-q12_4 likely',
      'ranking-q7 likely',
      'ranking-q12 established',
      'ranking-q14 likely',
      'ranking-q10 established',
      'breakdown-q4 possible',
      'breakdown-q4_stage possible',
      'ranking-q13 undecided',
    ]);
    expect(all[2]).toMatchObject({
      heading: {
        ja: '重視度が最も高いのは、「相互理解の深さ」である',
        en: '“Mutual understanding” has the highest mean importance',
      },
      base: { ja: 'n = 105' },
    });
  });
});

describe('other answers', () => {
  it('turn an item round: it goes from the top to the bottom', async () => {
    const flip = (answer = '') => (/^[1-6]$/.test(answer) ? String(7 - Number(answer)) : answer);
    const ranking = await found((answers) => ({ ...answers, q7_3: flip(answers.q7_3) }), 'ranking-q7');
    expect(ranking?.heading.en).toBe(
      "“Partner's future vision” and “President's outlook” appear to have the highest mean importance",
    );
    expect(ranking?.body.en).toContain("2.6 for “Partner's people”.");
  });

  it('of a third of the firms no longer say which items lead, and of a fifth are less sure and marked', async () => {
    const third =
      (at: number): Change =>
      (answers, { index }) =>
        index % at === 0 ? answers : null;
    expect(await found(third(3), 'ranking-q7')).toMatchObject({
      certainty: 'undecided',
      heading: { ja: '連携先の決定項目では、項目の順位を判断できない' },
    });
    expect(await found(third(3), 'gap-policy-1')).toMatchObject({ certainty: 'established', base: { ja: 'n = 34' } });
    expect(await found(third(5), 'gap-policy-1')).toMatchObject({
      certainty: 'likely',
      heading: {
        ja: '人材育成では、希望度が活用度を上回るとみられる',
        en: 'Training: demand appears to exceed use',
      },
      base: { ja: 'n = 22（参考値）' },
    });
  });

  it('of fewer than ten firms give nothing to conclude', async () => {
    expect(await findings((answers, { index }) => (index % 12 === 0 ? answers : null))).toEqual([]);
  });

  it('that are all alike in a section are withheld there, and nothing else changes', async () => {
    const ids = (await findings(without('q7_', '3'))).map(({ id }) => id);
    expect(ids.filter((id) => id.includes('q7'))).toEqual([]);
    expect(ids).toContain('ranking-q5');
    // Some comparisons of mail and web are withheld with them, and might have differed.
    expect(ids).not.toContain('agreement-by_source');
  });

  it('that leave a section blank say nothing of it', async () => {
    const ids = (await findings(without('q14_'))).map(({ id }) => id);
    expect(ids.filter((id) => id.includes('q14'))).toEqual([]);
    expect(ids.slice(0, 2)).toEqual(['gap-policy-2', 'gap-policy-1']);
  });

  it('exchanged between use and demand turn a gap round', async () => {
    const swap: Change = ({ q10_1 = '', q12_1 = '', ...others }) => ({ ...others, q10_1: q12_1, q12_1: q10_1 });
    expect(await found(swap, 'gap-policy-1')).toMatchObject({
      certainty: 'established',
      heading: {
        ja: '人材育成では、活用度が希望度を上回る',
        en: 'Training: use exceeds demand',
      },
      body: { ja: '平均は、活用度が3.5、希望度が1.4です（差−2.0）。' },
    });
  });

  it('that are equal before and after leave no gap, and nearly equal ones one that is less sure', async () => {
    expect(await found((answers) => ({ ...answers, q12_1: answers.q10_1 ?? '' }), 'gap-policy-1')).toBeNull();
    const nearly: Change = (answers, { index }) => {
      const use = 3 + (index % 2);
      return { ...answers, q10_1: String(use), q12_1: String(use + ([1, 1, -1, 0, 0, 0][index % 6] ?? 0)) };
    };
    expect(await found(nearly, 'gap-policy-1')).toMatchObject({
      certainty: 'likely',
      heading: { en: 'Training: demand appears to exceed use' },
    });
  });

  it('that differ by size of firm name both sizes', async () => {
    // A firm of unknown size could be told from the others by subtraction, so that it is left out.
    const bySize: Change = (answers, { index }) =>
      sizeOf(answers) > 0 ? { ...answers, q1_4: String((sizeOf(answers) > 20 ? 5 : 2) - (index % 2)) } : null;
    expect(await found(bySize, 'difference-by_size-q1_4')).toMatchObject({
      certainty: 'established',
      heading: {
        en: 'By number of employees, “Collaboration frequency” is rated higher for “21 or more” (4.5) than for “20 or fewer” (1.5)',
      },
      body: { en: expect.stringMatching(/^The mean is 4\.\d for “21 or more” \(n = \d+\) and 1\.\d for “20 or fewer”/) },
    });
  });

  it('that differ by way of answering are a finding, and no agreement', async () => {
    const bySource: Change = (answers, { source, index }) => ({
      ...answers,
      q5_1: String((source === 'web' ? 6 : 3) - (index % 3)),
    });
    const ids = (await findings(bySource)).map(({ id }) => id);
    expect(ids).toContain('difference-by_source-q5_1');
    expect(ids).not.toContain('agreement-by_source');
  });

  it('of which four in five are one option are a majority', async () => {
    const most: Change = (answers, { index }) => (index % 5 === 0 ? answers : { ...answers, q4: 'none', q4_stage: '' });
    expect(await found(most, 'breakdown-q4')).toMatchObject({
      certainty: 'established',
      heading: {
        ja: '「連携事業の実施状況」は、「取り組んでいない」が過半を占める',
        en: 'A majority chose “Not engaged” for “Collaboration projects”',
      },
    });
  });

  it('that gather at both ends are divided', async () => {
    const ends: Change = (answers, { index }) => ({ ...answers, q7_1: index % 2 === 0 ? '1' : '6' });
    expect(await found(ends, 'split-q7_1')).toMatchObject({
      certainty: 'likely',
      heading: { ja: '「相手社長の経営意識」への回答は、両端に分かれているとみられる' },
      body: { en: '50% of responding firms chose 1 or 2, and 50% chose 5 or 6.' },
    });
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFindings } from '../../src/list-findings.js';
import { plainly } from '../../src/reports/text/cited.js';
import { type Answers, surveyWith } from '../support/answers.js';

/** Of those who gave one answer, how many gave another: told from the published counts of groups, and from nothing else. */

const GROUPS = `    - id: wish
      of: q12_4
      label: {ja: マッチングへの希望, en: Wish for matching}
      bands:
        - {id: weak, label: {ja: 弱い, en: weak}, to: 4}
        - {id: strong, label: {ja: 強い, en: strong}, from: 5}
  groups:
    - {id: by_wish, by: wish, of: [q10_2]}
`;
const CROSSES = `  crosses:
    - {id: unused, groups: by_wish, categories: [strong], of: q10_2, answers: [1]}
    - {id: wished, groups: by_wish, categories: [strong], of: q10_2, answers: [1], base: answers}
`;

/** The survey with an answer of everybody to what is crossed, so that nobody can be found by subtraction; and its rows. */
async function crossed(change: (answers: Answers, index: number) => Answers, isWhole = true) {
  const rows: Answers[] = [];
  const root = await surveyWith((answers, { index }) => {
    const asked = { ...answers };
    if (isWhole) {
      for (const id of ['q12_4', 'q10_2']) if (!/^[1-6]$/.test(asked[id] ?? '')) asked[id] = String(1 + (index % 6));
    }
    rows.push(change(asked, index));
    return rows.at(-1) ?? null;
  });
  const file = path.join(root, 'project.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(file, yaml.replace('  groups:\n', GROUPS).replace('  gaps:\n', `${CROSSES}  gaps:\n`));
  const { findings } = await listFindings(root, { sources: null });
  const found = (id: string) => {
    const one = findings.find(({ scored }) => scored.candidate.id === `cross-${id}`);
    return one && { ...one, body: plainly(one.body), n: one.scored.candidate.n };
  };
  return { rows, found };
}

const whole = await crossed((answers) => answers);
const count = (isIt: (row: Answers) => boolean) => whole.rows.filter(isIt).length;
const isStrong = ({ q12_4 }: Answers) => Number(q12_4) >= 5;
const isUnused = ({ q10_2 }: Answers) => q10_2 === '1';
const percent = (part: number, all: number) => Math.round((100 * part) / all);

describe('of those who gave one answer', () => {
  const [strong, both] = [count(isStrong), count((row) => isStrong(row) && isUnused(row))];
  const [others, rest] = [whole.rows.length - strong, count(isUnused) - both];

  it('a majority that gave another is told with its base, and with the others', () => {
    expect([strong, both]).toEqual([49, 36]);
    expect(whole.found('unused')).toMatchObject({
      certainty: 'established',
      heading: {
        ja: `「マッチングへの希望」が「強い」の49社のうち36社（${percent(both, strong)}%）は、「産学官連携・R&D支援」に1と答えた`,
      },
    });
    expect(whole.found('unused')?.body).toEqual({
      ja: `「マッチングへの希望」が「強い」の49社では、36社（73%）が「産学官連携・R&D支援」に1と答えました。ほかの${others}社では${rest}社（${percent(rest, others)}%）です。`,
      en: `Of 49 responding firms with “strong” for “Wish for matching”, 36 (73%) chose 1 for “R&D collaboration policy”. Of the other ${others}, ${rest} (${percent(rest, others)}%) did.`,
    });
  });

  it('the other way round, those who gave the second answer are the base', () => {
    const unused = count(isUnused);
    expect(whole.found('wished')?.body.en).toBe(
      `Of ${unused} responding firms that chose 1 for “R&D collaboration policy”, ${both} (${percent(both, unused)}%) had “strong” for “Wish for matching”. Of the other ${whole.rows.length - unused}, ${strong - both} (${percent(strong - both, whole.rows.length - unused)}%) did.`,
    );
  });

  it('a difference from the others is told by a test of the two, and by its direction', async () => {
    const { found } = await crossed((answers, index) => ({
      ...answers,
      q12_4: String(1 + (index % 6)),
      q10_2: index % 6 >= 4 ? (index % 12 >= 6 ? '2' : '1') : index % 8 === 0 ? '1' : '4',
    }));
    expect(found('unused')).toMatchObject({
      certainty: 'established',
      heading: {
        ja: '「マッチングへの希望」が「強い」の回答企業は、「産学官連携・R&D支援」に1と答えた割合がほかより高い',
        en: '1 for “R&D collaboration policy” is more frequent among responding firms with “strong” for “Wish for matching”',
      },
      remark: { en: 'Chance is an unlikely explanation.' },
    });
  });

  it('nothing is told where somebody who left out the one item could be found by the other', async () => {
    const { found } = await crossed((answers) => answers, false);
    expect(found('unused')).toBeUndefined();
  });
});

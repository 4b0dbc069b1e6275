import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/results/analyse.js';
import { resultsJson } from '../../src/analysis/results/results.js';
import { loadProject } from '../../src/input/project/load.js';
import { readResponses } from '../../src/input/responses/read.js';
import { listFindings } from '../../src/list-findings.js';
import type { Citation } from '../../src/model/cited.js';
import type { Lang } from '../../src/model/text.js';
import { citationsIn, plainly } from '../../src/reports/text/cited.js';
import { surveyWith } from '../support/answers.js';
import { KAWASAKI } from '../support/shirabe.js';

/** The sentences of findings: where their numbers come from, and how they read. */

/** Of some surveys: as it is, with differences by way of answering, and with one answer in four. */
const surveys = [
  KAWASAKI,
  await surveyWith((answers, { source, index }) => ({
    ...answers,
    q5_1: String((source === 'web' ? 6 : 3) - (index % 3)),
    q4: index % 3 === 0 ? (answers.q4 ?? '') : source === 'web' ? 'active' : 'none',
    q4_stage: index % 3 === 0 ? (answers.q4_stage ?? '') : source === 'web' ? 'market' : '',
  })),
  await surveyWith((answers, { index }) => (index % 4 === 0 ? answers : null)),
];
const found = await Promise.all(
  surveys.map(async (root) => {
    const { project } = await loadProject(root);
    const { responses, registry } = await readResponses(project);
    const results: unknown = JSON.parse(resultsJson(project, analyse(project, responses, registry, null)));
    return { results, findings: (await listFindings(root, { sources: null })).findings };
  }),
);
const all = found.flatMap(({ findings }) => findings);

/** RFC 6901. */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], document);
}

/** Whether a number is what is written of it, as a mean, a signed difference, a count or whole per cent. */
function isRoundedTo(value: number, written: string): boolean {
  const number = Number(written.replace('−', '-').replaceAll(',', ''));
  if (/[.]/.test(written)) return Math.abs(value - number) <= 0.05 + 1e-9;
  return value === number || Math.abs(100 * value - number) <= 0.5 + 1e-9;
}

describe('every number in a finding', () => {
  it('stands in the cell of results.json that it names', () => {
    let looked = 0;
    for (const { results, findings } of found)
      for (const { body, base, scored } of findings)
        for (const { cells, written, meaning } of [...citationsIn(body), ...citationsIn(base)]) {
          // What is worked out here is of options taken together, which a respondent chose one of.
          const values = cells.map(({ pointer }) => at(results, pointer));
          expect([scored.candidate.id, cells, values.map((value) => typeof value)]).toEqual([
            scored.candidate.id,
            cells,
            cells.map(() => 'number'),
          ]);
          const numbers = values.map(Number);
          const isPart = numbers.length > 1 && meaning.of === 'answer' && meaning.figure === 'shares';
          const whole = isPart ? Number(numbers.pop()) : 1;
          const sum = numbers.reduce((all, one) => all + one, 0) / whole;
          expect([cells, sum, written, isRoundedTo(sum, written)]).toEqual([cells, sum, written, true]);
          looked += 1;
        }
    expect(looked).toBeGreaterThan(70);
  });

  it('is the same in both languages', () => {
    const key = ({ cells, written }: Citation) => `${cells.map(({ pointer }) => pointer)} ${written}`;
    for (const { body } of all) {
      const of = (lang: Lang) => body[lang].filter((part) => typeof part !== 'string').map(key);
      expect(of('en').sort()).toEqual(of('ja').sort());
    }
  });

  it('is cited, unless it counts items or comparisons or names levels of a scale', () => {
    const uncited = all.flatMap(({ body }) => body.en.filter((part) => typeof part === 'string'));
    const loose = uncited.join(' ').match(/[^.“”]*\d[^.“”]*/g) ?? [];
    for (const words of loose)
      expect(words).toMatch(/^[^\d]*(\d+ or \d+|None of \d+ comparisons|Of \d+ pairs of items tested)|“/);
  });
});

describe('the sentences of findings', () => {
  const sentences = all.flatMap(({ heading, body, remark }) => [heading, plainly(body), ...(remark ? [remark] : [])]);

  it('are short: 60 characters in Japanese, 25 words in English', () => {
    const long = sentences.flatMap(({ ja, en }) => [
      ...ja.split(/(?<=。)/).filter((sentence) => [...sentence].length > 60),
      ...en.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.split(/\s+/).length > 25),
    ]);
    expect(long).toEqual([]);
  });

  it('claim no cause and speak of nobody but those who responded', () => {
    for (const { ja, en } of sentences) {
      expect(ja).not.toMatch(/ため|により|影響し|原因|もたら|川崎の中小企業/);
      expect(en).not.toMatch(/because|due to|caus|lead to|leads to|result in|affect|Kawasaki/i);
    }
  });
});

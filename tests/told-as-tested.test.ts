import { describe, expect, it } from 'vitest';
import { listFindings } from '../src/list-findings.js';
import type { Text } from '../src/model/text.js';
import { openReportContext } from '../src/reports/report/context.js';
import { gapDrafts, groupsDrafts } from '../src/reports/slides/charts.js';
import { publishSurvey } from '../src/survey.js';
import { writeProject } from './support/project.js';

/** What findings and slides say of a difference is what its own test and the printed figures both say. */

interface Survey {
  /** A respondent each: the answers to x and y, and the group. */
  readonly rows: readonly (readonly [x: number, y: number, group: string])[];
  readonly analyses: string;
  readonly measure?: string;
}

const label = (word: string) => `{ja: ${word}, en: ${word}}`;
const ITEMS = ['x', 'y'].map((id) => `      - {id: ${id}, label: ${label(id.toUpperCase())}}`).join('\n');

async function projectOf({ rows, analyses }: Survey): Promise<string> {
  const ids = rows.map((_, index) => `r${1000 + index}`);
  const groups = [...new Set(rows.map(([, , group]) => group))];
  const options = groups.map((group) => `{id: ${group}, label: ${label(group)}}`).join(', ');
  return writeProject({
    'project.yaml': `title: {ja: 調査, en: Survey}
organisation: {ja: 試験, en: Test}
contact: {ja: 受付, en: Desk}
date: 2026-01-31
sources:
  - {id: web, label: {ja: ウェブ, en: Web}, file: responses/web.csv}
respondents:
  attributes:
    - {id: kind, kind: single, label: {ja: 区分, en: Kind}, options: [${options}]}
analyses:
${analyses}
`,
    'questionnaire.yaml': `scales:
  six: {low: 1, high: 6, lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}}
sections:
  - id: s
    title: {ja: 問い, en: Section}
    measure: {ja: 重視度, en: importance}
    scale: six
    items:
${ITEMS}
`,
    'feedback.yaml': null,
    'respondents.csv': ['id,name,kind', ...rows.map(([, , group], index) => `${ids[index]},N${index},${group}`)].join('\n'),
    'responses/web.csv': ['respondent,x,y', ...rows.map(([x, y], index) => `${ids[index]},${x},${y}`)].join('\n'),
  });
}

/** The headings of findings about x, and the titles of the slides of the comparison. */
async function said(survey: Survey): Promise<{ readonly findings: readonly Text[]; readonly titles: readonly Text[] }> {
  const root = await projectOf(survey);
  const { findings } = await listFindings(root, { sources: null });
  const { project, publication } = await publishSurvey(root, { sources: null });
  const context = openReportContext(project, (word, size) => word.length * size * 0.6);
  const all = { ja: '全体', en: 'all' };
  const drafts = [
    ...publication.gaps.flatMap((gap) => gapDrafts(context, publication, gap, all)),
    ...publication.groups.flatMap(({ id }) => groupsDrafts(context, publication, id, 'x', all)),
  ];
  const compared = findings.filter(({ scored }) => scored.candidate.kind === 'gap' || scored.candidate.kind === 'difference');
  return { findings: compared.map(({ heading }) => heading), titles: drafts.flatMap(({ titles }) => titles) };
}

const many = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, index) => of(index));
const GAP = `  gaps:
    - id: xy
      label: {ja: 差, en: Gap}
      pairs:
        - {label: {ja: 研修, en: Training}, from: x, to: y}`;
const GROUPS = `  groups:
    - {id: by_kind, by: kind, of: [x]}`;

describe('two items', () => {
  it('are not told apart where most rate the one a little higher and a few the other one much', async () => {
    // The signed ranks find x higher, p < .001; the mean of y is higher, 3.6 and 3.4.
    const rows = [
      ...many(128, (index) => [3 + (index % 3), 2 + (index % 3), index % 2 ? 'a' : 'b'] as const),
      ...many(30, (index) => [1, 6, index % 2 ? 'a' : 'b'] as const),
    ];
    const untold = {
      ja: '研修で、「Y」と「X」に差があるかは判断できない',
      en: 'Training: whether “Y” and “X” differ cannot be told',
    };
    expect(await said({ rows, analyses: GAP })).toEqual({ findings: [untold], titles: [untold] });
  });

  it('are named, with their means, where test and means agree', async () => {
    const rows = many(90, (index) => [3 + (index % 3), 2 + (index % 4), index % 2 ? 'a' : 'b'] as const);
    // The sentence below the heading of a finding gives the means.
    const finding = { ja: '重視度の平均は、「X」が「Y」より高い', en: 'Mean importance is higher for “X” than for “Y”' };
    const title = {
      ja: '重視度の平均は、「X」（4.0）が「Y」（3.5）より高い',
      en: 'Mean importance is higher for “X” (4.0) than for “Y” (3.5)',
    };
    expect(await said({ rows, analyses: GAP })).toEqual({ findings: [finding], titles: [title] });
  });
});

describe('two items of equal means', () => {
  it('are said to have equal means in print, and no more', async () => {
    const rows = many(90, (index) => [3 + (index % 3), 3 + ((index + 1) % 3), index % 2 ? 'a' : 'b'] as const);
    const title = {
      ja: '研修で、「Y」と「X」の平均は、小数第1位まで等しい',
      en: 'Training: mean “Y” and mean “X” are equal to one decimal place',
    };
    expect(await said({ rows, analyses: GAP })).toEqual({ findings: [], titles: [title] });
  });
});

describe('groups', () => {
  const answers = (counts: readonly number[], group: string) =>
    counts.flatMap((count, level) => many(count, (index) => [level + 1, 1 + (index % 6), group] as const));

  it('are not told apart where ranks and means point different ways', async () => {
    // Mann-Whitney finds a higher, p < .001; the mean of b is higher, 3.1 and 3.0.
    const rows = [...answers([68, 0, 0, 132], 'a'), ...answers([0, 0, 180, 20], 'b')];
    expect(await said({ rows, analyses: GROUPS })).toEqual({
      findings: [],
      titles: [{ ja: '区分による差があるかは判断できない', en: 'Whether answers differ by kind cannot be told' }],
    });
  });

  it('are named by the pair that a test of its own tells apart, not by the highest and the lowest', async () => {
    // c has the highest mean, 4.2, by chance: 11 answers, and no test tells it from another.
    const rows = [
      ...answers([10, 20, 25, 25, 15, 5], 'a'),
      ...answers([3, 10, 20, 27, 25, 15], 'b'),
      ...answers([1, 1, 1, 3, 2, 3], 'c'),
    ];
    const told = {
      ja: '「X」は、区分が「b」（4.1）で「a」（3.3）より高い',
      en: 'By kind, “X” is rated higher for “b” (4.1) than for “a” (3.3)',
    };
    expect(await said({ rows, analyses: GROUPS })).toEqual({ findings: [told], titles: [told] });
  });

  it('that chance may make differ show no clear difference', async () => {
    const rows = [...answers([10, 10, 10, 10, 10, 10], 'a'), ...answers([10, 10, 9, 11, 10, 10], 'b')];
    expect(await said({ rows, analyses: GROUPS })).toEqual({
      findings: [],
      titles: [{ ja: '区分による明らかな差は見られない', en: 'Answers show no clear difference by kind' }],
    });
  });
});

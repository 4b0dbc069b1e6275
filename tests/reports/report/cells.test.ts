import { describe, expect, it } from 'vitest';
import { readPointer } from '../../../src/analysis/pointers/pointer.js';
import { resultsJson } from '../../../src/analysis/results/results.js';
import type { Citation, Meaning } from '../../../src/model/cited.js';
import type { PublishedComparison, PublishedGrouping } from '../../../src/model/publication.js';
import { type Fragment, QUOTED, type Quoted } from '../../../src/model/slides-texts.js';
import { statementsOf } from '../../../src/reports/brief/statements.js';
import { gapCell, groupCell, itemCell, measuredCell, sampleCell, sourceCell } from '../../../src/reports/report/cells.js';
import { sampleCitations } from '../../../src/reports/report/method.js';
import { citedOf } from '../../../src/reports/report/quotes.js';
import { citationsIn } from '../../../src/reports/text/cited.js';
import { respondentTermsOf } from '../../../src/reports/text/respondent-terms.js';
import { publishSurvey } from '../../../src/survey.js';
import { choiceItem, publication, scaleItem, section } from '../../support/publication.js';
import { CHECKOUT, KAWASAKI } from '../../support/shirabe.js';

/** Where numbers come from: each must lead to the value that it was rounded from. */

const surveys = await Promise.all(
  [KAWASAKI, `${CHECKOUT}/tests/projects/library`].map(async (root) => {
    const { project, analysis, publication } = await publishSurvey(root, { sources: null });
    return { name: project.id, project, publication, results: JSON.parse(resultsJson(project, analysis)) as unknown };
  }),
);
type Survey = (typeof surveys)[number];

function briefCitations({ project, publication }: Survey): readonly Citation[] {
  if (!project.brief) throw new Error(`${project.id} has no brief.`);
  return statementsOf(project.brief, publication, respondentTermsOf(project.terms)).flatMap(({ citations }) => citations);
}

/** Everything that an author could quote, with the usual digits and with seven. */
function quoteCitations({ publication }: Survey): readonly Citation[] {
  const quote = (result: Quoted, of: string | null, option: string | null = null) =>
    [null, 7].map((digits): Fragment => ({ kind: 'quote', result, of, option, digits, strong: false }));
  const items = publication.sections.flatMap((one) => one.items);
  const answers = items.flatMap((item) =>
    'distribution' in item && item.distribution.shown
      ? item.distribution.value.bars.map(({ key }) => [item.id, key] as const)
      : [],
  );
  const fragments = [
    ...QUOTED.flatMap((result) => quote(result, null)),
    ...publication.sample.sources.flatMap(({ id }) => [...quote('returned', id), ...quote('answered', id)]),
    ...items.flatMap(({ id }) => QUOTED.flatMap((result) => quote(result, id))),
    ...publication.sections.filter(({ score }) => score).flatMap(({ id }) => QUOTED.flatMap((result) => quote(result, id))),
    ...answers.flatMap(([of, option]) => [...quote('count', of, option), ...quote('share', of, option)]),
  ];
  return citationsIn(citedOf({ ja: fragments, en: fragments }, publication));
}

/** Whether a number is what is written of it: a count, a mean, a signed difference, or a share as a percentage. */
function isRoundedTo(value: number, written: string, { figure }: Meaning): boolean {
  const number = Number(written.replace('−', '-').replaceAll(',', '').replace('%', ''));
  const digits = written.replace('%', '').split('.')[1]?.length ?? 0;
  // The deviation of numbers has two significant figures, which may leave no decimals.
  const isShare = written.endsWith('%') || (figure !== 'sd' && digits === 0 && !Number.isInteger(value));
  // What is published of a share has at least two decimals, and is rounded to whole per cent from there.
  return Math.abs((isShare ? 100 * value : value) - number) <= 0.5 * 10 ** -digits + (digits === 7 ? 0.5 : 1e-9);
}

/** The id of what a pointer leads into, as far as it has one. */
function ownerOf(results: unknown, pointer: string): unknown {
  const keys = pointer.split('/');
  const ids = keys.map((_, count) => readPointer(results, keys.slice(0, count + 1).join('/')) as { id?: unknown } | undefined);
  return ids.findLast((one) => typeof one === 'object' && 'id' in one)?.id;
}

describe.each(surveys.map((survey) => [survey.name, survey] as const))('in %s', (_, survey) => {
  it.each([
    ['the brief', briefCitations, 20],
    ['quotes', quoteCitations, 100],
    ['the facts of the survey', (one: Survey) => sampleCitations(one.publication.sample), 5],
  ])('every number of %s stands in the cell that it names', (_name, citationsOf, least) => {
    const citations = citationsOf(survey);
    const wrong = citations.filter(({ written, meaning, cells: [cell, ...others] }) => {
      if (!cell || others.length > 0) return cell === undefined;
      const value = readPointer(survey.results, cell.pointer);
      const owner = ownerOf(survey.results, cell.pointer);
      const isOwned = owner === undefined ? cell.name.startsWith('sample.') : cell.name.startsWith(String(owner));
      return typeof value !== 'number' || !isRoundedTo(value, written, meaning) || !isOwned;
    });
    expect(wrong).toEqual([]);
    expect(citations.length).toBeGreaterThanOrEqual(least);
  });
});

describe('a cell', () => {
  const results = publication([
    section('s', [scaleItem('a', [1, 2, 3, 4, 5, 6]), choiceItem('b', { yes: 1, 'n/a~': 2 })], {}),
    section('bare', [scaleItem('c', [1, 2, 3, 4, 5, 6])]),
  ]);
  const comparison = { of: 'a', option: null, groups: [] } as unknown as PublishedComparison;
  const grouping = { id: 'size', comparisons: [comparison] } as unknown as PublishedGrouping;

  it('of an option is escaped in its pointer and not in its name', () => {
    expect(itemCell(results, 'b', 'counts', 'n/a~')).toEqual({
      pointer: '/sections/0/items/1/counts/n~1a~0',
      name: 'b.counts.n/a~',
      release: null,
      meaning: { of: 'answer', item: 'b', answers: ['n/a~'], figure: 'counts' },
    });
  });

  it('of an item or of a score', () => {
    expect(measuredCell(results, 'c', 'mean')).toMatchObject({ pointer: '/sections/1/items/0/mean', name: 'c.mean' });
    expect(measuredCell(results, 's', 'mean')).toMatchObject({ pointer: '/sections/0/score/mean', name: 's.mean' });
    expect(sampleCell('total', 'returned')).toMatchObject({ pointer: '/sample/total/returned', name: 'sample.total.returned' });
  });

  it.each<[string, () => unknown]>([
    ['item x', () => itemCell(results, 'x', 'mean')],
    ['item s', () => itemCell(results, 's', 'mean')],
    ['item or score x', () => measuredCell(results, 'x', 'mean')],
    ['item or score bare', () => measuredCell(results, 'bare', 'mean')],
    ['gap x', () => gapCell(results, 'x', 0, 'n')],
    [
      'pair 2 of the gap g',
      () => gapCell({ ...results, gaps: [{ id: 'g', label: { ja: '', en: '' }, pairs: [] }] }, 'g', 1, 'n'),
    ],
    ['grouping size', () => groupCell(results, grouping, comparison, 'small', 'n')],
    ['comparison of a by size', () => groupCell({ ...results, groups: [grouping] }, grouping, { ...comparison }, 'small', 'n')],
    ['group small of size', () => groupCell({ ...results, groups: [grouping] }, grouping, comparison, 'small', 'n')],
    ['source post', () => sourceCell(results.sample, 'post', 'returned')],
  ])('is an error where there is no %s', (what, cell) =>
    expect(cell).toThrow(new Error(`There is no ${what} in the publication.`)),
  );
});

import { describe, expect, it } from 'vitest';
import { resultsJson } from '../../../src/analysis/results/results.js';
import type { ResultsDocument } from '../../../src/model/results-document.js';
import { publishSurvey } from '../../../src/survey.js';
import { CHECKOUT } from '../../support/shirabe.js';

/** The keys of results.json, on which others lean: one that goes or is renamed needs another `schemaVersion`; others may come. */

const { project, analysis } = await publishSurvey(`${CHECKOUT}/tests/projects/library`, { sources: null });
const results = JSON.parse(resultsJson(project, analysis)) as ResultsDocument;
const items = results.sections.flatMap((section) => section.items);
const keysOf = (one: object | null | undefined) => Object.keys(one ?? {}).join(' ');
const rankedPair = results.sections.flatMap(({ ranking }) => (ranking && 'pairs' in ranking ? ranking.pairs : []))[0];
const item = (kind: string) => keysOf(items.find((one) => one.kind === kind));

describe('results.json', () => {
  it.each([
    [
      'the file',
      keysOf(results),
      'schemaVersion project title date synthetic statistics sample sections groups gaps representativeness weights',
    ],
    ['the sample', keysOf(results.sample), 'frame returned answered responseRate sources total'],
    [
      'a section',
      keysOf(results.sections.find(({ score }) => score)),
      'id number title short measure question score items reliability correlations ranking',
    ],
    [
      'a score',
      keysOf(results.sections.find(({ score }) => score)?.score),
      'mean median q1 q3 sd scale n modal byAnswered counts shares topTwo bottomTwo missing interval',
    ],
    [
      'a scale item',
      item('scale'),
      'id number label short askedIf n missing base mean median q1 q3 sd kind scale reverse counts shares topTwo bottomTwo noAnswerShare interval skewness shareIntervals topTwoInterval bottomTwoInterval',
    ],
    [
      'a choice',
      item('multiple'),
      'id number label short askedIf n missing base kind options counts shares noAnswerShare shareIntervals',
    ],
    [
      'a number',
      item('number'),
      'id number label short askedIf n missing base mean median q1 q3 sd kind unit min max largest sum modal noAnswerShare interval skewness',
    ],
    ['a text', item('text'), 'id number label short askedIf n missing base kind noAnswerShare'],
    ['a grouping', keysOf(results.groups[0]), 'id by label categories sizes unknown adjust comparisons'],
    ['a comparison', keysOf(results.groups[0]?.comparisons[0]), 'of kind option groups test adjusted'],
    ['a group', keysOf(results.groups[0]?.comparisons[0]?.groups[0]), 'category n mean median sd modal byAnswered counts'],
    ['a gap', keysOf(results.gaps[0]), 'id label adjust pairs'],
    ['a pair', keysOf(results.gaps[0]?.pairs[0]), 'label from to n meanFrom meanTo difference interval test adjusted'],
    ['a ranking', keysOf(results.sections.find(({ ranking }) => ranking && 'pairs' in ranking)?.ranking), 'margin pairs'],
    ['two items of a ranking', keysOf(rankedPair), 'first second n difference interval test adjusted similar'],
    ['the frame', keysOf(results.representativeness[0]), 'by label categories unknown test'],
  ])('has these keys for %s', (_, keys, expected) =>
    expect(keys.split(' ')).toEqual(expect.arrayContaining(expected.split(' '))),
  );
});

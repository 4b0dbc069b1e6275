import { describe, expect, it } from 'vitest';
import { type Decisions, decide } from '../../../src/analysis/disclosure/decide.js';
import type { Project } from '../../../src/model/project.js';
import type { Publication, PublishedItem, PublishedSection } from '../../../src/model/publication.js';
import { openCellText } from '../../../src/reports/workbook/cell-text.js';
import {
  publicCrossTables,
  publicFrequencies,
  publicGaps,
  publicGroups,
  publicStatistics,
} from '../../../src/reports/workbook/public/index.js';
import { openSurvey } from './attack/editions.js';
import { drawScenario } from './attack/generator.js';
import { A, B, people, survey } from './attack/hand-written.js';
import { loadScenario } from './attack/project.js';
import type { ItemPlan, Person, Scenario } from './attack/scenario.js';

const X: ItemPlan = { id: 'x', kind: 'single', options: ['yes', 'no', 'unsure'] };
const FOLLOW_UP: ItemPlan = { id: 'c', kind: 'single', options: ['u', 'v', 'w'], askedIf: { item: 'x', in: ['yes'] } };
const DEGREE: ItemPlan = { id: 'd', kind: 'scale', low: 1, high: 5, askedIf: { item: 'x', in: ['yes'] } };
const MONEY: ItemPlan = { id: 'money', kind: 'number', floor: 0, ceiling: 900 };

/** Two surveys whose published values are the same, and whose withheld ones are withheld for other reasons. */
interface Pair {
  readonly pair: string;
  readonly survey: (which: 'one' | 'other') => Scenario;
}

const surveyOf = (items: readonly ItemPlan[], steps: Scenario['steps'], more: Partial<Scenario> = {}): Scenario =>
  survey('reasons', [], {
    sections: [
      { id: 'sx', items },
      { id: 'sa', items: [A, B] },
    ],
    ...more,
    steps,
  });

/** 36 people, 12 of each department, who answer no but for a few. */
function staff(
  rare: Readonly<Record<number, string>>,
  more: (index: number) => Person['answers'] = () => ({}),
): Scenario['steps'] {
  return [
    people(36, (index) => ({
      source: index < 18 ? 'mail' : 'web',
      attributes: { dep: `d${Math.floor(index / 12)}` },
      answers: { x: rare[index] ?? 'no', ...more(index) },
    })),
  ];
}

const SOURCES = { sources: ['mail', 'web'] };
const BY_DEPARTMENT: Partial<Scenario> = {
  ...SOURCES,
  attributes: [{ id: 'dep', options: ['d0', 'd1', 'd2'] }],
  groups: [{ id: 'by_dep', by: 'dep', of: ['sx', 'sa'] }],
};

const PAIRS: readonly Pair[] = [
  {
    pair: 'nobody of a department was asked a conditional item, or some were',
    survey: (which) => {
      // Of the first department nobody answers yes, or two do.
      const asked = [24, 25, 26, 27, 28, 12, 13, 14, 15, 16, ...(which === 'one' ? [17, 18] : [0, 1])];
      return surveyOf(
        [X, FOLLOW_UP],
        staff(Object.fromEntries(asked.map((index) => [index, 'yes'])), (index) => ({
          c: ['u', 'v', 'w'][asked.indexOf(index) % 3] ?? null,
        })),
        BY_DEPARTMENT,
      );
    },
  },
  {
    pair: 'nobody is in a group that an item makes, or one is',
    survey: (which) =>
      surveyOf([X, FOLLOW_UP], staff(which === 'one' ? {} : { 5: 'yes' }), {
        ...SOURCES,
        groups: [{ id: 'by_x', by: 'x', of: ['sa'] }],
      }),
  },
  {
    pair: 'all who differ are in one department, or each is in another',
    survey: (which) =>
      surveyOf(
        [X],
        staff(which === 'one' ? { 25: 'yes', 30: 'yes', 33: 'unsure' } : { 1: 'yes', 14: 'yes', 33: 'unsure' }),
        BY_DEPARTMENT,
      ),
  },
  {
    pair: 'answers by one way are alike, or those by the other',
    survey: (which) =>
      surveyOf([X], staff(which === 'one' ? { 20: 'yes', 25: 'yes', 30: 'yes' } : { 2: 'yes', 5: 'yes', 30: 'yes' }), {
        ...SOURCES,
        editions: [null, ['mail'], ['web']].map((sources, index) => ({ name: `e${index}`, step: 0, sources, released: false })),
      }),
  },
  {
    pair: 'numbers are alike, or one is nearly all of them',
    survey: (which) =>
      surveyOf(
        [MONEY],
        staff({}, (index) => ({ money: which === 'one' || index % 28 === 7 ? 40 : index === 3 ? 900 : 1 + (index % 3) })),
        SOURCES,
      ),
  },
  {
    pair: 'nobody was asked an item of a score, or one was',
    survey: (which) =>
      surveyOf(
        [X],
        staff(which === 'one' ? {} : { 5: 'yes' }, () => ({ d: 3 })),
        {
          ...SOURCES,
          sections: [
            { id: 'sx', items: [X] },
            { id: 'sd', items: [A, B, DEGREE] },
          ],
        },
      ),
  },
];

interface Built {
  readonly project: Project;
  readonly decisions: readonly Decisions[];
  /** Of each edition the public one, and those for two readers. */
  readonly publications: readonly Publication[];
}

async function build(scenario: Scenario, readers: readonly string[]): Promise<Built> {
  const project = await loadScenario(scenario);
  const decisions: Decisions[] = [];
  const opened = openSurvey(scenario, project, (...args) => {
    const decided = decide(...args);
    decisions.push(decided);
    return decided;
  });
  const publications = scenario.editions.flatMap((_, edition) => [
    opened.publish(edition, { kind: 'public' }),
    ...readers.map((id) => opened.publish(edition, { kind: 'respondent', id })),
  ]);
  return { project, decisions, publications: publications.filter((one) => one !== null) };
}

const reasonsIn = ({ decisions }: Built): string =>
  JSON.stringify(
    decisions.map(({ verdicts }) => [verdicts.public, verdicts.respondent].map(({ cells: _, ...verdict }) => verdict)),
    (_, value) => (value instanceof Map ? [...value] : value),
  );

const publicSheets = ({ project }: Built, publication: Publication): string => {
  const cellText = openCellText(project);
  return JSON.stringify([
    publicFrequencies(cellText, project, publication),
    publicCrossTables(cellText, publication),
    publicStatistics(cellText, project, publication),
    publicGroups(cellText, publication),
    publicGaps(cellText, publication),
  ]);
};

describe.each(PAIRS)('where $pair', ({ survey: surveyFor }) => {
  it('the reasons differ, and not what is published, to the public and to each reader', async () => {
    const [one, other] = await Promise.all([build(surveyFor('one'), ['f7', 'f35']), build(surveyFor('other'), ['f7', 'f35'])]);
    expect(reasonsIn(one)).not.toBe(reasonsIn(other));
    expect(other.publications).toEqual(one.publications);
    one.publications.forEach((publication, index) => {
      const same = other.publications[index];
      expect(same && publicSheets(other, same)).toBe(publicSheets(one, publication));
    });
  });
});

const NOTHING = { shown: false };
const NOBODY = { n: 0, base: 0, missing: { noAnswer: 0, notApplicable: 0, invalid: 0 }, held: null };

/** What a publication holds of an item that it does not show, but for the words of the questionnaire. */
function blankOf(item: PublishedItem): object | null {
  switch (item.kind) {
    case 'scale': {
      const [statistics, agreement, interval, topTwoInterval, weighted] = Array.from({ length: 5 }, () => NOTHING);
      const blank = { ...NOBODY, distribution: NOTHING, statistics, agreement, interval, topTwoInterval, weighted, change: null };
      return item.distribution.shown ? null : blank;
    }
    case 'single':
    case 'multiple':
      return item.distribution.shown
        ? null
        : { ...NOBODY, distribution: NOTHING, withheld: [], shareIntervals: NOTHING, weighted: NOTHING };
    case 'number':
      return item.statistics.shown ? null : { ...NOBODY, statistics: NOTHING, interval: NOTHING, weighted: NOTHING };
    case 'text':
      return item.n > 0 ? null : NOBODY;
  }
}

function blankScore({ score }: PublishedSection): object | null {
  if (score === null || score.agreement.shown) return null;
  const [statistics, agreement, interval, reliability, pairs, correlations] = Array.from({ length: 6 }, () => NOTHING);
  return { n: 0, held: null, statistics, agreement, interval, reliability, pairs, correlations };
}

describe('whatever is not shown of drawn surveys', () => {
  it.each([3, 8, 21, 34, 55, 89, 144, 233])('looks like nothing at all, in survey %i', async (seed) => {
    const scenario = drawScenario(seed);
    const readers = (scenario.steps[0] ?? []).slice(0, 2).map(({ id }) => id);
    // A survey whose weights are refused is looked at without.
    const { publications } = await build(scenario, readers).catch(() => build({ ...scenario, weights: null }, readers));
    for (const { sections, groups, gaps, margins } of publications) {
      for (const section of sections) {
        for (const item of section.items) {
          const blank = blankOf(item);
          if (blank) expect(item).toMatchObject(blank);
        }
        const blank = blankScore(section);
        if (blank) expect(section.score).toMatchObject(blank);
      }
      const cells = [
        ...groups.flatMap(({ comparisons }) =>
          comparisons.map((one) => ({ held: one.held, cells: [...one.groups.map(({ statistics }) => statistics), one.test] })),
        ),
        ...gaps.flatMap(({ pairs }) => pairs.map(({ held, statistics }) => ({ held, cells: [statistics] }))),
        ...margins.map(({ held, categories }) => ({ held, cells: categories.map(({ statistics }) => statistics) })),
      ];
      for (const { held, cells: ofFigure } of cells) {
        for (const cell of ofFigure) if (!cell.shown) expect(cell).toEqual(NOTHING);
        if (ofFigure.every(({ shown }) => !shown)) expect(held).toBeNull();
      }
    }
  });
});

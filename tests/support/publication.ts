import type { Project } from '../../src/model/project.js';
import type {
  Publication,
  PublishedChoiceItem,
  PublishedScaleItem,
  PublishedSection,
  Statistics,
} from '../../src/model/publication.js';
import { openReportContext } from '../../src/reports/report/context.js';
import { made, type Plain } from './made.js';

/** Made-up published results, to see how they are worded. */

const text = (word: string) => ({ ja: word, en: word });
export const SIX = { low: 1, high: 6, labels: null, lowLabel: text('low'), highLabel: text('high') };
const NONE = { shown: false } as const;
const MISSING = { noAnswer: 0, notApplicable: 0, invalid: 0 };

export function scaleItem(
  id: string,
  counts: readonly number[],
  statistics: Partial<Plain<Statistics>> | null = {},
): PublishedScaleItem {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const bars = counts.map((count, index) => ({ key: String(index + 1), count, share: Math.round((100 * count) / n) / 100 }));
  return made({
    kind: 'scale',
    id,
    sectionId: 's',
    number: null,
    label: text(id),
    short: text(id),
    topic: null,
    n,
    base: n,
    missing: MISSING,
    held: null,
    interval: NONE,
    topTwoInterval: NONE,
    change: null,
    weighted: NONE,
    scale: SIX,
    reverse: false,
    distribution: { shown: true, value: { bars } },
    statistics: statistics === null ? NONE : { shown: true, value: { mean: 3, median: 3, q1: 2, q3: 4, sd: 1, ...statistics } },
    agreement: { shown: true, value: { topTwo: (bars[4]?.share ?? 0) + (bars[5]?.share ?? 0), bottomTwo: 0 } },
  });
}

export function choiceItem(id: string, counts: Readonly<Record<string, number>>): PublishedChoiceItem {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return made({
    kind: 'single',
    id,
    sectionId: 's',
    number: null,
    label: text(id),
    short: text(id),
    topic: null,
    n,
    base: n,
    missing: MISSING,
    held: null,
    withheld: [],
    shareIntervals: NONE,
    weighted: NONE,
    merge: [],
    options: Object.keys(counts).map((option) => ({ id: option, label: text(option), open: false })),
    distribution: {
      shown: true,
      value: { bars: Object.entries(counts).map(([key, count]) => ({ key, count, share: Math.round((100 * count) / n) / 100 })) },
    },
  });
}

export function section(
  id: string,
  items: PublishedSection['items'],
  score: Partial<Plain<Statistics>> | null = null,
): PublishedSection {
  const measured = made({
    scale: SIX,
    n: 100,
    held: null,
    interval: NONE,
    reliability: NONE,
    pairs: NONE,
    correlations: NONE,
    statistics: { shown: true as const, value: { mean: 3, median: 3, q1: 2, q3: 4, sd: 1, ...score } },
    agreement: { shown: true as const, value: { topTwo: 0.3, bottomTwo: 0.3 } },
  });
  return {
    id,
    number: null,
    title: text(id),
    short: text(id),
    measure: { ja: '重視度', en: 'importance' },
    question: null,
    score: score ? measured : null,
    items,
  };
}

export function publication(
  sections: readonly PublishedSection[],
  own: Readonly<Record<string, number>> | null = null,
  scores: Readonly<Record<string, number>> = {},
): Publication {
  const counted = { returned: 100, answered: 100, responseRate: null };
  return {
    inSentences: null,
    audience: own ? { kind: 'respondent', id: 'r1' } : { kind: 'public' },
    sample: made({
      frame: null,
      ...counted,
      sources: [{ id: 'web', label: text('Web'), returned: 100, answered: 100, included: true }],
      total: counted,
    }),
    sections,
    groups: [],
    gaps: [],
    crosses: [],
    correlations: [],
    margins: [],
    peers: null,
    readerIncluded: true,
    own:
      own &&
      made({
        id: 'r1',
        source: 'web',
        answers: new Map(
          Object.entries(own).map(([id, value]) => [id, { state: 'answered' as const, kind: 'number' as const, value }]),
        ),
        scores: new Map(Object.entries(scores)),
      }),
  };
}

const TERMS = {
  own: { ja: '貴社', en: 'your firm' },
  respondents: { ja: '回答企業', en: 'responding firms' },
  counter: { ja: '社', en: 'firms' },
  counterOne: 'firm',
  honorific: { ja: '御中', en: '' },
};

export function context() {
  const project = {
    terms: TERMS,
    title: text('Survey'),
    organisation: text('Team'),
    date: '2026-11-01',
    statistics: { sd: 'population', base: 'answered', confidence: 0.95 },
    synthetic: null,
    frame: null,
    fieldwork: null,
  };
  const measure = (word: string, size: number) => word.length * size * 0.6;
  return openReportContext(project as unknown as Project, measure);
}

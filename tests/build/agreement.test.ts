import { beforeAll, describe, expect, it } from 'vitest';
import {
  contradictionWith,
  judgedLetters,
  judgedPair,
  judgementsOf,
  ledgerOf,
  type PlacedJudgement,
} from '../../src/analysis/claims/index.js';
import { openAgreement } from '../../src/build/agreement.js';
import { loadProject } from '../../src/input/project/load.js';
import type { Judgement, PairClaim, ShapeClaim } from '../../src/model/claims.js';
import type { Publication } from '../../src/model/publication.js';
import { constant } from '../../src/model/published.js';
import type { Text } from '../../src/model/text.js';
import type { View } from '../../src/model/view.js';
import { figuresOf } from '../../src/reports/figures/index.js';
import { judgementsOn, openReportContext } from '../../src/reports/report/index.js';
import { carrying, judgementsIn, judging } from '../../src/reports/text/index.js';
import { surveyWith } from '../support/answers.js';
import { composedBrief } from '../support/brief.js';
import { composedFeedback } from '../support/feedback.js';
import { KAWASAKI } from '../support/shirabe.js';
import { composedSlides } from '../support/slides.js';

const t = (en: string) => ({ ja: en, en });
const pair = (verdict: PairClaim['verdict'], certainty: PairClaim['certainty'] = 'established'): PairClaim => ({
  first: 'a',
  second: 'b',
  verdict,
  certainty,
  within: null,
  n: constant(100),
});
const shape = (kind: ShapeClaim['shape'], certainty: ShapeClaim['certainty'] = 'likely'): ShapeClaim => ({
  kind: 'shape',
  item: 'a',
  section: 's',
  shape: kind,
  share: constant(0),
  upper: constant(0),
  n: constant(100),
  certainty,
});
const placed = (place: string, judgements: readonly Judgement[]): readonly PlacedJudgement[] =>
  judgements.map((one) => ({ ...one, place, sentence: t(place) }));

describe('judgements of one fact', () => {
  it('are of one name from either side of a pair', () => {
    const inverse = { ...pair('lower'), first: 'b', second: 'a' };
    expect(judgedPair(inverse)).toEqual(judgedPair(pair('higher')));
  });

  it.each([
    ['another direction', judgedPair(pair('higher')), judgedPair(pair('lower'))],
    ['another certainty', judgedPair(pair('higher')), judgedPair(pair('higher', 'likely'))],
    ['nothing told', judgedPair(pair('higher')), judgedPair(pair('untold'))],
    ['another shape', judgementsOf(shape('floor')), judgementsOf(shape('even'))],
    ['divided, and less surely', judgementsOf(shape('divided')), judgementsOf(shape('divided', 'possible'))],
    [
      'letters that share none',
      judgedPair(pair('untold')),
      judgedLetters(new Map(Object.entries({ a: 'a', b: 'b' })), [pair('untold')]),
    ],
    [
      'letters that share one',
      judgedPair(pair('lower')),
      judgedLetters(new Map(Object.entries({ a: 'ab', b: 'b' })), [pair('lower')]),
    ],
  ])('contradict each other: %s', (_, first, second) => {
    const found = contradictionWith(new Map(), [...placed('one', first), ...placed('two', second)]);
    expect(found?.map(({ place }) => place)).toEqual(['one', 'two']);
  });

  it('do not where they say the same, or are of other facts', () => {
    const all = [...placed('one', judgedPair(pair('higher'))), ...placed('two', judgedPair(pair('higher')))];
    expect(contradictionWith(new Map(), [...all, ...placed('three', judgementsOf(shape('floor')))])).toBeNull();
  });
});

describe('the judgements of a document', () => {
  it('are found in whatever holds its sentences, with the sentence and where it stands', () => {
    const said = judging(t('A is higher than B'), [{ fact: 'a', verdict: 'higher' }]);
    const view = { report: 'slides', slides: [{ id: 'x', title: said }, { deep: [{ er: carrying(t('Again'), [said]) }] }] };
    const judgement = { fact: 'a', verdict: 'higher' };
    expect(judgementsOn(view as unknown as View)).toEqual([
      { ...judgement, place: 'slides > slides > x > title', sentence: t('A is higher than B') },
      { ...judgement, place: 'slides > slides > 2 > deep > 1 > er', sentence: t('Again') },
    ]);
  });

  it('are no other sentence’s that has the same words', () => {
    const words = t('Higher');
    const [one, other] = [judging(words, [{ fact: 'a', verdict: 'higher' }]), judging(words, [{ fact: 'b', verdict: 'higher' }])];
    expect([one, other, words].map((text) => judgementsIn(text).map(({ fact }) => fact))).toEqual([['a'], ['b'], []]);
  });
});

// Contradictions planted in the documents of a survey: sentences about other answers, at the place where they would stand.

/** The reader whose report is looked at. */
const READER = 'K020';
/** Every answer turned round, with more differences, so that there is another judgement of each kind. */
const turnedRound = () =>
  surveyWith((answers, { source, index }) => ({
    ...Object.fromEntries(
      Object.entries(answers).map(([item, answer]) => [item, /^[1-6]$/.test(answer) ? String(7 - Number(answer)) : answer]),
    ),
    ...(answers.q4 ? { q4: index % 9 === 0 ? 'none' : 'considering', q4_stage: '' } : {}),
    q5_1: String((source === 'web' ? 6 : 3) - (index % 3)),
    q5_2: String((source === 'web' ? 3 : 6) - (index % 3)),
    q1_4: index % 2 === 0 ? '1' : '6',
    q12_6: String(1 + (index % 6)),
    q12_1: String(3 + (index % 2)),
  }));

interface Document {
  readonly view: View;
  readonly publication: Publication;
}

async function documentsOf(root: string): Promise<readonly Document[]> {
  const [report] = (await composedFeedback(root, [READER])).reports;
  const documents = [await composedSlides(root), await composedBrief(root, 'full'), report];
  return documents.flatMap((one) => (one ? [{ view: one.view, publication: one.publication }] : []));
}

/** The words at a place, in whatever form they are held. */
interface Found {
  readonly steps: readonly (string | number)[];
  readonly place: string;
  /** The place without what tells one entry of a list from another. */
  readonly kind: string;
  readonly words: object;
}

function wordsIn(
  value: unknown,
  steps: readonly (string | number)[],
  place: readonly string[],
  kind: readonly string[],
): readonly Found[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const own = judgementsIn(value).length > 0 ? [{ steps, place: place.join(' > '), kind: kind.join(' > '), words: value }] : [];
  const below = Array.isArray(value)
    ? value.flatMap((one, index) => wordsIn(one, [...steps, index], [...place, one?.id ?? String(index + 1)], [...kind, '*']))
    : Object.entries(value).flatMap(([key, one]) => wordsIn(one, [...steps, key], [...place, key], [...kind, key]));
  return [...own, ...below];
}

/** The same, with other words in one place. */
function withWords(value: unknown, [step, ...steps]: readonly (string | number)[], words: object): unknown {
  if (step === undefined) return words;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? withWords(one, steps, words) : one));
  const entries = value as Record<string, unknown>;
  return { ...entries, [step]: withWords(entries[step], steps, words) };
}

/** What a place is in its statement: its heading, its body. */
const endOf = (kind: string): string => kind.slice(kind.lastIndexOf(' > '));
const factKind = ({ fact }: Judgement): string => fact.split(' ')[0] ?? '';

let documents: readonly Document[] = [];
let others: readonly Document[] = [];
beforeAll(async () => {
  documents = await documentsOf(KAWASAKI);
  others = await documentsOf(await turnedRound());
});

const agreeOn = (all: readonly Document[]) => {
  const agree = openAgreement();
  for (const { view, publication } of all) agree(view, publication);
};
/** What is judged in sentences, by their words. */
const titlesIn = (view: View) =>
  new Map(
    wordsIn(view, [], [], []).flatMap(({ words }) => ('en' in words ? [[String(words.en), judgementsIn(words)] as const] : [])),
  );
const foundIn = ({ view }: Document) => wordsIn(view, [], [view.report], [view.report]);

/** Every kind of place at which these documents judge. */
const PLACES = [
  'brief > charts > * > chart > title',
  'brief > charts > * > note',
  'brief > charts > * > title',
  'brief > comparisons > * > finding',
  'brief > data > tables > * > title',
  'brief > findings > * > body',
  'brief > findings > * > evidence > label',
  'brief > findings > * > further > * > body',
  'brief > findings > * > further > * > evidence > label',
  'brief > findings > * > further > * > heading',
  'brief > findings > * > heading',
  'brief > findings > * > plotted > note',
  'brief > findings > * > plotted > title',
  'brief > findings > * > remark',
  'brief > headline',
  'brief > lead > chart > title',
  'brief > lead > title',
  'brief > limits > notes > *',
  'brief > messages > * > body',
  'brief > messages > * > evidence > label',
  'brief > messages > * > further > * > body',
  'brief > messages > * > further > * > evidence > label',
  'brief > messages > * > further > * > heading',
  'brief > messages > * > heading',
  'brief > messages > * > plotted > chart > title',
  'brief > messages > * > plotted > note',
  'brief > messages > * > plotted > title',
  'brief > messages > * > remark',
  'brief > proposals > list > * > evidence > label',
  'feedback > highlights > * > body',
  'feedback > highlights > * > heading',
  'feedback > items > sections > * > rows > * > numbers > compared > verdict',
  'feedback > overview > heading',
  'feedback > overview > rows > * > alt',
  'feedback > overview > rows > * > verdict',
  'feedback > themes > themes > * > body',
  'feedback > themes > themes > * > chart > alt',
  'feedback > themes > themes > * > heading',
  'slides > slides > * > footnote',
  'slides > slides > * > points > * > text',
  'slides > slides > * > title',
] as const;

describe('documents of one survey', () => {
  it('agree, and those of other answers do', () => {
    expect(() => agreeOn(documents)).not.toThrow();
    expect(() => agreeOn(others)).not.toThrow();
  });

  it('lend their titles, with what these judge, to figures that leave them', async () => {
    const { project } = await loadProject(KAWASAKI);
    const context = openReportContext(project, (text, size) => text.length * size * 0.6);
    const [deck, brief] = documents.map(({ view }) => ({ titles: titlesIn(view), figures: figuresOf(context, view) }));
    for (const one of [deck, brief]) {
      const judging = one?.figures.filter(({ title }) => judgementsIn(title).length > 0) ?? [];
      expect(judging.length).toBeGreaterThanOrEqual(4);
      for (const { title } of judging) expect(one?.titles.get(title.en)).toEqual(judgementsIn(title));
    }
  });

  it('judge at these kinds of places', () => {
    expect(
      [
        ...new Set(
          documents
            .concat(others)
            .flatMap(foundIn)
            .map(({ kind }) => kind),
        ),
      ].toSorted(),
    ).toEqual(PLACES);
  });

  it.each(PLACES)('are not let pass where %s judges otherwise, whatever kind of fact', (kind) => {
    // Of each kind of fact one sentence about other answers, which takes the place of one of the document's own.
    const planted = new Map<string, Document>();
    for (const [index, own] of documents.entries()) {
      const other = others[index];
      const ledger = ledgerOf(own.publication);
      const [place] = foundIn(own).filter((one) => one.kind === kind);
      if (!other || !kind.startsWith(own.view.report)) continue;
      // Of the same kind of place; else of the same part of a statement; else whatever is said of these facts.
      for (const end of [kind, endOf(kind), '']) {
        if (planted.size > 0) break;
        for (const { words, steps } of foundIn(other).filter((one) => one.kind.endsWith(end))) {
          const unlike = judgementsIn(words).filter(({ fact, verdict }) => ledger.has(fact) && ledger.get(fact) !== verdict);
          for (const fact of unlike.map(factKind).filter((one) => !planted.has(one)))
            planted.set(fact, { ...own, view: withWords(own.view, place?.steps ?? steps, words) as View });
        }
      }
    }
    expect(planted.size).toBeGreaterThan(0);
    for (const document of new Set(planted.values()))
      expect(() => agreeOn([document])).toThrow(/^(?:Two sentences judge one fact|A sentence judges a fact) \(/);
  });

  it('are not let pass where the deck judges otherwise than the brief', () => {
    const [deck, brief] = [documents[0], documents[1]];
    if (!deck || !brief || deck.view.report !== 'slides') throw new Error('There is no deck.');
    const common = judgementsOn(brief.view).find(({ fact }) => judgementsOn(deck.view).some((one) => one.fact === fact));
    const title = judging(t('The reverse'), [{ fact: common?.fact ?? '', verdict: 'the reverse' }]);
    const view = { ...deck.view, slides: deck.view.slides.map((slide, index) => (index === 0 ? { ...slide, title } : slide)) };
    expect(() => agreeOn([brief, { ...deck, view }])).toThrow('brief > messages > 1 > heading says');
  });
});

describe('the message', () => {
  it('names both places and quotes both sentences, in both languages', () => {
    const [deck, brief] = documents;
    if (!deck || !brief || brief.view.report !== 'brief') throw new Error('There is no brief.');
    const [message] = brief.view.messages;
    if (!message) throw new Error('There is no finding.');
    const [judgement] = judgementsIn(message.heading);
    const text: Text = { ja: '逆である', en: 'It is the other way round' };
    const view = { ...brief.view, headline: judging(text, [{ fact: judgement?.fact ?? '', verdict: 'the reverse' }]) };
    const fault = (() => {
      try {
        agreeOn([{ ...brief, view }]);
      } catch (error) {
        return String(error);
      }
      return '';
    })();
    expect(fault).toContain(`(${judgement?.fact})`);
    for (const part of [
      'brief > headline',
      '“逆である” (“It is the other way round”): the reverse',
      'brief > messages > 1 > heading',
    ])
      expect(fault).toContain(part);
    expect(fault).toContain(`“${message.heading.ja}” (“${message.heading.en}”): ${judgement?.verdict}`);
  });
});

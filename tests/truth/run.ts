import { checkDocuments, contradictionsIn, said } from './checker/checker.js';
import { documentsOf } from './documents.js';
import { drawSurvey } from './draw.js';

/** What a checker found in the documents of drawn surveys. */
export interface Tally {
  surveys: number;
  /** Sentences and cells that compare or count something, by language, and how many of them were understood. */
  readonly sentences: Record<'ja' | 'en', { all: number; understood: number }>;
  /** How many were read by each rule. */
  readonly byRule: Record<string, number>;
  readonly wrong: string[];
  readonly contradictory: string[];
  /** Documents that the program refused to compose. */
  readonly refused: string[];
  /** What was not understood: sentences without their names and numbers. */
  readonly strange: Record<string, number>;
}

export function emptyTally(): Tally {
  return {
    surveys: 0,
    sentences: { ja: { all: 0, understood: 0 }, en: { all: 0, understood: 0 } },
    byRule: {},
    wrong: [],
    contradictory: [],
    refused: [],
    strange: {},
  };
}

/** Draws a survey, composes all that the program says of it in both languages, and adds what is found to `tally`. */
export async function judgeSurvey(seed: number, tally: Tally): Promise<void> {
  const drawn = drawSurvey(seed);
  const { views, failures } = await documentsOf(drawn);
  const checked = checkDocuments(drawn, views);
  tally.surveys += 1;
  for (const one of checked) {
    if (one.rule === 'explanation') continue;
    const sentences = tally.sentences[one.lang];
    sentences.all += 1;
    if (one.rule === null) {
      const words = one.words
        .replace(/「[^」]*」/gu, '「」')
        .replace(/“[^”]*”/gu, '“”')
        .replace(/\d+/g, '0');
      tally.strange[words] = (tally.strange[words] ?? 0) + 1;
      continue;
    }
    sentences.understood += 1;
    tally.byRule[one.rule] = (tally.byRule[one.rule] ?? 0) + 1;
    if (one.wrong.length > 0) tally.wrong.push(`${seed}: ${said(one)}`);
  }
  tally.contradictory.push(...contradictionsIn(checked).map((words) => `${seed}: ${words}`));
  tally.refused.push(...failures.map((words) => `${seed}: ${words}`));
}

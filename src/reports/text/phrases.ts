import { JAPANESE } from './phrase-model.js';

/**
 * The characters whose weights a feature of the model holds: from where to where, counted from the place asked about. UW are single
 * characters, BW pairs, TW threes.
 */
const FEATURES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  UW1: [-3, -2],
  UW2: [-2, -1],
  UW3: [-1, 0],
  UW4: [0, 1],
  UW5: [1, 2],
  UW6: [2, 3],
  BW1: [-2, 0],
  BW2: [-1, 1],
  BW3: [0, 2],
  TW1: [-3, 0],
  TW2: [-2, 1],
  TW3: [-1, 2],
  TW4: [0, 3],
};

const weights = Object.entries(JAPANESE).map(([feature, own]) => {
  const [from, to] = FEATURES[feature] ?? [0, 0];
  return { from, to, own: new Map(Object.entries(own)) };
});

/** Half of all weights: more than this says that a phrase ends. */
const THRESHOLD = weights.flatMap(({ own }) => [...own.values()]).reduce((sum, weight) => sum + weight, 0) / 2;

/**
 * Where phrases of Japanese end in a text (文節, as a reader would take breath), in UTF-16 units from its beginning; its own ends are
 * none. Decided by the trained model of BudouX, which Chromium's `word-break: auto-phrase` asks too: a browser's lines end alike.
 */
export function phraseEnds(text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  for (let at = 1; at < text.length; at += 1) if (score(text, at) > THRESHOLD) ends.add(at);
  return ends;
}

function score(text: string, at: number): number {
  let sum = 0;
  for (const { from, to, own } of weights) sum += own.get(text.slice(Math.max(0, at + from), Math.max(0, at + to))) ?? 0;
  return sum;
}

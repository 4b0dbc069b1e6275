import { PRECISION } from './editions.js';
import { type Bound, type Fact, rounded } from './facts.js';
import { valuesOf } from './item-reader.js';
import type { Question } from './questions.js';
import type { Reading } from './reading.js';
import { togetherBounds } from './score-reader.js';

/**
 * What the gaps say: each mean is over those who answered that item, and how many answered both tells how many of those who answered the
 * one were asked the other. Interval and test are of answers in pairs, and left out here.
 */
export function readGaps(reading: Reading): readonly Fact[] {
  return reading.publication.gaps.flatMap(({ pairs }) =>
    pairs.flatMap(({ from, to, held, statistics }): readonly Fact[] => {
      const [first, second] = [from, to].map((id) => reading.knowledge.questions.get(id));
      if (!statistics.shown || !first || !second) return [];
      const edition = reading.editionOf(held);
      const bounds = boundsOf(reading, edition, first, second, statistics.value);
      return bounds.length === 0
        ? []
        : [{ kind: 'gap', cell: `${reading.name}: gap ${from} ${to}`, edition, bounds, either: [] }];
    }),
  );
}

interface Pair {
  readonly n: number;
  readonly nFrom: number;
  readonly nTo: number;
  readonly meanFrom: number;
  readonly meanTo: number;
}

/** Who answered a conditional item is part of the secret: its mean is read where the item itself is. */
function boundsOf(reading: Reading, edition: number, first: Question, second: Question, pair: Pair): readonly Bound[] {
  const { knowledge } = reading;
  const mean = (question: Question, n: number, value: number): readonly Bound[] => {
    if (question.item.askedIf) return [];
    const crowd = reading.crowd(edition, (id) => knowledge.answered(id, edition, question.item.id) === true);
    return [rounded([valuesOf(crowd, question)], value, PRECISION.digits, n)];
  };
  return [
    ...mean(first, pair.nFrom, pair.meanFrom),
    ...mean(second, pair.nTo, pair.meanTo),
    ...togetherBounds(reading, reading.crowd(edition), [first, second], pair.n),
  ];
}

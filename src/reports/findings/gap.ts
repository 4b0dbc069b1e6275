import type { GapFinding } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { cited, gapCell, measuredOf, measureOf } from '../report/index.js';
import { fixed, integer, quoted, sameText, signed } from '../text/index.js';
import { chance } from './certainty-wording.js';
import * as words from './gap-wording.js';

/** Throws Error where the pair is not published. */
export function wordGap(publication: Publication, finding: GapFinding): Sentences {
  const pair = publication.gaps.find(({ id }) => id === finding.gap)?.pairs[finding.pair];
  if (!pair?.statistics.shown) throw new Error(`Gap ${finding.id} is not published.`);
  const { meanFrom, meanTo, difference } = pair.statistics.value;
  const cell = (written: string, figure: 'meanFrom' | 'meanTo' | 'difference' | 'n') =>
    cited(written, gapCell(publication, finding.gap, finding.pair, figure));
  const [from, to, isMeasure] = sidesOf(publication, pair.from, pair.to);
  return {
    heading: words.gapHeading(pair.label, from, to, finding.direction, finding.certainty),
    body: (isMeasure ? words.gapMeans : words.itemMeans)(
      from,
      cell(fixed(meanFrom, 1), 'meanFrom'),
      to,
      cell(fixed(meanTo, 1), 'meanTo'),
      cell(signed(difference, 1), 'difference'),
    ),
    remark: chance[finding.certainty],
    n: cell(integer(finding.n), 'n'),
  };
}

/** What the two items ask for; where both ask for the same, what they are called. */
function sidesOf(publication: Publication, from: string, to: string): readonly [Text, Text, boolean] {
  const [first, second] = [measureOf(publication, from), measureOf(publication, to)];
  if (!sameText(first, second)) return [first, second, true];
  const named = (id: string) => quoted(measuredOf(publication, id)?.short ?? first);
  return [named(from), named(to), false];
}

import type { GapFinding } from '../../model/findings.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { citedInSequence, uncited } from '../../text/cited.js';
import { chance } from '../../text/messages/findings/certainty.js';
import * as words from '../../text/messages/findings/gap.js';
import { fixed, signed } from '../../text/numbers.js';
import { cited, gapCell } from './cells.js';

export function wordGap(publication: Publication, finding: GapFinding): Sentences {
  const pair = publication.gaps.find(({ id }) => id === finding.gap)?.pairs[finding.pair];
  if (!pair?.figures.shown) throw new Error(`Gap ${finding.id} is not published.`);
  const { meanFrom, meanTo, difference } = pair.figures.value;
  const cell = (written: string, figure: string) => cited(written, gapCell(publication, finding.gap, finding.pair, figure));
  const [from, to] = [measureOf(publication, pair.from), measureOf(publication, pair.to)];
  return {
    heading: words.gapHeading(pair.label, from, to, finding.direction, finding.certainty),
    body: citedInSequence([
      words.gapMeans(
        from,
        cell(fixed(meanFrom, 1), 'meanFrom'),
        to,
        cell(fixed(meanTo, 1), 'meanTo'),
        cell(signed(difference, 1), 'difference'),
      ),
      uncited(chance[finding.certainty]),
    ]),
  };
}

/** What a section asks for: 活用 / use. */
function measureOf({ sections }: Publication, id: string): Text {
  const section = sections.find((one) => one.id === id || one.items.some((item) => item.id === id));
  if (!section) throw new Error(`No item ${id} in the publication.`);
  return section.measure;
}

import { drawStrip } from '../../charts/strip.js';
import type { FigureRow } from '../../model/document.js';
import type { Finding } from '../../model/project.js';
import type { Publication } from '../../model/publication.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { both, same } from '../../text/both.js';
import * as words from '../../text/messages/brief.js';
import { fixed, signed } from '../../text/numbers.js';
import { comparable, noticeable, reaches } from '../compare.js';
import type { Desk } from '../desk.js';
import { levelsOf, measuredOf } from '../lookup.js';
import { type Draft, withheldDraft } from './draft.js';
import { PLOT } from './plot.js';

type GapFinding = Finding & { kind: 'gap' };

interface Gap {
  readonly label: Text;
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
  readonly fromScale: Scale;
  readonly toScale: Scale;
}

/** Two means of one subject, such as use and wish, widest gap first. */
export async function gapFinding(desk: Desk, publication: Publication, finding: GapFinding): Promise<Draft> {
  const gaps = finding.pairs
    .map((pair) => gapOf(publication, pair))
    .filter((gap) => gap !== null)
    .sort((a, b) => size(b) - size(a));
  const widest = gaps[0];
  if (!widest) return withheldDraft(finding.toLabel, desk.voice, finding.implication);
  const { fromLabel, toLabel } = finding;
  const counts = gaps.flatMap((gap) => gap.counts);
  const basis = words.bases(Math.min(...counts), Math.max(...counts));
  const heading = words.gapHeading(widest.label, fromLabel, toLabel, directionOf(widest));
  const { low, high } = widest.fromScale;
  return {
    heading,
    body: words.gapBody(widest.label, fromLabel, widest.from, toLabel, widest.to),
    base: basis,
    implication: finding.implication,
    figure: {
      title: words.gapFigure(gaps.filter((gap) => gap.to > gap.from).length, gaps.length, fromLabel, toLabel),
      subtitle: words.subtitle(words.gapMeasure(low, high), desk.voice, basis),
      question: null,
      labelHeading: words.subject,
      low: same(String(low)),
      high: same(String(high)),
      valueHeadings: [words.difference],
      rows: await Promise.all(gaps.map((gap) => gapRow(desk, finding, gap))),
      legend: [
        { mark: 'open', label: words.gapLegend(fromLabel, widest.fromScale.lowLabel, widest.fromScale.highLabel) },
        { mark: 'filled', label: words.gapLegend(toLabel, widest.toScale.lowLabel, widest.toScale.highLabel) },
      ],
    },
  };
}

function gapOf(publication: Publication, pair: GapFinding['pairs'][number]): Gap | null {
  const [from, to] = [measuredOf(publication, pair.from), measuredOf(publication, pair.to)];
  if (!from?.statistics || !to?.statistics || !comparable(from.scale, to.scale)) return null;
  return {
    label: pair.label,
    from: from.statistics.mean,
    to: to.statistics.mean,
    counts: [from.n, to.n],
    fromScale: from.scale,
    toScale: to.scale,
  };
}

function size(gap: Gap): number {
  return Math.abs(gap.to - gap.from);
}

function directionOf(gap: Gap): 'wider' | 'narrower' | 'none' {
  if (!reaches(size(gap), noticeable(gap.fromScale))) return 'none';
  return gap.to > gap.from ? 'wider' : 'narrower';
}

/** The value of each point stands on its outer side, so that the two never meet. */
async function gapRow(desk: Desk, finding: GapFinding, gap: Gap): Promise<FigureRow> {
  const { low, high } = gap.fromScale;
  const rising = gap.to >= gap.from;
  const drawing = await drawStrip(desk.pen, {
    ...PLOT,
    low,
    high,
    grid: levelsOf(gap.fromScale),
    band: null,
    line: [gap.from, gap.to],
    bar: null,
    barLook: 'bar',
    points: [
      { value: gap.from, look: 'open', label: fixed(gap.from, 1), side: rising ? 'left' : 'right' },
      { value: gap.to, look: 'strong', label: fixed(gap.to, 1), side: rising ? 'right' : 'left' },
    ],
  });
  const alt = both((lang) => words.gapBody(gap.label, finding.fromLabel, gap.from, finding.toLabel, gap.to)[lang]);
  return { label: gap.label, picture: { drawing, alt }, values: [same(signed(gap.to - gap.from, 1))] };
}

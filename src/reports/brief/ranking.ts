import { drawStrip } from '../../charts/strip.js';
import type { FigureRow } from '../../model/document.js';
import type { Finding } from '../../model/project.js';
import type { Publication, PublishedSection, Statistics } from '../../model/publication.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { both, same } from '../../text/both.js';
import * as words from '../../text/messages/brief.js';
import { base, percentage, scaleEnd, terms } from '../../text/messages/common.js';
import { fixed, integer } from '../../text/numbers.js';
import type { Desk } from '../desk.js';
import { isScale, levelsOf, type Measured, measuredItem, sectionOf } from '../lookup.js';
import { type Draft, withheldDraft } from './draft.js';
import { PLOT } from './plot.js';

interface Ranked extends Measured {
  readonly statistics: Statistics;
}

/** A section's items by their means, highest first; items of equal means keep the order of the questionnaire. */
export async function rankingFinding(
  desk: Desk,
  publication: Publication,
  finding: Finding & { kind: 'ranking' },
): Promise<Draft> {
  const section = sectionOf(publication, finding.section);
  const ranked = rank(section);
  const [first, last, scale] = [ranked[0], ranked.at(-1), section.score?.scale];
  if (!first || !last || !scale) return withheldDraft(section.title, desk.voice, finding.implication);
  const leaders = ranked.filter((item) => item.statistics.mean === first.statistics.mean);
  const heading = words.rankingHeading(
    leaders.map((item) => item.short),
    section.measure,
  );
  const levels = words.eitherLevel(scale.high - 1, scale.high);
  const basis = basesOf(ranked);
  return {
    heading,
    body: both(
      (lang) =>
        words.rankingBody(
          first.short,
          first.statistics.mean,
          last.short,
          last.statistics.mean,
          first.topTwo,
          levels[lang],
          desk.voice,
        )[lang],
    ),
    base: basis,
    implication: finding.implication,
    figure: {
      title: words.rankingFigure(
        ranked.filter(({ statistics }) => statistics.mean > middleOf(scale)).length,
        ranked.length,
        middleOf(scale),
      ),
      subtitle: words.subtitle(words.meanOf(section.measure, String(scale.low), String(scale.high)), desk.voice, basis),
      question: section.question,
      labelHeading: terms.item,
      low: scaleEnd(scale.low, scale.lowLabel, 'low'),
      high: scaleEnd(scale.high, scale.highLabel, 'high'),
      valueHeadings: [words.topTwoHeading(scale.high - 1, scale.high), terms.n],
      rows: await Promise.all(ranked.map((item) => rankingRow(desk, scale, item))),
      legend: [
        { mark: 'filled', label: terms.mean },
        { mark: 'band', label: words.middleHalf },
      ],
    },
  };
}

function rank(section: PublishedSection): readonly Ranked[] {
  return section.items
    .filter(isScale)
    .map(measuredItem)
    .filter((item): item is Ranked => item.statistics !== null)
    .sort((a, b) => b.statistics.mean - a.statistics.mean);
}

function middleOf(scale: Scale): number {
  return (scale.low + scale.high) / 2;
}

function basesOf(items: readonly Measured[]): Text {
  const counts = items.map((item) => item.n);
  return words.bases(Math.min(...counts), Math.max(...counts));
}

async function rankingRow(desk: Desk, scale: Scale, item: Ranked): Promise<FigureRow> {
  const { mean, q1, q3 } = item.statistics;
  const drawing = await drawStrip(desk.pen, {
    ...PLOT,
    low: scale.low,
    high: scale.high,
    grid: levelsOf(scale),
    band: [q1, q3],
    line: null,
    bar: null,
    barLook: 'bar',
    points: [{ value: mean, look: 'strong', label: fixed(mean, 1), side: 'right' }],
  });
  return {
    label: item.label,
    picture: { drawing, alt: rankingAlt(item) },
    values: [item.topTwo === null ? terms.none : percentage(item.topTwo), same(integer(item.n))],
  };
}

function rankingAlt(item: Ranked): Text {
  const mean = fixed(item.statistics.mean, 1);
  return both((lang) => `${item.label[lang]}${lang === 'ja' ? '：' : ': '}${terms.mean[lang]} ${mean}, ${base(item.n)[lang]}`);
}

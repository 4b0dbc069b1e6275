import type { LabelledValue } from '../../model/document.js';
import type { Figure, FigureTable } from '../../model/figure.js';
import { declared } from '../../model/published.js';
import type { Panel } from '../../model/slides-view.js';
import type { Lang, Text, Told } from '../../model/text.js';
import type { ReportContext } from '../report/index.js';
import { both, integer, LANGUAGE, naming, numberedTitle, sameText, terms } from '../text/index.js';
import { numberOr } from './cells.js';
import * as words from './wording.js';

type Unsigned = Omit<Figure, 'notes'>;

/**
 * The distribution of one item; null where it is withheld. `finding` is the title, with the item beneath it; where it is null, the
 * item is the title.
 */
export function figureOfItem(context: ReportContext, panel: Panel, finding: Told | null): Unsigned | null {
  const about = aboutItem(context, panel.itemId, panel.label);
  const heading = finding
    ? { title: finding, subtitle: [about.item, about.section] }
    : { title: naming(about.item), subtitle: [about.section] };
  const drawn = drawnOf(panel);
  if (!drawn) return null;
  const { measure, ...rest } = drawn;
  const subtitle = [...heading.subtitle.filter((line) => line !== null), measure(context.respondentTerms.respondents)];
  return { id: panel.itemId, title: heading.title, subtitle, question: about.question, ...rest };
}

function drawnOf(panel: Panel): Drawn | null {
  if (panel.kind !== 'scale' && panel.whole) return drawnOf({ ...panel, ...panel.whole, whole: null });
  switch (panel.kind) {
    case 'scale':
      return histogram(panel);
    case 'choice':
      return options(panel, terms.option, []);
    case 'number':
      return options(panel, words.band, panel.statistics);
  }
}

/** An item and its section, as the questionnaire has them. */
function aboutItem(context: ReportContext, id: string, label: Text) {
  const section = context.project.questionnaire.sections.find(({ items }) => items.some((item) => item.id === id));
  const item = section?.items.find((candidate) => candidate.id === id);
  if (!section || !item) return { item: label, section: null, question: null };
  const question = section.question && words.question(section.question);
  const title = numberedTitle(declared(section).number, section.title);
  // A section of one item usually has the name of the item.
  if (sameText(item.label, section.title)) return { item: title, section: null, question };
  return { item: words.itemTitle(declared(section).number, declared(item).number, item.label), section: title, question };
}

type Drawn = Pick<Figure, 'plot' | 'alt' | 'table'> & { readonly measure: (respondents: Text) => Text };

function histogram({ label, chart, alt, low, high, statistics }: Extract<Panel, { kind: 'scale' }>): Drawn | null {
  if (!chart || !alt) return null;
  return {
    measure: (respondents) => words.countsSubtitle(respondents, statistics.find(isN)?.value.en ?? ''),
    plot: { kind: 'histogram', chart, low, high, mean: terms.mean, statistics },
    alt: both((lang) => [alt[lang], statistics.map(said(lang)).join(LANGUAGE[lang].comma)].join(LANGUAGE[lang].gap)),
    table: {
      headings: [
        terms.item,
        words.level,
        terms.count,
        ...(chart.released ? [chart.released.name] : []),
        ...statistics.map((one) => one.label),
      ],
      rows: chart.levels.map(({ level, count }, index) => [
        label,
        level,
        count,
        ...(chart.released ? [chart.released.counts[index] ?? null] : []),
        ...statistics.map(({ value }) => numberOr(value)),
      ]),
    },
  };
}

function isN({ label }: LabelledValue): boolean {
  return sameText(label, terms.n);
}

function said(lang: Lang) {
  return ({ label, value }: LabelledValue) => `${label[lang]} ${value[lang]}`;
}

/** Bars by option or band, with statistics of all answers. `heading`: what the bars are called in the table. */
function options(
  { label, chart, rows, n }: Extract<Panel, { kind: 'choice' | 'number' }>,
  heading: Text,
  statistics: readonly LabelledValue[],
): Drawn | null {
  if (!chart) return null;
  const table: FigureTable = {
    headings: [terms.item, heading, terms.count, words.inPercent(terms.share), terms.n, ...statistics.map((one) => one.label)],
    rows: rows.map((row, index) => [
      label,
      row.label,
      chart.options[index]?.count ?? null,
      numberOr(both((lang) => row.share[lang].replace('%', ''))),
      n,
      ...statistics.map(({ value }) => numberOr(value)),
    ]),
  };
  return {
    measure: (respondents) => words.countsAndSharesSubtitle(respondents, integer(n)),
    plot: {
      kind: 'options',
      chart,
      labels: rows.map((row) => row.label),
      values: rows.map(({ count, share }) => words.countAndShare(count, share)),
    },
    alt: both((lang) =>
      [label[lang], ...rows.map(({ alt }) => alt[lang]), ...statistics.map(said(lang))].join(LANGUAGE[lang].stop),
    ),
    table,
  };
}

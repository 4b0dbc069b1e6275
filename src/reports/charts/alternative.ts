import type { DotsChart, OptionsChart, Point, RowChart, StackChart } from '../../model/chart.js';
import { ZERO } from '../../model/published.js';
import type { Lang, Text } from '../../model/text.js';
import { both, fixed, LANGUAGE, percent, percentage, type RespondentTerms, signed, terms } from '../text/index.js';
import { hasInterval } from './layout/index.js';

/** One row of a chart in words, for readers who do not see it: its name, then what is drawn. */
export function rowAlternative(chart: RowChart, row: number, name: Text, respondentTerms: RespondentTerms): Text {
  return both((lang) => `${name[lang]}${LANGUAGE[lang].colon}${drawnIn(chart, row, lang, respondentTerms)}`);
}

function drawnIn(chart: RowChart, row: number, lang: Lang, respondentTerms: RespondentTerms): string {
  switch (chart.kind) {
    case 'options':
      return optionSaid(chart, row, lang, respondentTerms);
    case 'stack':
      return listed(sharesSaid(chart, row, lang), lang);
    case 'dots':
      return listed(pointsSaid(chart, row, lang), lang);
  }
}

function optionSaid({ options }: OptionsChart, row: number, lang: Lang, respondentTerms: RespondentTerms): string {
  const { count, share } = options[row] ?? { count: ZERO, share: ZERO };
  return `${respondentTerms.count(count)[lang]} (${percentage(share)[lang]})`;
}

function sharesSaid({ series }: StackChart, row: number, lang: Lang): readonly string[] {
  return series.map(({ name, shares }) => `${name[lang]}: ${percent(shares[row] ?? ZERO)}%`);
}

/** A difference stands alone; any other value has its name before it, "mean" or a group. */
function pointsSaid({ series, zero }: DotsChart, row: number, lang: Lang): readonly string[] {
  return series.map(({ name, points }) => {
    const point = points[row] ?? null;
    if (zero !== null) return point ? differenceSaid(point) : terms.none[lang];
    return `${name[lang]} ${point ? valueSaid(point) : terms.none[lang]}`;
  });
}

function valueSaid(point: Point): string {
  const { value, from, to } = point;
  return `${fixed(value, 1)}${hasInterval(point) ? ` (${fixed(from, 1)}–${fixed(to, 1)})` : ''}`;
}

function differenceSaid(point: Point): string {
  const { value, from, to } = point;
  return `${signed(value, 1)}${hasInterval(point) ? ` (${signed(from, 1)} – ${signed(to, 1)})` : ''}`;
}

function listed(parts: readonly string[], lang: Lang): string {
  return parts.join(LANGUAGE[lang].comma);
}

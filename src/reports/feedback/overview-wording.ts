import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { RespondentTerms } from '../text/index.js';

/** Wording of the overview of all sections, and of the comparison group. */

/**
 * In how many sections the reader's score lies within the middle half of all: `within` of `known`, those with a score of the
 * reader; `all` counts the sections that are shown.
 */
export function overviewHeading(within: Published, known: Published, all: Published, respondentTerms: RespondentTerms): Text {
  if (all === 1) return onlyArea(within === 1, respondentTerms);
  if (known === 1) return onlyAnswered(within === 1, respondentTerms);
  const areas =
    known === all
      ? { ja: `${all}分野`, en: `${all} areas` }
      : { ja: `ご回答のあった${known}分野`, en: `${known} areas answered` };
  const inside = {
    ja: `${respondentTerms.own.ja}は${respondentTerms.respondents.ja}の中ほどにある`,
    en: `${respondentTerms.own.en} within the middle half of ${respondentTerms.respondents.en}`,
  };
  if (within === 0) {
    return {
      ja: `${areas.ja}のいずれでも、${respondentTerms.own.ja}は${respondentTerms.respondents.ja}の中ほどの範囲の外にある`,
      en: `None of the ${areas.en} puts ${inside.en}`,
    };
  }
  if (within === known) return { ja: `${areas.ja}のすべてで、${inside.ja}`, en: `All ${areas.en} put ${inside.en}` };
  return {
    ja: `${areas.ja}のうち${within}分野で、${inside.ja}`,
    en: `${within} of ${areas.en} ${within === 1 ? 'puts' : 'put'} ${inside.en}`,
  };
}

/** Of several areas shown, the reader answered one. */
function onlyAnswered(isWithin: boolean, respondentTerms: RespondentTerms): Text {
  return {
    ja: `ご回答のあった1分野では、${respondentTerms.own.ja}は${respondentTerms.respondents.ja}の${isWithin ? '中ほどにある' : '中ほどの範囲の外にある'}`,
    en: `The one area answered puts ${respondentTerms.own.en} ${isWithin ? 'within' : 'outside'} the middle half of ${respondentTerms.respondents.en}`,
  };
}

function onlyArea(isWithin: boolean, respondentTerms: RespondentTerms): Text {
  return isWithin
    ? {
        ja: `${respondentTerms.own.ja}は${respondentTerms.respondents.ja}の中ほどにある`,
        en: `Your score lies within the middle half of ${respondentTerms.respondents.en}`,
      }
    : {
        ja: `${respondentTerms.own.ja}は${respondentTerms.respondents.ja}の中ほどの範囲の外にある`,
        en: `Your score lies outside the middle half of ${respondentTerms.respondents.en}`,
      };
}

export function verdict(position: 'higher' | 'within' | 'lower' | 'unknown', respondentTerms: RespondentTerms): Text {
  switch (position) {
    case 'higher':
      return { ja: `${respondentTerms.own.ja}が高い`, en: 'Higher' };
    case 'lower':
      return { ja: `${respondentTerms.own.ja}が低い`, en: 'Lower' };
    case 'within':
      return { ja: 'ほぼ同じ', en: 'Similar' };
    case 'unknown':
      return { ja: '回答なし', en: 'No answer' };
  }
}

export function overviewColumns(respondentTerms: RespondentTerms) {
  return {
    section: { ja: '分野', en: 'Area' },
    own: respondentTerms.Own,
    median: { ja: '中央値', en: 'Median' },
    verdict: { ja: '比較', en: 'Compared' },
  } as const satisfies Record<string, Text>;
}

export function overviewLegend(respondentTerms: RespondentTerms) {
  return {
    own: respondentTerms.Own,
    median: { ja: `${respondentTerms.respondents.ja}の中央値`, en: `Median of ${respondentTerms.respondents.en}` },
    range: { ja: `${respondentTerms.respondents.ja}の半数がこの範囲`, en: `Middle half of ${respondentTerms.respondents.en}` },
  } as const satisfies Record<string, Text>;
}

export function overviewAlt(
  section: Text,
  own: string | null,
  { median, q1, q3, peers }: { median: string; q1: string; q3: string; peers: string | null },
  respondentTerms: RespondentTerms,
): Text {
  return {
    ja: `${section.ja}：${own === null ? `${respondentTerms.own.ja}の回答なし` : `${respondentTerms.own.ja}${own}`}、${respondentTerms.respondents.ja}の中央値${median}、半数の範囲${q1}から${q3}${peers === null ? '' : `、比べる相手の中央値${peers}`}。`,
    en: `${section.en}: ${own === null ? `no answer from ${respondentTerms.own.en}` : `${respondentTerms.own.en} ${own}`}, median ${median}, middle half ${q1} to ${q3}${peers === null ? '' : `, median of the comparison group ${peers}`}.`,
  };
}

/** Heading of the comparison group's column. */
export const peersColumn: Text = { ja: '同じ区分', en: 'Peers' };

/** Who the comparison group is, and how many: 業種が「金属製品」の24社 / "24 firms, Industry: Metal products". */
export function peersWho(label: Text, category: Text, n: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${label.ja}が「${category.ja}」の${respondentTerms.respondents.ja}${respondentTerms.count(n).ja}`,
    en: `${respondentTerms.count(n).en} in the same group (${label.en}: ${category.en})`,
  };
}

export function peersNote(who: Text): Text {
  return { ja: `「同じ区分」は、${who.ja}の中央値です。`, en: `“Peers” is the median of ${who.en}.` };
}

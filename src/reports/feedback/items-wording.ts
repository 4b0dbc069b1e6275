import type { Recommendation } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { both, integer, LANGUAGE, percent, type RespondentTerms, recommendationGroups, signed } from '../text/index.js';
import { answersOf } from './report-wording.js';

/** Wording of the table of all items. */

export function itemsHeading(respondentTerms: RespondentTerms): Text {
  return {
    ja: `すべての項目：${answersOf(respondentTerms).ja}と${respondentTerms.respondents.ja}`,
    en: `Every item: ${respondentTerms.own.en} and ${respondentTerms.respondents.en}`,
  };
}

export function itemColumns(respondentTerms: RespondentTerms) {
  return {
    item: { ja: '項目', en: 'Item' },
    own: respondentTerms.Own,
    median: { ja: '中央値', en: 'Median' },
    verdict: { ja: '比較', en: 'Compared' },
    same: { ja: '同じ', en: 'Same' },
    n: { ja: 'n', en: 'n' },
  } as const satisfies Record<string, Text>;
}

export function itemNotes(respondentTerms: RespondentTerms): readonly Text[] {
  return [
    {
      ja: `「同じ」は同じ回答の数で、${respondentTerms.own.ja}は含みません。nは、答えた${respondentTerms.respondents.ja}の数です。`,
      en: `“Same” counts the others with the same answer; n, how many ${respondentTerms.respondents.en} answered.`,
    },
  ];
}

/** Of reverse-worded items. */
export const asAsked: Text = {
  ja: '「逆転項目」は、ほかと逆の向きで尋ねた項目です。数値は尋ねたままの向きです。',
  en: 'Reverse-worded items ask the opposite of the others. Their figures are as asked.',
};

/** Each option with its count: 開発段階17社、事業化段階14社（n = 31）. */
export function optionCounts(
  options: readonly { readonly label: Text; readonly count: Published }[],
  n: Published,
  respondentTerms: RespondentTerms,
): Text {
  const counts = options.map(({ label, count }) => ({
    ja: `${label.ja}${respondentTerms.count(count).ja}`,
    en: `${label.en} ${integer(count)}`,
  }));
  const joined = both((lang) => counts.map((count) => count[lang]).join(LANGUAGE[lang].comma));
  return { ja: `${joined.ja}（n = ${integer(n)}）`, en: `${joined.en} (n = ${integer(n)})` };
}

export function numberOthers(median: Text, q1: Text, q3: Text, n: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${respondentTerms.respondents.ja}の中央値は${median.ja}、半数は${q1.ja}から${q3.ja}の範囲です（n = ${integer(n)}）。`,
    en: `The median of ${respondentTerms.respondents.en} is ${median.en}; the middle half lies between ${q1.en} and ${q3.en} (n = ${integer(n)}).`,
  };
}

/** What the row of groups beneath a recommendation item is called. */
export const groupsLabel: Text = { ja: '推奨の3群', en: 'Groups' };

export function groupsOfOthers({ detractors, passives, promoters, net }: Recommendation): Text {
  const { detractors: d, passives: p, promoters: r, net: score } = recommendationGroups;
  return {
    ja: `${d.ja}は${percent(detractors)}%、${p.ja}は${percent(passives)}%、${r.ja}は${percent(promoters)}%、${score.ja}は${signed(net, 0)}`,
    en: `${d.en}: ${percent(detractors)}%, ${p.en}: ${percent(passives)}%, ${r.en}: ${percent(promoters)}%; ${score.en.toLowerCase()}: ${signed(net, 0)}`,
  };
}

/** Each band of a number item with its count: 20–29（12社）、≥ 30（15社）. */
export function bandCounts(
  bands: readonly { readonly label: Text; readonly count: Published }[],
  respondentTerms: RespondentTerms,
): Text {
  return {
    ja: bands
      .map(({ label, count }) => `${label.ja}${LANGUAGE.ja.aside(respondentTerms.count(count).ja)}`)
      .join(LANGUAGE.ja.comma),
    en: bands.map(({ label, count }) => `${label.en}: ${integer(count)}`).join(LANGUAGE.en.comma),
  };
}

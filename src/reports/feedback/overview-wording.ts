import type { Text } from '../../model/text.js';
import type { Voice } from '../text/index.js';

/** Wording of the overview of all sections, and of the comparison group. */

/** How many of the areas put the reader within the middle half of all respondents: of the `known` ones, where not `all` are. */
export function overviewHeading(within: number, known: number, all: number, voice: Voice): Text {
  if (all === 1) return onlyArea(within === 1, voice);
  if (known === 1) return onlyAnswered(within === 1, voice);
  const areas =
    known === all
      ? { ja: `${all}分野`, en: `${all} areas` }
      : { ja: `ご回答のあった${known}分野`, en: `${known} areas answered` };
  const inside = {
    ja: `${voice.own.ja}は${voice.respondents.ja}の中ほどにある`,
    en: `${voice.own.en} within the middle half of ${voice.respondents.en}`,
  };
  if (within === 0) {
    return {
      ja: `${areas.ja}のいずれでも、${voice.own.ja}は${voice.respondents.ja}の中ほどの範囲の外にある`,
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
function onlyAnswered(isWithin: boolean, voice: Voice): Text {
  return {
    ja: `ご回答のあった1分野では、${voice.own.ja}は${voice.respondents.ja}の${isWithin ? '中ほどにある' : '中ほどの範囲の外にある'}`,
    en: `The one area answered puts ${voice.own.en} ${isWithin ? 'within' : 'outside'} the middle half of ${voice.respondents.en}`,
  };
}

function onlyArea(isWithin: boolean, voice: Voice): Text {
  return isWithin
    ? {
        ja: `${voice.own.ja}は${voice.respondents.ja}の中ほどにある`,
        en: `Your score lies within the middle half of ${voice.respondents.en}`,
      }
    : {
        ja: `${voice.own.ja}は${voice.respondents.ja}の中ほどの範囲の外にある`,
        en: `Your score lies outside the middle half of ${voice.respondents.en}`,
      };
}

export function verdict(position: 'higher' | 'within' | 'lower' | 'unknown', voice: Voice): Text {
  switch (position) {
    case 'higher':
      return { ja: `${voice.own.ja}が高い`, en: 'Higher' };
    case 'lower':
      return { ja: `${voice.own.ja}が低い`, en: 'Lower' };
    case 'within':
      return { ja: 'ほぼ同じ', en: 'Similar' };
    case 'unknown':
      return { ja: '回答なし', en: 'No answer' };
  }
}

export function overviewColumns(voice: Voice) {
  return {
    section: { ja: '分野', en: 'Area' },
    own: voice.Own,
    median: { ja: '中央値', en: 'Median' },
    verdict: { ja: '比較', en: 'Compared' },
  } as const satisfies Record<string, Text>;
}

export function overviewLegend(voice: Voice) {
  return {
    own: voice.Own,
    median: { ja: `${voice.respondents.ja}の中央値`, en: `Median of ${voice.respondents.en}` },
    range: { ja: `${voice.respondents.ja}の半数がこの範囲`, en: `Middle half of ${voice.respondents.en}` },
  } as const satisfies Record<string, Text>;
}

export function overviewAlt(
  section: Text,
  own: string | null,
  { median, q1, q3, peers }: { median: string; q1: string; q3: string; peers: string | null },
  voice: Voice,
): Text {
  return {
    ja: `${section.ja}：${own === null ? `${voice.own.ja}の回答なし` : `${voice.own.ja}${own}`}、${voice.respondents.ja}の中央値${median}、半数の範囲${q1}から${q3}${peers === null ? '' : `、比べる相手の中央値${peers}`}。`,
    en: `${section.en}: ${own === null ? `no answer from ${voice.own.en}` : `${voice.own.en} ${own}`}, median ${median}, middle half ${q1} to ${q3}${peers === null ? '' : `, median of the comparison group ${peers}`}.`,
  };
}

/** Heading of the comparison group's column. */
export const peersColumn: Text = { ja: '同じ区分', en: 'Peers' };

/** Who the comparison group is, and how many: 業種が「金属製品」の24社 / "24 firms, Industry: Metal products". */
export function peersWho(label: Text, category: Text, n: number, voice: Voice): Text {
  return {
    ja: `${label.ja}が「${category.ja}」の${voice.respondents.ja}${voice.count(n).ja}`,
    en: `${voice.count(n).en} in the same group (${label.en}: ${category.en})`,
  };
}

export function peersNote(who: Text): Text {
  return { ja: `「同じ区分」は、${who.ja}の中央値です。`, en: `“Peers” is the median of ${who.en}.` };
}

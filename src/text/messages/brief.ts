import type { Text } from '../../model/text.js';
import { same } from '../both.js';
import { fixed, integer, percent, signed } from '../numbers.js';
import { capitalised, listed, quoted, type Voice } from '../voice.js';
import { referenceValue } from './common.js';

/** Wording of the policy brief. Its subject is those who responded, and nobody else. */

export const factsHeading: Text = { ja: '調査概要', en: 'The survey at a glance' };
export const implicationsHeading: Text = { ja: '検討いただきたい点', en: 'For consideration' };
export const limitsHeading: Text = { ja: 'この調査から言えないこと', en: 'What cannot be concluded' };

/** The base of a statement; the range of n where its figures rest on different items. */
export function bases(smallest: number, largest: number): Text {
  const n = `n = ${integer(smallest)}${largest > smallest ? `–${integer(largest)}` : ''}`;
  const indicative = referenceValue(smallest);
  return indicative ? { ja: `${n}（${indicative.ja}）`, en: `${n} (${indicative.en})` } : same(n);
}

export function subtitle(measure: Text, voice: Voice, base: Text): Text {
  return {
    ja: `${measure.ja}、${voice.respondents.ja}、${base.ja}`,
    en: `${capitalised(measure).en}, ${voice.respondents.en}, ${base.en}`,
  };
}

export function withheldBody(voice: Voice): Text {
  return {
    ja: `回答した${voice.respondents.ja}が少ないため、数値を示していません。`,
    en: `Too few ${voice.respondents.en} answered for figures to be shown.`,
  };
}

// Ranking

export function rankingHeading(items: readonly Text[], measure: Text): Text {
  return {
    ja: `${measure.ja}が最も高いのは、${listed(items, 'ja')}である`,
    en: `${listed(items, 'en')} ${items.length === 1 ? 'has' : 'have'} the highest mean ${measure.en}`,
  };
}

export function rankingBody(
  first: Text,
  mean: number,
  last: Text,
  lowest: number,
  share: number | null,
  levels: string,
  voice: Voice,
): Text {
  const agreement = share === null ? null : percent(share);
  const body = {
    ja: `平均は${fixed(mean, 1)}で、最も低い${quoted(last).ja}の${fixed(lowest, 1)}を上回ります。`,
    en: `Its mean is ${fixed(mean, 1)}; the lowest, ${fixed(lowest, 1)}, is that of ${quoted(last).en}.`,
  };
  if (agreement === null) return body;
  return {
    ja: `${body.ja}${quoted(first).ja}に${levels}と答えた${voice.respondents.ja}は${agreement}%です。`,
    en: `${body.en} ${agreement}% of ${voice.respondents.en} chose ${levels}.`,
  };
}

/** The measure of a chart of means. */
export function meanOf(measure: Text, low: string, high: string): Text {
  return { ja: `${measure.ja}の平均（${low}～${high}）`, en: `mean ${measure.en} (${low} to ${high})` };
}

export function topTwoHeading(low: number, high: number): Text {
  return { ja: `${low}・${high}の割合`, en: `Chose ${low} or ${high}` };
}

export function eitherLevel(low: number, high: number): Text {
  return { ja: `${low}か${high}`, en: `${low} or ${high}` };
}

export const middleHalf: Text = { ja: '回答の半数がこの範囲', en: 'Middle half of answers' };

/** How many items have a mean above the middle of the scale. */
export function rankingFigure(above: number, all: number, middle: number): Text {
  const value = fixed(middle, 1);
  if (above === 0)
    return { ja: `平均が尺度の中央（${value}）を上回る項目はない`, en: `No mean lies above the middle of the scale (${value})` };
  return {
    ja: `${all}項目のうち${above}項目で、平均が尺度の中央（${value}）を上回る`,
    en: `${above} of ${all} means ${above === 1 ? 'lies' : 'lie'} above the middle of the scale (${value})`,
  };
}

// Gap

/** For how many subjects one mean exceeds the other. */
export function gapFigure(exceeding: number, all: number, from: Text, to: Text): Text {
  if (all === 1) return { ja: `${from.ja}と${to.ja}の平均`, en: `Means of ${from.en} and ${to.en}` };
  const To = capitalised(to).en;
  if (exceeding === all)
    return {
      ja: `${all}つの内容のいずれでも、${to.ja}が${from.ja}を上回る`,
      en: `${To} exceeds ${from.en} for all ${all} subjects`,
    };
  return {
    ja: `${all}つの内容のうち${exceeding}つで、${to.ja}が${from.ja}を上回る`,
    en: `${To} exceeds ${from.en} for ${exceeding} of ${all} subjects`,
  };
}

export function gapHeading(item: Text, from: Text, to: Text, direction: 'wider' | 'narrower' | 'none'): Text {
  const name = quoted(item);
  switch (direction) {
    case 'wider':
      return {
        ja: `${to.ja}が${from.ja}を最も上回るのは、${name.ja}である`,
        en: `${capitalised(to).en} most exceeds ${from.en} for ${name.en}`,
      };
    case 'narrower':
      return {
        ja: `${to.ja}が${from.ja}を最も下回るのは、${name.ja}である`,
        en: `${capitalised(to).en} falls furthest below ${from.en} for ${name.en}`,
      };
    case 'none':
      return {
        ja: `${to.ja}と${from.ja}の間に、目立った差はない`,
        en: `${capitalised(to).en} and ${from.en} differ little`,
      };
  }
}

export function gapBody(item: Text, from: Text, fromMean: number, to: Text, toMean: number): Text {
  const difference = signed(toMean - fromMean, 1);
  return {
    ja: `${quoted(item).ja}の平均は、${from.ja}が${fixed(fromMean, 1)}、${to.ja}が${fixed(toMean, 1)}です（差${difference}）。`,
    en: `For ${quoted(item).en}, mean ${from.en} is ${fixed(fromMean, 1)} and mean ${to.en} is ${fixed(toMean, 1)} (difference ${difference}).`,
  };
}

export function gapMeasure(low: number, high: number): Text {
  return { ja: `平均（${low}～${high}）`, en: `means (${low} to ${high})` };
}

export const difference: Text = { ja: '差', en: 'Gap' };
export const subject: Text = { ja: '内容', en: 'Subject' };

/** What a mark of the gap chart means, with the worded ends of its scale. */
export function gapLegend(label: Text, low: Text, high: Text): Text {
  return { ja: `${label.ja}（${low.ja}～${high.ja}）`, en: `${capitalised(label).en} (${low.en} to ${high.en})` };
}

// Breakdown

export function breakdownBody(
  option: Text,
  count: number,
  base: number,
  share: number,
  least: Text,
  leastCount: number,
  voice: Voice,
): Text {
  return {
    ja: `${voice.count(base).ja}のうち、${quoted(option).ja}は${voice.count(count).ja}（${percent(share)}%）です。最も少ない${quoted(least).ja}は${voice.count(leastCount).ja}です。`,
    en: `Of ${voice.count(base).en}, ${integer(count)} (${percent(share)}%) chose ${quoted(option).en}. The fewest, ${integer(leastCount)}, chose ${quoted(least).en}.`,
  };
}

export function breakdownFigure(item: Text): Text {
  return { ja: `${quoted(item).ja}への回答`, en: `Answers on ${quoted(item).en}` };
}

export function figureTitle(number: string, title: Text): Text {
  return { ja: `図${number}　${title.ja}`, en: `Figure ${number}. ${title.en}` };
}

export function findingNumber(number: string): Text {
  return { ja: `${number}について`, en: `On ${number}` };
}

export function countMeasure(several: boolean): Text {
  return several
    ? { ja: '回答数（複数回答）', en: 'number of answers, several possible' }
    : { ja: '回答数', en: 'number of answers' };
}

// Limits

export function notTested(voice: Voice): Text {
  return {
    ja: `差の統計的な検定は、この版では行っていません。小さな差は、${voice.respondents.ja}が変われば逆になる可能性があります。`,
    en: `Differences have not been tested statistically in this edition. Small ones might reverse with other ${voice.respondents.en}.`,
  };
}

export const notCausal: Text = {
  ja: '一時点の調査のため、何が何の原因であるかは判断できません。',
  en: 'The survey was taken once, so it cannot show what brings about what.',
};

export function onlySources(counted: Text): Text {
  return { ja: `集計したのは、${counted.ja}です。`, en: `These figures cover ${counted.en}.` };
}

export const indicative: Text = {
  ja: '「参考値」は、回答が30に満たない数値です。傾向の判断には使えません。',
  en: '“Indicative only” marks figures from fewer than 30 answers. They cannot establish a pattern.',
};

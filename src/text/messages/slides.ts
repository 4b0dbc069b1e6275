import type { Text } from '../../model/text.js';
import { fixed, integer } from '../numbers.js';
import { quoted, type Voice } from '../voice.js';
import { responseRate } from './common.js';

/** Wording of the slides: headlines are findings with a verb. */

export function audience(): Text {
  return { ja: '報告', en: 'Presentation' };
}

// Two items of one section

export function higher(first: Text, mean: number, second: Text, other: number, measure: Text): Text {
  return {
    ja: `${quoted(first).ja}は${quoted(second).ja}より${measure.ja}が高い（平均${fixed(mean, 1)}と${fixed(other, 1)}）`,
    en: `Mean ${measure.en} is higher for ${quoted(first).en} (${fixed(mean, 1)}) than for ${quoted(second).en} (${fixed(other, 1)})`,
  };
}

export function similar(first: Text, mean: number, second: Text, other: number, measure: Text): Text {
  return {
    ja: `${quoted(first).ja}と${quoted(second).ja}の${measure.ja}は同程度である（平均${fixed(mean, 1)}と${fixed(other, 1)}）`,
    en: `Mean ${measure.en} is similar for ${quoted(first).en} (${fixed(mean, 1)}) and ${quoted(second).en} (${fixed(other, 1)})`,
  };
}

/** Items that were asked on different scales are put beside each other, not compared. */
export function each(parts: readonly { readonly label: Text; readonly mean: number }[]): Text {
  return {
    ja: `平均は、${parts.map(({ label, mean }) => `${quoted(label).ja}が${fixed(mean, 1)}`).join('、')}である`,
    en: parts
      .map(({ label, mean }, index) => `${index === 0 ? 'The mean of ' : 'that of '}${quoted(label).en} is ${fixed(mean, 1)}`)
      .join('; '),
  };
}

export function mostFrequent(item: Text, options: Text, count: number, n: number, voice: Voice): Text {
  return {
    ja: `${quoted(item).ja}は${options.ja}が最も多い（${voice.count(n).ja}のうち${voice.count(count).ja}）`,
    en: `${quoted(item).en}: ${options.en} is the most frequent answer (${integer(count)} of ${voice.count(n).en})`,
  };
}

export function withheldTitle(labels: Text): Text {
  return { ja: `${labels.ja}は、回答が少ないため示していない`, en: `${labels.en}: too few answers to be shown` };
}

export function chartNote(counted: Text, marksMean: boolean): Text {
  return {
    ja: `棒の長さは回答数${marksMean ? '、▲は平均' : ''}。集計の対象は${counted.ja}。`,
    en: `Bars show the number of answers${marksMean ? ', ▲ the mean' : ''}. Covers ${counted.en}.`,
  };
}

export function tableNote(counted: Text): Text {
  return { ja: `集計の対象は${counted.ja}。`, en: `Covers ${counted.en}.` };
}

export function distributionAlt(item: Text, levels: readonly { level: string; count: number }[], voice: Voice): Text {
  return {
    ja: `${item.ja}：${levels.map(({ level, count }) => `${level}が${voice.count(count).ja}`).join('、')}。`,
    en: `${item.en}: ${levels.map(({ level, count }) => `${level}: ${integer(count)}`).join(', ')}.`,
  };
}

// Survey, summary and numbers

export function surveyTitle(asked: number | null, returned: number, rate: number | null, voice: Voice): Text {
  if (asked === null || rate === null) {
    return { ja: `${voice.count(returned).ja}が回答した`, en: `${voice.count(returned).en} replied` };
  }
  return {
    ja: `${voice.count(asked).ja}に案内し、${voice.count(returned).ja}（${responseRate(rate)}）が回答した`,
    en: `${voice.count(asked).en} were asked, and ${integer(returned)} (${responseRate(rate)}) replied`,
  };
}

/** How many sections have items whose means lie a fifth of the scale or more apart. */
export function summaryTitle(wide: number, all: number): Text {
  if (all === 1) {
    return wide === 1
      ? { ja: 'まとめ：項目による平均の差が大きい', en: 'Summary: means differ widely between items' }
      : { ja: 'まとめ：項目による平均の差は大きくない', en: 'Summary: means do not differ widely between items' };
  }
  return {
    ja: `まとめ：${all}分野のうち${wide}分野で、項目による平均の差が大きい`,
    en: `Summary: in ${wide} of ${all} areas, means differ widely between items`,
  };
}

export function summaryPoint(section: Text, highest: Text, mean: number, lowest: Text, other: number): Text {
  return {
    ja: `${section.ja}：最も高いのは${quoted(highest).ja}（${fixed(mean, 1)}）、最も低いのは${quoted(lowest).ja}（${fixed(other, 1)}）`,
    en: `${section.en}: highest for ${quoted(highest).en} (${fixed(mean, 1)}), lowest for ${quoted(lowest).en} (${fixed(other, 1)})`,
  };
}

export const wideDifference: Text = {
  ja: '差が大きいとは、最も高い項目と最も低い項目の平均が、尺度の幅の5分の1以上離れていること。',
  en: 'Means differ widely where the highest and the lowest lie a fifth of the scale or more apart.',
};

export function tableTitle(page: number, pages: number, items: number): Text {
  return {
    ja: `${items}項目の基本統計量（${page}／${pages}）`,
    en: `Statistics of all ${items} items (${page} of ${pages})`,
  };
}

export const closingTitle: Text = { ja: '今後の課題', en: 'What comes next' };

export const methodTitle: Text = { ja: '数値の求め方と留意点', en: 'How the figures were computed, and their limits' };

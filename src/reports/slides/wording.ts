import type { PublishedChange, ReleaseMark } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Tools } from '../../model/slides-view.js';
import type { Edition, Lang, Text } from '../../model/text.js';
import {
  dateInWords,
  fixed,
  integer,
  languageChoices,
  ordinal,
  quoted,
  type RespondentTerms,
  responseRate,
} from '../text/index.js';

/** Wording of the slides: headlines are findings with a verb. */

export function audience(): Text {
  return { ja: '報告', en: 'Presentation' };
}

// Two items of one section

/** The mean of `first` is higher than that of `second`. */
export function higher(first: Text, mean: Published, second: Text, other: Published, measure: Text): Text {
  return {
    ja: `${quoted(first).ja}は${quoted(second).ja}より${measure.ja}が高い（平均${fixed(mean, 1)}と${fixed(other, 1)}）`,
    en: `Mean ${measure.en} is higher for ${quoted(first).en} (${fixed(mean, 1)}) than for ${quoted(second).en} (${fixed(other, 1)})`,
  };
}

/** Two means that differ too little to be called different. */
export function similar(first: Text, mean: Published, second: Text, other: Published, measure: Text): Text {
  return {
    ja: `${quoted(first).ja}と${quoted(second).ja}の${measure.ja}は同程度である（平均${fixed(mean, 1)}と${fixed(other, 1)}）`,
    en: `Mean ${measure.en} is similar for ${quoted(first).en} (${fixed(mean, 1)}) and ${quoted(second).en} (${fixed(other, 1)})`,
  };
}

/** Items that were asked on different scales are put beside each other, not compared. */
export function each(parts: readonly { readonly label: Text; readonly mean: Published }[]): Text {
  return {
    ja: `平均は、${parts.map(({ label, mean }) => `${quoted(label).ja}が${fixed(mean, 1)}`).join('、')}である`,
    en: parts
      .map(({ label, mean }, index) => `${index === 0 ? 'The mean of ' : 'that of '}${quoted(label).en} is ${fixed(mean, 1)}`)
      .join('; '),
  };
}

export function withheldTitle(labels: Text): Text {
  return { ja: `${labels.ja}は、回答が少ないため示していない`, en: `${labels.en}: too few answers to be shown` };
}

/** 問7-1; the item itself where neither it nor its section has a number. */
export function itemNumber(section: Published | string | null, item: Published | string | null, label: Text): Text {
  if (section === null || item === null) return { ja: clipped(label.ja, 14), en: clipped(label.en, 28) };
  return { ja: `問${section}-${item}`, en: `Q${section}-${item}` };
}

function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** Items by their numbers, with their means; null for a mean that is withheld. */
export function itemsTitle(numbers: readonly Text[], means: readonly (Published | null)[]): Text {
  const value = (index: number) => (means[index] === null || means[index] === undefined ? null : fixed(means[index], 1));
  const ja = numbers.map(({ ja: name }, index) => (value(index) === null ? name : `${name}は${value(index)}`)).join('、');
  const en = numbers.map(({ en: name }, index) => (value(index) === null ? name : `${name}: ${value(index)}`)).join(', ');
  return numbers.every((_, index) => value(index) === null)
    ? { ja: `${ja}の回答`, en: `Answers to ${en}` }
    : { ja: `平均は、${ja}`, en: `Means: ${en}` };
}

/**
 * How a slide's charts are drawn, and whose answers they count. `change`: the change since a release that they show; null for none.
 */
export function chartNote(counted: Text, marksMean: boolean, change: PublishedChange | null): Text {
  const outline = change
    ? {
        ja: `、破線は${releaseName(change).ja}を今回のnに換算`,
        en: `, dashes the answers ${releaseName(change).en}, brought to today's n`,
      }
    : { ja: '', en: '' };
  return {
    ja: `棒は回答数${marksMean ? '、▲は平均' : ''}${outline.ja}。集計の対象は${counted.ja}。`,
    en: `Bars show answers${marksMean ? ', ▲ the mean' : ''}${outline.en}. Covers ${counted.en}.`,
  };
}

function releaseName({ release, n }: PublishedChange): Text {
  const date = dateInWords(release.date);
  return { ja: `${date.ja}公表（n=${integer(n)}）`, en: `released on ${date.en} (n = ${integer(n)})` };
}

/** The name of an earlier release in a chart; it says where its answers are brought to the present number. */
export function releasedSeries(change: PublishedChange, n: Published): Text {
  const name = releaseName(change);
  return { ja: `${name.ja}をn=${integer(n)}に換算`, en: `${capital(name.en)}, brought to n = ${integer(n)}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const changeLabel: Text = { ja: '前回との差', en: 'Change' };

/** The name of an edition in messages. */
export function editionName(edition: Edition): string {
  return { ja: 'Japanese', en: 'English', bilingual: 'bilingual' }[edition];
}

export function tableNote(counted: Text): Text {
  return { ja: `集計の対象は${counted.ja}。`, en: `Covers ${counted.en}.` };
}

export function distributionAlt(
  item: Text,
  levels: readonly { level: string; count: Published }[],
  change: PublishedChange | null,
  respondentTerms: RespondentTerms,
): Text {
  const before = change?.distribution.bars.map(({ key, count }) => ({ level: key, count })) ?? [];
  const ja = (list: typeof before) => list.map(({ level, count }) => `${level}が${respondentTerms.count(count).ja}`).join('、');
  const en = (list: typeof before) => list.map(({ level, count }) => `${level}: ${integer(count)}`).join(', ');
  return {
    ja: `${item.ja}：${ja([...levels])}。${change ? `${releaseName(change).ja}では${ja(before)}。` : ''}`,
    en: `${item.en}: ${en([...levels])}.${change ? ` As ${releaseName(change).en}: ${en(before)}.` : ''}`,
  };
}

// Changes

export function changesKicker(release: ReleaseMark): Text {
  const date = dateInWords(release.date);
  return { ja: `${date.ja}公表（${release.name}）からの変化`, en: `Changes since ${date.en} (${release.name})` };
}

/** `evident` of `items` changes are more than chance explains. */
export function changesTitle(evident: Published, items: Published): Text {
  if (evident === 0) {
    return {
      ja: `前回からの明らかな変化は見られない（${items}項目）`,
      en: `No clear change since the last release (${items} items)`,
    };
  }
  return {
    ja: `${items}項目のうち${evident}項目で、前回から変化があるとみられる`,
    en: `${evident} of ${items} items ${evident === 1 ? 'appears' : 'appear'} to have changed since the last release`,
  };
}

/** `shown`: how many changes the chart shows. The numbers of answers are one number, or a range such as "71–74". */
export function changesSubtitle(shown: Published, nBefore: string, nNow: string): Text {
  return {
    ja: `平均の差が大きい${shown}項目、前回 n = ${nBefore}、今回 n = ${nNow}`,
    en: `The ${shown} largest differences of means, n = ${nBefore} before and ${nNow} now`,
  };
}

export function changesNote(counted: Text): Text {
  return {
    ja: `線は差の95%信頼区間。※は偶然では説明しにくい変化（Holm法、5%）。新たな回答も同じ集まり方と仮定。対象は${counted.ja}。`,
    en: `Lines: 95% intervals. ※ more than chance explains (Holm, 5%), if new answers came in like earlier ones. Covers ${counted.en}.`,
  };
}

export const evidentMark = ' ※';
export const before: Text = { ja: '前回', en: 'Before' };
export const now: Text = { ja: '今回', en: 'Now' };
export const lowerNow: Text = { ja: '← 低くなった', en: '← lower now' };
export const higherNow: Text = { ja: '高くなった →', en: 'higher now →' };

export function referencesTitle(count: Published): Text {
  return { ja: `参考文献${count}件`, en: `${count} works cited` };
}

// Survey, summary and numbers

/** `rate`: 0..1. `asked` and `rate` are null where it is not known how many were asked. */
export function surveyTitle(
  asked: Published | null,
  returned: Published,
  rate: Published | null,
  respondentTerms: RespondentTerms,
): Text {
  if (asked === null || rate === null) {
    return { ja: `${respondentTerms.count(returned).ja}が回答した`, en: `${respondentTerms.count(returned).en} replied` };
  }
  return {
    ja: `${respondentTerms.count(asked).ja}に案内し、${respondentTerms.count(returned).ja}（${responseRate(rate)}）が回答した`,
    en: `${respondentTerms.count(asked).en} were asked, and ${integer(returned)} (${responseRate(rate)}) replied`,
  };
}

/**
 * In how many of `all` sections the means of items lie a fifth of the scale or more apart. `wide` in report/compare.ts has the same
 * fifth.
 */
export function summaryTitle(wide: Published, all: Published): Text {
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

/** The item with the highest mean of a section, and the one with the lowest, whose mean is `other`. */
export function summaryPoint(section: Text, highest: Text, mean: Published, lowest: Text, other: Published): Text {
  return {
    ja: `${section.ja}：最も高いのは${quoted(highest).ja}（${fixed(mean, 1)}）、最も低いのは${quoted(lowest).ja}（${fixed(other, 1)}）`,
    en: `${section.en}: highest for ${quoted(highest).en} (${fixed(mean, 1)}), lowest for ${quoted(lowest).en} (${fixed(other, 1)})`,
  };
}

export const wideDifference: Text = {
  ja: '差が大きいとは、最も高い項目と最も低い項目の平均が、尺度の幅の5分の1以上離れていること。',
  en: 'Means differ widely where the highest and the lowest lie a fifth of the scale or more apart.',
};

export function tableTitle(page: number, pages: number, items: Published): Text {
  return {
    ja: `${items}項目の基本統計量（${ordinal(page)}／${ordinal(pages)}）`,
    en: `Statistics of all ${items} items (${ordinal(page)} of ${ordinal(pages)})`,
  };
}

export const methodTitle: Text = { ja: '数値の求め方と留意点', en: 'How the figures were computed, and their limits' };

/** The controls of the slide show; each language is named in itself. */
export function tools(languages: readonly Lang[]): Tools {
  return {
    label: { ja: 'スライドの操作', en: 'Slide controls' },
    previous: { ja: '前のスライド', en: 'Previous slide' },
    next: { ja: '次のスライド', en: 'Next slide' },
    overview: { ja: '一覧', en: 'Overview' },
    notes: { ja: 'ノート', en: 'Notes' },
    fullscreen: { ja: '全画面', en: 'Full screen' },
    languages: languageChoices(languages),
  };
}

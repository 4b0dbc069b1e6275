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
  withBandsWithheld,
} from '../text/index.js';

/** Wording of the slides: headlines are findings with a verb. */

export function audience(): Text {
  return { ja: '報告', en: 'Presentation' };
}

export function withheldTitle(labels: Text): Text {
  return { ja: `${labels.ja}は示していない`, en: `${labels.en}: not shown` };
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
export function chartNote(counted: Text, marksMean: boolean, change: PublishedChange | null, hasNet: boolean): Text {
  const outline = change
    ? {
        ja: `、破線は${releaseName(change).ja}を今回のnに換算`,
        en: `, dashes the answers ${releaseName(change).en}, brought to today's n`,
      }
    : { ja: '', en: '' };
  return {
    ja: `棒は回答数${marksMean ? '、▲は平均' : ''}${outline.ja}。${hasNet ? '正味スコアは推奨者%から批判者%を引いた値。' : ''}集計の対象は${counted.ja}。`,
    en: `Bars show answers${marksMean ? ', ▲ the mean' : ''}${outline.en}.${hasNet ? ' Net score: % promoters minus % detractors.' : ''} Covers ${counted.en}.`,
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

/** A net score with the ends of its interval, all with their signs. */
export function netWithInterval(net: string, low: string, high: string): Text {
  const written = `${net} [${low}, ${high}]`;
  return { ja: written, en: written };
}

/** On how many answers the figures of a number item rest, in which unit they are, and how many of its bands are withheld. */
export function numberBase(unit: Text | null, base: Text, withheld: Published): Text {
  const about = unit === null ? base : { ja: `単位：${unit.ja}、${base.ja}`, en: `Unit: ${unit.en}, ${base.en}` };
  return withBandsWithheld(about, withheld);
}

/** How many wrote something for an item. */
export function textsTitle(item: Text, n: Published, respondentTerms: RespondentTerms): Text {
  const count = respondentTerms.count(n);
  return { ja: `${quoted(item).ja}には${count.ja}が記入した`, en: `${count.en} wrote something for ${quoted(item).en}` };
}

export const textsNotPublished: Text = {
  ja: '記入された内容は公表していません。',
  en: 'What was written is not published.',
};

export function textsNote(counted: Text): Text {
  return {
    ja: `五十音・アルファベットなどの文字順。同じ文は1度だけ載せ、回答者の名前を含むものは除いた。集計の対象は${counted.ja}。`,
    en: `In the order of their characters, each text once, without those that name a respondent. Covers ${counted.en}.`,
  };
}

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
    ja: `線は差の95%信頼区間。※は偶然とは考えにくい変化（Holm法、5%）。新たな回答も同じ集まり方と仮定。対象は${counted.ja}。`,
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

/** `count`: how many sections are summed up. */
export function summaryTitle(count: Published): Text {
  return { ja: `まとめ：${count}分野の結果`, en: `Summary: results in ${count} areas` };
}

/** What the answers of a section say, as a point of a list. */
export function summaryPoint(section: Text, headline: Text): Text {
  return { ja: `${section.ja}：${headline.ja}`, en: `${section.en}: ${headline.en}` };
}

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

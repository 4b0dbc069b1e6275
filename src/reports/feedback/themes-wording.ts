import { howMany, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { quoted, type RespondentTerms } from '../text/index.js';
import { answersOf } from './report-wording.js';

/** Wording of the pages that take the sections one by one. */

export function themesHeading(respondentTerms: RespondentTerms): Text {
  return {
    ja: `分野ごとに見る${answersOf(respondentTerms).ja}`,
    en: `Area by area: ${answersOf(respondentTerms).en}`,
  };
}

export function themesRule(respondentTerms: RespondentTerms): Text {
  return {
    ja: `分野ごとに、${answersOf(respondentTerms).ja}のうち、${respondentTerms.respondents.ja}と最も異なる項目を取り上げます。`,
    en: `For each area, this is the item on which ${answersOf(respondentTerms).en} stand out most.`,
  };
}

/** Up to this many areas are named; more would make a sentence that nobody reads. */
const NAMED_AREAS = 4;

export function unansweredAreas(areas: readonly Text[], respondentTerms: RespondentTerms): Text {
  if (areas.length > NAMED_AREAS) {
    return {
      ja: `ご回答のなかった${howMany(areas)}分野は省きました。${respondentTerms.respondents.ja}の回答は「すべての項目」にあります。`,
      en: `The ${howMany(areas)} areas that ${respondentTerms.own.en} did not answer are left out. See “Every item” for the answers of ${respondentTerms.respondents.en}.`,
    };
  }
  return {
    ja: `ご回答のなかった分野は省きました（${areas.map(({ ja }) => ja).join('、')}）。${respondentTerms.respondents.ja}の回答は「すべての項目」にあります。`,
    en: `Areas that ${respondentTerms.own.en} did not answer are left out (${areas.map(({ en }) => en).join('; ')}). See “Every item” for the answers of ${respondentTerms.respondents.en}.`,
  };
}

export function measureOf(measure: Text, n: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${measure.ja}、${respondentTerms.respondents.ja}${respondentTerms.count(n).ja}`,
    en: `${measure.en.charAt(0).toUpperCase()}${measure.en.slice(1)}, ${respondentTerms.count(n).en}`,
  };
}

export function chosenOf(n: Published, several: boolean, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${respondentTerms.respondents.ja}${respondentTerms.count(n).ja}の回答${several ? '（複数回答）' : ''}`,
    en: `Answers of ${respondentTerms.count(n).en}${several ? ' (several answers possible)' : ''}`,
  };
}

/** What the chart beside it does not show: the number that the verdict rests on. */
export function ownAndMedian(own: string, median: string, respondentTerms: RespondentTerms): Text {
  return own === median
    ? { ja: `ご回答も中央値も${own}です。`, en: `${respondentTerms.Own.en} answered ${own}, which is the median.` }
    : {
        ja: `ご回答は${own}、中央値は${median}です。`,
        en: `${respondentTerms.Own.en} answered ${own}; the median is ${median}.`,
      };
}

export function optionsChosen(item: Text, chosen: Published): Text {
  const name = quoted(item);
  return {
    ja: `${name.ja}で、${chosen}つを選択`,
    en: `${name.en}: ${chosen} ${chosen === 1 ? 'option' : 'options'} chosen`,
  };
}

export function ownOption(option: Text, respondentTerms: RespondentTerms): Text {
  return { ja: `ご回答は「${option.ja}」です。`, en: `${respondentTerms.Own.en} answered ${quoted(option).en}.` };
}

/** The chart in words; `own` is the reader's answer with its verdict. */
export function distributionAlt(
  item: Text,
  levels: readonly { level: string; count: Text }[],
  own: Text,
  respondentTerms: RespondentTerms,
): Text {
  const ja = levels.map(({ level, count }) => `${level}が${count.ja}`).join('、');
  const en = levels.map(({ level, count }) => `${level}: ${count.en}`).join(', ');
  return {
    ja: `${item.ja}：${ja}。${answersOf(respondentTerms).ja}は${own.ja}。`,
    en: `${item.en}: ${en}. ${respondentTerms.Own.en}: ${own.en}.`,
  };
}

/** One bar of a chart in words, shown to readers who point at it. */
export function levelSaid(level: string, count: Text, share: Text, isOwn: boolean, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${level}：${count.ja}（${share.ja}）${isOwn ? `　◆${answersOf(respondentTerms).ja}` : ''}`,
    en: `${level}: ${count.en} (${share.en})${isOwn ? `, ◆ ${respondentTerms.own.en}` : ''}`,
  };
}

export const dataHeading: Text = { ja: '数値で見る', en: 'Show the numbers' };
export const levelColumn: Text = { ja: '段階', en: 'Level' };

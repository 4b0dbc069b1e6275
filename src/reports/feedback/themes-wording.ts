import { howMany, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { both, integer, LANGUAGE, listed, percentage, quoted, type RespondentTerms } from '../text/index.js';
import { possessive } from './report-wording.js';

/** Wording of the pages that take the sections one by one. */

export function themesHeading(respondentTerms: RespondentTerms): Text {
  return {
    ja: `分野ごとに見る：${respondentTerms.own.ja}と${respondentTerms.respondents.ja}`,
    en: `Area by area: ${respondentTerms.own.en} and ${respondentTerms.respondents.en}`,
  };
}

export function themesRule(respondentTerms: RespondentTerms): Text {
  return {
    ja: `分野ごとに、${respondentTerms.own.ja}の回答が中央値から最も離れた項目を取り上げます。`,
    en: `For each area, this is the item on which ${possessive(respondentTerms)} answer is furthest from the median.`,
  };
}

/** Up to this many areas are named; more would make a sentence that nobody reads. */
const NAMED_AREAS = 4;

export function unansweredAreas(areas: readonly Text[], respondentTerms: RespondentTerms): Text {
  if (areas.length > NAMED_AREAS) {
    return {
      ja: `${respondentTerms.own.ja}のご回答がなかった${howMany(areas)}分野は省きました。${respondentTerms.respondents.ja}の回答は「すべての項目」にあります。`,
      en: `The ${howMany(areas)} areas that ${respondentTerms.own.en} did not answer are left out. See “Every item” for the answers of ${respondentTerms.respondents.en}.`,
    };
  }
  return {
    ja: `${respondentTerms.own.ja}のご回答がなかった分野は省きました（${areas.map(({ ja }) => ja).join('、')}）。${respondentTerms.respondents.ja}の回答は「すべての項目」にあります。`,
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

/** `same` of `others` chose what the reader chose; the reader is not counted. */
export function sameOption(option: Text, same: Published, others: Published, respondentTerms: RespondentTerms): Text {
  const name = quoted(option);
  return same === 0
    ? { ja: `${name.ja}は、ほかにない回答`, en: `${name.en}: no other answer is the same` }
    : {
        ja: `${name.ja}は、ほかの${respondentTerms.count(others).ja}のうち${respondentTerms.count(same).ja}と同じ`,
        en: `${name.en}: the same as ${integer(same)} of the other ${respondentTerms.count(others).en}`,
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
  const name = quoted(option);
  return { ja: `${respondentTerms.own.ja}の回答は${name.ja}です。`, en: `${respondentTerms.Own.en} answered ${name.en}.` };
}

/** As many options may be named as tied; of more, only their number is said. */
const NAMED_OPTIONS = 3;

/** All options that share the highest count. `share`: 0..1. */
export function mostFrequent(
  options: readonly Text[],
  count: Published,
  share: Published,
  respondentTerms: RespondentTerms,
): Text {
  if (options.length > NAMED_OPTIONS) {
    return {
      ja: `最も多い回答は${howMany(options)}つあり、各${respondentTerms.count(count).ja}、${percentage(share).ja}です。`,
      en: `${howMany(options)} answers are equally the most frequent (${respondentTerms.count(count).en}, ${percentage(share).en} each).`,
    };
  }
  const isTie = options.length > 1;
  const names = both((lang) => listed(options, lang));
  const frequency = both((lang) => `${respondentTerms.count(count)[lang]}${LANGUAGE[lang].comma}${percentage(share)[lang]}`);
  return {
    ja: `最も多い回答は${names.ja}（${isTie ? '各' : ''}${frequency.ja}）です。`,
    en: isTie
      ? `The most frequent answers are ${names.en} (${frequency.en} each).`
      : `The most frequent answer is ${names.en} (${frequency.en}).`,
  };
}

export function distributionAlt(
  item: Text,
  levels: readonly { level: string; count: Text }[],
  own: string,
  respondentTerms: RespondentTerms,
): Text {
  const ja = levels.map(({ level, count }) => `${level}が${count.ja}`).join('、');
  const en = levels.map(({ level, count }) => `${level}: ${count.en}`).join(', ');
  return {
    ja: `${item.ja}：${ja}。${respondentTerms.own.ja}は${own}。`,
    en: `${item.en}: ${en}. ${respondentTerms.Own.en}: ${own}.`,
  };
}

/** One bar of a chart in words, shown to readers who point at it. */
export function levelSaid(level: string, count: Text, share: Text, isOwn: boolean, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${level}：${count.ja}（${share.ja}）${isOwn ? `　◆${respondentTerms.own.ja}` : ''}`,
    en: `${level}: ${count.en} (${share.en})${isOwn ? `, ◆ ${respondentTerms.own.en}` : ''}`,
  };
}

export const dataHeading: Text = { ja: '数値で見る', en: 'Show the numbers' };
export const levelColumn: Text = { ja: '段階', en: 'Level' };

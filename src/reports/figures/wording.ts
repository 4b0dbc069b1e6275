import type { DocumentHead } from '../../model/document.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { numberedLabel, questionNumber } from '../text/index.js';

/** Wording of figures that leave their report. */

/** 問7-3　人材 / "Q7-3 Staff"; the item's own number alone where the section has none. */
export function itemTitle(section: Published | string | null, item: Published | string | null, label: Text): Text {
  if (section === null || item === null) return numberedLabel(item, label);
  const number = questionNumber(section);
  return { ja: `${number.ja}-${item}　${label.ja}`, en: `${number.en}-${item} ${label.en}` };
}

export function countsSubtitle(respondents: Text, n: string): Text {
  return { ja: `回答数、${respondents.ja}、n = ${n}`, en: `Number of answers, ${respondents.en}, n = ${n}` };
}

export function countsAndSharesSubtitle(respondents: Text, n: string): Text {
  return {
    ja: `回答数と割合、${respondents.ja}、n = ${n}`,
    en: `Number and share of answers, ${respondents.en}, n = ${n}`,
  };
}

/** "12 (34%)": a count with its share, which has its sign. */
export function countAndShare(count: string, share: Text): Text {
  return { ja: `${count}（${share.ja}）`, en: `${count} (${share.en})` };
}

export function question(asked: Text): Text {
  return { ja: `設問：${asked.ja}`, en: `Question: ${asked.en}` };
}

/** Which survey, by whom and of which date. */
export function source({ surveyTitle, organisation, date }: DocumentHead): Text {
  return {
    ja: `資料：${surveyTitle.ja}（${organisation.ja}、${date.ja}）`,
    en: `Source: ${surveyTitle.en} (${organisation.en}, ${date.en})`,
  };
}

// Headings of the table

export const band: Text = { ja: '階級', en: 'Band' };
export const level: Text = { ja: '段階', en: 'Level' };
/** A heading for numbers that are per cent. */
export const inPercent = (name: Text): Text => ({ ja: `${name.ja}（%）`, en: `${name.en} (%)` });
/** A heading for the lower end of an interval. */
export const lowEnd = (name: Text): Text => ({ ja: `${name.ja}（下限）`, en: `${name.en}, low` });
/** A heading for the upper end of an interval. */
export const highEnd = (name: Text): Text => ({ ja: `${name.ja}（上限）`, en: `${name.en}, high` });

/** Above the list of a report's figures. */
export function figuresListed(count: Published): Text {
  return { ja: `図${count}点`, en: `${count} ${count === 1 ? 'figure' : 'figures'}` };
}

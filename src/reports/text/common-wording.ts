import type { RecommendationFigure } from '../../model/cited.js';
import { declared, HUNDRED, levelsOf, type Published, productOf } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { MissingKind } from '../../model/responses.js';
import { bottomLevels, topLevels } from '../../model/scale-ends.js';
import type { Edition, Lang, Text } from '../../model/text.js';
import { both, same } from './both.js';
import { LANGUAGE } from './languages.js';
import { fixed, integer, percent } from './numbers.js';
import type { RespondentTerms } from './respondent-terms.js';

/** Wording that every report shares. */

export const terms = {
  mean: { ja: '平均値', en: 'Mean' },
  median: { ja: '中央値', en: 'Median' },
  middleHalf: { ja: '中央の半数', en: 'Middle half' },
  sd: { ja: '標準偏差', en: 'Standard deviation' },
  sdShort: { ja: '標準偏差', en: 'SD' },
  n: { ja: 'n', en: 'n' },
  item: { ja: '項目', en: 'Item' },
  option: { ja: '選択肢', en: 'Option' },
  count: { ja: '回答数', en: 'Count' },
  share: { ja: '割合', en: 'Share' },
  difference: { ja: '差', en: 'Difference' },
  section: { ja: '分野', en: 'Area' },
  none: { ja: '–', en: '–' },
  method: { ja: '調査と集計の方法', en: 'How the survey was done and counted' },
  syntheticData: { ja: '合成データ', en: 'Synthetic data' },
} as const satisfies Record<string, Text>;

/** The groups of a recommendation item, with the levels that they chose, and their net score. */
export const recommendationGroups = {
  detractors: { ja: '批判者 0–6', en: 'Detractors 0–6' },
  passives: { ja: '中立者 7–8', en: 'Passives 7–8' },
  promoters: { ja: '推奨者 9–10', en: 'Promoters 9–10' },
  net: { ja: '正味スコア', en: 'Net score' },
} as const satisfies Record<RecommendationFigure, Text>;

const LANGUAGE_NAMES = { ja: '日本語', en: 'English' } as const satisfies Record<Lang, string>;

/**
 * The editions that a reader of a bilingual document may choose, each named in its own language, the bilingual one last; none for a
 * project of one language.
 */
export function languageChoices(languages: readonly Lang[]): readonly { readonly edition: Edition; readonly name: string }[] {
  if (languages.length < 2) return [];
  const single = languages.map((edition) => ({ edition, name: LANGUAGE_NAMES[edition] }));
  return [...single, { edition: 'bilingual', name: single.map(({ name }) => name).join('+') }];
}

export const languageQuestion: Text = { ja: '表示する言語', en: 'Language shown' };

/** What stands in place of an answer that is missing. */
export const missingWords: Readonly<Record<MissingKind, Text>> = {
  noAnswer: { ja: '無回答', en: 'No answer' },
  notApplicable: { ja: '非該当', en: 'Not asked' },
  invalid: { ja: '無効', en: 'Not usable' },
};

export function questionNumber(number: Published | string): Text {
  return { ja: `問${number}`, en: `Q${number}` };
}

/**
 * A section's title with its number before it: 問5　連携先との関係性 / "Q5 Relations with partners"; the title alone where the number is
 * null.
 */
export function numberedTitle(number: Published | string | null, title: Text): Text {
  if (number === null) return title;
  return { ja: `問${number}　${title.ja}`, en: `Q${number} ${title.en}` };
}

/** An item's label with its number before it: 3．立地 / "3. Location"; the label alone where the number is null. */
export function numberedLabel(number: Published | string | null, label: Text): Text {
  if (number === null) return label;
  return { ja: `${number}．${label.ja}`, en: `${number}. ${label.en}` };
}

/** What an item is called, marked where it is reverse-worded: its answers are shown as they were asked, but compared turned round. */
export function reverseMarked(name: Text, reverse: boolean): Text {
  return reverse ? { ja: `${name.ja}（逆転項目）`, en: `${name.en} (reverse-worded)` } : name;
}

/** How many respondents a figure rests on: "n = 1,315". */
export function base(n: Published): Text {
  return same(`n = ${integer(n)}`);
}

/** The same of a figure that is not shown. */
export const baseNotShown: Text = same('n = –');

/** A text about the options of an item, and how many of them are withheld. */
export function withOptionsWithheld(about: Text, options: Published): Text {
  if (options === 0) return about;
  return {
    ja: `${about.ja}、選択肢${options}個は非公表`,
    en: `${about.en}, ${options === 1 ? 'one option' : `${options} options`} withheld`,
  };
}

/** A text about the bands of a number item, and how many of them are withheld. */
export function withBandsWithheld(about: Text, bands: Published): Text {
  if (bands === 0) return about;
  return {
    ja: `${about.ja}、階級${bands}個は非公表`,
    en: `${about.en}, ${bands === 1 ? 'one band' : `${bands} bands`} withheld`,
  };
}

/** A number with its unit, which may be null: 35歳, "35 years". */
export function withUnit(value: string, unit: Text | null): Text {
  return unit === null ? same(value) : both((lang) => `${value}${LANGUAGE[lang].unitGap}${unit[lang]}`);
}

/** One end of a scale as it stands beside an axis: at the low end the level comes first, at the high end last. */
export function scaleEnd(scale: Scale, end: 'low' | 'high'): Text {
  const { low, high, lowLabel, highLabel } = declared(scale);
  return end === 'low'
    ? { ja: `${low} ${lowLabel.ja}`, en: `${low} ${lowLabel.en}` }
    : { ja: `${highLabel.ja} ${high}`, en: `${highLabel.en} ${high}` };
}

/** 1 全く重視しない ～ 6 非常に重視する */
export function scaleInWords(scale: Scale): Text {
  const { low, high, lowLabel, highLabel } = declared(scale);
  return {
    ja: `${low} ${lowLabel.ja} ～ ${high} ${highLabel.ja}`,
    en: `${low} ${lowLabel.en} – ${high} ${highLabel.en}`,
  };
}

/** Stands in place of a figure that is not shown: one sentence for every reason, since the reason would tell of the answers. */
export const notShown: Text = {
  ja: '個々の回答が分かるおそれがあるか、計算できないため、示していません。',
  en: 'Not shown: it could reveal single answers, or cannot be computed.',
};

/** Whether fewer than 30 answers stand behind a value; such a value is marked as indicative only. */
export function isIndicative(n: Published): boolean {
  return n < 30;
}

/** The mark of a value that rests on fewer than 30 answers; null where there are enough. */
export function referenceValue(n: Published): Text | null {
  return !isIndicative(n) ? null : { ja: '参考値', en: 'indicative only' };
}

/** A share (0..1) in whole per cent with its sign: 0.605 -> "61%". */
export function percentage(share: Published): Text {
  return { ja: `${percent(share)}%`, en: `${percent(share)}%` };
}

/** A rate (0..1) in per cent with one decimal and its sign: 0.0814 -> "8.1%". */
export function responseRate(rate: Published): string {
  return `${fixed(productOf(rate, HUNDRED), 1)}%`;
}

/** How many of those who were asked replied, and what that means. `rate` is 0..1. Every first page says so. */
export function lowResponse(asked: Published, returned: Published, rate: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `案内した${respondentTerms.count(asked).ja}のうち${respondentTerms.count(returned).ja}（${responseRate(rate)}）の回答です。回答しなかった側は傾向が異なるかもしれず、全体の割合とはいえません。`,
    en: `Of ${respondentTerms.count(asked).en} asked, ${integer(returned)} replied (${responseRate(rate)}). Those that did not reply may differ, so these results describe ${respondentTerms.respondents.en} only.`,
  };
}

/** Stands in a sentence in place of a result that may not be shown. */
export const withheldValue: Text = { ja: '（非公表）', en: '(withheld)' };

/** The levels at the low end of a scale in a sentence: 1か2 / "1 or 2"; of a scale of two or three levels the lowest alone. */
export function lowestLevels(scale: Scale): Text {
  return anyOf(bottomLevels(scale));
}

/** The levels at the high end of a scale in a sentence: 5か6 / "5 or 6"; of a scale of two or three levels the highest alone. */
export function highestLevels(scale: Scale): Text {
  return anyOf(topLevels(scale));
}

/** A level with its wording, where it has one: 4 やや満足 / "4 Rather satisfied". */
export function levelInWords({ low, high, labels, lowLabel, highLabel }: Scale, level: Published): Text {
  const words = labels?.[level - low] ?? (level === low ? lowLabel : level === high ? highLabel : null);
  return words === null ? same(`${level}`) : both((lang) => `${level} ${words[lang]}`);
}

/** Whether every level of a scale has a wording. */
export function isWordedThroughout({ low, high, labels }: Scale): boolean {
  return labels !== null || high - low === 1;
}

/** The upper half of a scale, without a middle level: "4–6" of a scale from 1 to 6. */
export function upperLevels(scale: Scale): string {
  const levels = levelsOf(scale);
  return rangeOf(levels.slice(Math.ceil(levels.length / 2)));
}

/** The lower half of a scale, without a middle level: "1–3" of a scale from 1 to 6. */
export function lowerLevels(scale: Scale): string {
  const levels = levelsOf(scale);
  return rangeOf(levels.slice(0, Math.floor(levels.length / 2)));
}

/** One level stands alone. */
function rangeOf(levels: readonly Published[]): string {
  const [first, last] = [levels[0], levels.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}

function anyOf(levels: readonly Published[]): Text {
  return { ja: levels.join('か'), en: levels.join(' or ') };
}

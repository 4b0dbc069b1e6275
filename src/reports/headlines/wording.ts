import type { Certainty } from '../../model/claims.js';
import type { Recommendation } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { claimed } from '../findings/index.js';
import { fixed, integer, LANGUAGE, percent, quoted, type RespondentTerms, short, signed } from '../text/index.js';

/** Headlines, by pairs of items and by what answers look like. They give the shares that they speak of, so that nobody has to take a word for it. */

/** The first item has a higher mean than the second, as surely as `certainty` says. */
export function higher(first: Text, mean: Published, second: Text, other: Published, measure: Text, certainty: Certainty): Text {
  const [means, en] = [
    `平均${fixed(mean, 1)}と${fixed(other, 1)}`,
    `${first.en} (${fixed(mean, 1)}) than for ${second.en} (${fixed(other, 1)})`,
  ];
  const told = claimed(
    {
      ja: `${first.ja}は${second.ja}より${measure.ja}が高い`,
      en: {
        is: `Mean ${measure.en} is higher for ${en}`,
        seems: `Mean ${measure.en} appears higher for ${en}`,
        may: `Mean ${measure.en} may be higher for ${en}`,
      },
    },
    certainty,
  );
  return { ja: `${told.ja}（${means}）`, en: told.en };
}

/** Two items whose means lie within the margin that the project declares. */
export function similar(
  first: Text,
  mean: Published,
  second: Text,
  other: Published,
  measure: Text,
  within: Published,
  certainty: Certainty,
): Text {
  const en = `for ${first.en} (${fixed(mean, 1)}) and ${second.en} (${fixed(other, 1)}), within ${short(within)}`;
  const told = claimed(
    {
      ja: `${first.ja}と${second.ja}の${measure.ja}は同程度である`,
      en: {
        is: `Mean ${measure.en} is similar ${en}`,
        seems: `Mean ${measure.en} appears similar ${en}`,
        may: `Mean ${measure.en} may be similar ${en}`,
      },
    },
    certainty,
  );
  return { ja: `${told.ja}（平均${fixed(mean, 1)}と${fixed(other, 1)}、差は${short(within)}以内）`, en: told.en };
}

/** "57–80" for what is printed as 57 and as 80 per cent; one number where both are printed alike. */
function range(least: Published, most: Published, mark: string): string {
  const [from, to] = [percent(least), percent(most)];
  return from === to ? `${from}%` : `${from}${mark}${to}%`;
}

/** Of every item named, `least` to `most` (0..1) chose the same end of the scale, called `end`. */
export function atEnd(items: Text, end: Text, least: Published, most: Published): Text {
  return {
    ja: `${items.ja}は、${range(least, most, '～')}が${quoted(end).ja}と回答した`,
    en: `${range(least, most, '–')} chose ${quoted(end).en} for ${items.en}`,
  };
}

/** Whether a sentence is about all items of a section, or about those alone that are not withheld. */
export type Extent = 'all' | 'shown';

/** Before and after a number of items. */
const ITEMS: Readonly<Record<Extent, Text>> = {
  all: { ja: '', en: '' },
  shown: { ja: '掲載した', en: ' shown' },
};

/** Of each of `count` items, `least` to `most` (0..1) chose the same end of the scale, called `end`. */
export function allAtEnd(count: Published, extent: Extent, end: Text, least: Published, most: Published): Text {
  const { ja, en } = ITEMS[extent];
  return {
    ja: `${ja}${count}項目のいずれも、${range(least, most, '～')}が${quoted(end).ja}と回答した`,
    en: `${range(least, most, '–')} chose ${quoted(end).en} for each of ${count} items${en}`,
  };
}

/** A share, 0..1, of those who chose certain levels of an item. */
export interface LevelsShare {
  readonly item: Text;
  readonly levels: string;
  readonly share: Published;
}

/** How many chose the same levels of several items: none of them is called higher than another. */
export function sameLevels(parts: readonly LevelsShare[], levels: string): Text {
  return {
    ja: `「${levels}」の回答は、${parts.map(({ item, share }) => `${item.ja}で${percent(share)}%`).join('、')}である`,
    en: LANGUAGE.en.listed(
      parts.map(({ item, share }, index) => `${percent(share)}%${index === 0 ? ` answered ${levels}` : ''} for ${item.en}`),
    ),
  };
}

/** As `sameLevels`, for items on scales of their own. */
export function ownLevels(parts: readonly LevelsShare[]): Text {
  return {
    ja: `${parts.map(({ item, levels, share }) => `${item.ja}は「${levels}」が${percent(share)}%`).join('、')}である`,
    en: LANGUAGE.en.listed(parts.map(({ item, levels, share }) => `${percent(share)}% answered ${levels} for ${item.en}`)),
  };
}

/** Of every item named, 60 % or more chose these levels; of one alone its share says so. */
export function most(parts: readonly [LevelsShare, ...LevelsShare[]], items: Text): Text {
  const [{ levels }] = parts;
  const shares = parts.map(({ share }) => `${percent(share)}%`);
  const [only, ...others] = shares;
  if (only && others.length === 0)
    return { ja: `${items.ja}は、${only}が「${levels}」と回答した`, en: `${only} answered ${levels} for ${items.en}` };
  const [both, together] = parts.length === 2 ? ['both ', '、ともに'] : ['', '、'];
  return {
    ja: `${items.ja}は${together}6割以上が「${levels}」と回答した（${shares.join('、')}）`,
    en: `At least 60% answered ${levels} for ${both}${items.en} (${LANGUAGE.en.listed(shares)})`,
  };
}

/** The shares (0..1) of the lowest and of the highest levels of an item, where answers gather at both ends. */
export interface Ends {
  readonly item: Text;
  readonly low: Text;
  readonly bottom: Published;
  readonly high: Text;
  readonly top: Published;
}

function atEnds({ low, bottom, high, top }: Ends): Text {
  return {
    ja: `（${low.ja}が${percent(bottom)}%、${high.ja}が${percent(top)}%）`,
    en: ` (${percent(bottom)}% at ${low.en}, ${percent(top)}% at ${high.en})`,
  };
}

/** Answers to an item gather at both ends, as surely as `certainty` says. */
export function divided(ends: Ends, certainty: Certainty): Text {
  const { item } = ends;
  const told = claimed(
    {
      ja: `${item.ja}への回答は両端に分かれている`,
      en: {
        is: `Answers for ${item.en} are divided`,
        seems: `Answers for ${item.en} appear divided`,
        may: `Answers for ${item.en} may be divided`,
      },
    },
    certainty,
  );
  const shares = atEnds(ends);
  return { ja: `${told.ja}${shares.ja}`, en: `${told.en}${shares.en}` };
}

/** Answers to one item gather at both ends, and those to another beside it do not. */
export function dividedBeside(ends: Ends, certainty: Certainty, other: LevelsShare): Text {
  const told = divided(ends, certainty);
  return {
    ja: `${told.ja}。${other.item.ja}は「${other.levels}」が${percent(other.share)}%`,
    en: `${told.en}; ${percent(other.share)}% answered ${other.levels} for ${other.item.en}`,
  };
}

/** About half chose these levels of an item. */
export function aboutHalf({ item, levels, share }: LevelsShare): Text {
  return {
    ja: `${item.ja}は、「${levels}」の回答が約半数である（${percent(share)}%）`,
    en: `About half answered ${levels} for ${item.en} (${percent(share)}%)`,
  };
}

/** Of a few items of a section, 60 % or more chose these levels. */
export function mostOfSome(items: Text, levels: string): Text {
  return {
    ja: `${items.ja}では、6割以上が「${levels}」と回答した`,
    en: `At least 60% answered ${levels} for ${items.en}`,
  };
}

/** Of `count` of `all` items of a section, 60 % or more chose these levels. */
export function mostOfMany(count: Published, all: Published, extent: Extent, levels: string): Text {
  const { ja, en } = ITEMS[extent];
  return {
    ja: `${ja}${all}項目のうち${count}項目で、6割以上が「${levels}」と回答した`,
    en: `At least 60% answered ${levels} for ${count} of ${all} items${en}`,
  };
}

/** Shares (0..1) of those who chose these levels, of several items of a section. */
export function sharesRange(least: Published, largest: Published, extent: Extent, levels: string): Text {
  const share = percent(least);
  const { ja, en } = ITEMS[extent];
  if (share === percent(largest))
    return {
      ja: `「${levels}」の回答は、${ja}どの項目でも${share}%である`,
      en: `${share}% answered ${levels} for each item${en}`,
    };
  return {
    ja: `「${levels}」の回答は、${ja}項目により${range(least, largest, '～')}である`,
    en: `${range(least, largest, '–')} answered ${levels}, depending on the item${en}`,
  };
}

// Options

/** `count` of `base` respondents, a part of `share` (0..1), do what is `said` of those who chose certain options. */
export function saying(said: Text, share: Published, count: Published, base: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${percent(share)}%（${respondentTerms.count(base).ja}のうち${respondentTerms.count(count).ja}）が${said.ja}`,
    en: `${percent(share)}% (${integer(count)} of ${respondentTerms.count(base).en}) ${said.en}`,
  };
}

/** `count` of `base` respondents, a part of `share` (0..1), chose one of some options of an item. */
export function choosing(
  item: Text,
  options: Text,
  share: Published,
  count: Published,
  base: Published,
  respondentTerms: RespondentTerms,
): Text {
  return {
    ja: `${item.ja}では、${percent(share)}%（${respondentTerms.count(base).ja}のうち${respondentTerms.count(count).ja}）が${options.ja}と回答した`,
    en: `${percent(share)}% (${integer(count)} of ${respondentTerms.count(base).en}) chose ${options.en} for ${item.en}`,
  };
}

/** The shares (0..1) of the options that most chose; nothing is said of which leads. */
export function shares(item: Text, options: readonly { readonly label: Text; readonly share: Published }[]): Text {
  return {
    ja: `${item.ja}は、${options.map(({ label, share }) => `${quoted(label).ja}が${percent(share)}%`).join('、')}である`,
    en: `${item.en}: ${LANGUAGE.en.listed(options.map(({ label, share }) => `${percent(share)}% ${quoted(label).en}`))}`,
  };
}

// Numbers

/** The median of numbers, and between which two the middle half of the answers lies. */
export function middle(item: Text, median: Text, from: string, to: Text): Text {
  return {
    ja: `${item.ja}の中央値は${median.ja}、中央の半数は${from}から${to.ja}である`,
    en: `The median for ${item.en} is ${median.en}; the middle half lies between ${from} and ${to.en}`,
  };
}

// Recommendations

/** The net score of an item, with the shares that it is the difference of. */
export function net(item: Text, { promoters, detractors, net: score }: Recommendation): Text {
  return {
    ja: `${item.ja}の正味スコアは${signed(score, 0)}（推奨者${percent(promoters)}%、批判者${percent(detractors)}%）である`,
    en: `The net score for ${item.en} is ${signed(score, 0)} (${percent(promoters)}% promoters, ${percent(detractors)}% detractors)`,
  };
}

import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { cite, fixed, inSentence, integer } from '../text/index.js';
import { claimed, withinMargin } from './certainty-wording.js';

/** Wording of how far two items lie apart, such as use and demand. */

/** One of the two items of a pair: its measure (活用 / use) or its name in quotation marks, and its mean; null to leave it out. */
export interface Side {
  readonly name: Text;
  readonly mean: Published | null;
}

function withMean({ name, mean }: Side): Text {
  if (mean === null) return name;
  return { ja: `${name.ja}（${fixed(mean, 1)}）`, en: `${name.en} (${fixed(mean, 1)})` };
}

/** Two items that ask for different things of one subject, `label`. */
export function gapHeading(label: Text, higher: Side, lower: Side, certainty: Certainty): Text {
  const [above, under] = [withMean(higher), withMean(lower)];
  return claimed(
    {
      ja: `${label.ja}では、${above.ja}が${under.ja}を上回る`,
      en: {
        is: `${label.en}: ${above.en} exceeds ${under.en}`,
        seems: `${label.en}: ${above.en} appears to exceed ${under.en}`,
        may: `${label.en}: ${above.en} may exceed ${under.en}`,
      },
    },
    certainty,
  );
}

/** Two items that ask for the same, their `measure`. */
export function itemsHeading(measure: Text, higher: Side, lower: Side, certainty: Certainty): Text {
  const [above, under] = [withMean(higher), withMean(lower)];
  const compared = `higher for ${above.en} than for ${under.en}`;
  return claimed(
    {
      ja: `${measure.ja}の平均は、${above.ja}が${under.ja}より高い`,
      en: {
        is: `Mean ${measure.en} is ${compared}`,
        seems: `Mean ${measure.en} appears to be ${compared}`,
        may: `Mean ${measure.en} may be ${compared}`,
      },
    },
    certainty,
  );
}

/** The means of two items that ask for different things of one subject lie within the margin of the project. */
export function similarHeading(label: Text, from: Text, to: Text, within: Published, certainty: Certainty): Text {
  const means = `${label.en}: mean ${from.en} and mean ${to.en}`;
  const told = claimed(
    {
      ja: `${label.ja}では、${to.ja}と${from.ja}の平均は同程度である`,
      en: { is: `${means} are similar`, seems: `${means} appear similar`, may: `${means} may be similar` },
    },
    certainty,
  );
  return withinMargin(told, within);
}

/** The same of two items that ask for the same, their `measure`. */
export function similarItems(measure: Text, from: Text, to: Text, within: Published, certainty: Certainty): Text {
  const of = `for ${from.en} and ${to.en}`;
  const told = claimed(
    {
      ja: `${measure.ja}の平均は、${from.ja}と${to.ja}で同程度である`,
      en: {
        is: `Mean ${measure.en} is similar ${of}`,
        seems: `Mean ${measure.en} appears similar ${of}`,
        may: `Mean ${measure.en} may be similar ${of}`,
      },
    },
    certainty,
  );
  return withinMargin(told, within);
}

/** `label` is what the two are about; `from` and `to` are their measures or names. */
export function gapUntold(label: Text, from: Text, to: Text): Text {
  return {
    ja: `${label.ja}で、${to.ja}と${from.ja}に差があるかは判断できない`,
    en: `${label.en}: whether ${to.en} and ${from.en} differ cannot be told`,
  };
}

/** The means of the two are printed alike. */
export function gapEqual(label: Text, from: Text, to: Text): Text {
  return {
    ja: `${label.ja}で、${to.ja}と${from.ja}の平均は、小数第1位まで等しい`,
    en: `${label.en}: mean ${to.en} and mean ${from.en} are equal to one decimal place`,
  };
}

// Several pairs

/** What several pairs say together. */
export interface PairsTold {
  readonly pairs: Published;
  /** How many of the pairs are told, and the least and the largest of their differences, without sign. */
  readonly told: Published;
  readonly least: Published;
  readonly largest: Published;
  readonly certainty: Certainty;
}

/** All pairs that are told point the same way: what is asked for by the one item of each lies above what is asked for by the other. */
export function oneWay(higher: Text, lower: Text, of: PairsTold): Text {
  const { pairs, told, certainty } = of;
  const isAll = told === pairs;
  const which = isAll ? `In each of ${integer(pairs)} pairs` : `In ${integer(told)} of ${integer(pairs)} pairs`;
  const [above, under, by] = [inSentence(higher), inSentence(lower), size(of)];
  const title = claimed(
    {
      ja: `${isAll ? `${pairs}組とも` : `${pairs}組のうち${told}組で`}、${higher.ja}が${lower.ja}を上回る`,
      en: {
        is: `${which}, ${above} exceeds ${under}`,
        seems: `${which}, ${above} appears to exceed ${under}`,
        may: `${which}, ${above} may exceed ${under}`,
      },
    },
    certainty,
  );
  return { ja: `${title.ja}（差は${by.ja}）`, en: `${title.en} (by ${by.en})` };
}

/** Of the pairs that are told, `over` point one way and `under` the other. */
export function bothWays(higher: Text, lower: Text, over: Published, under: Published, of: PairsTold): Text {
  const { pairs, certainty } = of;
  const [above, below, by] = [inSentence(higher), inSentence(lower), size(of)];
  const which = (exceeds: string) =>
    `In ${integer(over)} of ${integer(pairs)} pairs ${above} ${exceeds} ${below}, in ${integer(under)} ${below} ${exceeds} ${above}`;
  const title = claimed(
    {
      ja: `${pairs}組のうち${over}組で${higher.ja}が${lower.ja}を、${under}組で${lower.ja}が${higher.ja}を上回る`,
      en: {
        is: which('exceeds'),
        seems: which('appears to exceed'),
        may: which('may exceed'),
      },
    },
    certainty,
  );
  return { ja: `${title.ja}（差は${by.ja}）`, en: `${title.en} (by ${by.en})` };
}

/** The two items of a pair have no names in common with those of the others. */
export function eitherWay(of: PairsTold): Text {
  const { pairs, told, certainty } = of;
  const isAll = told === pairs;
  const [which, by] = [isAll ? `each of ${integer(pairs)} pairs` : `${integer(told)} of ${integer(pairs)} pairs`, size(of)];
  const inEach = told === 1 || isAll;
  const title = claimed(
    {
      ja: `${isAll ? `${pairs}組とも` : `${pairs}組のうち${told}組で`}、2つの項目の平均に差がある`,
      en: {
        is: inEach ? `In ${which} the two means differ` : `The means of ${which} differ`,
        seems: inEach ? `In ${which} the two means appear to differ` : `The means of ${which} appear to differ`,
        may: inEach ? `In ${which} the two means may differ` : `The means of ${which} may differ`,
      },
    },
    certainty,
  );
  return { ja: `${title.ja}（差は${by.ja}）`, en: `${title.en} (by ${by.en})` };
}

function size({ least, largest }: PairsTold): Text {
  const [from, to] = [fixed(least, 1), fixed(largest, 1)];
  return from === to ? { ja: from, en: from } : { ja: `${from}～${to}`, en: `${from} to ${to}` };
}

/** No pair is told to differ, and `similar` of the pairs are similar. */
export function similarPairs(similar: Published, pairs: Published, within: Published, certainty: Certainty): Text {
  const isAll = similar === pairs;
  const which = isAll ? `In each of ${integer(pairs)} pairs` : `In ${integer(similar)} of ${integer(pairs)} pairs`;
  const told = claimed(
    {
      ja: `${isAll ? `${pairs}組とも` : `${pairs}組のうち${similar}組で`}、2つの項目の平均は同程度である`,
      en: {
        is: `${which}, the two means are similar`,
        seems: `${which}, the two means appear similar`,
        may: `${which}, the two means may be similar`,
      },
    },
    certainty,
  );
  return withinMargin(told, within);
}

/** The two means of each pair are printed alike. */
export function allEqual(pairs: Published): Text {
  return {
    ja: `${pairs}組とも、2つの平均は小数第1位まで等しい`,
    en: `In each of ${integer(pairs)} pairs, the two means are equal to one decimal place`,
  };
}

export function noneTold(pairs: Published): Text {
  return {
    ja: `${pairs}組のいずれも、平均に差があるかは判断できない`,
    en: `Whether the means differ cannot be told for any of ${integer(pairs)} pairs`,
  };
}

// Bodies

/** The difference of two means; `isAsPrinted`: whether it is that of the two as they are printed, or says that it is not. */
export interface Difference {
  readonly gap: Citation;
  readonly isAsPrinted: boolean;
}

/** For two items that ask for the same: `from` and `to` are their names. */
export function itemMeans(from: Text, meanFrom: Citation, to: Text, meanTo: Citation, difference: Difference): CitedText {
  const by = differenceOf(difference);
  return {
    ja: cite`平均は、${from.ja}が${meanFrom}、${to.ja}が${meanTo}です（${by.ja}）。`,
    en: cite`The mean is ${meanFrom} for ${from.en} and ${meanTo} for ${to.en} (${by.en}).`,
  };
}

/** For two items that ask for different things: `from` and `to` are what they ask for. */
export function gapMeans(from: Text, meanFrom: Citation, to: Text, meanTo: Citation, difference: Difference): CitedText {
  const by = differenceOf(difference);
  return {
    ja: cite`平均は、${from.ja}が${meanFrom}、${to.ja}が${meanTo}です（${by.ja}）。`,
    en: cite`Mean ${from.en} is ${meanFrom} and mean ${to.en} is ${meanTo} (${by.en}).`,
  };
}

function differenceOf({ gap, isAsPrinted }: Difference): CitedText {
  return isAsPrinted
    ? { ja: cite`差${gap}`, en: cite`difference ${gap}` }
    : { ja: cite`四捨五入する前の差は${gap}`, en: cite`difference ${gap} before rounding` };
}

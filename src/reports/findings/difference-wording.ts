import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { cite, inSentence, integer, quoted } from '../text/index.js';
import { claimed } from './certainty-wording.js';

/** Wording of how groups of respondents differ. */

/** A group with its mean or share, and its number of respondents. */
export interface GroupValues {
  readonly label: Text;
  readonly value: Citation;
  readonly n: Citation;
}

/** `isRated`: whether answers are levels of a scale rather than numbers. */
export function differenceHeading(
  subject: Text,
  isRated: boolean,
  grouping: Text,
  higher: GroupValues,
  lower: GroupValues,
  certainty: Certainty,
): Text {
  const name = quoted(subject);
  const [above, under] = [withValue(higher, ''), withValue(lower, '')];
  const [by, rated] = [inSentence(grouping), isRated ? 'rated higher' : 'higher on average'];
  return claimed(
    {
      ja: `${name.ja}は、${grouping.ja}が${above.ja}で${under.ja}より高い`,
      en: {
        is: `By ${by}, ${name.en} is ${rated} for ${above.en} than for ${under.en}`,
        seems: `By ${by}, ${name.en} appears to be ${rated} for ${above.en} than for ${under.en}`,
        may: `By ${by}, ${name.en} may be ${rated} for ${above.en} than for ${under.en}`,
      },
    },
    certainty,
  );
}

/** As `differenceHeading`, for how many chose an option. */
export function optionHeading(option: Text, grouping: Text, higher: GroupValues, lower: GroupValues, certainty: Certainty): Text {
  const name = quoted(option);
  const [above, under] = [withValue(higher, '%'), withValue(lower, '%')];
  const by = inSentence(grouping);
  return claimed(
    {
      ja: `${name.ja}の割合は、${grouping.ja}が${above.ja}で${under.ja}より高い`,
      en: {
        is: `By ${by}, ${name.en} is chosen more often for ${above.en} than for ${under.en}`,
        seems: `By ${by}, ${name.en} appears to be chosen more often for ${above.en} than for ${under.en}`,
        may: `By ${by}, ${name.en} may be chosen more often for ${above.en} than for ${under.en}`,
      },
    },
    certainty,
  );
}

function withValue({ label, value }: GroupValues, unit: string): Text {
  const name = quoted(label);
  return { ja: `${name.ja}（${value.written}${unit}）`, en: `${name.en} (${value.written}${unit})` };
}

/** Groups differ, and it is not told which. */
export function unnamedHeading(subject: Text, grouping: Text, certainty: Certainty): Text {
  const [name, by] = [quoted(subject), inSentence(grouping)];
  return claimed(
    {
      ja: `${name.ja}への回答は、${grouping.ja}によって異なる`,
      en: {
        is: `Answers to ${name.en} differ by ${by}`,
        seems: `Answers to ${name.en} appear to differ by ${by}`,
        may: `Answers to ${name.en} may differ by ${by}`,
      },
    },
    certainty,
  );
}

/** As `unnamedHeading`, for how many chose an option. */
export function unnamedOptionHeading(option: Text, grouping: Text, certainty: Certainty): Text {
  const [name, by] = [quoted(option), inSentence(grouping)];
  return claimed(
    {
      ja: `${name.ja}の割合は、${grouping.ja}によって異なる`,
      en: {
        is: `How many chose ${name.en} differs by ${by}`,
        seems: `How many chose ${name.en} appears to differ by ${by}`,
        may: `How many chose ${name.en} may differ by ${by}`,
      },
    },
    certainty,
  );
}

// Bodies

export function groupMeans(higher: GroupValues, lower: GroupValues): CitedText {
  return {
    ja: cite`平均は、${quoted(higher.label).ja}が${higher.value}（n = ${higher.n}）、${quoted(lower.label).ja}が${lower.value}（n = ${lower.n}）です。`,
    en: cite`The mean is ${higher.value} for ${quoted(higher.label).en} (n = ${higher.n}) and ${lower.value} for ${quoted(lower.label).en} (n = ${lower.n}).`,
  };
}

export function groupShares(higher: GroupValues, lower: GroupValues): CitedText {
  return {
    ja: cite`割合は、${quoted(higher.label).ja}が${higher.value}%（n = ${higher.n}）、${quoted(lower.label).ja}が${lower.value}%（n = ${lower.n}）です。`,
    en: cite`The share is ${higher.value}% for ${quoted(higher.label).en} (n = ${higher.n}) and ${lower.value}% for ${quoted(lower.label).en} (n = ${lower.n}).`,
  };
}

export const groupsUntold: Text = {
  ja: 'どの区分の間に差があるかまでは、判断できません。',
  en: 'Which groups differ from which cannot be told.',
};

/** Of options none of which is more than another. */
export const answersUntold: Text = {
  ja: 'どの答えに差があるかまでは、判断できません。',
  en: 'Which of the answers differ cannot be told.',
};

// Several comparisons

/** `differing` of `items` are told to differ. */
export function someDiffer(by: Text, differing: Published, items: Published, certainty: Certainty): Text {
  const which = `${integer(differing)} of ${integer(items)} items`;
  const [differ, appear] = differing === 1 ? ['differs', 'appears'] : ['differ', 'appear'];
  return claimed(
    {
      ja: `${items}項目のうち${differing}項目で、${by.ja}による差がある`,
      en: {
        is: `${which} ${differ} by ${inSentence(by)}`,
        seems: `${which} ${appear} to differ by ${inSentence(by)}`,
        may: `${which} may differ by ${inSentence(by)}`,
      },
    },
    certainty,
  );
}

/** `tested` of `items` were compared, and none differs more than chance explains. */
export function noClearDifference(by: Text, tested: Published, items: Published): Text {
  return tested === items
    ? { ja: `${by.ja}による明らかな差は見られない`, en: `Answers show no clear difference by ${inSentence(by)}` }
    : {
        ja: `比べることのできた${tested}項目に、${by.ja}による明らかな差は見られない`,
        en: `${integer(tested)} of ${integer(items)} items could be compared and show no clear difference by ${inSentence(by)}`,
      };
}

/** The tests find a difference that the figures do not bear out. */
export function unclear(by: Text): Text {
  return { ja: `${by.ja}による差があるかは判断できない`, en: `Whether answers differ by ${inSentence(by)} cannot be told` };
}

export function untested(by: Text): Text {
  return { ja: `${by.ja}による差は検定できない`, en: `Differences by ${inSentence(by)} could not be tested` };
}

import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Text } from '../../model/text.js';
import { cite, inSentence, quoted } from '../text/index.js';
import { claimed } from './certainty-wording.js';

/** Wording of how groups of respondents differ. */

export function differenceHeading(subject: Text, grouping: Text, highest: Text, lowest: Text, certainty: Certainty): Text {
  const name = quoted(subject);
  const [by, groups] = [inSentence(grouping), quoted(highest).en];
  return claimed(
    {
      ja: `${name.ja}は、${grouping.ja}が${quoted(highest).ja}で${quoted(lowest).ja}より高い`,
      en: {
        is: `By ${by}, ${name.en} is rated higher for ${groups} than for ${quoted(lowest).en}`,
        seems: `By ${by}, ${name.en} appears to be rated higher for ${groups} than for ${quoted(lowest).en}`,
        may: `By ${by}, ${name.en} may be rated higher for ${groups} than for ${quoted(lowest).en}`,
      },
    },
    certainty,
  );
}

/** As `differenceHeading`, for how many chose an option. */
export function optionHeading(option: Text, grouping: Text, highest: Text, lowest: Text, certainty: Certainty): Text {
  const name = quoted(option);
  const [by, groups] = [inSentence(grouping), quoted(highest).en];
  return claimed(
    {
      ja: `${name.ja}の割合は、${grouping.ja}が${quoted(highest).ja}で${quoted(lowest).ja}より高い`,
      en: {
        is: `By ${by}, ${name.en} is chosen more often for ${groups} than for ${quoted(lowest).en}`,
        seems: `By ${by}, ${name.en} appears to be chosen more often for ${groups} than for ${quoted(lowest).en}`,
        may: `By ${by}, ${name.en} may be chosen more often for ${groups} than for ${quoted(lowest).en}`,
      },
    },
    certainty,
  );
}

/** A group with its mean or share and its number of respondents. */
export interface GroupFigure {
  readonly label: Text;
  readonly value: Citation;
  readonly n: Citation;
}

export function groupMeans(highest: GroupFigure, lowest: GroupFigure): CitedText {
  return {
    ja: cite`平均は、${quoted(highest.label).ja}が${highest.value}（n = ${highest.n}）、${quoted(lowest.label).ja}が${lowest.value}（n = ${lowest.n}）です。`,
    en: cite`The mean is ${highest.value} for ${quoted(highest.label).en} (n = ${highest.n}) and ${lowest.value} for ${quoted(lowest.label).en} (n = ${lowest.n}).`,
  };
}

export function groupShares(highest: GroupFigure, lowest: GroupFigure): CitedText {
  return {
    ja: cite`割合は、${quoted(highest.label).ja}が${highest.value}%（n = ${highest.n}）、${quoted(lowest.label).ja}が${lowest.value}%（n = ${lowest.n}）です。`,
    en: cite`The share is ${highest.value}% for ${quoted(highest.label).en} (n = ${highest.n}) and ${lowest.value}% for ${quoted(lowest.label).en} (n = ${lowest.n}).`,
  };
}

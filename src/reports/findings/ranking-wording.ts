import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { cite, listed, quoted, type RespondentTerms } from '../text/index.js';
import { claimed } from './certainty-wording.js';

/** Wording of which items of a section are rated highest. */

export function rankingHeading(highest: readonly Text[], measure: Text, certainty: Certainty): Text {
  const names = listed(highest, 'en');
  if (highest.length > 1)
    return claimed(
      {
        ja: `${listed(highest, 'ja')}が、${measure.ja}の上位に並ぶ`,
        en: {
          is: `${names} share the top by mean ${measure.en}`,
          seems: `${names} appear to share the top by mean ${measure.en}`,
          may: `${names} may share the top by mean ${measure.en}`,
        },
      },
      certainty,
    );
  return claimed(
    {
      ja: `${measure.ja}が最も高いのは、${listed(highest, 'ja')}である`,
      en: {
        is: `${names} has the highest mean ${measure.en}`,
        seems: `${names} appears to have the highest mean ${measure.en}`,
        may: `${names} may have the highest mean ${measure.en}`,
      },
    },
    certainty,
  );
}

/** Many items that lead together are counted, not named. */
export function rankingHeadingCounted(highest: Published, all: Published, section: Text, certainty: Certainty): Text {
  const which = `${section.en}: ${highest} of ${all} items`;
  return claimed(
    {
      ja: `${section.ja}では、${all}項目のうち${highest}項目が上位に並ぶ`,
      en: {
        is: `${which} share the top`,
        seems: `${which} appear to share the top`,
        may: `${which} may share the top`,
      },
    },
    certainty,
  );
}

export function undecidedHeading(section: Text): Text {
  return { ja: `${section.ja}では、項目の順位を判断できない`, en: `${section.en}: the answers do not rank the items` };
}

export function means(first: Text, mean: Citation, last: Text, lowest: Citation): CitedText {
  return {
    ja: cite`平均は、${quoted(first).ja}が${mean}、最も低い${quoted(last).ja}が${lowest}です。`,
    en: cite`The mean is ${mean} for ${quoted(first).en} and ${lowest} for ${quoted(last).en}, the lowest.`,
  };
}

export function agreeing(item: Text, levels: Text, share: Citation, respondentTerms: RespondentTerms): CitedText {
  return {
    ja: cite`${quoted(item).ja}に${levels.ja}と答えた${respondentTerms.respondents.ja}は、${share}%です。`,
    en: cite`For ${quoted(item).en}, ${share}% of ${respondentTerms.respondents.en} chose ${levels.en}.`,
  };
}

export const notTold: Text = {
  ja: '項目の間の差は、偶然による差と区別できません。',
  en: 'Differences between items cannot be told from chance.',
};

import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { cite, listed, quoted, type RespondentTerms, short } from '../text/index.js';
import { claimed, withinMargin } from './certainty-wording.js';

/** Wording of which items of a section are rated highest. */

export function rankingHeading(highest: readonly Text[], measure: Text, certainty: Certainty): Text {
  const names = listed(highest, 'en');
  const [has, appears] = highest.length > 1 ? ['have', 'appear'] : ['has', 'appears'];
  return claimed(
    {
      ja: `${measure.ja}が最も高いのは、${listed(highest, 'ja')}である`,
      en: {
        is: `${names} ${has} the highest mean ${measure.en}`,
        seems: `${names} ${appears} to have the highest mean ${measure.en}`,
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

/** Of two items alone: whether other items lie above or between them is not said. */
export function higherHeading(higher: Text, lower: Text, measure: Text, certainty: Certainty): Text {
  const [one, other] = [quoted(higher), quoted(lower)];
  return claimed(
    {
      ja: `${one.ja}の${measure.ja}は、${other.ja}より高い`,
      en: {
        is: `${one.en} has higher mean ${measure.en} than ${other.en}`,
        seems: `${one.en} appears to have higher mean ${measure.en} than ${other.en}`,
        may: `${one.en} may have higher mean ${measure.en} than ${other.en}`,
      },
    },
    certainty,
  );
}

/** Every two items of a section are similar. */
export function similarHeading(section: Text, measure: Text, within: Published, certainty: Certainty): Text {
  const of = `for all items of ${section.en}`;
  const told = claimed(
    {
      ja: `${section.ja}では、${measure.ja}の平均はどの項目も同程度である`,
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

/** The same where the section is known. */
export function similarTitle(measure: Text, within: Published, certainty: Certainty): Text {
  const told = claimed(
    {
      ja: `${measure.ja}の平均は、どの項目も同程度である`,
      en: {
        is: `Mean ${measure.en} is similar for all items`,
        seems: `Mean ${measure.en} appears similar for all items`,
        may: `Mean ${measure.en} may be similar for all items`,
      },
    },
    certainty,
  );
  return withinMargin(told, within);
}

export function meansRange(lowest: Citation, highest: Citation): CitedText {
  return { ja: cite`平均は、${lowest}から${highest}です。`, en: cite`Means range from ${lowest} to ${highest}.` };
}

/** How many of the pairs that were tested are similar. */
export function pairsSimilar(similar: Published, tested: Published, within: Published): Text {
  return {
    ja: `${tested}組のうち${similar}組は、平均が同程度とみられます（差は${short(within)}以内）。`,
    en: `Of ${tested} pairs of items tested, ${similar} ${similar === 1 ? 'appears' : 'appear'} to have similar means (within ${short(within)}).`,
  };
}

export function undecidedHeading(section: Text): Text {
  return { ja: `${section.ja}では、項目の順位を判断できない`, en: `${section.en}: the answers do not rank the items` };
}

export function means(first: Text, mean: Citation, last: Text, other: Citation): CitedText {
  return {
    ja: cite`平均は、${quoted(first).ja}が${mean}、${quoted(last).ja}が${other}です。`,
    en: cite`The mean is ${mean} for ${quoted(first).en} and ${other} for ${quoted(last).en}.`,
  };
}

export function agreeing(item: Text, levels: Text, share: Citation, respondentTerms: RespondentTerms): CitedText {
  return {
    ja: cite`${quoted(item).ja}に${levels.ja}と答えた${respondentTerms.respondents.ja}は、${share}%です。`,
    en: cite`For ${quoted(item).en}, ${share}% of ${respondentTerms.respondents.en} chose ${levels.en}.`,
  };
}

/** Where single pairs of items differ, but neither one leads nor the first and the last do. */
export function pairsTold(told: Published, tested: Published): Text {
  const isOne = told === 1;
  return {
    ja: `検定した${tested}組の項目のうち${told}組に、偶然とは考えにくい差があります。`,
    en: `Of ${tested} pairs of items tested, ${told} ${isOne ? 'differs' : 'differ'} by more than chance explains.`,
  };
}

/** Where no pair differs, but some could not be tested. */
export function noneOfTested(tested: Published): Text {
  return {
    ja: `検定した${tested}組の項目の差は、偶然による差と区別できません。`,
    en: `Of ${tested} pairs of items tested, none differs by more than chance explains.`,
  };
}

export const notTold: Text = {
  ja: '項目の間の差は、偶然による差と区別できません。',
  en: 'Differences between items cannot be told from chance.',
};

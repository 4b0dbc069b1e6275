import type { Citation, CitedText } from '../../model/cited.js';
import type { AssociationFinding, Certainty } from '../../model/claims.js';
import type { Text } from '../../model/text.js';
import { cite, type RespondentTerms } from '../text/index.js';
import { claimed } from './certainty-wording.js';

/** Wording of answers to two items that go together. Nothing is said of what brings about what. */

/** `first` and `second`: what the items are called, in quotation marks. */
export function associationHeading(
  first: Text,
  second: Text,
  direction: AssociationFinding['direction'],
  certainty: Certainty,
  { respondents }: RespondentTerms,
): Text {
  const isAlike = direction === 'alike';
  const those = `${respondents.en.charAt(0).toUpperCase()}${respondents.en.slice(1)} higher on ${first.en}`;
  const then = isAlike ? `higher on ${second.en}, too` : `lower on ${second.en}`;
  return claimed(
    {
      ja: `${first.ja}が高い${respondents.ja}ほど、${second.ja}${isAlike ? 'も高い' : 'は低い'}傾向がある`,
      en: { is: `${those} tend to be ${then}`, seems: `${those} appear to be ${then}`, may: `${those} may be ${then}` },
    },
    certainty,
  );
}

export function associationUntold(first: Text, second: Text): Text {
  return {
    ja: `${first.ja}と${second.ja}に関連があるかは判断できない`,
    en: `Whether ${first.en} and ${second.en} go together cannot be told`,
  };
}

export function correlation(rho: Citation, n: Citation, { counter }: RespondentTerms): CitedText {
  return {
    ja: cite`両方に答えた${n}${counter.ja}の順位相関係数は${rho}です。`,
    en: cite`The rank correlation over the ${n} ${counter.en} that answered both is ${rho}.`,
  };
}

export const noDirection: Text = {
  ja: '一方が他方を左右するかどうかは、この調査では判断できません。',
  en: 'It does not show that one brings about the other.',
};

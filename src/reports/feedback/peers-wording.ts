import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { capitalised, inSentence, type RespondentTerms } from '../text/index.js';

/** Wording of the comparison group. */

/** What the group is called where feedback.yaml has no name for it: 同じ業種 / "the same industry". */
export function sameKind(label: Text): Text {
  return { ja: `同じ${label.ja}`, en: `the same ${inSentence(label)}` };
}

/** As the heading of a column: "Your industry", "Same industry". */
export function asHeading(name: Text): Text {
  return capitalised({ ja: name.ja, en: name.en.replace(/^the /, '') });
}

/** Who the comparison group is, and how many: 業種が「金属製品」の24社 / "24 firms, Industry: Metal products". */
export function peersWho(label: Text, category: Text, n: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${label.ja}が「${category.ja}」のほかの${respondentTerms.count(n).ja}`,
    en: `${respondentTerms.count(n).en} in the same group (${label.en}: ${category.en})`,
  };
}

export function peersNote(heading: Text, who: Text): Text {
  return { ja: `「${heading.ja}」は、${who.ja}の中央値です。`, en: `“${heading.en}”: median of ${who.en}.` };
}

/** What a dash in place of a figure stands for. */
export const dashMeans: Text = {
  ja: '「–」は非公表（個々の回答を守るため、または計算できないため）です。',
  en: 'A dash: not shown, to protect single answers, or not computable.',
};

/** The comparison group's median in a sentence; `name` has the category in it, `all` is the median of everyone. */
export function peersMedianIs(name: Text, median: string, all: string): Text {
  if (median === all) return { ja: `${name.ja}の中央値も同じです。`, en: `The median of ${name.en} is the same.` };
  return { ja: `${name.ja}の中央値は${median}です。`, en: `The median of ${name.en} is ${median}.` };
}

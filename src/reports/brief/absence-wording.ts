import { differenceOf, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { both, inSentence, integer, listed, quoted } from '../text/index.js';

/** What is said of findings that are asked for and not there. */

/** The heading for a name in brief.yaml that stands for nothing that is shown. */
export function absentHeading(subject: Text): Text {
  return { ja: `${subject.ja}については、判断できない`, en: `${subject.en}: nothing can be told` };
}

export function absentRanking(measure: Text): Text {
  return { ja: `${measure.ja}の順位は、示していない`, en: `The ranking by ${measure.en} is not shown` };
}

export function absentDifference(grouping: Text): Text {
  return {
    ja: `${grouping.ja}による差があるかは、判断できない`,
    en: `Whether answers differ by ${inSentence(grouping)} cannot be told`,
  };
}

export function absentSplit(section: Text): Text {
  return {
    ja: `${section.ja}で、回答が両端に分かれたといえる項目はない`,
    en: `${section.en}: no item can be said to divide the answers`,
  };
}

export function undivided(item: Text): Text {
  return {
    ja: `${quoted(item).ja}への回答が両端に分かれているとはいえない`,
    en: `Answers on ${quoted(item).en} cannot be said to be divided`,
  };
}

export function absentGap(subject: Text): Text {
  return { ja: `${subject.ja}で、平均に差があるとはいえない`, en: `${subject.en}: the means cannot be said to differ` };
}

export function absentAgreement(labels: readonly Text[]): Text {
  const name = both((lang) => listed(labels, lang));
  return {
    ja: `${name.ja}の回答に差がないとはいえない`,
    en: `Answers by ${name.en} cannot be said to agree`,
  };
}

export const someDiffer: Text = {
  ja: '多重比較を調整しても残る差があります。',
  en: 'Some differences survive adjustment for multiple comparisons.',
};

export const withheldBody: Text = {
  ja: '回答が少ないなど、個々の回答が分かるおそれのある数値は示していません。',
  en: 'Figures that could reveal single answers, for example because few answered, are not shown.',
};

/** `comparisons`: how many of `all` are shown and tested; none of them differs more than chance explains. */
export function noneSurvives(comparisons: Published, all: Published): Text {
  const hidden = differenceOf(all, comparisons);
  const rest = {
    ja: hidden > 0 ? `ほかの${integer(hidden)}通りは、少数の回答を守るため比べていません。` : '',
    en: hidden > 0 ? ` ${integer(hidden)} more ${hidden === 1 ? 'was' : 'were'} not compared, to protect small groups.` : '',
  };
  return {
    ja: `${comparisons === 1 ? '比べた1通りの差は、多重比較を調整すると残りません。' : `比べた${integer(comparisons)}通りのうち、多重比較を調整して残った差はありません。`}${rest.ja}`,
    en: `${comparisons === 1 ? 'The one difference tested does not survive' : `None of ${integer(comparisons)} differences survives`} adjustment for multiple comparisons.${rest.en}`,
  };
}

export const noSplit: Text = {
  ja: '両端の2つの答えのどちらもが4分の1以上で、中ほどがそれより少ない項目は、ありません。',
  en: 'No item has at least a quarter of its answers at each end and fewer in between.',
};

export const noSplitOf: Text = {
  ja: '両端の2つの答えのどちらかが4分の1に満たないか、中ほどより少なくなっています。',
  en: 'One of the ends has less than a quarter of the answers, or fewer than lie in between.',
};

export const noDifference: Text = {
  ja: '小数第1位までで見て、平均に差はありません。',
  en: 'To one decimal place, the means do not differ.',
};

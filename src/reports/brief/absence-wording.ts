import type { Text } from '../../model/text.js';
import { both, inSentence, listed, quoted } from '../text/index.js';

/** What is said, among what cannot be concluded, of findings that are asked for and not there. */

export function noRanking(section: Text): Text {
  return {
    ja: `${section.ja}では、どの項目の平均が高いかは判断できません。`,
    en: `${section.en}: the answers do not rank the items.`,
  };
}

export function noLead(item: Text): Text {
  return {
    ja: `${quoted(item).ja}で、どの答えが最も多いかは判断できません。`,
    en: `Which answer to ${quoted(item).en} is the most frequent cannot be told.`,
  };
}

export function noGap(subject: Text): Text {
  return {
    ja: `${subject.ja}では、平均に差があるかは判断できません。`,
    en: `${subject.en}: whether the means differ cannot be told.`,
  };
}

export function equalMeans(subject: Text): Text {
  return {
    ja: `${subject.ja}では、小数第1位までで見て平均に差はありません。`,
    en: `${subject.en}: to one decimal place, the means do not differ.`,
  };
}

export function noSplit(section: Text): Text {
  return {
    ja: `${section.ja}に、回答が両端に分かれた項目は見られません。`,
    en: `${section.en}: no item divides the answers.`,
  };
}

export function noSplitOf(item: Text): Text {
  return {
    ja: `${quoted(item).ja}への回答が両端に分かれているとはいえません。`,
    en: `Answers on ${quoted(item).en} cannot be said to be divided.`,
  };
}

/** `isPartial`: some comparisons may not be shown. */
export function noDifference(grouping: Text, isPartial: boolean): Text {
  const rest = isPartial ? { ja: '（一部の比較は非公表）', en: ' (some comparisons are not shown)' } : { ja: '', en: '' };
  return {
    ja: `${named(grouping)}による違いは確認できませんでした${rest.ja}。`,
    en: `We cannot say whether answers differ by ${inSentence(grouping)}${rest.en}.`,
  };
}

export function noCross(grouping: Text, item: Text): Text {
  return {
    ja: `${quoted(item).ja}への回答が、${named(grouping)}によって異なるかは判断できません。`,
    en: `Whether answers to ${quoted(item).en} go with ${inSentence(grouping)} cannot be told.`,
  };
}

export function crossOf(grouping: Text, item: Text): Text {
  return {
    ja: `${named(grouping)}と${quoted(item).ja}を組み合わせた集計`,
    en: `${inSentence(grouping)} and ${quoted(item).en} counted together`,
  };
}

export function noAssociation(label: Text): Text {
  return { ja: `${label.ja}：関連があるかは判断できません。`, en: `${label.en}: whether answers go together cannot be told.` };
}

export function associationOf(label: Text): Text {
  return { ja: `${label.ja}の関連`, en: `${inSentence(label)}: how answers go together` };
}

export function agreementUnsure(labels: readonly Text[]): Text {
  const name = both((lang) => listed(labels, lang));
  return {
    ja: `${name.ja}の回答に違いがあるかは判断できません。`,
    en: `Whether answers by ${name.en} differ cannot be told.`,
  };
}

/** What the author asked for and readers may not see. */
export function notShown(subjects: readonly Text[]): Text {
  return {
    ja: `個々の回答が分かるおそれがあるか、計算できないため、次は示していません：${subjects.map(({ ja }) => ja).join('、')}。`,
    en: `Not shown, since it could reveal single answers or cannot be computed: ${subjects.map(({ en }) => en).join('; ')}.`,
  };
}

export function rankingBy(measure: Text): Text {
  return { ja: `${measure.ja}の順位`, en: `the ranking by ${measure.en}` };
}

export function differencesBy(grouping: Text): Text {
  return { ja: `${named(grouping)}による違い`, en: `differences by ${inSentence(grouping)}` };
}

export function answersTo(item: Text): Text {
  return { ja: `${quoted(item).ja}への回答`, en: `answers to ${quoted(item).en}` };
}

export function answersBy(labels: readonly Text[]): Text {
  const name = both((lang) => listed(labels, lang));
  return { ja: `${name.ja}の回答の比較`, en: `answers by ${name.en} compared` };
}

/** A question stands in quotation marks, a name does not. */
function named({ ja }: Text): string {
  return /(?:か|[?？])$/.test(ja) ? `「${ja}」` : ja;
}

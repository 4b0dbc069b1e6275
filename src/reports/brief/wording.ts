import { isTold } from '../../analysis/claims/index.js';
import type { Aspect, Works } from '../../model/brief-texts.js';
import { differenceOf, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { fixed, inSentence, integer, quoted, type RespondentTerms } from '../text/index.js';

/** Wording of the policy brief. Its subject is those who responded, and nobody else. */

export const factsHeading: Text = { ja: '調査概要', en: 'The survey at a glance' };
export const findingsHeading: Text = { ja: '結果の詳細', en: 'The findings in detail' };
export const otherFindingsHeading: Text = { ja: 'そのほかにわかったこと', en: 'What else the answers show' };
export const proposalsHeading: Text = { ja: '考えられる方策', en: 'Options to consider' };
export const limitsHeading: Text = { ja: 'この調査から言えないこと', en: 'What cannot be concluded' };
export const comparisonsHeading: Text = { ja: '誰が答えたか', en: 'Who answered' };
export const dataHeading: Text = { ja: '図のデータ', en: 'Data of the figures' };
export const sourcesHeading: Text = { ja: '数値の出所', en: 'Where the numbers come from' };

/** Whose answers the numbers are, where their notes say nothing else. */
export function sourcesRemark({ respondents }: RespondentTerms): Text {
  return {
    ja: `断りのない数値は、その問いに答えた${respondents.ja}のものです。`,
    en: `Unless said otherwise, of ${respondents.en} answering.`,
  };
}

export const proposalsRemark: Text = {
  ja: '執筆者の提案です。「効果の根拠」も執筆者の判断です。',
  en: 'Options and “Known to work” are the authors’ judgement.',
};

export const effectHeading: Text = { ja: '効果の根拠', en: 'Known to work' };

/** How well a proposal is known to work. */
export const effects: Readonly<Record<Works, Text>> = {
  unknown: { ja: 'わかっていない', en: 'not known' },
  some: { ja: '一部ある', en: 'some evidence' },
  good: { ja: '十分ある', en: 'good evidence' },
};

/** Before what the author writes of how a proposal works. */
export const becauseLabel: Text = { ja: '効果について', en: 'On its effect' };

/** How the squares are to be read. */
export function legend({ respondents, counter }: RespondentTerms): Text {
  return {
    ja: `■が多いほど、${respondents.ja}の差は偶然とは考えにくくなります。全体に当てはまるという意味ではありません。`,
    en: `More squares: chance is a less likely explanation among ${respondents.en}. They do not mean that the result holds for all ${counter.en}.`,
  };
}

export const weaker: Text = {
  ja: '「とみられる」「可能性がある」は、確かさが低いことを表します。',
  en: '“Appears to” and “may” mark results that are less sure.',
};

export const nothing: Text = {
  ja: 'この回答からは、傾向を判断できません。',
  en: 'These answers do not establish any pattern.',
};

export const nothingHeadline: Text = {
  ja: '今回の回答からは、傾向を判断できない',
  en: 'The answers so far do not establish a pattern',
};

export function chartTitle(number: string, title: Text): Text {
  return { ja: `図${number}　${title.ja}`, en: `Figure ${number}. ${title.en}` };
}

/** How sure it is, with the numbers of the findings that a proposal rests on, where they are told. */
export function onFindings(label: Text, numbers: readonly string[]): Text {
  if (numbers.length === 0) return label;
  const en = `finding${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
  return { ja: `${label.ja}（結果${numbers.join('・')}）`, en: `${label.en} (${en})` };
}

/** For a proposal whose conditions the results do not meet. */
export const notBorneOut: Text = { ja: '調査の結果は支持していない', en: 'not borne out by the results' };

/** For a proposal that rests on no finding. */
export const notOnResults: Text = { ja: '調査の結果によらない', en: 'not from the results' };

export const aspects: Readonly<Record<Aspect, Text>> = {
  who: { ja: '担い手', en: 'Who' },
  cost: { ja: '費用', en: 'Cost' },
  feasibility: { ja: '実現性', en: 'Feasibility' },
  risk: { ja: 'リスク', en: 'Risk' },
  missing: { ja: '足りない根拠', en: 'Missing evidence' },
};
// Limits

export const notCausal: Text = {
  ja: '一時点の調査のため、何が何の原因であるかは判断できません。',
  en: 'The survey was taken once, so it cannot show what brings about what.',
};

export function onlySources(counted: Text): Text {
  return { ja: `集計したのは、${counted.ja}です。`, en: `These figures cover ${counted.en}.` };
}

export const indicative: Text = {
  ja: '「参考値」は、回答が30に満たない数値です。確かさを1段階下げて示しています。',
  en: '“Indicative only” marks figures from fewer than 30 answers, which are rated one step less sure.',
};

// Who answered

export function marginTitle(by: Text): Text {
  return { ja: `名簿との比較：${by.ja}`, en: `Compared with the frame: ${inSentence(by)}` };
}

/** `p`: p-value of the test of fit; null where it is withheld or cannot be computed. */
export function marginFinding(by: Text, p: Published | null, respondentTerms: RespondentTerms): Text {
  const ja = `${respondentTerms.respondents.ja}の構成（${by.ja}）`;
  const en = `By ${inSentence(by)}, `;
  if (p === null) {
    return {
      ja: `${ja}が名簿と異なるかは、判断できません。`,
      en: `${en}it cannot be told whether ${respondentTerms.respondents.en} differ from the frame.`,
    };
  }
  return isTold(p)
    ? {
        ja: `${ja}は、名簿と異なるとみられます。結果は、多く答えた側に偏っている可能性があります。`,
        en: `${en}${respondentTerms.respondents.en} appear to differ from the frame. Results may lean towards those that replied more.`,
      }
    : {
        ja: `${ja}に、名簿との差は見つかりませんでした。`,
        en: `${en}no difference was found between ${respondentTerms.respondents.en} and the frame.`,
      };
}

export const marginHeadings: readonly Text[] = [
  { ja: '回答', en: 'Replied' },
  { ja: '回答の割合', en: 'Share' },
  { ja: '名簿の割合', en: 'Frame' },
  { ja: '回答率', en: 'Response rate' },
];

export function sourcesTitle(labels: readonly Text[]): Text {
  return {
    ja: `回答方法による比較：${labels.map(({ ja }) => ja).join('と')}`,
    en: `By way of answering: ${labels.map(({ en }) => en.toLowerCase()).join(' and ')}`,
  };
}

/** How many comparisons there are, withheld ones included, and what may be said of them: see ComparisonClaim. */
export interface Comparisons {
  readonly all: Published;
  readonly tested: Published;
  readonly differing: Published;
  readonly unclear: Published;
}

export function sourcesFinding(labels: readonly Text[], { all, tested: testedCount, differing, unclear }: Comparisons): Text {
  const ja = labels.map((label) => label.ja).join('と');
  const en = labels.map((label) => label.en.toLowerCase()).join(' and ');
  if (testedCount === 0 || (differing === 0 && unclear > 0))
    return { ja: `${ja}の回答に差があるかは、判断できません。`, en: `Whether answers by ${en} differ cannot be told.` };
  const hidden = differenceOf(all, testedCount);
  const withheld = {
    ja: hidden > 0 ? `ほかの${integer(hidden)}通りは非公表` : '',
    en: hidden > 0 ? `${integer(hidden)} more ${hidden === 1 ? 'is' : 'are'} withheld` : '',
  };
  const tests = testedCount === 1 ? 'one comparison' : `${integer(testedCount)} comparisons`;
  return differing === 0
    ? {
        ja: `${ja}の回答に、明らかな差は見られません（${integer(testedCount)}通りを比較${withheld.ja && `、${withheld.ja}`}）。`,
        en: `Answers by ${en} show no clear difference (${tests}${withheld.en && `; ${withheld.en}`}).`,
      }
    : {
        ja: `${ja}の回答は、${integer(testedCount)}通りの比較のうち${integer(differing)}通りで異なるとみられます${withheld.ja && `（${withheld.ja}）`}。`,
        en: `Answers by ${en} appear to differ in ${testedCount === 1 ? 'the one comparison made' : `${integer(differing)} of ${tests}`}${withheld.en && ` (${withheld.en})`}.`,
      };
}

export function meanAndN(label: Text): Text {
  return { ja: `${label.ja}の平均（n）`, en: `Mean by ${label.en.toLowerCase()} (n)` };
}

export const evidentHeading: Text = { ja: '差', en: 'Differs' };
export const evidentWord: Text = { ja: 'ある', en: 'yes' };

export const weightsTitle: Text = { ja: '重みづけの前後', en: 'Unweighted and weighted' };

/**
 * The largest change of a mean by weighting, from the published means: more exact ones are never shown. Whether a difference is told
 * is decided without weights, which a reader of weighted figures would not guess.
 */
export function weightsFinding(largest: Published, item: Text): Text {
  return {
    ja: `名簿に合わせて重みを付けると、表示した平均は最大で${fixed(largest, 1)}変わります（${quoted(item).ja}）。差の検定と信頼区間には、重みを使っていません。`,
    en: `Weighted to the frame, the means shown change by at most ${fixed(largest, 1)} (${quoted(item).en}). Tests of differences and intervals use no weights.`,
  };
}

export const weightsHeadings: readonly Text[] = [
  { ja: '重みなし', en: 'Unweighted' },
  { ja: '重みあり', en: 'Weighted' },
  { ja: '差', en: 'Difference' },
  { ja: 'n（重みなし）', en: 'n (unweighted)' },
];

/** Stands for the name of what is no longer there. */
export const results: Text = { ja: '結果', en: 'Results' };

import type {
  AnswerFigure,
  BoundFigure,
  CorrelationFigure,
  GroupFigure,
  ItemFigure,
  PairFigure,
  SampleFigure,
  ScoreFigure,
  SourceFigure,
} from '../../model/cited.js';
import { byLang, type Lang, type Text } from '../../model/text.js';
import { type RespondentTerms, recommendationGroups } from '../text/index.js';

/**
 * What a number is, in words for somebody who has no file of results: which question, which respondents, which figure. Every figure
 * that a sentence may cite has its words here.
 */

/** Words around what a figure is of, so that figures of one kind can be told together. */
export interface Around {
  readonly before: Text;
  readonly after: Text;
}

function around(ja: readonly [string, string], en: readonly [string, string]): Around {
  return { before: { ja: ja[0], en: en[0] }, after: { ja: ja[1], en: en[1] } };
}

type By<F extends string, A extends readonly unknown[]> = Readonly<Record<F, (terms: RespondentTerms, ...rest: A) => Around>>;

/** Whose answers a share is a part of, where that is not those who answered the question: 問5を尋ねた回答企業. */
export interface Base {
  readonly ja: string;
  readonly en: string;
}
export const asked: Base = { ja: 'を尋ねた', en: 'asked' };
export const anyAnswer: Base = { ja: 'について、1問以上に記入した', en: 'with any answer at all, for' };

/** `low` and `high`: the two levels at each end of the scale, 5か6. `base`: null for those who answered. */
export const itemWords: By<ItemFigure, [base: Base | null, low: Text, high: Text]> = {
  n: answers,
  base: (terms, base) =>
    base === null
      ? answers()
      : around(['', `${base.ja}${terms.respondents.ja}の数`], [`${terms.respondents.en} ${base.en} `, '']),
  mean: itemMean,
  median: () => around(['', 'の中央値'], ['median of ', '']),
  sd: () => around(['', 'の標準偏差'], ['standard deviation of ', '']),
  topTwo: ({ respondents }, base, _, high) => shareOf(respondents, base, high),
  bottomTwo: ({ respondents }, base, low) => shareOf(respondents, base, low),
  detractors: ({ respondents }) => shareOf(respondents, null, recommendationGroups.detractors),
  passives: ({ respondents }) => shareOf(respondents, null, recommendationGroups.passives),
  promoters: ({ respondents }) => shareOf(respondents, null, recommendationGroups.promoters),
  net: () =>
    around(
      ['', 'の推奨正味スコア（9・10の割合から0～6の割合を引いた値）'],
      ['net score (share of 9–10 minus share of 0–6) of ', ''],
    ),
};

function answers(): Around {
  return around(['', 'に答えた数'], ['answers to ', '']);
}

function itemMean(): Around {
  return around(['', 'の平均'], ['mean of ', '']);
}

function shareOf(respondents: Text, base: Base | null, answer: Text): Around {
  if (base === null) return around(['', `の${answer.ja}の割合`], [`share of ${answer.en} in `, '']);
  return around(
    ['', `${base.ja}${respondents.ja}のうち${answer.ja}の割合`],
    [`share of ${answer.en} among ${respondents.en} ${base.en} `, ''],
  );
}

/** A count and its share are told together. */
export const answerWords: By<AnswerFigure, [base: Base | null, answer: Text]> = {
  counts: (_, __, answer) => chosen(answer),
  shares: ({ respondents }, base, answer) => (base === null ? chosen(answer) : shareOf(respondents, base, answer)),
};

function chosen(answer: Text): Around {
  return around(['', `の${answer.ja}`], [`${answer.en} in `, '']);
}

export const scoreWords: By<ScoreFigure, [low: Text, high: Text]> = {
  n: () => around(['', 'の項目に答えた数'], ['number that answered items of ', '']),
  mean: () => around(['', 'の全項目を通した平均'], ['mean over all items of ', '']),
  median: () => around(['', 'の全項目を通した中央値'], ['median over all items of ', '']),
  sd: () => around(['', 'の全項目を通した標準偏差'], ['standard deviation over all items of ', '']),
  topTwo: (_, __, high) => around(['', `の全項目の回答のうち${high.ja}の割合`], [`share of ${high.en} in all answers to `, '']),
  bottomTwo: (_, low) => around(['', `の全項目の回答のうち${low.ja}の割合`], [`share of ${low.en} in all answers to `, '']),
};

/** The two means are told with them. */
export const pairWords: By<PairFigure, []> = {
  n: () => around(['両方に答えた数', ''], ['answers to both', '']),
  meanFrom: itemMean,
  meanTo: itemMean,
  difference: () => around(['2つの平均の差', ''], ['difference of the two means', '']),
};

/** `group`: in quotation marks. `option`: empty for a mean. */
export const groupWords: By<GroupFigure, [group: Text, option: Text]> = {
  n: (_, group) => around([`${group.ja}で`, 'に答えた数'], ['answers to ', ` in ${group.en}`]),
  mean: (_, group) => around([`${group.ja}での`, 'の平均'], ['mean of ', ` in ${group.en}`]),
  counts: (_, group, option) =>
    around([`${group.ja}での`, `の${option.ja}の数`], [`number choosing ${option.en} in `, ` in ${group.en}`]),
  share: (_, group, option) =>
    around([`${group.ja}での`, `の${option.ja}の割合`], [`share of ${option.en} in `, ` in ${group.en}`]),
};

export const crossWords: Around = around(['', 'を組み合わせた集計'], ['counts of ', ' together']);

/** Two questions whose answers are counted together. */
export function crossed(first: Text, second: Text): Text {
  return { ja: `${first.ja}と${second.ja}`, en: `${first.en} and ${second.en}` };
}

export const correlationWords: Readonly<Record<CorrelationFigure, Around>> = {
  n: around(['両方に答えた数', ''], ['answers to both', '']),
  rho: around(['', 'の順位相関係数'], ['rank correlation of ', '']),
};

export const sampleWords: Readonly<Record<SampleFigure, Around>> = {
  frame: around(['案内した数', ''], ['asked', '']),
  returned: around(['回答した数', ''], ['replied', '']),
  answered: around(['記入のあった数', ''], ['with any answer', '']),
  responseRate: around(['回答率', ''], ['response rate', '']),
};

export const sourceWords: Readonly<Record<SourceFigure, Around>> = {
  returned: around(['', 'で回答した数'], ['replied by ', '']),
  answered: around(['', 'で記入のあった数'], ['with any answer, by ', '']),
};

export const boundWords: Readonly<Record<BoundFigure, Around>> = {
  least: around(['ほかの全員が別の答えの場合', ''], ['if all others answered otherwise', '']),
  most: around(['ほかの全員が同じ答えの場合', ''], ['if all others answered the same', '']),
};

/** Several things that one kind of figure is given of, in the order of the numbers. */
export function severally(subjects: readonly string[], lang: Lang): string {
  if (lang === 'ja') return subjects.join('、');
  return subjects.length < 2 ? subjects.join('') : `${subjects.slice(0, -1).join(', ')} and ${subjects.at(-1)}`;
}

/** The numbers of a note that are of one kind: 1.6、3.6＝問10-2と問12-4のそれぞれに答えた回答企業の平均. */
export function equals(written: readonly string[], words: Text): Text {
  return { ja: `${written.join('、')}＝${words.ja}`, en: `${written.join(', ')} = ${words.en}` };
}

export function entries(of: readonly Text[]): Text {
  const separators: Readonly<Record<Lang, string>> = { ja: '／', en: '; ' };
  return byLang((lang) => of.map((one) => one[lang]).join(separators[lang]));
}

/** A question by its number, and that of its item where it has several: 問10-2 / Q10-2. */
export function questionAt(section: string, item: string | null): Text {
  const place = item === null ? section : `${section}-${item}`;
  return { ja: `問${place}`, en: `Q${place}` };
}

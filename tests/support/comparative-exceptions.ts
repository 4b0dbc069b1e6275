import type { Lang } from '../../src/model/text.js';

/** What compares and judges no result, with the reason. */
export interface Exception {
  readonly why: string;
  readonly words: RegExp;
}

/** Headings of columns and marks of legends, as pieces of their own: they name what stands below them. */
export const HEADINGS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  ja: new Set(['差', '比較', '同じ', '高め・低め', '半数の範囲']),
  en: new Set(['Difference', 'Differs', 'Compared', 'Same', 'Middlehalf', 'Higher,lower']),
};

/** Matched against a page with its pieces joined: without white space in Japanese, with single spaces in English. */
export const EXCEPTIONS: Readonly<Record<Lang, readonly Exception[]>> = {
  ja: [
    { why: 'defines the words of the verdicts', words: /この資料の見方.*?良し悪しを表すものではありません。/su },
    { why: 'warns of those who did not reply', words: /回答しなかった側は傾向が異なるかもしれず/gu },
    { why: 'explains rounding', words: /割合の合計が100%にならず、差が表示の値と合わないことがあります/gu },
    {
      why: 'explains what is chosen for the first page',
      words: /同じか、さらに離れた回答が、ほかに少ないものからです。\d+つに満たない場合は、ともに高い回答を補いました/gu,
    },
    { why: 'explains what is chosen for an area', words: /分野ごとに、[^。]*最も異なる項目を取り上げます/gu },
    {
      why: 'states thresholds of protection',
      words: /のほかに\d+\D以上の回答がある項目だけを示しています。中央値や範囲は、\d+\D以上の場合だけです/gu,
    },
    { why: 'explains a column', words: /「同じ」は同じ回答の数で/gu },
    { why: 'names a range of a chart', words: /の半数がこの範囲/gu },
    { why: 'gives quartiles', words: /中央値は[^、。]*、半数は[^、。]*の範囲です|中央の半数(?:は[\d.]+から[\d.]+)?/gu },
    { why: 'names the measure of a chart', words: /平均の差\([^)]*\)/gu },
    { why: 'names the ends of an axis', words: /←[^→]{0,40}→/gu },
    {
      why: 'explains how differences are computed and tested',
      words: /差は四捨五入する前の平均から(?:求めた)?|差(?:の判断)?は[^。、]*検定\(Holm法、5%\)/gu,
    },
    { why: 'says what a number is', words: /=2つの平均の差|=ほかの全員が(?:同じ|別の)答えの場合/gu },
    {
      why: 'explains the marks of certainty',
      words: /■が多いほど、[^。]*の差は偶然とは考えにくくなります|可能性がある」は、確かさが低いことを表します/gu,
    },
    { why: 'explains a chart', words: /\d%未満の数字は省略|回答の少ないグループは示していない/gu },
    {
      why: 'tells the largest change by weights, which no test is made of',
      words: /表示した平均は最大で[\d.]+変わります\([^)]*\)。差の検定と信頼区間には/gu,
    },
    { why: 'names a table', words: /(?:名簿との|回答方法による)比較:/gu },
  ],
  en: [
    { why: 'defines the words of the verdicts', words: /How to read this report.*?They do not rate [^.]*\./su },
    { why: 'warns of those who did not reply', words: /Those that did not reply may differ/gu },
    { why: 'says who is counted', words: /with at least one answer/gu },
    { why: 'explains rounding', words: /percentages may not add up to 100, nor differences to the figures shown/gu },
    {
      why: 'explains what is chosen for the first page',
      words: /those that the fewest others share or go beyond\. Where there are fewer, it adds high answers in common/gu,
    },
    { why: 'explains what is chosen for an area', words: /For each area, this is the item on which [^.]* stand out most/gu },
    { why: 'heads the facts below it', words: /What stands out in [^.]*? answers/gu },
    { why: 'states thresholds of protection', words: /An item is shown only where at least \d+/gu },
    { why: 'explains a column', words: /“Same” counts the others with the same answer/gu },
    { why: 'names a range of a chart', words: /Their middle half/gu },
    { why: 'gives quartiles', words: /; the middle half lies between/gu },
    { why: 'says who the peers are', words: /in the same group/gu },
    { why: 'names the measure of a chart', words: /Difference of means \([^)]*\)/gu },
    { why: 'names the ends of an axis', words: /←[^→]{0,60}→/gu },
    {
      why: 'explains how differences are computed and tested',
      words: /Differences (?:are|were) (?:of unrounded means|judged by)|judged by signed-rank tests|rank tests \(Holm/gu,
    },
    {
      why: 'says what a number is',
      words:
        /= difference of the two means|= if (?:all|none of the) others answered the same|= if all others answered (?:otherwise|differently)/gu,
    },
    {
      why: 'explains the marks of certainty',
      words: /More squares: chance is a less likely explanation|mark results that are less sure/gu,
    },
    { why: 'explains a chart', words: /totals may differ from 100/gu },
    {
      why: 'tells the largest change by weights, which no test is made of',
      words: /the means shown change by at most [\d.]+ \([^)]*\)\. Tests of differences/gu,
    },
    { why: 'names a table', words: /Compared with the frame:/gu },
    { why: 'defines a statistic', words: /(?:population|sample) ones: divided by n/gu },
    { why: 'speaks of support, not of results', words: /None of the support that we know of fits/gu },
  ],
};

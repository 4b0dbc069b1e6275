import { type Published, sumOf } from '../../model/published.js';
import type { StandingVerdict } from '../../model/standing-verdict.js';
import type { Text } from '../../model/text.js';
import { quoted, type RespondentTerms } from '../text/index.js';
import { AnswersOf, answersOf } from './report-wording.js';

/** Wording of the overview of all sections. */

/** In how many sections each verdict was given; `sections` with a verdict, of `all` that are shown. */
export interface VerdictCounts {
  readonly counts: Readonly<Record<StandingVerdict, Published>>;
  readonly known: Published;
  readonly all: Published;
}

/** What differs first: 貴社のご回答は、4分野で高め（うち1分野はやや高め）、1分野で低め、3分野で同程度でした. */
export function overviewHeading({ counts, known, all }: VerdictCounts, respondentTerms: RespondentTerms): Text {
  const sides = [
    sideOf(counts.higher, counts['a-little-higher'], HIGHER),
    sideOf(counts.lower, counts['a-little-lower'], LOWER),
    { n: counts['about-the-same'], ...SAME, aside: { ja: '', en: '' } },
  ].filter(({ n }) => n > 0);
  const [only] = sides;
  const isWhole = known === all;
  const own = {
    ja: isWhole ? `${answersOf(respondentTerms).ja}は、` : `ご回答のあった${known}分野のうち、`,
    en: `${AnswersOf(respondentTerms)} are `,
  };
  if (only && sides.length === 1) {
    const every = isWhole
      ? { ja: `${known}分野すべてで`, en: ` in all ${known} areas` }
      : { ja: 'すべてで', en: ` in all ${known} areas answered` };
    return { ja: `${own.ja}${every.ja}${only.ja}${only.aside.ja}でした`, en: `${own.en}${only.en}${every.en}${only.aside.en}` };
  }
  const ja = sides.map((side) => `${side.n}分野で${side.ja}${side.aside.ja}`).join('、');
  const en = sides.map((side, index) => {
    const area = index > 0 ? '' : side.n === 1 ? ' area' : ' areas';
    return `${side.en} in ${side.n}${area}${side.aside.en}`;
  });
  const joined = en.length > 2 ? `${en.slice(0, -1).join(', ')}, and ${en.at(-1)}` : en.join(' and ');
  return { ja: `${own.ja}${ja}でした`, en: `${own.en}${joined}${isWhole ? '' : `, of ${known} answered`}` };
}

const HIGHER = { plain: { ja: '高め', en: 'higher' }, little: { ja: 'やや高め', en: 'a little higher' } };
const LOWER = { plain: { ja: '低め', en: 'lower' }, little: { ja: 'やや低め', en: 'a little lower' } };
const SAME = { ja: '同程度', en: 'about the same' };

/** Sections on one side of the others, and how many of them by little. */
function sideOf(plain: Published, little: Published, words: typeof HIGHER) {
  const n = sumOf([plain, little]);
  if (plain === 0) return { n, ...words.little, aside: { ja: '', en: '' } };
  const aside =
    little === 0 ? { ja: '', en: '' } : { ja: `（うち${little}分野は${words.little.ja}）`, en: ` (${little} a little)` };
  return { n, ...words.plain, aside };
}

/** Where one section alone is shown, or was answered. */
export function overviewOfOne(area: Text, verdict: Text, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${quoted(area).ja}で、${answersOf(respondentTerms).ja}は${verdict.ja}でした`,
    en: `${AnswersOf(respondentTerms)} on ${quoted(area).en} are ${verdict.en}`,
  };
}

export const noVerdict: Text = { ja: '回答なし', en: 'No answer' };

export function overviewColumns(respondentTerms: RespondentTerms) {
  return {
    section: { ja: '分野', en: 'Area' },
    own: respondentTerms.Own,
    median: { ja: '中央値', en: 'Median' },
    verdict: { ja: '比較', en: 'Compared' },
  } as const satisfies Record<string, Text>;
}

export function overviewLegend(respondentTerms: RespondentTerms) {
  return {
    own: { ja: answersOf(respondentTerms).ja, en: AnswersOf(respondentTerms) },
    median: { ja: `${respondentTerms.respondents.ja}の中央値`, en: `Median of ${respondentTerms.respondents.en}` },
    range: { ja: `${respondentTerms.respondents.ja}の半数がこの範囲`, en: 'Their middle half' },
  } as const satisfies Record<string, Text>;
}

/** `own` is the reader's value with its verdict; null where there is none. `name` is that of the comparison group. */
export function overviewAlt(
  section: Text,
  own: Text | null,
  { median, q1, q3, peers }: { median: string; q1: string; q3: string; peers: { name: Text; median: string } | null },
  respondentTerms: RespondentTerms,
): Text {
  return {
    ja: `${section.ja}：${own === null ? 'ご回答なし' : `${answersOf(respondentTerms).ja}は${own.ja}`}、${respondentTerms.respondents.ja}の中央値${median}、半数の範囲${q1}から${q3}${peers === null ? '' : `、${peers.name.ja}の中央値${peers.median}`}。`,
    en: `${section.en}: ${own === null ? `no answer from ${respondentTerms.own.en}` : `${respondentTerms.own.en} ${own.en}`}, median ${median}, middle half ${q1} to ${q3}${peers === null ? '' : `, median of ${peers.name.en} ${peers.median}`}.`,
  };
}

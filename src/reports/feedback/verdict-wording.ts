import type { StandingVerdict } from '../../model/standing-verdict.js';
import type { Text } from '../../model/text.js';
import { quoted, reverseMarked } from '../text/index.js';

/**
 * How an answer compares, in the words that stand for a verdict wherever it is quoted. They describe answers and praise or blame
 * none.
 */
export const verdictWords: Readonly<Record<StandingVerdict, Text>> = {
  higher: { ja: '高め', en: 'Higher' },
  'a-little-higher': { ja: 'やや高め', en: 'A little higher' },
  'about-the-same': { ja: '同程度', en: 'About the same' },
  'a-little-lower': { ja: 'やや低め', en: 'A little lower' },
  lower: { ja: '低め', en: 'Lower' },
};

/** The same within a sentence: "a little higher". */
export function verdictInSentence(verdict: StandingVerdict): Text {
  const { ja, en } = verdictWords[verdict];
  return { ja, en: en.toLowerCase() };
}

/** As a heading: 「相互理解の深さ」は、やや高めのご回答 / “Mutual understanding”: a little higher. `reverse`: whether it is reverse-worded. */
export function verdictOn(item: Text, verdict: StandingVerdict, reverse: boolean): Text {
  const [name, words] = [reverseMarked(quoted(item), reverse), verdictInSentence(verdict)];
  return { ja: `${name.ja}は、${words.ja}のご回答`, en: `${name.en}: ${words.en}` };
}

/** As an aside behind the reader's own value: 4（やや高め） / "4 (a little higher)". */
export function verdictAside(own: string, verdict: StandingVerdict | null): Text {
  if (verdict === null) return { ja: own, en: own };
  const words = verdictInSentence(verdict);
  return { ja: `${own}（${words.ja}）`, en: `${own} (${words.en})` };
}

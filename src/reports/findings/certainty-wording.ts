import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { cite, referenceValue, short } from '../text/index.js';

/** How sure a statement is, in words that are used for nothing else. */

/** Before how sure a result is, as readers of a brief see it. How well a proposal works is another thing: see reports/brief. */
export const evidence: Text = { ja: '結果の確かさ', en: 'How sure the result is' };
/** How sure a result is, as readers of a brief see it. */
export const strengths: Readonly<Record<Certainty, Text>> = {
  established: { ja: '高い', en: 'high' },
  likely: { ja: '中程度', en: 'medium' },
  possible: { ja: '低い', en: 'low' },
  undecided: { ja: '判断できない', en: 'cannot be told' },
};

/**
 * A claim as certain as it is. Japanese claims end in a plain verb or adjective, to which とみられる and 可能性がある are added;
 * English ones have their verb in three forms.
 */
export function claimed(
  claim: { readonly ja: string; readonly en: Readonly<Record<'is' | 'seems' | 'may', string>> },
  certainty: Certainty,
): Text {
  switch (certainty) {
    case 'established':
      return { ja: claim.ja, en: claim.en.is };
    case 'likely':
      return { ja: `${claim.ja}とみられる`, en: claim.en.seems };
    case 'possible':
    case 'undecided':
      return { ja: `${claim.ja}可能性がある`, en: claim.en.may };
  }
}

/** Whether a difference is more than chance, as a sentence. */
export const chance: Readonly<Record<Certainty, Text>> = {
  established: { ja: 'この差は、偶然とは考えにくい大きさです。', en: 'Chance is an unlikely explanation.' },
  likely: { ja: 'この差は、偶然だけによるものではないとみられます。', en: 'This difference is probably not chance alone.' },
  possible: { ja: 'この差は、偶然によるものではない可能性があります。', en: 'This difference may be more than chance.' },
  undecided: { ja: 'この差が偶然によるものかどうかは判断できません。', en: 'Whether this difference is chance cannot be told.' },
};

/** Behind what is called similar: how far apart the two may lie, in scale points. */
export function withinMargin(sentence: Text, within: Published): Text {
  return { ja: `${sentence.ja}（差は${short(within)}以内）`, en: `${sentence.en} (within ${short(within)})` };
}

/** How many answers a statement rests on, with a mark where `size` is small. */
export function baseOf(n: Citation, size: Published): CitedText {
  const indicative = referenceValue(size);
  if (!indicative) return { ja: cite`n = ${n}`, en: cite`n = ${n}` };
  return { ja: cite`n = ${n}（${indicative.ja}）`, en: cite`n = ${n} (${indicative.en})` };
}

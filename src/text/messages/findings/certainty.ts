import type { Certainty } from '../../../model/findings.js';
import type { Text } from '../../../model/text.js';

/** How sure a statement is, in words that are used for nothing else. */

/** 根拠の強さ, as readers of a brief see it. */
export const strengths: Readonly<Record<Certainty, Text>> = {
  established: { ja: '根拠：強い', en: 'Evidence: strong' },
  likely: { ja: '根拠：中程度', en: 'Evidence: moderate' },
  possible: { ja: '根拠：弱い', en: 'Evidence: weak' },
  undecided: { ja: '判断できません', en: 'Undecided' },
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
    default:
      return { ja: `${claim.ja}可能性がある`, en: claim.en.may };
  }
}

/** What chance leaves of a difference. */
export const chance: Readonly<Record<Certainty, Text>> = {
  established: { ja: 'この差は、偶然では説明しにくい大きさです。', en: 'Chance hardly explains this difference.' },
  likely: { ja: 'この差は、偶然だけによるものではないとみられます。', en: 'This difference is probably not chance alone.' },
  possible: { ja: 'この差は、偶然によるものではない可能性があります。', en: 'This difference may be more than chance.' },
  undecided: { ja: 'この差が偶然によるものかどうかは判断できません。', en: 'Whether this difference is chance cannot be told.' },
};

import type { Certainty } from '../../model/claims.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { claimed } from '../findings/index.js';
import { listed, quoted } from '../text/index.js';
import { confidence } from './wording.js';

/** Wording of rankings: a title is as sure as the claim that it quotes. */

/** `leaders`: the items that are each higher than all others; `mean`: of the first, as it is printed. */
export function rankingTitle(leaders: readonly Text[], measure: Text, mean: string, certainty: Certainty): Text {
  const names = listed(leaders, 'en');
  const title = claimed(
    {
      ja: `${measure.ja}の平均は${listed(leaders, 'ja')}が最も高い`,
      en: {
        is: `Mean ${measure.en} is highest for ${names}`,
        seems: `Mean ${measure.en} appears highest for ${names}`,
        may: `Mean ${measure.en} may be highest for ${names}`,
      },
    },
    certainty,
  );
  return leaders.length > 1 ? title : { ja: `${title.ja}（${mean}）`, en: `${title.en} (${mean})` };
}

/** The same for many leaders, which are counted. */
export function rankingTitleCounted(leaders: Published, all: Published, measure: Text, certainty: Certainty): Text {
  const which = `${leaders} of ${all} items`;
  return claimed(
    {
      ja: `${measure.ja}の平均は、${all}項目のうち${leaders}項目が上位に並ぶ`,
      en: {
        is: `${which} share the top by mean ${measure.en}`,
        seems: `${which} appear to share the top by mean ${measure.en}`,
        may: `${which} may share the top by mean ${measure.en}`,
      },
    },
    certainty,
  );
}

/** Of two items alone, each with its mean as it is printed. */
export function higherTitle(
  [higher, mean]: readonly [Text, string],
  [lower, other]: readonly [Text, string],
  measure: Text,
  certainty: Certainty,
): Text {
  const [one, two] = [quoted(higher), quoted(lower)];
  const pair = `for ${one.en} (${mean}) than for ${two.en} (${other})`;
  return claimed(
    {
      ja: `${measure.ja}の平均は、${one.ja}（${mean}）が${two.ja}（${other}）より高い`,
      en: {
        is: `Mean ${measure.en} is higher ${pair}`,
        seems: `Mean ${measure.en} appears higher ${pair}`,
        may: `Mean ${measure.en} may be higher ${pair}`,
      },
    },
    certainty,
  );
}

/** `highest` and `lowest`: means as they are printed. */
export function rankingTitleRange(measure: Text, highest: string, lowest: string): Text {
  if (highest === lowest)
    return { ja: `${measure.ja}の平均は、どの項目も${highest}である`, en: `Mean ${measure.en} is ${highest} for each item` };
  return {
    ja: `${measure.ja}の平均は${lowest}から${highest}にわたる`,
    en: `Mean ${measure.en} ranges from ${lowest} to ${highest}`,
  };
}

/** Where no two items are told apart. */
export function rankingTitleAlike(measure: Text, highest: string, lowest: string): Text {
  const range = rankingTitleRange(measure, highest, lowest);
  if (highest === lowest) return range;
  return {
    ja: `${measure.ja}の平均は${lowest}から${highest}で、項目の間に明らかな差は見られない`,
    en: `${range.en}; items show no clear differences`,
  };
}

/** The column of a compact letter display. */
export const letters: Text = { ja: '文字', en: 'Letters' };

/** What a ranking has besides means. */
interface AboutRanking {
  readonly hasLetters: boolean;
  readonly hasReversed: boolean;
}

function beforeLines({ hasLetters, hasReversed }: AboutRanking): Text {
  const notes = [...(hasLetters ? [lettersNote] : []), ...(hasReversed ? [reversedNote] : [])];
  return { ja: notes.map(({ ja }) => ja).join(''), en: notes.map(({ en }) => `${en} `).join('') };
}

const reversedNote: Text = {
  ja: '逆転項目は、向きをそろえた値。',
  en: 'Reverse-worded items are turned round.',
};

/** Of the letters of a ranking. */
const lettersNote: Text = {
  ja: '共通の文字がない項目の差は、偶然とは考えにくい（全項目対の符号付順位検定、Holm法、5%）。',
  en: 'Items that share no letter differ more than chance explains (signed-rank tests of all pairs, Holm, 5%).',
};

/** `level`: the level of confidence, 0..1. `hasFrame`: whether it is known how many were asked. */
export function rankingNote(counted: Text, level: Published, hasFrame: boolean, about: AboutRanking): Text {
  const before = beforeLines(about);
  return {
    ja: `${before.ja}線は${confidence(level)}信頼区間（無作為な回答を仮定${hasFrame ? '、有限母集団修正' : ''}）。対象は${counted.ja}。`,
    en: `${before.en}Lines: ${confidence(level)} intervals, assuming random response${hasFrame ? ', corrected for the finite frame' : ''}. Covers ${counted.en}.`,
  };
}

/** As `rankingNote`, for a page that says elsewhere whose answers are counted. */
export function rankingKey(level: Published, hasFrame: boolean, about: AboutRanking): Text {
  const before = beforeLines(about);
  return {
    ja: `${before.ja}線は${confidence(level)}信頼区間${hasFrame ? '（有限母集団修正）' : ''}。`,
    en: `${before.en}Lines: ${confidence(level)} intervals${hasFrame ? ', corrected for the finite frame' : ''}.`,
  };
}

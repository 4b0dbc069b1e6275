import type { CitedText } from '../../model/cited.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { cite, integer } from '../text/index.js';

/** Wording of ways of answering of which no difference was found. */

export function agreementHeading(sources: readonly Text[]): Text {
  return {
    ja: `${sources.map(({ ja }) => ja).join('と')}の回答に、明らかな差は見られない`,
    en: `Answers by ${sources.map(({ en }) => en.toLowerCase()).join(' and ')} show no clear difference`,
  };
}

export function agreementBody(comparisons: Published): CitedText {
  return {
    ja: cite`${integer(comparisons)}通りに比べ、多重比較を調整して差が残ったものはありません。差がないことを示すものではありません。`,
    en: cite`None of ${integer(comparisons)} comparisons survives adjustment. This does not prove that there is no difference.`,
  };
}

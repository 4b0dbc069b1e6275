import type { OwnAnswer } from '../../model/analysis.js';
import type { Publication, PublishedScaleItem } from '../../model/publication.js';
import type { Option } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { both, same } from '../../text/both.js';
import { missingWords } from '../../text/messages/common.js';
import { short } from '../../text/numbers.js';

/** The reader's own number, or null where there is none. */
export function ownNumber(publication: Publication, itemId: string): number | null {
  const answer = publication.own?.answers.get(itemId);
  return answer?.state === 'answered' && answer.kind === 'number' ? answer.value : null;
}

/** The reader's answer in words: the number, the options chosen, or why there is none. */
export function ownWords(answer: OwnAnswer | undefined, options: readonly Option[] = []): Text {
  if (!answer) return missingWords.noAnswer;
  if (answer.state !== 'answered') return missingWords[answer.state];
  switch (answer.kind) {
    case 'number':
      return same(short(answer.value));
    case 'text':
      return same(answer.value);
    case 'options': {
      const chosen = options.filter((option) => answer.options.includes(option.id));
      const other = answer.openText ? { ja: `（${answer.openText}）`, en: ` (${answer.openText})` } : { ja: '', en: '' };
      return both((lang) => chosen.map((option) => option.label[lang]).join(lang === 'ja' ? '、' : ', ') + other[lang]);
    }
  }
}

/** A scale item that the reader answered and whose distribution and median are published. */
export interface Compared {
  readonly item: PublishedScaleItem;
  readonly own: number;
  readonly median: number;
  readonly sd: number;
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
}

export function compare(publication: Publication, item: PublishedScaleItem): Compared | null {
  const own = ownNumber(publication, item.id);
  if (own === null || !item.distribution.shown || !item.statistics.shown) return null;
  const { median, sd } = item.statistics.value;
  return { item, own, median, sd, ...positions(item, own) };
}

/** How many answers are below, at and above `own`; zero for all where the distribution is withheld. */
export function positions(item: PublishedScaleItem, own: number): { lower: number; same: number; higher: number } {
  const bars = item.distribution.shown ? item.distribution.value.bars : [];
  const sum = (keep: (level: number) => boolean) =>
    bars.filter((bar) => keep(Number(bar.key))).reduce((total, bar) => total + bar.count, 0);
  return { lower: sum((level) => level < own), same: sum((level) => level === own), higher: sum((level) => level > own) };
}

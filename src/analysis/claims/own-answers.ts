import type { Publication } from '../../model/publication.js';
import type { Published } from '../../model/published.js';

/** The reader's own number, or null where there is none. */
export function ownNumber(publication: Publication, itemId: string): Published | null {
  const answer = publication.own?.answers.get(itemId);
  return answer?.state === 'answered' && answer.kind === 'number' ? answer.value : null;
}

/** The ids of the options that the reader chose; none where the item was not answered. */
export function ownOptions(publication: Publication, itemId: string): readonly string[] {
  const answer = publication.own?.answers.get(itemId);
  return answer?.state === 'answered' && answer.kind === 'options' ? answer.options : [];
}

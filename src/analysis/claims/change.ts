import type { ChangeClaim } from '../../model/claims.js';
import type { PublishedScaleItem } from '../../model/publication.js';
import { leastOf } from '../../model/published.js';
import { lessened } from './certainty.js';
import { meanAsPrinted } from './printed.js';

/**
 * How the mean of an item changed since its last release; null where the change is no more than chance explains, or is printed as none.
 * Its test is the interval of the difference of means, so that the two cannot point in different directions.
 */
export function changeOf({ id, n, change }: PublishedScaleItem): ChangeClaim | null {
  if (!change?.evident || meanAsPrinted(change.difference) === 0) return null;
  return {
    kind: 'change',
    item: id,
    direction: change.difference > 0 ? 'higher' : 'lower',
    certainty: lessened('likely', leastOf([n, change.n])),
  };
}

import type { Profile } from '../../../model/profile.js';
import type { OwnAnswers, PublishedSample } from '../../../model/publication.js';
import type { Sample } from '../../../model/sample.js';
import { published } from './make-published.js';

/** What is shown whatever was answered. */

/** Who replied, and by which source, counts as known to everyone. */
export function publishSample(sample: Sample): PublishedSample {
  return published(sample);
}

/** Readers know their own answers. */
export function publishOwn(own: Profile): OwnAnswers {
  return published(own);
}

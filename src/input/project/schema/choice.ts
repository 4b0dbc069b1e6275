import { CLAIM, wordingShape } from '../choice.js';
import type { JsonSchema } from '../shape.js';
import { textShapes } from '../text-shapes.js';
import { mappingSchema } from './mapping-schema.js';

/** What must hold in the results. */
export const CLAIM_SCHEMA: JsonSchema = mappingSchema(CLAIM, {
  statistic: 'What is looked at: a mean, a median, or the share of the two highest or lowest levels.',
  of: 'The id of an item or section.',
  atLeast: 'The smallest value for which it holds; shares are from 0 to 1.',
  atMost: 'The largest value for which it holds; shares are from 0 to 1.',
});

/** One of several wordings, of which the first that holds is used. */
export const WORDING_SCHEMA: JsonSchema = mappingSchema(wordingShape(textShapes([])), {
  text: 'The words.',
  when: { says: 'What must hold in the results for them; left out, they always hold.', holds: CLAIM_SCHEMA },
});

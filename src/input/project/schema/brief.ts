import { briefShape, MOST_FINDINGS, pickShape, proposalShape, RELEVANCE } from '../brief/index.js';
import type { JsonSchema } from '../shape.js';
import { textShapes } from '../text-shapes.js';
import { CLAIM_SCHEMA, WORDING_SCHEMA } from './choice.js';
import { fileSchema, mappingSchema, valueSchema } from './mapping-schema.js';

const texts = textShapes([]);
const FINDING = 'The name of a finding, as "shirabe findings" lists them';

const PROPOSAL = mappingSchema(proposalShape(texts), {
  title: 'What could be done, in a few words.',
  text: 'What it is. {{mean alpha}} quotes a result.',
  who: 'Who would do it.',
  cost: 'What it would cost.',
  feasibility: 'How feasible it is.',
  risk: 'What could go wrong.',
  missing: 'What is not known yet.',
  works: 'Whether it is known to work.',
  because: 'Why it follows from the findings.',
  on: 'The findings that it rests on.',
  when: { says: 'What must hold in the results for it to be printed.', holds: CLAIM_SCHEMA },
});

/** Of brief.yaml. */
export function briefSchema(): JsonSchema {
  const picked = mappingSchema(pickShape(texts), {
    finding: `${FINDING}.`,
    also: 'Findings that are told in the same breath.',
    topic: 'The heading of the finding.',
    chart: 'How a ranking is drawn.',
  });
  const most = mappingSchema(MOST_FINDINGS, { most: 'How many of the highest scores are told.' });
  return fileSchema(
    'brief.yaml',
    'The policy brief: a page or two that others pass on.',
    mappingSchema(briefShape(texts), {
      title: 'The title of the brief.',
      addressee: 'For whom it is.',
      length: 'How long it is.',
      headline: { says: 'What it says first: the first wording that holds is used.', holds: WORDING_SCHEMA },
      findings: {
        says: 'Which findings are told, in your order; or how many. Five where nothing is written.',
        holds: { anyOf: [{ type: 'array', items: picked }, most] },
      },
      relevance: {
        says: 'How much findings, sections or items matter, from 0 to 100, by their names.',
        holds: valueSchema(RELEVANCE),
      },
      options: { says: 'What could be done.', holds: PROPOSAL },
      limits: 'What the survey cannot say, besides what the program says itself.',
    }),
  );
}

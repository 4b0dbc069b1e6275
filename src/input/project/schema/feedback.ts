import { deliveryShape, letterShape } from '../delivery.js';
import { adviceShape, feedbackShape, peerShape } from '../feedback.js';
import type { JsonSchema } from '../shape.js';
import { textShapes } from '../text-shapes.js';
import { fileSchema, mappingSchema } from './mapping-schema.js';

const texts = textShapes([]);

const ADVICE = mappingSchema(adviceShape(texts), {
  title: 'What the reader could do, in a few words.',
  text: 'What it is.',
  if: 'For whom it is, by a rule about the reader’s own answers, such as "alpha <= 2"; left out, for everyone.',
  link: { says: 'Where to read on.', keys: { url: 'A web address of at most 200 characters.', label: 'What is there.' } },
});

const LETTER = mappingSchema(letterShape(texts), {
  title: 'The subject of the letter.',
  sender: 'Who sends it.',
  address: 'The address of the sender, line by line.',
  salutation: 'How it begins, such as 拝啓.',
  paragraphs: 'Its paragraphs.',
  closing: 'How it ends, such as 敬具.',
});

const DELIVERY = mappingSchema(deliveryShape(), {
  fileName: 'How the files that are sent are called: {id}, {name}, {language}, {title} and {date} are filled in.',
  passwords: 'Protects the PDFs: by passwords of the registry, or by new ones.',
  combined: 'Whether one PDF with all reports is made, for the printer.',
  letter: { says: 'A letter to go with each report.', holds: LETTER },
});

/** Of feedback.yaml. */
export function feedbackSchema(): JsonSchema {
  const peer = mappingSchema(peerShape(texts), {
    by: 'What respondents are grouped by: an attribute, bands or a single-choice item.',
    name: 'What the reader’s own group is called.',
  });
  return fileSchema(
    'feedback.yaml',
    'The confidential report that each respondent gets.',
    mappingSchema(feedbackShape(texts), {
      title: 'The title of the report.',
      introduction: 'The first sentences.',
      actions: { says: 'What the reader could do, chosen by its own answers.', holds: ADVICE },
      programmes: { says: 'What others offer, chosen by the reader’s own answers.', holds: ADVICE },
      peers: {
        says: 'Groups of which the first that is large enough stands beside all others.',
        holds: { anyOf: [{ type: 'string' }, peer] },
      },
      delivery: { says: 'How finished reports are sent.', holds: DELIVERY },
    }),
  );
}

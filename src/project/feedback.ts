import { z } from 'zod';
import type { Advice, FeedbackTexts } from '../model/feedback-texts.js';
import { linkShape } from './link.js';
import { readMapping } from './mapping.js';
import { allOf } from './options.js';
import type { Reader } from './reader.js';
import type { References } from './references.js';
import { readRule } from './rule.js';
import { entries, optional } from './shape.js';
import { childSpot, listSpots, nearestSpot, placeOf, type Spot } from './spot.js';

/** feedback.yaml; null where anything in it is wrong. */
export function readFeedback(spot: Spot, reader: Reader, references: References): FeedbackTexts | null {
  const { findings, texts } = reader;
  const list = optional(entries(1));
  const shape = { title: texts.required, introduction: texts.required, actions: list, programmes: list };
  const { whole } = readMapping(spot, shape, findings);
  const advice = (key: 'actions' | 'programmes') =>
    allOf(listSpots(childSpot(spot, key)).map((entry) => readAdvice(entry, reader, references)));
  const [actions, programmes] = [advice('actions'), advice('programmes')];
  return whole && actions && programmes && { title: whole.title, introduction: whole.introduction, actions, programmes };
}

function readAdvice(spot: Spot, { findings, texts }: Reader, references: References): Advice | null {
  const shape = { title: texts.required, text: texts.required, if: optional(z.string()), link: linkShape(texts) };
  const { whole } = readMapping(spot, shape, findings);
  if (!whole) return null;
  const place = nearestSpot(spot, ['if']);
  const fault = (message: Parameters<typeof findings.error>[1]) => findings.error(placeOf(place), message);
  const rule = whole.if === null ? null : readRule(whole.if, { spot: place, references, fault });
  return whole.if !== null && rule === null ? null : { title: whole.title, text: whole.text, if: rule, link: whole.link };
}

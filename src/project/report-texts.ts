import { z } from 'zod';
import type { FeedbackTexts, SlidesTexts } from '../model/project.js';
import { readMapping } from './mapping.js';
import { plainValue } from './node.js';
import type { Reader } from './reader.js';
import type { References } from './references.js';
import { optional } from './shape.js';
import { childSpot, listSpots, type Spot } from './spot.js';

/** feedback.yaml and slides.yaml; null where anything in them is wrong. */

export function readFeedback(spot: Spot, { findings, texts }: Reader): FeedbackTexts | null {
  const shape = { title: texts.required, introduction: texts.required, nextSteps: z.array(texts.required).default([]) };
  return readMapping(spot, shape, findings).whole;
}

const SLIDE_KINDS = ['scale', 'single', 'multiple'];
const MOST_DIGITS = 10;

export function readSlides(spot: Spot, { findings, texts }: Reader, references: References): SlidesTexts | null {
  const shape = {
    title: texts.required,
    subtitle: texts.required,
    presenter: texts.required,
    order: optional(z.array(z.array(z.string()).min(1).max(2)).min(1)),
    precision: z.int().min(0).max(MOST_DIGITS).default(2),
    closing: z.array(texts.required).default([]),
  };
  const { whole } = readMapping(spot, shape, findings);
  for (const slide of listSpots(childSpot(spot, 'order'))) {
    for (const item of listSpots(slide)) {
      const id = plainValue(item.node);
      if (typeof id === 'string') references.item(id, SLIDE_KINDS, item);
    }
  }
  return whole;
}

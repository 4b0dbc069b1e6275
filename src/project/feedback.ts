import { z } from 'zod';
import type { FeedbackTexts } from '../model/project.js';
import { readMapping } from './mapping.js';
import type { Reader } from './reader.js';
import type { Spot } from './spot.js';

/** feedback.yaml; null where anything in it is wrong. */
export function readFeedback(spot: Spot, { findings, texts }: Reader): FeedbackTexts | null {
  const shape = { title: texts.required, introduction: texts.required, nextSteps: z.array(texts.required).default([]) };
  return readMapping(spot, shape, findings).whole;
}

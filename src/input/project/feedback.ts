import { z } from 'zod';
import type { Advice, FeedbackTexts } from '../../model/feedback-texts.js';
import { checkGrouping } from './analyses.js';
import { readDelivery } from './delivery.js';
import { ARRIVAL_GROUPING, type GroupingDraft, SOURCE_GROUPING } from './groupings.js';
import { linkShape } from './link.js';
import { readMapping } from './mapping.js';
import { repeatedEntry } from './messages.js';
import { allOf } from './options.js';
import type { Reader } from './reader.js';
import type { References } from './references.js';
import { readRule } from './rule.js';
import { entries, optional } from './shape.js';
import { childCursor, listCursors, nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

/**
 * Reads feedback.yaml; null, and problems, where anything in it is wrong. `groupings` is null where project.yaml could not be
 * read, so that no grouping is reported as unknown.
 */
export function readFeedback(
  cursor: YamlCursor,
  reader: Reader,
  references: References,
  groupings: readonly GroupingDraft[] | null,
): FeedbackTexts | null {
  const { problems, texts } = reader;
  const list = optional(entries(1));
  const shape = {
    title: texts.required,
    introduction: texts.required,
    actions: list,
    programmes: list,
    peers: z.array(z.string()).default([]),
    delivery: z.unknown(),
  };
  const { values, whole } = readMapping(cursor, shape, problems);
  values.peers?.forEach((id, index) => {
    const place = nearestCursor(cursor, ['peers', index]);
    if (values.peers?.indexOf(id) !== index) problems.error(placeOf(place), repeatedEntry(id));
    else if (groupings) checkGrouping(id, place, groupings.filter(isOfRespondents), reader);
  });
  const advice = (key: 'actions' | 'programmes') =>
    allOf(listCursors(childCursor(cursor, key)).map((entry) => readAdvice(entry, reader, references)));
  const [actions, programmes] = [advice('actions'), advice('programmes')];
  const delivery = readDelivery(childCursor(cursor, 'delivery'), reader);
  return whole && actions && programmes && { ...whole, actions, programmes, delivery };
}

/** The way and time of reply describe the answer, not the respondent. */
function isOfRespondents({ id }: GroupingDraft): boolean {
  return id !== SOURCE_GROUPING && id !== ARRIVAL_GROUPING;
}

function readAdvice(cursor: YamlCursor, { problems, texts }: Reader, references: References): Advice | null {
  const shape = { title: texts.required, text: texts.required, if: optional(z.string()), link: linkShape(texts) };
  const { whole } = readMapping(cursor, shape, problems);
  if (!whole) return null;
  const place = nearestCursor(cursor, ['if']);
  const fault = (message: Parameters<typeof problems.error>[1]) => problems.error(placeOf(place), message);
  const rule = whole.if === null ? null : readRule(whole.if, { cursor: place, references, fault });
  return whole.if !== null && rule === null ? null : { title: whole.title, text: whole.text, if: rule, link: whole.link };
}

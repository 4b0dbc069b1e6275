import { z } from 'zod';
import type { Advice, FeedbackTexts } from '../../model/feedback-texts.js';
import { allOf } from './all-of.js';
import { checkGrouping } from './analyses.js';
import { readDelivery } from './delivery.js';
import { ARRIVAL_GROUPING, type GroupingDraft, SOURCE_GROUPING } from './groupings.js';
import { linkShape } from './link.js';
import { readMapping } from './mapping.js';
import { repeatedEntry } from './messages.js';
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
    peers: z.array(z.unknown()).default([]),
    delivery: z.unknown(),
  };
  const { whole } = readMapping(cursor, shape, problems);
  const peers = readPeers(childCursor(cursor, 'peers'), reader, groupings);
  const advice = (key: 'actions' | 'programmes') =>
    allOf(listCursors(childCursor(cursor, key)).map((entry) => readAdvice(entry, reader, references)));
  const [actions, programmes] = [advice('actions'), advice('programmes')];
  const delivery = readDelivery(childCursor(cursor, 'delivery'), reader);
  return whole && actions && programmes && peers && { ...whole, ...peers, actions, programmes, delivery };
}

/** Groupings by id, each alone or with what the reader's group in it is called; null where an entry cannot be read. */
function readPeers(
  cursor: YamlCursor | null,
  reader: Reader,
  groupings: readonly GroupingDraft[] | null,
): Pick<FeedbackTexts, 'peers' | 'peerNames'> | null {
  const entriesOf = allOf(listCursors(cursor).map((entry) => readPeer(entry, reader)));
  entriesOf?.forEach(({ by, place }, index) => {
    if (entriesOf.findIndex((one) => one.by === by) !== index) reader.problems.error(placeOf(place), repeatedEntry(by));
    else if (groupings) checkGrouping(by, place, groupings.filter(isOfRespondents), reader);
  });
  return (
    entriesOf && {
      peers: entriesOf.map(({ by }) => by),
      peerNames: Object.fromEntries(entriesOf.flatMap(({ by, name }) => (name ? [[by, name]] : []))),
    }
  );
}

function readPeer(cursor: YamlCursor, { problems, texts }: Reader) {
  if (cursor.node.kind === 'scalar' && typeof cursor.node.value === 'string')
    return { by: cursor.node.value, name: null, place: cursor };
  const { whole } = readMapping(cursor, { by: z.string(), name: texts.required }, problems);
  return whole && { ...whole, place: nearestCursor(cursor, ['by']) };
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

import { z } from 'zod';
import { ASPECTS, type Aspect, type Proposal, WORKS } from '../../../model/brief-texts.js';
import type { Passage } from '../../../model/slides-texts.js';
import type { Text } from '../../../model/text.js';
import { allOf } from '../all-of.js';
import { readClaims } from '../choice.js';
import { readMapping } from '../mapping.js';
import type { Reader } from '../reader.js';
import type { References } from '../references.js';
import { entries, optional } from '../shape.js';
import type { Wording } from '../slides/index.js';
import { childCursor, listCursors, nearestCursor, type YamlCursor } from '../yaml/index.js';
import { checkFinding, type Nameable } from './findings.js';

/**
 * Reads `options` of brief.yaml: what could be done, each with what speaks for it. Empty where nothing is written; null, and
 * problems, where it is wrong.
 */
export function readProposals(cursor: YamlCursor | null, reader: Reader, context: Context): readonly Proposal[] | null {
  return allOf(listCursors(cursor).map((entry) => readProposal(entry, reader, context)));
}

interface Context {
  readonly wording: Wording;
  readonly references: References;
  readonly nameable: Nameable;
}

function readProposal(cursor: YamlCursor, reader: Reader, { wording, references, nameable }: Context): Proposal | null {
  const { problems, texts } = reader;
  const aspectShape: Readonly<Record<Aspect, z.ZodType<Text | null>>> = {
    who: texts.optional,
    cost: texts.optional,
    feasibility: texts.optional,
    risk: texts.optional,
    missing: texts.optional,
  };
  const { values, whole } = readMapping(
    cursor,
    {
      title: texts.required,
      text: texts.required,
      ...aspectShape,
      works: z.enum(WORKS).default('unknown'),
      because: texts.optional,
      on: z.array(z.string()).default([]),
      when: optional(entries(1)),
    },
    problems,
  );
  values.on?.forEach((id, index) => {
    checkFinding(id, nearestCursor(cursor, ['on', index]), problems, nameable);
  });
  const text = values.text === undefined ? null : wording.passage(cursor, 'text', values.text);
  const aspects = ASPECTS.map((aspect) => readOptional(cursor, aspect, values[aspect], wording));
  const because = readOptional(cursor, 'because', values.because, wording);
  const when = readClaims(childCursor(cursor, 'when'), reader, references);
  if (!whole || !text || !when || because === undefined || aspects.some((one) => one === undefined)) return null;
  const [who = null, cost = null, feasibility = null, risk = null, missing = null] = aspects;
  const { title, works, on } = whole;
  return { title, text, aspects: { who, cost, feasibility, risk, missing }, works, because, on, when };
}

/** Null where it is not written, undefined where it is wrong. */
function readOptional(
  cursor: YamlCursor,
  key: Aspect | 'because',
  text: Text | null | undefined,
  wording: Wording,
): Passage | null | undefined {
  if (!text) return null;
  return wording.passage(cursor, key, text) ?? undefined;
}

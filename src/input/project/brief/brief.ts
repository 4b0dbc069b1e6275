import { z } from 'zod';
import { type BriefTexts, LENGTHS } from '../../../model/brief-texts.js';
import { idsOf, itemsOf } from '../catalogue.js';
import { readChoice } from '../choice.js';
import { readMapping } from '../mapping.js';
import type { Reader } from '../reader.js';
import { entries, optional } from '../shape.js';
import { openWording, type SlidesContext } from '../slides/index.js';
import type { TextShapes } from '../text-shapes.js';
import { childCursor, type YamlCursor } from '../yaml/index.js';
import { readPicks, readRelevance } from './findings.js';
import { nameableFindings } from './nameable.js';
import { readProposals } from './proposals.js';

export function briefShape(texts: TextShapes) {
  return {
    title: texts.required,
    addressee: texts.required,
    length: z.enum(LENGTHS).default('short'),
    headline: optional(entries(1)),
    findings: z.unknown(),
    relevance: optional(z.record(z.string(), z.unknown())),
    options: optional(entries(1)),
    limits: z.array(texts.required).default([]),
  };
}

/** Reads brief.yaml; null, and problems, where anything in it is wrong. */
export function readBrief(cursor: YamlCursor, reader: Reader, context: Omit<SlidesContext, 'folder'>): BriefTexts | null {
  const { references, analyses, sources } = context;
  const { catalogue } = references;
  const { whole } = readMapping(cursor, briefShape(reader.texts), reader.problems);
  const nameable = nameableFindings(catalogue, analyses);
  const headlineCursor = childCursor(cursor, 'headline');
  const headline = headlineCursor && readChoice(headlineCursor, reader, references);
  const findings = readPicks(childCursor(cursor, 'findings'), reader, nameable);
  const subjects = [...idsOf(catalogue.sections), ...idsOf(itemsOf(catalogue))];
  const relevance = readRelevance(childCursor(cursor, 'relevance'), reader, nameable, subjects);
  const wording = openWording(reader, references, sources);
  const proposals = readProposals(childCursor(cursor, 'options'), reader, { wording, references, nameable });
  if (!whole || (headlineCursor && !headline) || !findings || !relevance || !proposals) return null;
  const { title, addressee, length, limits } = whole;
  return { title, addressee, length, headline, findings, relevance, proposals, limits };
}

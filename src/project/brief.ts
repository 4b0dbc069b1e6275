import { z } from 'zod';
import type { BriefTexts, Choice, Claim, Finding } from '../model/project.js';
import { sameRange } from './catalogue.js';
import { readKind } from './kind.js';
import { readMapping } from './mapping.js';
import {
  boundMissing,
  boundOutside,
  kindMissing,
  lastWordingConditional,
  unequalRanges,
  wordingUnreachable,
} from './messages.js';
import { allOf } from './options.js';
import type { Reader } from './reader.js';
import type { References } from './references.js';
import { entries, optional } from './shape.js';
import { childSpot, listSpots, nearestSpot, placeOf, type Spot } from './spot.js';

const FINDINGS = ['ranking', 'gap', 'breakdown'] as const;
const STATISTICS = ['mean', 'median', 'topTwo', 'bottomTwo'] as const;

/** brief.yaml; null where anything in it is wrong. */
export function readBrief(spot: Spot, reader: Reader, references: References): BriefTexts | null {
  const { findings, texts } = reader;
  const shape = {
    title: texts.required,
    addressee: texts.required,
    headline: entries(1),
    findings: entries(1),
    limits: z.array(texts.required).default([]),
  };
  const { whole } = readMapping(spot, shape, findings);
  const headline = readChoice(childSpot(spot, 'headline'), reader, references);
  const drafts = allOf(listSpots(childSpot(spot, 'findings')).map((finding) => readFinding(finding, reader, references)));
  if (!whole || !headline || !drafts) return null;
  return { title: whole.title, addressee: whole.addressee, headline, findings: drafts, limits: whole.limits };
}

/** Wordings of which the first that holds is used; the last must hold in any case. */
function readChoice(spot: Spot | null, reader: Reader, references: References): Choice | null {
  const wordings = listSpots(spot).map((wording) => {
    const { whole } = readMapping(wording, { text: reader.texts.required, when: optional(entries(1)) }, reader.findings);
    const when = allOf(listSpots(childSpot(wording, 'when')).map((claim) => readClaim(claim, reader, references)));
    return {
      spot: wording,
      conditional: childSpot(wording, 'when') !== null,
      wording: whole && when && { text: whole.text, when },
    };
  });
  wordings.forEach(({ spot: place, conditional }, index) => {
    const isLast = index === wordings.length - 1;
    if (isLast && conditional) reader.findings.error(placeOf(place), lastWordingConditional());
    if (!isLast && !conditional) reader.findings.error(placeOf(place), wordingUnreachable());
  });
  return allOf(wordings.map(({ wording }) => wording));
}

function readClaim(spot: Spot, { findings }: Reader, references: References): Claim | null {
  const shape = { statistic: z.enum(STATISTICS), of: z.string(), atLeast: optional(z.number()), atMost: optional(z.number()) };
  const { values, whole } = readMapping(spot, shape, findings);
  const range = values.of === undefined ? 'unclear' : references.measured(values.of, nearestSpot(spot, ['of']));
  if (!whole) return null;
  if (whole.atLeast === null && whole.atMost === null) findings.error(placeOf(spot), boundMissing());
  if (typeof range !== 'string') {
    const isShare = whole.statistic === 'topTwo' || whole.statistic === 'bottomTwo';
    const { low, high } = isShare ? { low: 0, high: 1 } : range;
    for (const key of ['atLeast', 'atMost'] as const) {
      const bound = whole[key];
      if (bound !== null && (bound < low || bound > high))
        findings.error(placeOf(nearestSpot(spot, [key])), boundOutside(bound, whole.statistic, low, high));
    }
  }
  return whole;
}

function readFinding(spot: Spot, reader: Reader, references: References): Finding | null {
  const kind = spot.node.kind === 'mapping' ? readKind(spot, FINDINGS, reader.findings) : 'broken';
  if (kind === null) reader.findings.error(placeOf(spot), kindMissing(FINDINGS));
  if (kind === 'ranking') return readRanking(spot, reader, references);
  if (kind === 'gap') return readGap(spot, reader, references);
  if (kind === 'breakdown') return readBreakdown(spot, reader, references);
  return null;
}

function readRanking(spot: Spot, { findings, texts }: Reader, references: References): Finding | null {
  const { values, whole } = readMapping(spot, { kind: z.unknown(), section: z.string(), implication: texts.optional }, findings);
  if (values.section !== undefined) references.rankable(values.section, nearestSpot(spot, ['section']));
  return whole && { kind: 'ranking', section: whole.section, implication: whole.implication };
}

function readBreakdown(spot: Spot, { findings, texts }: Reader, references: References): Finding | null {
  const { values, whole } = readMapping(spot, { kind: z.unknown(), item: z.string(), implication: texts.optional }, findings);
  if (values.item !== undefined) references.item(values.item, ['single', 'multiple'], nearestSpot(spot, ['item']));
  return whole && { kind: 'breakdown', item: whole.item, implication: whole.implication };
}

type Pair = (Finding & { kind: 'gap' })['pairs'][number];

function readGap(spot: Spot, reader: Reader, references: References): Finding | null {
  const { texts } = reader;
  const shape = {
    kind: z.unknown(),
    fromLabel: texts.required,
    toLabel: texts.required,
    pairs: entries(1),
    implication: texts.optional,
  };
  const { whole } = readMapping(spot, shape, reader.findings);
  const pairs = allOf(listSpots(childSpot(spot, 'pairs')).map((pair) => readPair(pair, reader, references)));
  return (
    whole && pairs && { kind: 'gap', fromLabel: whole.fromLabel, toLabel: whole.toLabel, pairs, implication: whole.implication }
  );
}

function readPair(spot: Spot, { findings, texts }: Reader, references: References): Pair | null {
  const { values, whole } = readMapping(spot, { label: texts.required, from: z.string(), to: z.string() }, findings);
  const rangeOf = (key: 'from' | 'to') => {
    const id = values[key];
    return id === undefined ? 'unclear' : references.measured(id, nearestSpot(spot, [key]));
  };
  const [from, to] = [rangeOf('from'), rangeOf('to')];
  if (typeof from !== 'string' && typeof to !== 'string' && !sameRange(from, to)) {
    findings.error(placeOf(spot), unequalRanges(values.from ?? '', values.to ?? ''));
  }
  return whole;
}

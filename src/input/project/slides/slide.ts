import { z } from 'zod';
import type { SlideKind, SlidePlan } from '../../../model/slides-texts.js';
import { readKind, strangeToKind } from '../kind.js';
import { readMapping } from '../mapping.js';
import { kindMissing } from '../messages.js';
import { placeOf, type Spot } from '../yaml/index.js';
import { KINDS, type SlideReader } from './kinds.js';

const NAMES = Object.keys(KINDS) as [SlideKind, ...SlideKind[]];

/** One entry of `slides`; null where anything in it is wrong. */
export async function readSlide(spot: Spot, reader: SlideReader): Promise<SlidePlan | null> {
  const kind = kindOf(spot, reader);
  if (kind === null) return null;
  const { findings, texts, wording } = reader;
  const { titled, shape, read } = KINDS[kind];
  const common = {
    kind: z.unknown(),
    title: titled ? texts.required : texts.optional,
    kicker: texts.optional,
    notes: z.array(z.unknown()).default([]),
  };
  const strange = strangeToKind(kind, (key) => NAMES.filter((name) => key in KINDS[name].shape(reader)));
  const { values, whole } = readMapping(spot, { ...common, ...shape(reader) }, findings, { strange });
  const title = values.title ? wording.passage(spot, 'title', values.title) : null;
  const kicker = values.kicker ? wording.passage(spot, 'kicker', values.kicker) : null;
  const notes = wording.passages(spot, 'notes');
  const own = await read(spot, values, reader);
  const isWorded = Boolean(title) === Boolean(values.title) && Boolean(kicker) === Boolean(values.kicker);
  return whole && isWorded && notes && own ? ({ place: placeOf(spot), title, kicker, notes, ...own } as SlidePlan) : null;
}

function kindOf(spot: Spot, { findings }: SlideReader): SlideKind | null {
  if (spot.node.kind !== 'mapping') {
    readMapping(spot, {}, findings);
    return null;
  }
  const kind = readKind(spot, NAMES, findings);
  if (kind === null) findings.error(placeOf(spot), kindMissing(NAMES));
  return kind === 'broken' ? null : kind;
}

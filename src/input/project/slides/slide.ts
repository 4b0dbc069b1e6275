import { z } from 'zod';
import type { SlideKind, SlidePlan } from '../../../model/slides-texts.js';
import { readKind, strangeToKind } from '../kind.js';
import { readMapping } from '../mapping.js';
import { kindMissing } from '../messages.js';
import { placeOf, type YamlCursor } from '../yaml/index.js';
import { KINDS, type SlideReader } from './kinds.js';

const NAMES = Object.keys(KINDS) as [SlideKind, ...SlideKind[]];

/** Reads one entry of `slides`; null, and problems, where anything in it is wrong. */
export async function readSlide(cursor: YamlCursor, reader: SlideReader): Promise<SlidePlan | null> {
  const kind = kindOf(cursor, reader);
  if (kind === null) return null;
  const { problems, texts, wording } = reader;
  const { titled, shape, read } = KINDS[kind];
  const common = {
    kind: z.unknown(),
    title: titled ? texts.required : texts.optional,
    kicker: texts.optional,
    notes: z.array(z.unknown()).default([]),
  };
  const strange = strangeToKind(kind, (key) => NAMES.filter((name) => key in KINDS[name].shape(reader)));
  const { values, whole } = readMapping(cursor, { ...common, ...shape(reader) }, problems, { strange });
  const title = values.title ? wording.passage(cursor, 'title', values.title) : null;
  const kicker = values.kicker ? wording.passage(cursor, 'kicker', values.kicker) : null;
  const notes = wording.passages(cursor, 'notes');
  const own = await read(cursor, values, reader);
  const isWorded = Boolean(title) === Boolean(values.title) && Boolean(kicker) === Boolean(values.kicker);
  return whole && isWorded && notes && own ? ({ place: placeOf(cursor), title, kicker, notes, ...own } as SlidePlan) : null;
}

function kindOf(cursor: YamlCursor, { problems }: SlideReader): SlideKind | null {
  if (cursor.node.kind !== 'mapping') {
    readMapping(cursor, {}, problems);
    return null;
  }
  const kind = readKind(cursor, NAMES, problems);
  if (kind === null) problems.error(placeOf(cursor), kindMissing(NAMES));
  return kind === 'broken' ? null : kind;
}

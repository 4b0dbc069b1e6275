import { z } from 'zod';
import type { Choice } from '../../../model/choice.js';
import type { Passage, SlideKind, SlidePlan } from '../../../model/slides-texts.js';
import { allOf } from '../all-of.js';
import { readChoice } from '../choice.js';
import { readKind, strangeToKind } from '../kind.js';
import { readMapping } from '../mapping.js';
import { kindMissing } from '../messages.js';
import { entries, optional } from '../shape.js';
import { childCursor, listCursors, placeOf, type YamlCursor } from '../yaml/index.js';
import { KINDS, type SlideReader } from './kinds.js';
import { headlineBesideTitle } from './messages.js';

const NAMES = Object.keys(KINDS) as [SlideKind, ...SlideKind[]];

/** Reads one entry of `slides`; null, and problems, where anything in it is wrong. */
export async function readSlide(cursor: YamlCursor, reader: SlideReader): Promise<SlidePlan | null> {
  const kind = kindOf(cursor, reader);
  if (kind === null) return null;
  const { problems, texts, wording } = reader;
  const { titled, headlined, shape, read } = KINDS[kind];
  const common = {
    kind: z.unknown(),
    title: titled ? texts.required : texts.optional,
    ...(headlined ? { headline: optional(entries(1)) } : {}),
    kicker: texts.optional,
    notes: z.array(z.unknown()).default([]),
  };
  const strange = strangeToKind(kind, (key) => NAMES.filter((name) => key in KINDS[name].shape(reader)));
  const { values, whole } = readMapping(cursor, { ...common, ...shape(reader) }, problems, { strange });
  const title = values.title ? wording.passage(cursor, 'title', values.title) : null;
  const kicker = values.kicker ? wording.passage(cursor, 'kicker', values.kicker) : null;
  const notes = wording.passages(cursor, 'notes');
  const headline = headlined ? readHeadline(cursor, Boolean(values.title), reader) : null;
  const own = await read(cursor, values, reader);
  const isWorded = Boolean(title) === Boolean(values.title) && Boolean(kicker) === Boolean(values.kicker);
  return whole && isWorded && headline !== undefined && notes && own
    ? ({ place: placeOf(cursor), title, headline, kicker, notes, ...own } as SlidePlan)
    : null;
}

/** Titles with conditions; null where none are written, undefined, and problems, where they are wrong. */
function readHeadline(cursor: YamlCursor, hasTitle: boolean, reader: SlideReader): SlidePlan['headline'] | undefined {
  const at = childCursor(cursor, 'headline');
  if (at === null) return null;
  if (hasTitle) reader.problems.error(placeOf(at), headlineBesideTitle());
  const choice = readChoice(at, reader, reader.references);
  const texts = choice && allOf(listCursors(at).map((one, index) => passageOf(one, choice[index], reader)));
  return texts ?? undefined;
}

function passageOf(cursor: YamlCursor, wording: Choice[number] | undefined, reader: SlideReader): Choice<Passage>[number] | null {
  const text = wording && reader.wording.passage(cursor, 'text', wording.text);
  return wording && text ? { text, when: wording.when } : null;
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

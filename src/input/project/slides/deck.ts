import { z } from 'zod';
import type { AnalysisSettings } from '../../../model/project.js';
import type { SlidePlan, SlidesTexts } from '../../../model/slides-texts.js';
import { allOf } from '../all-of.js';
import type { Folder } from '../folder.js';
import { readMapping } from '../mapping.js';
import type { Reader } from '../reader.js';
import type { References } from '../references.js';
import { childCursor, listCursors, placeOf, type YamlCursor } from '../yaml/index.js';
import { noPictures } from './image.js';
import { readSlide } from './slide.js';
import { openWording } from './wording.js';

/** What texts may refer to besides the languages. */
export interface SlidesContext {
  readonly folder: Folder;
  readonly references: References;
  /** Null where project.yaml could not be read, so that no entry is reported as unknown. */
  readonly analyses: AnalysisSettings | null;
  /** Ids of the sources. */
  readonly sources: readonly string[];
}

const MOST_DIGITS = 10;
/** Far more than anyone can show in a day; a longer list is a mistake of copying. */
const MOST_SLIDES = 500;

/** Reads slides.yaml and the pictures it names; null, and problems, where anything in it is wrong. */
export async function readSlides(cursor: YamlCursor, reader: Reader, context: SlidesContext): Promise<SlidesTexts | null> {
  const { texts, problems } = reader;
  const shape = {
    title: texts.required,
    subtitle: texts.required,
    presenter: texts.required,
    precision: z.int().min(0).max(MOST_DIGITS).default(2),
    slides: z.array(z.unknown()).min(1).max(MOST_SLIDES).optional(),
  };
  const { whole } = readMapping(cursor, shape, problems);
  const wording = openWording(reader, context.references, context.sources);
  const pictures = noPictures();
  const plans: (SlidePlan | null)[] = [];
  for (const slide of listCursors(childCursor(cursor, 'slides')))
    plans.push(await readSlide(slide, { ...reader, ...context, wording, pictures }));
  const slides = whole?.slides ? allOf(plans) : usualSlides(cursor);
  if (!whole || !slides) return null;
  const { title, subtitle, presenter, precision } = whole;
  return { title, subtitle, presenter, precision, pictures: [...pictures.read.keys()], slides };
}

/** The deck of an author who lists no slides: it shows everything. */
function usualSlides(cursor: YamlCursor): readonly SlidePlan[] {
  const common = { place: placeOf(cursor), title: null, headline: null, kicker: null, notes: [] };
  return [
    { ...common, kind: 'title' },
    { ...common, kind: 'facts' },
    { ...common, kind: 'changes' },
    { ...common, kind: 'every-item', section: null, perSlide: 2 },
    { ...common, kind: 'summary' },
    { ...common, kind: 'table', section: null },
    { ...common, kind: 'method' },
  ];
}

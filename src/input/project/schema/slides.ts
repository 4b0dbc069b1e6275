import type { SlideKind } from '../../../model/slides-texts.js';
import type { JsonSchema, Shape } from '../shape.js';
import { columnShape, deckShape, pointShape, SLIDE_KINDS, slideShape } from '../slides/index.js';
import { textSchema, textShapes } from '../text-shapes.js';
import { WORDING_SCHEMA } from './choice.js';
import { fileSchema, mappingSchema, ofKind, type Words } from './mapping-schema.js';

const texts = textShapes([]);

/** A text, or a text with points of its own. */
const POINT: JsonSchema = {
  anyOf: [
    textSchema(),
    mappingSchema(pointShape(texts), {
      text: 'The words. **Emphasis** and {{mean alpha}} are understood; see docs/slides.md.',
      points: { says: 'Points beneath it.', holds: textSchema() },
    }),
  ],
};

const COLUMN = mappingSchema(columnShape(texts), {
  heading: 'The heading of the column.',
  points: { says: 'Its points.', holds: POINT },
});

const KINDS: Readonly<Record<SlideKind, string>> = {
  title: 'The first slide: title, subtitle and presenter.',
  divider: 'A heading alone, before a part of the talk.',
  text: 'Points under a title of your own.',
  columns: 'Two columns of points.',
  facts: 'How many were asked and answered.',
  items: 'One or two items, drawn with their numbers.',
  'every-item': 'Every item of a section, or of all, one or two to a slide.',
  overview: 'The items of a section beside each other, sorted.',
  ranking: 'The means of a section, with what differs from what.',
  gap: 'The differences of an entry of analyses.gaps.',
  groups: 'A comparison of groups, of an entry of analyses.groups.',
  changes: 'What changed since the last release.',
  summary: 'What stands out, in a few sentences.',
  table: 'All items as a table.',
  method: 'How the survey was made, and what its numbers rest on.',
  image: 'A picture of your own.',
  references: 'A list of sources.',
  closing: 'The last slide.',
};

/** Of all keys that slides have; each kind has some of them. */
const WORDS: Readonly<Record<string, Words>> = {
  kind: 'What the slide shows.',
  title: 'Its title; left out, where that is possible, the program words one from the results.',
  headline: { says: 'Titles with conditions: the first that holds is used.', holds: WORDING_SCHEMA },
  kicker: 'A line above the title.',
  notes: { says: 'What the speaker reads.', holds: textSchema() },
  lead: 'A sentence above the points.',
  points: { says: 'The points.', holds: POINT },
  columns: { says: 'The two columns.', holds: COLUMN },
  items: 'The ids of one or two items.',
  section: 'The id of a section; left out, all.',
  perSlide: 'How many items to a slide: 1 or 2.',
  gap: 'The id of an entry of analyses.gaps.',
  groups: 'The id of an entry of analyses.groups.',
  of: 'The id of an item or section that it compares.',
  file: 'A PNG or JPEG file in the project folder.',
  alt: 'What the picture shows, for those who cannot see it.',
  caption: 'A line beneath it.',
  entries: 'The sources, one to a line.',
};

/** Of slides.yaml. */
export function slidesSchema(): JsonSchema {
  const slide: JsonSchema = {
    anyOf: SLIDE_KINDS.map((kind) => {
      const shape: Shape = slideShape(kind, texts);
      const words = Object.fromEntries(Object.keys(shape).map((key) => [key, explained(key)]));
      return ofKind(kind, KINDS[kind], mappingSchema(shape, words), true);
    }),
  };
  return fileSchema(
    'slides.yaml',
    'The slides of the talk.',
    mappingSchema(deckShape(texts), {
      title: 'The title of the talk.',
      subtitle: 'The line below it.',
      presenter: 'Who speaks.',
      precision: 'Decimal places of means, from 0 to 10.',
      slides: { says: 'The slides in their order; left out, the usual deck.', holds: slide },
    }),
  );
}

function explained(key: string): Words {
  const words = WORDS[key];
  if (words === undefined) throw new Error(`Nothing explains the key "${key}" of slides.`);
  return words;
}

import { ITEM_KINDS, kindsWith } from '../../../model/item-traits.js';
import type { ItemKind } from '../../../model/questionnaire.js';
import {
  ATTRIBUTE_KINDS,
  endsShape,
  type ItemShape,
  itemShape,
  keysOfKind,
  labelledShape,
  mergeShape,
  optionShape,
} from '../item/index.js';
import { QUESTIONNAIRE, sectionShape } from '../questionnaire.js';
import type { JsonSchema } from '../shape.js';
import { textShapes } from '../text-shapes.js';
import { fileSchema, mappingSchema, ofKind, type WordsOf } from './mapping-schema.js';

const texts = textShapes([]);

/** What each kind of item is, as a Japanese survey person knows it too. */
const KINDS: Readonly<Record<ItemKind, string>> = {
  scale: 'An answer on a scale of whole numbers, such as 1 to 5.',
  single: 'One of several options (SA).',
  multiple: 'Any number of several options (MA).',
  number: 'A number (NA).',
  text: 'A free text (FA). It is counted; it is quoted in public only with "publish".',
};

const LEVELS = {
  low: 'The lowest level, a whole number such as 1.',
  high: 'The highest level, a whole number such as 5.',
  values:
    'What cells hold for each level from low to high, where it is neither its number nor its label; several texts as a list.',
};

/** A scale written in place: with words at its ends, or for every level. */
const SCALE: JsonSchema = {
  anyOf: [
    mappingSchema(endsShape(texts), {
      ...LEVELS,
      lowLabel: 'What the lowest level says, such as "not at all".',
      highLabel: 'What the highest level says, such as "very much".',
    }),
    mappingSchema(labelledShape(texts), {
      ...LEVELS,
      labels: 'What each level says, from low to high, instead of lowLabel and highLabel. Cells may hold the labels.',
    }),
  ],
};

/** A scale written in place, or the name of one under `scales`. */
const SCALE_OR_NAME: JsonSchema = { anyOf: [{ type: 'string' }, SCALE] };

const optionWords: WordsOf<ReturnType<typeof optionShape>> = {
  id: 'The name of the option in this project, and what cells hold where it was chosen.',
  label: 'The option as it is printed.',
  open: 'Whether a free text may follow, as after "other". true: it stands in the column with _text at its end; rest: a cell that is none of the options is this one, with its text; {column: …}: it stands there.',
  value: 'What cells hold where it was chosen, where that is neither its id nor its label; several texts as a list.',
  column: 'The column of this option, where each has one of its own: 1 or 0, ○ or empty, its label or empty.',
};

const MERGE: JsonSchema = {
  anyOf: [
    { type: 'array', items: { type: 'string' }, minItems: 2 },
    mappingSchema(mergeShape(texts), {
      options: { says: 'The ids of the options that are taken together.', holds: { type: 'string' } },
      says: 'What those do who chose any of them, as a headline says it.',
    }),
  ],
};

/** `options`: the schema of one option. */
function itemWords(options: JsonSchema): WordsOf<ItemShape> {
  return {
    id: 'The name of the item, by which everything else refers to it. Left out, it is the id of the section with the number of the item.',
    number: 'The number printed before the item. A number with a dot must be quoted.',
    kind: 'What kind of answer it takes.',
    label: 'The question or statement, as it was asked.',
    short: 'A shorter wording, for charts and tables.',
    topic: 'What the item is about, as headlines name it.',
    column:
      'The column of the answers, by its heading; by source, {web: …, mail: …}, with null for a source that did not ask. Left out, it is the id.',
    missing: {
      says: 'What cells of this item hold where there is no answer, besides the codes of project.yaml.',
      keys: {
        noAnswer: 'Codes for a question left blank (無回答).',
        notApplicable: 'Codes for a question that was not asked (非該当).',
        invalid: 'Codes for an answer that cannot be used (無効).',
      },
    },
    values: 'What cells hold for each level of the scale, from low to high, where it is neither its number nor its label.',
    separator: 'What stands between several answers in one cell.',
    unmarked: 'What it means that none of the boxes is marked: none was chosen, or no answer.',
    askedIf: {
      says: 'The item was asked only of those who gave certain answers to an earlier one; for all others it does not apply (非該当).',
      keys: { item: 'The id of the earlier item.', in: 'The option or level that was asked further, or a list of them.' },
    },
    scale: { says: 'The name of a scale under "scales", or a scale. Left out, it is that of the section.', holds: SCALE_OR_NAME },
    recommendation:
      'Whether it asks from 0 to 10 how likely one would recommend something: told in its three groups and as a net score.',
    publish: 'Whether the texts may be quoted in public reports, under the rules of confidentiality.',
    reverse: 'Whether a high answer means little: in scores the scale is turned round.',
    options: { says: 'The options, in the order of the questionnaire.', holds: options },
    merge: {
      says: 'Options that headlines take together, by a name of your own.',
      holds: { type: 'object', additionalProperties: MERGE },
    },
    unit: 'The unit of the number, as it is printed behind it.',
    min: 'The smallest number that is possible; anything below is invalid.',
    max: 'The largest number that is possible; anything above is invalid.',
  };
}

/** An item, by its kind; `attribute`: one of respondents. */
export function itemSchema(what: 'item' | 'attribute'): JsonSchema {
  const isItem = what === 'item';
  const optionKeys = isItem ? undefined : (['id', 'label'] as const);
  const words = itemWords(mappingSchema(optionShape(texts), optionWords, optionKeys));
  const kinds = isItem ? ITEM_KINDS : ATTRIBUTE_KINDS;
  return {
    anyOf: kinds.map((kind) => {
      const schema = mappingSchema(itemShape(texts), words, keysOfKind(kind, what));
      // An item takes its kind from its section; what an attribute has no id for, nothing names.
      return ofKind(kind, KINDS[kind], isItem ? schema : { ...schema, required: ['id', ...(schema.required ?? [])] }, !isItem);
    }),
  };
}

/** Of questionnaire.yaml. */
export function questionnaireSchema(): JsonSchema {
  const section = mappingSchema(sectionShape(texts), {
    id: 'The name of the section, by which everything else refers to it.',
    number: 'The number printed before the section. A number with a dot must be quoted.',
    title: 'The heading of the section.',
    short: 'A shorter heading, for charts and tables.',
    measure: 'What its items measure, such as "satisfaction": the word for a mean.',
    question: 'The question that its items complete, as it was asked.',
    scale: { says: 'The scale of its items: a name under "scales", or a scale.', holds: SCALE_OR_NAME },
    kind: 'The kind of its items, where they do not say it.',
    items: { says: 'The items, in the order of the questionnaire.', holds: itemSchema('item') },
  });
  return fileSchema(
    'questionnaire.yaml',
    `What was asked. Items with options: ${kindsWith('options').join(', ')}.`,
    mappingSchema(QUESTIONNAIRE, {
      scales: {
        says: 'Scales by a name of your own, to be used by several items.',
        holds: { type: 'object', additionalProperties: SCALE },
      },
      sections: { says: 'The sections, in the order of the questionnaire.', holds: section },
    }),
  );
}

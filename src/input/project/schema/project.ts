import { ALLOWED } from '../allowed-phrases.js';
import { ANALYSES, correlationsShape, GROUPS, gapsShape, pairShape, SIMILAR } from '../analyses.js';
import { bandShape, bandsShape } from '../bands.js';
import { CROSS } from '../crosses.js';
import { disclosureShape } from '../disclosure.js';
import { frameShape } from '../frame.js';
import { LANGUAGES } from '../languages.js';
import { REGISTRY } from '../registry.js';
import { settingsShape } from '../settings.js';
import type { JsonSchema } from '../shape.js';
import { HEADINGS, rows, sourceShape, TESTS } from '../source/index.js';
import { termsShape } from '../terms.js';
import { textShapes } from '../text-shapes.js';
import { COLUMN_OF_WEIGHTS, WEIGHTS } from '../weights.js';
import { wordShape } from '../word-shapes.js';
import { itemSchema } from './items.js';
import { fileSchema, mappingSchema, valueSchema } from './mapping-schema.js';

const texts = textShapes([]);
const ADJUST = 'How p values of several tests are adjusted; holm where nothing is written.';
const ENTRY = 'The name of this entry.';

const COLUMN = 'The column, by its heading.';

/** What a condition on the rows asks of a column, in words. */
const ASKED: Readonly<Record<keyof typeof TESTS, string>> = {
  in: 'Rows count whose cell is one of these.',
  notIn: 'Rows count whose cell is none of these.',
  filled: 'true: rows count whose cell is filled; false: whose cell is empty.',
  last: 'true: of several rows with one value, such as an address, the last one counts.',
};

const KEEP: JsonSchema = {
  anyOf: [
    ...Object.entries(TESTS).map(([key, shape]) =>
      mappingSchema({ column: wordShape, [key]: shape }, { column: COLUMN, [key]: ASKED[key as keyof typeof TESTS] }),
    ),
    mappingSchema(
      { rows },
      {
        rows: { says: 'Rows left out by their number.', keys: { except: 'As numbered in the file, such as [37] for a total.' } },
      },
    ),
  ],
};

const HEADER_ROWS: JsonSchema = {
  anyOf: [
    { type: 'integer', minimum: 1 },
    mappingSchema(HEADINGS, {
      first: 'The first row of headings; those before it are titles.',
      last: 'The last row of headings; answers begin below it.',
      names: 'The rows from which names are made; all of them where nothing is written.',
    }),
  ],
};

const SOURCE = mappingSchema(sourceShape(texts), {
  id: 'The name of the source.',
  label: 'What it is called in reports, such as "Web".',
  file: 'The file of answers, as it was exported: CSV, TSV, XLSX, ODS, SPSS or Stata, in the project folder.',
  sheet: 'Which sheet of a spreadsheet, where several are filled.',
  separator: 'What separates the cells of a text, such as ";" or tab; found from the file where nothing is written.',
  headerRows: { says: 'How many rows are headings, or which ones; 1 where nothing is written.', holds: HEADER_ROWS },
  respondent:
    'What a respondent is known by: {column: …}, or row for the number of the row. Left out, the first column is "respondent".',
  keep: { says: 'Which rows count: those that meet all of these conditions.', holds: KEEP },
  time: 'When it was answered, {column: …}: early and late answers are then told apart by it.',
  ignore: 'Columns that are known to hold nothing for reports.',
});

const RESPONDENTS = mappingSchema(REGISTRY, {
  file: 'The list of respondents with id, name and attributes; respondents.csv where nothing is written.',
  attributes: {
    says: 'What is known of respondents besides their answers, such as size or trade; columns by their ids.',
    holds: itemSchema('attribute'),
  },
});

const TERMS = mappingSchema(termsShape({ texts, languages: [] }), {
  own: 'How a report speaks to its reader, such as "your firm".',
  respondents: 'How respondents are called, such as "responding firms".',
  counter: 'The word behind a number of respondents; with "one" for a single one in English.',
  honorific: 'What follows a name, such as 様 or 御中.',
});

const FRAME = mappingSchema(frameShape(texts), {
  size: 'How many were asked, or how many there are: response rates and corrections rest on it.',
  description: 'What the frame is, and how those were chosen who were asked.',
  margins: {
    says: 'How many of the frame are in each category, by attribute: for weights, and to see whom the answers stand for.',
    holds: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
  },
});

const BANDS = mappingSchema(bandsShape(texts), {
  id: 'The name of the bands, to group by.',
  label: 'What they are called in reports.',
  of: 'The id of a number item or attribute that is divided.',
  bands: {
    says: 'The bands, from the lowest to the highest, without gaps.',
    holds: mappingSchema(bandShape(texts), {
      id: 'The name of the band.',
      label: 'What it is called in reports.',
      from: 'The smallest number in it; left out, it is open below.',
      to: 'The largest number in it; left out, it is open above.',
    }),
  },
});

const ANALYSIS = mappingSchema(ANALYSES, {
  bands: { says: 'Numbers divided into bands, to group by.', holds: BANDS },
  groups: {
    says: 'Comparisons of groups of respondents.',
    holds: mappingSchema(GROUPS, {
      id: ENTRY,
      by: 'What respondents are grouped by: an attribute, bands, a single-choice item, source or arrival.',
      of: 'The ids of items and sections that are compared.',
      adjust: ADJUST,
    }),
  },
  gaps: {
    says: 'Pairs of items on one scale of which the difference is looked at, such as importance and satisfaction.',
    holds: mappingSchema(gapsShape(texts), {
      id: ENTRY,
      label: 'What the difference is called.',
      pairs: {
        says: 'The pairs.',
        holds: mappingSchema(pairShape(texts), {
          label: 'What the pair is about.',
          from: 'The item that is subtracted.',
          to: 'The item that it is subtracted from.',
        }),
      },
      adjust: ADJUST,
    }),
  },
  correlations: {
    says: 'Items and sections whose rank correlations are looked at.',
    holds: mappingSchema(correlationsShape(texts), {
      id: ENTRY,
      label: 'What they are called.',
      of: 'Ids of items and sections.',
      with: 'Ids of others, with which each of "of" is correlated; left out, those of "of" with each other.',
      adjust: ADJUST,
    }),
  },
  crosses: {
    says: 'Of those who gave one answer, how many gave another.',
    holds: mappingSchema(CROSS, {
      id: ENTRY,
      groups: 'The id of an entry of "groups".',
      categories: 'The categories of it that are looked at.',
      of: 'The id of an item that it compares.',
      answers: 'Options or levels of that item, or topTwo or bottomTwo.',
      base: 'Of whom the share is: of those in the categories, or of those with the answers.',
    }),
  },
  similar: {
    says: 'From when on means are called similar.',
    holds: mappingSchema(SIMILAR, { margin: 'The largest difference of means that does not matter, in scale points.' }),
  },
});

const WEIGHTING: JsonSchema = {
  anyOf: [
    mappingSchema(WEIGHTS, {
      method: 'post-stratification by one attribute, or raking by several.',
      by: 'The attributes, each with its margin in frame.margins.',
      trim: {
        says: 'Between which multiples of their mean weights are kept.',
        keys: { least: 'The smallest, between 0 and 1.', most: 'The largest, above 1.' },
      },
    }),
    mappingSchema(COLUMN_OF_WEIGHTS, { column: 'The column of the files that holds the weights.' }),
  ],
};

const DISCLOSURE = mappingSchema(disclosureShape(), {
  public: 'Of how many respondents a public figure must be at least.',
  feedback: 'Of how many others a figure in a feedback report must be at least.',
  spread: 'Of how many respondents a median, quartile or standard deviation must be at least.',
  changed: 'In how many respondents two releases must differ before a figure is renewed.',
  reader: 'Whether a reader’s own answer is among those it is compared with.',
  magnitudes: {
    says: 'Rules for amounts that a few respondents could dominate.',
    keys: {
      percent: 'p of the p% rule: how closely, in per cent, the second largest may estimate the largest.',
      largest: 'Of how many of the largest the share is looked at.',
      share: 'The largest share that they may have together, from 0.01 to 1.',
    },
  },
  reason: 'Why a rule is weaker than usual: it must be written where one is.',
  allow: {
    says: 'Phrases that every report may hold, though they hold something of a respondent.',
    holds: mappingSchema(ALLOWED, { phrase: 'The phrase, word for word.', reason: 'Why every report may hold it.' }),
  },
});

/** Of project.yaml. */
export function projectSchema(): JsonSchema {
  const settings = mappingSchema(settingsShape(texts), {
    id: 'The name of the project, and of its folder in output/; the name of the project folder where nothing is written.',
    title: 'The title of the survey.',
    organisation: 'Who conducted it.',
    contact: 'Whom to ask about it.',
    date: 'The date on the reports, such as 2026-11-01.',
    fieldwork: 'When answers were collected, in words.',
    languages: {
      says: 'The languages of the reports, the leading one first; ja and en where nothing is written. With one language, texts need no language.',
      holds: valueSchema(LANGUAGES.languages),
    },
    synthetic: 'That answers are made up, as every report then says.',
    frame: { says: 'Who could have answered.', holds: FRAME },
    terms: { says: 'How respondents are spoken of.', holds: TERMS },
    sources: { says: 'The files of answers, one for each way in which they came in.', holds: SOURCE },
    respondents: { says: 'The list of respondents, and what is known of them.', holds: RESPONDENTS },
    missing: {
      says: 'What cells hold where there is no answer; an empty cell always is none.',
      keys: {
        noAnswer: 'Codes for a question left blank (無回答).',
        notApplicable: 'Codes for a question that was not asked (非該当).',
        invalid: 'Codes for an answer that cannot be used (無効).',
      },
    },
    statistics: {
      says: 'How statistics are computed.',
      keys: {
        sd: 'Standard deviations divide by n (population) or n - 1 (sample).',
        base: 'Whom percentages are of: those who answered, those who were asked, or all.',
        confidence: 'The level of intervals, such as 0.95.',
        leastAnswered: 'How many items of a section must be answered for a score.',
      },
    },
    disclosure: { says: 'The rules of confidentiality; the usual ones where nothing is written.', holds: DISCLOSURE },
    analyses: { says: 'What is compared with what.', holds: ANALYSIS },
    weights: {
      says: 'Weights by which answers stand for the frame.',
      holds: WEIGHTING,
    },
    reports: 'Which reports are made; those whose texts are in the folder where nothing is written.',
    editions: 'In which languages reports come: ja, en, bilingual.',
    formats: 'Which files are made: html, pdf, pptx.',
  });
  return fileSchema('project.yaml', 'What is built, for whom, and from which answers.', settings);
}

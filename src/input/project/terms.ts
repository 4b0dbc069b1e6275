import type { Terms } from '../../model/project.js';
import type { Lang, Text } from '../../model/text.js';
import { readMapping } from './mapping.js';
import type { Reader } from './reader.js';
import { custom, optional } from './shape.js';
import { completed, isMapping, readLine, readText, textSchema } from './text-shapes.js';
import type { YamlCursor } from './yaml/index.js';

/** How respondents are called where a project does not say. */
const DEFAULTS = {
  own: { ja: 'あなた', en: 'you' },
  respondents: { ja: '回答者', en: 'respondents' },
  counter: { ja: '人', en: 'respondents' },
  counterOne: 'respondent',
  honorific: { ja: '様', en: '' },
} as const;

interface Counter {
  readonly many: Text;
  readonly one: string;
}

/** Reads `terms`, with defaults for what is not written; a null cursor stands for none of it. */
export function readTerms(cursor: YamlCursor | null, reader: Reader): Terms {
  const { languages } = reader;
  const values = cursor ? readMapping(cursor, termsShape(reader), reader.problems).values : {};
  const text = (given: Text | null | undefined, fallback: Text) => given ?? completed(fallback, languages);
  return {
    own: text(values.own, DEFAULTS.own),
    respondents: text(values.respondents, DEFAULTS.respondents),
    counter: text(values.counter?.many, DEFAULTS.counter),
    counterOne: values.counter?.one ?? DEFAULTS.counterOne,
    honorific: text(values.honorific, DEFAULTS.honorific),
  };
}

export function termsShape({ texts, languages }: Pick<Reader, 'texts' | 'languages'>) {
  return {
    own: texts.optional,
    respondents: texts.optional,
    counter: optional(counterShape(languages)),
    honorific: optional(texts.mayBeEmpty),
  };
}

/** A text with one more key: `one`, the English word for a single respondent. */
function counterShape(languages: readonly Lang[]) {
  return custom<Counter>(
    (value, fault) => {
      const { one, ...rest } = isMapping(value) ? value : { one: undefined };
      const many = readText(isMapping(value) ? rest : value, languages, false, fault);
      const single = one === undefined ? null : readLine(one, 'en', false, (found) => fault(found, ['one']));
      return many && { many, one: single ?? many.en };
    },
    textSchema({ one: { type: 'string', description: 'The English word for a single respondent.' } }),
  );
}

import type { OwnAnswer } from '../../model/profile.js';
import type { PublishedIn } from '../../model/published.js';
import type { Option } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { both, LANGUAGE, missingWords, same, short } from '../text/index.js';

/** The reader's answer in words: the number, the options chosen, or why there is none. */
export function ownWords(answer: PublishedIn<OwnAnswer> | undefined, options: readonly Option[] = []): Text {
  if (!answer) return missingWords.noAnswer;
  if (answer.state !== 'answered') return missingWords[answer.state];
  switch (answer.kind) {
    case 'number':
      return same(short(answer.value));
    case 'text':
      return same(answer.value);
    case 'options': {
      const chosen = options.filter((option) => answer.options.includes(option.id));
      const other = both((lang) => (answer.openText ? LANGUAGE[lang].aside(answer.openText) : ''));
      return both((lang) => chosen.map((option) => option.label[lang]).join(LANGUAGE[lang].comma) + other[lang]);
    }
  }
}

import { isAnswered } from './answers.js';
import { columnOf, type Survey } from './survey.js';

/** Shorter names stand in many words that name nobody. */
const LEAST_NAME = 2;

/**
 * The free answers to an item that name no respondent, by name or id, each once and in the order of the alphabet: the order of the
 * replies would tell who wrote which.
 */
export function publishableTexts(survey: Survey, itemId: string): readonly string[] {
  const column = columnOf(survey, itemId);
  if (column.kind !== 'text') return [];
  const names = namesIn(survey);
  const texts = survey.rows.flatMap((row) => (isAnswered(column, row) ? [(column.values[row] ?? '').trim()] : []));
  return [...new Set(texts)].filter((text) => text !== '' && !names.some((name) => folded(text).includes(name))).sort();
}

function namesIn({ registry, responses }: Survey): readonly string[] {
  const named = [...registry.values()].map(({ name }) => name);
  const ids = responses.rows.map(({ id }) => id);
  return [...new Set([...named, ...ids].map(folded))].filter((name) => [...name].length >= LEAST_NAME);
}

/** Without differences of width, case and space, in which a name is still the name. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}

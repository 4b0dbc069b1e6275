import type { Contacts } from '../../model/delivery.js';
import type { Column, Registry, Responses } from '../../model/responses.js';
import type { OtherRespondent } from './other-respondents.js';

/** Every respondent's id and name, whether answering or not, how it is reached, and everything that was written in words. */
export function respondentTexts(
  { rows, columns }: Responses,
  registry: Registry,
  contacts: Contacts,
): readonly OtherRespondent[] {
  const named = [...registry.values()].flatMap(({ id, name }): OtherRespondent[] => [
    { respondent: id, what: 'id', text: id },
    { respondent: id, what: 'name', text: name },
  ]);
  const unnamed = rows.flatMap(({ id }): OtherRespondent[] =>
    registry.has(id) ? [] : [{ respondent: id, what: 'id', text: id }],
  );
  const written = [...columns.values()].flatMap((column): OtherRespondent[] => {
    return textsIn(column).flatMap((text, row) =>
      text === '' ? [] : [{ respondent: rows[row]?.id ?? '', what: 'free text', text }],
    );
  });
  return [...named, ...unnamed, ...written, ...addressesIn(contacts)];
}

/** What respondents wrote in their own words. */
function textsIn(column: Column): readonly string[] {
  switch (column.kind) {
    case 'text':
      return column.values;
    case 'single':
    case 'multiple':
      return column.openText;
    case 'numeric':
      return [];
  }
}

/** How others are reached. A contact that several share is a title rather than a person. */
function addressesIn(contacts: Contacts): readonly OtherRespondent[] {
  const all = [...contacts];
  const times = new Map<string, number>();
  for (const [, { person }] of all) times.set(person, (times.get(person) ?? 0) + 1);
  return all.flatMap(([respondent, { email, address, person }]) =>
    [email, address, times.get(person) === 1 ? person : '']
      .filter((text) => text !== '')
      .map((text): OtherRespondent => ({ respondent, what: 'address', text })),
  );
}

import type { DescribedColumn } from '../description.js';
import type { Decisions, Guess, ProposedOption } from '../proposal.js';
import { both, sameWords, type Words, words } from '../words.js';
import { type Body, joinMissing } from './body.js';
import { isChosen, ownMarks } from './boxes.js';
import { NAMES_OTHER } from './headings.js';
import { OptionIds } from './ids.js';
import * as say from './messages.js';
import { isCode, type Several } from './several.js';
import { distinct, padded, withIds } from './single.js';
import { parted } from './values.js';

const OTHER = both('その他', 'Other');

/** Several answers in several columns, one for each option. */
export function boxesOf(
  columns: readonly DescribedColumn[],
  others: readonly DescribedColumn[],
  key: string,
  decisions: Decisions,
): Body {
  const ids = new OptionIds();
  const other = others[0] ?? null;
  const at = columns.findIndex(
    ({ code, label }) =>
      (other?.otherOf?.value != null && new RegExp(`(_|C)${other.otherOf.value.replace(/\W/g, '')}$`).test(code)) ||
      (other !== null && NAMES_OTHER.test(label.text)),
  );
  const last = columns.length - 1;
  const openAt = other === null ? -1 : at >= 0 ? at : NAMES_OTHER.test(columns[last]?.label.text ?? '') ? last : -1;
  const options: ProposedOption[] = columns.map((column, index) => {
    const { name, code, label } = column;
    const id = ids.take(/[_C](\w+)$/.exec(code)?.[1] ?? code, label.translated?.en ?? label.text);
    const wording = index === openAt && isCode(label.text) ? OTHER : worded(column);
    return {
      id,
      label: wording.text === '' ? words(id) : wording,
      values: ownMarks(column),
      column: name,
      open: index === openAt && other ? { column: other.name } : null,
    };
  });
  if (other && openAt < 0)
    options.push({ id: ids.take('other', 'other'), label: OTHER, values: [], column: null, open: { column: other.name } });
  const rows = columns[0]?.cells.map((_, row) => row) ?? [];
  const written = (row: number) => others.some(({ cells }) => (cells[row] ?? '') !== '');
  const empty = rows.filter(
    (row) =>
      !written(row) &&
      columns.every(({ cells }) => !isChosen(cells[row] ?? '')) &&
      columns.some(({ cells }) => cells[row] !== 'N/A'),
  );
  const taken = decisions.get(`${key}.unmarked`) === 'none' ? 'none' : 'noAnswer';
  const guesses: Guess[] = empty.length > 0 ? [say.allEmpty(empty.length, `${key}.unmarked`, taken)] : [];
  return {
    kind: 'multiple',
    options: padded(options),
    separator: null,
    unmarked: taken,
    missing: joinMissing(...columns.map((column) => parted(column).missing)),
    guesses,
  };
}

/** The label of an option; where its heading is a code and its mark a text, that. */
function worded(column: DescribedColumn): Words {
  const marks = ownMarks(column);
  const [mark = ''] = marks;
  return marks.length === 1 && !/\s/.test(column.name) && /\p{L}{2}/u.test(mark) ? words(mark) : column.label;
}

/** Several answers in one cell. */
export function severalOf(column: DescribedColumn, found: Several, others: readonly DescribedColumn[]): Body {
  const { missing } = parted(column);
  const declared = column.options ?? [];
  const other = others[0] ?? null;
  const fresh = distinct(found.options).filter(
    (part) => !declared.some(({ value, label }) => value === part || sameWords(label.text) === sameWords(part)),
  );
  const codes = fresh.every(isCode);
  const listed = codes ? [...fresh].sort((a, b) => Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, ''))) : fresh;
  const candidates = [...declared, ...listed.map((value) => ({ value, label: words(value) }))];
  const isOther = ({ value, label }: { readonly value: string; readonly label: { readonly text: string } }) =>
    (other?.otherOf?.value != null && value === other.otherOf.value) || NAMES_OTHER.test(label.text);
  const needed = other !== null || found.rare.length > 0;
  const at = candidates.findIndex(isOther);
  if (needed && at < 0) candidates.push({ value: other?.otherOf?.value ?? '', label: OTHER });
  const options = withIds(candidates, needed ? (at < 0 ? candidates.length - 1 : at) : -1, other, [...found.chosen.keys()]);
  const guesses: Guess[] = [];
  if (declared.length === 0) guesses.push(codes ? say.unlabelled() : say.onlySeen());
  if (found.joined.length > 0) guesses.push(say.joinedOptions(found.joined));
  if (found.rare.length > 0) guesses.push(say.otherTexts(found.rare));
  return { kind: 'multiple', options: padded(options), separator: found.separator, unmarked: null, missing, guesses };
}

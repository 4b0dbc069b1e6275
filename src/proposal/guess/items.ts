import type { DescribedColumn } from '../description.js';
import type { Decisions, ProposedItem, ProposedSection } from '../proposal.js';
import { type Words, words } from '../words.js';
import { bodyOf } from './body-of.js';
import { type Made, withConditions } from './conditions.js';
import { countsOf } from './counts.js';
import { ItemIds } from './ids.js';
import { notApplicable } from './messages.js';
import { type Question, questionsOf } from './question.js';
import { sectionsOf } from './sections.js';

/** All questions of an export as items in sections. */
export function itemsOf(columns: readonly DescribedColumn[], decisions: Decisions): readonly ProposedSection[] {
  const questions = questionsOf(columns);
  const ids = new ItemIds();
  const numbers = numbering(questions);
  const names = new Set(columns.map(({ name }) => name));
  const made = questions.map(
    (question, at): Made => ({ question, item: itemOf(question, numbers[at] ?? '', names, ids, decisions) }),
  );
  return sectionsOf(withConditions(made), ids);
}

function itemOf(
  question: Question,
  number: string,
  names: ReadonlySet<string>,
  ids: ItemIds,
  decisions: Decisions,
): ProposedItem {
  const [column] = question.columns;
  const shared = question.boxes && question.columns.length > 1 ? commonCode(question) : (column?.code ?? '');
  // An item without a column of its own is looked for under its id, which must be no other column.
  const code = question.boxes && names.has(shared) ? `${shared}_choices` : shared;
  const id = ids.take(code, `q${number}`);
  const { missing: found, guesses: made, ...body } = bodyOf(question, id, decisions);
  // Who was not asked is known by a condition alone: a cell that says so of others would be refused.
  const missing = { ...found, noAnswer: [...found.noAnswer, ...found.notApplicable], notApplicable: [] };
  const guesses = found.notApplicable.length === 0 ? made : [...made, notApplicable(found.notApplicable)];
  const label = question.boxes ? (question.stem ?? column?.label ?? words(id)) : (column?.label ?? words(id));
  const common = {
    id,
    label: labelled(label, id),
    column: question.boxes ? null : (column?.name ?? id),
    missing,
    askedIf: null,
    guesses,
  };
  return { ...common, ...body, counts: countsOf(question.columns, { ...body, missing, guesses }) };
}

function labelled(label: Words, id: string): Words {
  return label.text === '' ? words(id) : label;
}

/** What the codes of the options of one question begin with. */
function commonCode({ columns, pool }: Question): string {
  const [first = '', ...codes] = columns.map(({ code }) => code);
  const group = pool[0]?.group ?? '';
  if (/^[A-Za-z]\w*$/.test(group)) return group;
  let length = first.length;
  for (const code of codes) while (!code.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/(_|___|C|SQ0*)$/i, '');
}

/** Questions are numbered in their order, rows of a grid below their number: 1, 2, 3_1, 3_2. */
function numbering(questions: readonly Question[]): readonly string[] {
  let number = 0;
  let row = 0;
  return questions.map(({ grid }, at) => {
    if (grid !== null && questions[at - 1]?.grid === grid) return `${number}_${++row}`;
    row = 1;
    number++;
    return grid === null ? String(number) : `${number}_1`;
  });
}

import type { Coded, DescribedColumn, Note, Role } from '../description.js';
import { type HeadedColumn, headed } from '../table.js';
import { both, sameWords, type Words, words } from '../words.js';
import { type ColumnHint, described, findSheet, rowTexts, sheetName } from './columns.js';
import type { Format } from './format.js';
import { findForm, type Question, type XlsForm } from './xlsform.js';

const OWN: Readonly<Record<string, Role>> = {
  start: 'technical',
  end: 'technical',
  today: 'technical',
  deviceid: 'technical',
  username: 'technical',
  phonenumber: 'private',
  simserial: 'technical',
  subscriberid: 'technical',
  audit: 'technical',
  _id: 'id',
  _submission_time: 'time',
  submissiondate: 'time',
  key: 'id',
};
/** All columns that the tool appends begin so, among them the language of the form and the place. */
const MADE = /^(_|meta\/|formhub\/|__version__|instanceID)/;

const MARKS = new Set(['', '0', '1', 'TRUE', 'FALSE', 'True', 'False', 'true', 'false']);

/** KoboToolbox and ODK: variables or labels, groups joined by `/`; the form, as a further file, tells labels, options and conditions. */
export const kobo: Format = {
  title: 'KoboToolbox / ODK',
  recognise(files) {
    const found = findSheet(
      files,
      (headings) =>
        headings.includes('_uuid') ||
        headings.includes('_submission_time') ||
        (headings.includes('SubmissionDate') && headings.includes('KEY')),
    );
    if (!found) return null;
    const { file, of, sheet } = found;
    const form = findForm(files);
    return {
      file,
      also: form ? [form.file] : [],
      describe: () => {
        const hxl = rowTexts(sheet, 1).some((text) => /^#[a-z]/i.test(text));
        const table = headed(sheet, hxl ? [0, 1] : [0], [0]);
        const notes: Note[] = form
          ? []
          : [
              {
                about: 'labels',
                text: 'Without the form, options that nobody chose are not known, nor are labels of codes. Download the XLSForm and give it too: --from form.xlsx.',
              },
            ];
        return described(table, [], (column, _, all) => hint(column, all, form), {
          sheet: sheetName(of, sheet),
          title: form?.title ?? null,
          bilingual: form?.bilingual ?? false,
          notes,
        });
      },
    };
  },
};

function hint(column: HeadedColumn, all: readonly HeadedColumn[], form: XlsForm | null): ColumnHint {
  const { name, cells } = column;
  const own = OWN[name.toLowerCase()];
  if (own) return { role: own };
  if (MADE.test(name)) return { role: 'technical' };
  const question = form ? questionOf(name, form) : null;
  const cut = name.lastIndexOf('/');
  const parent = all.find((one) => cut > 0 && one.name === name.slice(0, cut));
  if (parent && cells.every((cell) => MARKS.has(cell))) {
    const asked = form ? questionOf(parent.name, form) : null;
    const option = asked?.options?.find((one) => name.slice(cut + 1) === one.value || said(one.label, name.slice(cut + 1)));
    const stem = asked?.label ?? words(parent.name.split('/').at(-1) ?? parent.name);
    const code = `${asked?.name ?? ''}_${option?.value ?? ''}`;
    return {
      group: asked?.name ?? parent.name,
      stem,
      label: option?.label ?? words(name.slice(cut + 1)),
      declared: 'box',
      code,
      section: sectionOf(asked),
    };
  }
  const split = all.some((one) => one.name.startsWith(`${name}/`) && one.cells.every((cell) => MARKS.has(cell)));
  if (split) return { role: 'repeated' };
  const group = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : null;
  if (!question || !form)
    return {
      section: group === null ? null : { key: group, title: words(group) },
      code: /^[\w/.-]+$/.test(name) ? (name.split('/').at(-1) ?? name) : '',
      label: words(name.split('/').at(-1) ?? name),
      separator: ' ',
    };
  return fromQuestion(question, form);
}

/** By its path, its name, or, in a file of labels, by its label or the labels of its groups and itself. */
function questionOf(name: string, { questions }: XlsForm): Question | null {
  const last = name.split('/').at(-1) ?? name;
  return (
    questions.find(({ path }) => path === name || path.replaceAll('/', '.') === name) ??
    questions.find((question) => question.name === last) ??
    questions.find(({ label }) => said(label, name) || said(label, last)) ??
    null
  );
}

function said({ text, translated }: Words, written: string): boolean {
  return [text, translated?.ja, translated?.en].some((one) => one !== undefined && sameWords(one) === sameWords(written));
}

function fromQuestion(question: Question, { questions }: XlsForm): ColumnHint {
  const { name, type, label, options, relevant, min, max } = question;
  const parent = questions.find((one) => one.name === relevant?.question);
  if (type === 'text' && relevant && parent?.options)
    return { role: 'other', otherOf: { question: parent.name, value: relevant.value }, label };
  const askedIf = relevant && !relevant.box ? { column: relevant.question, values: [relevant.value] } : null;
  const common: ColumnHint = { code: name, label, options, askedIf, min, max, section: sectionOf(question) };
  switch (type) {
    case 'select_one':
    case 'select_one_from_file':
      return { ...common, declared: 'single' };
    case 'select_multiple':
      return { ...common, declared: 'multiple', separator: ' ' };
    case 'integer':
    case 'decimal':
    case 'range':
      return {
        ...common,
        ...(min === 0 && max === 10 ? { declared: 'scale' as const, options: ends(min, max) } : { declared: 'number' as const }),
      };
    case 'text':
      return common;
    default:
      return { role: 'technical' };
  }
}

/** The form words no ends of a number: they are its numbers until a person writes them. */
function ends(low: number, high: number): readonly Coded[] {
  return [low, high].map((value) => ({ value: String(value), label: both(String(value), String(value)) }));
}

function sectionOf(question: Question | null): DescribedColumn['section'] {
  return question?.group ? { key: question.group.key, title: question.group.title } : null;
}

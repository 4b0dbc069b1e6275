import type { DescribedColumn, Keep, Note } from '../description.js';
import type { Decisions } from '../proposal.js';
import { type HeadedColumn, type HeadedTable, headed } from '../table.js';
import { plain, words } from '../words.js';
import { type ColumnHint, described, findSheet, sheetName } from './columns.js';
import type { Format } from './format.js';
import { DICTIONARY, type Field, readDictionary } from './redcap-dictionary.js';

const COMPLETE = /_complete$|^complete\?( \(\d+\))?$/i;
const DONE = ['2', 'Complete'];
const TIMESTAMP = /_timestamp$|^survey timestamp( \(\d+\))?$/i;
const OWN =
  /^(redcap_(survey_identifier|event_name|repeat_instrument|repeat_instance|data_access_group)|survey identifier|event name|repeat instrument|repeat instance|data access group)$/i;
const BOX = /^(.+)___(\w+)$/;
const BOX_LABEL = /^(.+) \(choice=(.*)\)$/s;

/** REDCap: raw data or labels; the data dictionary, as a further file, tells labels, options, conditions and who is named. */
export const redcap: Format = {
  title: 'REDCap',
  recognise(files) {
    const found = findSheet(files, (headings) => {
      const complete = headings.some((heading) => COMPLETE.test(heading));
      const boxes = headings.some((heading) => BOX.test(heading) || BOX_LABEL.test(heading));
      return (
        (complete || boxes) && headings.some((heading) => /^(record[_ ]id|participant_id|study_id)$/i.test(heading) || complete)
      );
    });
    if (!found) return null;
    const { file, of, sheet } = found;
    const dictionary = findSheet(files, ([first = '']) => DICTIONARY.test(first));
    const fields = dictionary ? readDictionary(dictionary.sheet) : null;
    return {
      file,
      also: dictionary ? [dictionary.file] : [],
      describe: (decisions) => {
        const table = headed(sheet, [0]);
        const fieldOf = matcher(table.columns, fields ?? []);
        const notes: Note[] = fields
          ? []
          : [
              {
                about: 'labels',
                text: 'Without the data dictionary, options have no labels. Download it from REDCap and give it too: --from DataDictionary.csv.',
              },
            ];
        return described(
          table,
          keepRules(table, decisions),
          (column, index) => hint(column, index, fieldOf(column), fields ?? []),
          {
            sheet: sheetName(of, sheet),
            notes,
          },
        );
      },
    };
  },
};

/** The field of each column, by its variable or, in a file of labels, by its label in the order of the dictionary. */
function matcher(columns: readonly HeadedColumn[], fields: readonly Field[]): (column: HeadedColumn) => Field | null {
  const free = [...fields];
  const found = new Map<number, Field>();
  for (const { index, texts } of columns) {
    const [heading = ''] = texts;
    const bare = BOX.exec(heading)?.[1] ?? heading;
    const question = plain(BOX_LABEL.exec(heading)?.[1] ?? heading);
    const at = free.findIndex(({ name }) => name === bare);
    const byLabel = at >= 0 ? at : free.findIndex(({ label }) => label.text === question);
    const field = free[byLabel];
    if (!field) continue;
    found.set(index, field);
    const last = columns[index + 1]?.texts[0] ?? '';
    const goes = (BOX.exec(last)?.[1] ?? last) === bare || plain(BOX_LABEL.exec(last)?.[1] ?? '') === question;
    if (!goes) free.splice(byLabel, 1);
  }
  return ({ index }) => found.get(index) ?? null;
}

function hint(
  { name, texts: [heading = ''] }: HeadedColumn,
  index: number,
  field: Field | null,
  fields: readonly Field[],
): ColumnHint {
  if (index === 0) return { role: 'id' };
  if (TIMESTAMP.test(heading)) return { role: 'time' };
  if (COMPLETE.test(heading) || OWN.test(heading)) return { role: 'technical' };
  if (field?.identifier)
    return {
      role: /mail/i.test(field.validation)
        ? 'email'
        : /name|氏名|名前/i.test(`${field.name}${field.label.text}`)
          ? 'name'
          : 'private',
    };
  const box = BOX.exec(heading);
  const worded = BOX_LABEL.exec(heading);
  if (box || worded) {
    const stem = field?.label.text ?? box?.[1] ?? worded?.[1] ?? '';
    const value = box?.[2] ?? '';
    const label = field?.options?.find((option) => option.value === value)?.label ?? words(worded?.[2] ?? value);
    const section = sectionOf(field);
    return {
      group: field?.name ?? stem,
      stem: words(stem),
      label,
      declared: 'box',
      code: box ? `${box[1]}_${value}` : '',
      section,
    };
  }
  if (!field) return { code: /^\w+$/.test(name) ? name : '', label: words(heading) };
  return fromField(field, fields);
}

function fromField(field: Field, fields: readonly Field[]): ColumnHint {
  const { type, label, options, ends, askedIf, min, max, matrix, section } = field;
  const parent = fields.find(({ name }) => name === askedIf?.field);
  const text = type === 'text' || type === 'notes';
  const numeric = /^(integer|number)/.test(field.validation) || type === 'calc';
  if (text && !numeric && askedIf && parent?.options && askedIf.values.length === 1)
    return { role: 'other', otherOf: { question: parent.name, value: askedIf.values[0] ?? null }, label };
  const condition = askedIf && !askedIf.box ? { column: askedIf.field, values: askedIf.values } : null;
  const common: ColumnHint = { code: field.name, label, options, askedIf: condition, min, max, section: sectionOf(field) };
  if (matrix !== '') return { ...common, group: matrix, stem: section };
  if (type === 'slider') {
    const [low, high] = [min ?? 0, max ?? 100];
    const labels = ends
      ? [
          { value: String(low), label: ends[0] },
          { value: String(high), label: ends[1] },
        ]
      : null;
    return { ...common, declared: high - low <= 20 ? 'scale' : 'number', options: labels };
  }
  if (options) return { ...common, declared: 'single' };
  if (type === 'descriptive' || type === 'file' || type === 'signature') return { role: 'technical' };
  return { ...common, declared: numeric ? 'number' : type === 'notes' ? 'text' : null };
}

function sectionOf(field: Field | null): DescribedColumn['section'] {
  return field?.section ? { key: field.section.text, title: field.section } : null;
}

/** Rows that were begun and not completed, where most are completed: forms that staff fill in are often never marked so. */
function keepRules({ columns, rows }: HeadedTable, decisions: Decisions): readonly Keep[] {
  if (decisions.get('unfinished') === 'count') return [];
  return columns.flatMap(({ name, texts, cells }) => {
    if (!COMPLETE.test(texts[0] ?? '')) return [];
    const done = cells.filter((cell) => DONE.includes(cell)).length;
    return done < rows.length && done * 2 > rows.length ? [{ column: name, in: DONE, why: 'not completed' }] : [];
  });
}

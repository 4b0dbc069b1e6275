import type { Keep, Role } from '../description.js';
import type { Decisions } from '../proposal.js';
import { type HeadedColumn, type HeadedTable, headed } from '../table.js';
import { words } from '../words.js';
import { type ColumnHint, described, findSheet, rowTexts, sheetName } from './columns.js';
import type { Format } from './format.js';

/** The columns of every survey, by the names in the first row. */
const OWN: Readonly<Record<string, Role>> = {
  startdate: 'technical',
  enddate: 'technical',
  status: 'technical',
  ipaddress: 'technical',
  progress: 'technical',
  'duration (in seconds)': 'technical',
  finished: 'technical',
  recordeddate: 'time',
  responseid: 'id',
  responseset: 'technical',
  recipientlastname: 'name',
  recipientfirstname: 'name',
  recipientemail: 'email',
  name: 'name',
  emailaddress: 'email',
  externalreference: 'technical',
  externaldatareference: 'technical',
  locationlatitude: 'technical',
  locationlongitude: 'technical',
  locationaccuracy: 'technical',
  distributionchannel: 'technical',
  userlanguage: 'technical',
};

/** Parts of the names of columns that hold no answer: groups of scores, times of pages, positions of clicks. */
const MADE =
  /_NPS_GROUP$|_(First|Last) Click$|_Page Submit$|_Click Count$|_DO(_|$)|^Q_|_(Browser|Version|Operating System|Resolution)$/i;

/** What Status says of rows that are no respondents: previews, tests, spam. */
const UNREAL = /^(1|8|9|17|1[2-6]|40|48)$|preview|spam|test|プレビュー|スパム|テスト/i;
const FINISHED = ['1', 'True', 'TRUE', 'true', 'はい', '真'];

/** What the account's language puts behind the question of a choice. */
const CHOICE = /\s*[-–]\s*(selected choice|選択された選択肢|選択肢の選択)\s*/i;
const TEXT = /\s*[-–]\s*(text|テキスト)\s*$/i;

/** Qualtrics: names, question texts and, but for old exports, `{"ImportId":…}` stand in three heading rows. */
export const qualtrics: Format = {
  title: 'Qualtrics',
  recognise(files) {
    const found = findSheet(files, (headings, sheet) => {
      if (isImport(rowTexts(sheet, 2))) return true;
      const bears = (texts: readonly string[]) =>
        ['startdate', 'responseid'].every((name) => texts.some((text) => text.toLowerCase() === name));
      return bears(headings) || bears(rowTexts(sheet, 1));
    });
    if (!found) return null;
    const { file, of, sheet } = found;
    return {
      file,
      describe: (decisions) => {
        const rows = isImport(rowTexts(sheet, 2)) ? [0, 1, 2] : [0, 1];
        const table = headed(sheet, rows, [0]);
        const imports = rows.length === 3;
        return described(
          table,
          keepRules(table, decisions),
          ({ name, texts }, _, all) => {
            const own = OWN[name.toLowerCase()] ?? (imports ? undefined : OWN[(texts[1] ?? '').toLowerCase()]);
            if (own) return { role: own, label: words(texts[1] ?? name) };
            if (MADE.test(name)) return { role: 'technical' };
            const embedded = imports && !/"ImportId" ?: ?"QID/i.test(texts[2] ?? '');
            if (embedded) return { role: 'technical', label: words(texts[1] ?? name) };
            return question(
              name,
              texts[1] ?? '',
              all.map((column) => column.name),
            );
          },
          { sheet: sheetName(of, sheet) },
        );
      },
    };
  },
};

function isImport(texts: readonly string[]): boolean {
  return texts.some((text) => /^\{"ImportId"/.test(text));
}

function question(name: string, written: string, names: readonly string[]): ColumnHint {
  const text = words(written).text;
  const other = /^(.+?)_(\d+)_TEXT$/.exec(name);
  if (other) {
    const [, of = '', value = ''] = other;
    if (names.includes(of) || names.includes(`${of}_${value}`))
      return { role: 'other', otherOf: { question: of, value }, label: words(text) };
  }
  const [, stem = '', number = ''] = /^(.+)_(\d+)$/.exec(name) ?? [];
  const siblings = names.filter((one) => stem !== '' && one.startsWith(`${stem}_`) && /^\d+$/.test(one.slice(stem.length + 1)));
  const declared = { separator: ',' };
  if (siblings.length < 2) return { ...declared, code: name, label: words(text.replace(CHOICE, '').replace(TEXT, '')) };
  const [question, part] = halves(text);
  return { ...declared, code: `${stem}_${number}`, group: stem, stem: words(question), label: words(part) };
}

/** "question - row": the row may hold a dash itself, the question ends in its own punctuation. */
function halves(text: string): readonly [string, string] {
  if (CHOICE.test(text)) {
    const [question = '', , part = ''] = text.split(CHOICE);
    return [question, part.replace(/^[-–]\s*/, '')];
  }
  const at = /(?<=[?？。:：.)）]) [-–] /u.exec(text)?.index ?? text.lastIndexOf(' - ');
  if (at >= 0) return [text.slice(0, at), text.slice(at + 3)];
  const bare = text.lastIndexOf('-');
  return bare > 0 && bare < text.length - 1 ? [text.slice(0, bare), text.slice(bare + 1)] : [text, text];
}

function keepRules({ columns }: HeadedTable, decisions: Decisions): readonly Keep[] {
  const rules: Keep[] = [];
  const status = columns.find((column) => isNamed(column, 'status'));
  const states = [...new Set(status?.cells)].filter((state) => !UNREAL.test(state));
  if (status && states.length > 0 && new Set(status.cells).size > states.length)
    rules.push({ column: status.name, in: [...new Set(['0', 'IP Address', ...states])], why: 'previews, tests and spam' });
  const finished = columns.find((column) => isNamed(column, 'finished'));
  if (finished && decisions.get('unfinished') !== 'count' && finished.cells.some((cell) => !FINISHED.includes(cell)))
    rules.push({ column: finished.name, in: FINISHED, why: 'not finished' });
  return rules;
}

/** By its name or, in old exports, by the text below. */
function isNamed({ name, texts }: HeadedColumn, wanted: string): boolean {
  return [name, texts[1] ?? ''].some((text) => text.toLowerCase() === wanted);
}

import type { Role } from '../description.js';
import { type HeadedColumn, headed } from '../table.js';
import { words } from '../words.js';
import { type ColumnHint, described, findSheet, rowTexts, sheetName } from './columns.js';
import type { Format } from './format.js';

const OWN: Readonly<Record<string, Role>> = {
  'respondent id': 'id',
  respondentid: 'id',
  'collector id': 'technical',
  'start date': 'technical',
  'end date': 'time',
  'ip address': 'technical',
  'email address': 'email',
  'first name': 'name',
  'last name': 'name',
  'date created': 'technical',
  'date modified': 'time',
  '回答者 id': 'id',
  'コレクター id': 'technical',
  開始日時: 'technical',
  終了日時: 'time',
  'ip アドレス': 'technical',
  メールアドレス: 'email',
  名: 'name',
  姓: 'name',
};
const CUSTOM = /^(custom data|カスタムデータ)( ?\d+)?$/i;

/** What stands below a question that has one column. */
const ALONE = /^(response|open-ended response|回答|自由回答|自由形式の回答)$/i;
const OTHER = /^(other|その他).*|.*\((please specify|具体的に.*)\)$/i;

/** SurveyMonkey: the question stands once in the first row, its rows or options in the second. */
export const surveymonkey: Format = {
  title: 'SurveyMonkey',
  recognise(files) {
    const found = findSheet(files, (headings, sheet) => {
      const own = headings.map((heading) => OWN[heading.toLowerCase()]);
      const below = rowTexts(sheet, 1);
      if (own[0] === 'id' && below[0] === '' && below.some((text) => ALONE.test(text))) return true;
      return own[0] === 'id' && own[1] === 'technical' && own.filter((role) => role !== undefined).length >= 3;
    });
    if (!found) return null;
    const { file, of, sheet } = found;
    const two = (rowTexts(sheet, 1)[0] ?? '') === '';
    return {
      file,
      describe: () => {
        const table = headed(sheet, two ? [0, 1] : [0]);
        const above = questionsAbove(table.columns.map(({ texts }) => texts));
        return described(
          table,
          [],
          (column, index, all) => {
            const { name, texts } = column;
            const role = OWN[name.toLowerCase()];
            if (role) return { role };
            return CUSTOM.test(name)
              ? { role: 'technical' }
              : question(
                  { ...column, texts: [above[index] ?? '', texts[1] ?? ''] },
                  all.map((one, at) => ({ ...one, texts: [above[at] ?? '', one.texts[1] ?? ''] })),
                );
          },
          { sheet: sheetName(of, sheet) },
        );
      },
    };
  },
};

/** The question over each column: it stands over the first of its columns only. */
function questionsAbove(texts: readonly (readonly string[])[]): readonly string[] {
  let last = '';
  return texts.map(([above = '', below = '']) => {
    last = above !== '' ? above : below !== '' ? last : '';
    return last;
  });
}

function question({ name, cells, texts: [above = '', below = ''] }: HeadedColumn, all: readonly HeadedColumn[]): ColumnHint {
  const siblings = all.filter(({ texts: [first] }) => first === above);
  if (siblings.length < 2 || ALONE.test(below)) {
    const typed = /open|自由/i.test(below);
    const wordy = typed && !cells.every((cell) => /^[\d.,%\s]*$/.test(cell));
    const declared: ColumnHint = wordy ? { declared: 'text' } : typed ? {} : { separator: ',' };
    return { code: '', label: words(above === '' ? name : above), ...declared };
  }
  const single = siblings.find(({ texts: [, second = ''] }) => ALONE.test(second));
  if (OTHER.test(below)) {
    return { role: 'other', otherOf: { question: single?.name ?? above, value: '0' }, label: words(below) };
  }
  if (single) return { code: '', label: words(`${above} ${below}`) };
  return { code: '', group: above, stem: words(above), label: words(below) };
}

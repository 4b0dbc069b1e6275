import type { Sheet } from '../../input/tables/index.js';
import { LANGS, type Lang } from '../../model/text.js';
import type { Coded } from '../description.js';
import { type Words, words } from '../words.js';
import { filledSheets, rowTexts } from './columns.js';
import { entriesOf } from './dictionary.js';
import type { ExportFile } from './format.js';

/** A question of an XLSForm. */
export interface Question {
  readonly name: string;
  /** Its groups and its name, joined by `/`. */
  readonly path: string;
  readonly type: string;
  readonly label: Words;
  readonly options: readonly Coded[] | null;
  readonly group: { readonly key: string; readonly title: Words } | null;
  readonly relevant: { readonly question: string; readonly value: string; readonly box: boolean } | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface XlsForm {
  /** Its position among the files. */
  readonly file: number;
  readonly title: Words | null;
  readonly questions: readonly Question[];
  /** Whether it has labels in both languages. */
  readonly bilingual: boolean;
}

/** The form among the files; null where there is none. */
export function findForm(files: readonly ExportFile[]): XlsForm | null {
  for (const [at, file] of files.entries()) {
    const sheetOf = (name: string) => filledSheets(file).find((sheet) => sheet.name === name);
    const [survey, choices] = [sheetOf('survey'), sheetOf('choices')];
    if (survey && rowTexts(survey, 0).includes('type') && rowTexts(survey, 0).includes('name'))
      return { ...readForm(survey, choices ?? null, sheetOf('settings') ?? null), file: at };
  }
  return null;
}

function readForm(survey: Sheet, choices: Sheet | null, settings: Sheet | null): Omit<XlsForm, 'file'> {
  const labels = labelReader(survey);
  const choiceLabels = choices && labelReader(choices);
  const lists = new Map<string, Coded[]>();
  for (const entry of choices ? entriesOf(choices) : []) {
    const list = entry(/^list[_ ]name$/i);
    const value = entry(/^(name|value)$/i);
    if (list !== '' && value !== '')
      lists.set(list, [...(lists.get(list) ?? []), { value, label: choiceLabels?.(entry, value) ?? words(value) }]);
  }
  const groups: { readonly key: string; readonly title: Words }[] = [];
  const questions: Question[] = [];
  for (const entry of entriesOf(survey)) {
    const type = entry(/^type$/i).replace(/\s+/g, ' ');
    const name = entry(/^name$/i);
    if (/^begin[_ ](group|repeat)$/.test(type)) groups.push({ key: name, title: labels(entry, name) });
    else if (/^end[_ ](group|repeat)$/.test(type)) groups.pop();
    if (name === '' || /^(begin|end)[_ ]/.test(type)) continue;
    const list = /^select_(?:one|multiple|one_from_file) (\S+)/.exec(type)?.[1];
    const constraint = entry(/^constraint$/i);
    questions.push({
      name,
      path: [...groups.map(({ key }) => key), name].join('/'),
      type: type.split(' ')[0] ?? '',
      label: labels(entry, name),
      options: list === undefined ? null : (lists.get(list) ?? null),
      group: groups.at(-1) ?? null,
      relevant: relevanceOf(entry(/^relevant$/i)),
      min: bound(constraint, '>'),
      max: bound(constraint, '<'),
    });
  }
  const title = settings ? (entriesOf(settings)[0]?.(/^form_title$/i) ?? '') : '';
  const bilingual = [...questions.map(({ label }) => label), ...[...lists.values()].flat().map(({ label }) => label)];
  const asked = bilingual.filter(({ text }) => text !== '');
  return {
    title: title === '' ? null : words(title),
    questions,
    bilingual: asked.length > 0 && questions.some(({ label }) => label.translated !== null),
  };
}

const LANGUAGE_NAMES: Readonly<Record<Lang, RegExp>> = {
  ja: /\(ja\)|日本語|japanese/i,
  en: /\(en\)|英語|english/i,
};

/** Reads `label`, or `label::Language (code)` of each of the languages. */
function labelReader(sheet: Sheet): (entry: (pattern: RegExp) => string, name: string) => Words {
  const headings = rowTexts(sheet, 0).filter((heading) => /^label($|:)/i.test(heading));
  const columns = new Map(headings.map((heading) => [heading, exactly(heading)]));
  return (entry, name) => {
    const texts = headings
      .map((heading) => ({ heading, text: entry(columns.get(heading) ?? /^label$/) }))
      .filter(({ text }) => text !== '');
    const [first] = texts;
    if (!first) return words(name);
    const inLang = (lang: Lang) => texts.find(({ heading }) => LANGUAGE_NAMES[lang].test(heading))?.text;
    const [ja, en] = LANGS.map((lang) => [lang, inLang(lang)] as const)
      .sort(([a], [b]) => (a === 'ja' ? -1 : b === 'ja' ? 1 : 0))
      .map(([, text]) => text);
    const own = words(first.text);
    return ja !== undefined && en !== undefined ? { ...own, translated: { ja: words(ja).text, en: words(en).text } } : own;
  };
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

/** `${remote} = 'yes'`, or `selected(${tools}, 'other')`. */
function relevanceOf(relevant: string): Question['relevant'] {
  const equals = /^\s*\$\{(\w+)\}\s*=\s*['"]([^'"]+)['"]\s*$/.exec(relevant);
  const selected = /^\s*selected\(\s*\$\{(\w+)\}\s*,\s*['"]([^'"]+)['"]\s*\)\s*$/.exec(relevant);
  const [, question = '', value = ''] = equals ?? selected ?? [];
  return question === '' ? null : { question, value, box: selected !== null };
}

function bound(constraint: string, sign: '<' | '>'): number | null {
  const found = new RegExp(`\\.\\s*${sign}\\s*(=?)\\s*(-?\\d+)`).exec(constraint);
  if (!found) return null;
  const value = Number(found[2]);
  return found[1] === '=' ? value : sign === '>' ? value + 1 : value - 1;
}

import type { Lang } from '../../model/text.js';
import type { Keep } from '../description.js';
import type { Proposal, ProposedSource } from '../proposal.js';
import { SOURCE_ID } from '../source-id.js';
import { both, inLanguage, languageOf, type Words } from '../words.js';
import { check, comment, flow, list, scalar, text } from './yaml.js';

/** What the files of a project are written from besides the proposal. */
export interface Setting {
  /** The id of the project; null where the name of its folder serves. */
  readonly id: string | null;
  /** Path of the export below the project folder, with slashes. */
  readonly export: string;
  /** An ISO date. */
  readonly today: string;
  /** Whether the answers are made up. */
  readonly synthetic: boolean;
}

const ORGANISATION = both('（組織名）', '(name of your organisation)');
const CONTACT = both('（問い合わせ先）', '(whom to ask)');
const UNTITLED = both('アンケート調査の結果', 'Survey results');
const SYNTHETIC = both('回答はすべて架空です。', 'All answers are made up.');
const SOURCE = both('回答', 'Responses');

/** The title of the survey, as far as the export tells it. */
export function titleOf({ title, languages }: Proposal): Words {
  if (title === null || languages.length === 1 || title.translated !== null) return title ?? UNTITLED;
  // A title in one language is not translated: the other edition has a title that fits any survey.
  const own = { [languageOf([title.text])]: title.text };
  return { ...title, translated: { ja: inLanguage(UNTITLED, 'ja'), en: inLanguage(UNTITLED, 'en'), ...own } };
}

/** When the survey was in the field, in words; null where no column tells. */
export function fieldworkOf({ fieldwork }: Proposal): Words | null {
  if (fieldwork === null) return null;
  const { first, last } = fieldwork;
  const same = first === last;
  return both(
    same ? japanese(first) : `${japanese(first)}〜${japanese(last)}`,
    same ? english(first) : `${english(first)} to ${english(last)}`,
  );
}

function japanese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function english(date: string): string {
  const [year, month = 1, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** project.yaml: what is built, for whom, and how the export is read. */
export function projectYaml(proposal: Proposal, setting: Setting): string {
  const { languages, people, weight, groups } = proposal;
  const fieldwork = fieldworkOf(proposal);
  const lines = [
    comment(`Proposed by "shirabe init" for ${setting.export} (${proposal.format}). Lines with CHECK are guesses.`),
    ...(setting.id === null ? [] : [`id: ${scalar(setting.id)}`]),
    `title: ${text(titleOf(proposal), languages)} ${check('the title of the reports')}`,
    `organisation: ${text(ORGANISATION, languages)} ${check('who publishes them')}`,
    `contact: ${text(CONTACT, languages)} ${check('whom readers can ask')}`,
    `date: ${JSON.stringify(setting.today)}`,
    ...(setting.synthetic ? [`synthetic: ${text(SYNTHETIC, languages)}`] : []),
    ...(fieldwork === null ? [] : [`fieldwork: ${text(fieldwork, languages)}`]),
    `languages: [${languages.join(', ')}]`,
    'sources:',
    ...sourceLines(proposal.source, setting, languages).map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}`),
    ...proposal.notes.map((note) => check(note.text)),
    ...(people === null ? [] : ['respondents: {file: respondents.csv}']),
    ...weightLines(weight),
    ...(groups.length === 0
      ? []
      : [
          'analyses:',
          '  groups:',
          ...groups.map(
            ({ by, of }) =>
              `    - ${flow([
                ['id', scalar(`by_${by}`)],
                ['by', scalar(by)],
                ['of', list(of)],
              ])}`,
          ),
        ]),
    '',
  ];
  return lines.join('\n');
}

function weightLines(weight: Proposal['weight']): readonly string[] {
  if (weight === null) return [];
  const line = `weights: {column: ${scalar(weight.column)}}`;
  return weight.used
    ? [`${line} ${check('respondents are weighted; delete the line to count everyone the same')}`]
    : [check('this column looks like weights; to use them, remove the # of the next line'), `# ${line}`];
}

function sourceLines(source: ProposedSource, setting: Setting, languages: readonly Lang[]): readonly string[] {
  const { headerRows } = source;
  const { first, last, names } = typeof headerRows === 'number' ? { first: 1, last: headerRows, names: [] } : headerRows;
  const heading =
    typeof headerRows === 'number' ? String(headerRows) : `{first: ${first}, last: ${last}, names: [${names.join(', ')}]}`;
  return [
    `id: ${SOURCE_ID}`,
    `label: ${text(SOURCE, languages)}`,
    `file: ${scalar(setting.export)}`,
    ...(source.sheet === null ? [] : [`sheet: ${scalar(source.sheet)}`]),
    ...(headerRows === 1 ? [] : [`headerRows: ${heading}`]),
    source.id === null ? 'respondent: row' : `respondent: {column: ${scalar(source.id)}}`,
    ...(source.time === null ? [] : [`time: {column: ${scalar(source.time)}}`]),
    ...keepLines(source),
    ...ignoredLines(source),
  ];
}

function keepLines({ keep, leftOut, rows, counted }: ProposedSource): readonly string[] {
  if (keep.length === 0) return [];
  return [
    check(`${counted} of ${rows} rows count; delete a line below to count its rows`),
    'keep:',
    ...keep.map(
      (rule) =>
        `  - ${keepText(rule)} ${comment(`${leftOut.find(({ why }) => why === rule.why)?.rows ?? 0} left out: ${rule.why}`)}`,
    ),
  ];
}

function keepText(rule: Keep): string {
  if ('except' in rule) return `{rows: {except: [${rule.except.join(', ')}]}}`;
  const column = ['column', scalar(rule.column)] as const;
  return 'in' in rule ? flow([column, ['in', list(rule.in)]]) : flow([column, ['filled', 'true']]);
}

function ignoredLines({ ignored }: ProposedSource): readonly string[] {
  const names = ignored.map(({ name }) => name).filter((name) => name !== '' && !/[\p{Cc}\p{Cs}]/u.test(name));
  return names.length === 0 ? [] : [`ignore: ${list([...new Set(names)])}`];
}

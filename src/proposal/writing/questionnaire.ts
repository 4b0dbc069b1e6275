import { cellKey } from '../../model/cell-key.js';
import type { Lang } from '../../model/text.js';
import type { Missing } from '../description.js';
import { asksRecommendation } from '../guess/index.js';
import type { Guess, Proposal, ProposedItem, ProposedOption, ProposedScale, ProposedSection } from '../proposal.js';
import { inLanguage } from '../words.js';
import { check, comment, flow, isWritable, list, scalar, text } from './yaml.js';

/** Lines longer than this are divided. In characters. */
const WIDTH = 140;

/** questionnaire.yaml: an item a line where it is short, else a block; what was guessed stands above it. */
export function questionnaireYaml({ sections, languages }: Proposal): string {
  const lines = sections.flatMap((section) => sectionLines(section, languages));
  return ['sections:', ...lines, ''].join('\n');
}

function sectionLines(section: ProposedSection, languages: readonly Lang[]): readonly string[] {
  const shared = sharedScale(section);
  const told = new Set<string>();
  const head = [
    `  - id: ${section.id}`,
    `    title: ${text(section.title, languages)}`,
    ...(section.question === null ? [] : [`    question: ${text(section.question, languages)}`]),
    ...(shared === null ? [] : [`    scale: ${scaleText(shared, languages)}`]),
    '    items:',
  ];
  return [
    ...head,
    ...section.items.flatMap((item) => itemLines(item, languages, shared !== null && item.kind === 'scale', told)),
  ];
}

/** The scale of all scale items of a section; null where they differ, or there is one only. */
function sharedScale({ items }: ProposedSection): ProposedScale | null {
  const scales = items.filter((item) => item.kind === 'scale');
  const [first] = scales;
  if (!first || scales.length < 2 || scales.length < items.length) return null;
  const key = (item: ProposedScale) => JSON.stringify([item.low, item.high, item.labels]);
  return scales.every((item) => key(item) === key(first)) ? first : null;
}

function scaleText({ low, high, labels }: ProposedScale, languages: readonly Lang[]): string {
  const [first, last] = [labels[0], labels.at(-1)];
  if (labels.length === high - low + 1 && labels.length > 2) {
    return flow([
      ['low', String(low)],
      ['high', String(high)],
      ['labels', `[${labels.map((label) => text(label, languages)).join(', ')}]`],
    ]);
  }
  return flow([
    ['low', String(low)],
    ['high', String(high)],
    ['lowLabel', first ? text(first, languages) : null],
    ['highLabel', last ? text(last, languages) : null],
  ]);
}

function itemLines(item: ProposedItem, languages: readonly Lang[], inherits: boolean, told: Set<string>): readonly string[] {
  const remarks = item.guesses.filter((guess) => isNews(guess, told)).map(guessLine);
  const entries = entriesOf(item, languages, inherits);
  const line = `      - ${flow(entries)}`;
  const above = [...remarks, ...(item.counts === '' ? [] : [comment(item.counts)])].map((words) => `      ${words}`);
  if (line.length <= WIDTH && !('options' in item)) return [...above, line];
  const block = entries.map(([key, value], at) => `      ${at === 0 ? '- ' : '  '}${key}: ${value}`);
  return 'options' in item ? [...above, ...block, ...optionLines(item.options, languages)] : [...above, ...block];
}

/** A guess that was told of the item before is not told again. */
function isNews({ text: words }: Guess, told: Set<string>): boolean {
  const isNew = !told.has(words);
  told.add(words);
  return isNew;
}

function guessLine({ text: words, certainty }: Guess): string {
  return certainty === 'open' ? check(words) : comment(words);
}

type Entries = readonly (readonly [string, string])[];

function entriesOf(item: ProposedItem, languages: readonly Lang[], inherits: boolean): Entries {
  const kind: Entries = inherits ? [] : [['kind', item.kind]];
  const column: Entries = item.column === null || item.column === item.id ? [] : [['column', scalar(item.column)]];
  return [
    ['id', scalar(item.id)],
    ...kind,
    ['label', text(item.label, languages)],
    ...column,
    ...ownEntries(item, languages, inherits),
    ...missing(item.missing),
    ...condition(item),
  ];
}

function ownEntries(item: ProposedItem, languages: readonly Lang[], inherits: boolean): Entries {
  switch (item.kind) {
    case 'scale': {
      const values: Entries = item.values === null ? [] : [['values', list(item.values)]];
      const recommendation: Entries = asksRecommendation(item) ? [['recommendation', 'true']] : [];
      return [...(inherits ? [] : [['scale', scaleText(item, languages)] as const]), ...recommendation, ...values];
    }
    case 'multiple': {
      const separator: Entries = item.separator === null ? [] : [['separator', JSON.stringify(item.separator)]];
      const unmarked: Entries = item.unmarked === null ? [] : [['unmarked', item.unmarked]];
      return [...separator, ...unmarked];
    }
    case 'number':
      return item.unit === null ? [] : [['unit', text(item.unit, languages)]];
    case 'single':
    case 'text':
      return [];
  }
}

function missing(codes: Missing): Entries {
  const kinds = (['noAnswer', 'notApplicable', 'invalid'] as const).filter((kind) => codes[kind].some(isWritable));
  return kinds.length === 0 ? [] : [['missing', flow(kinds.map((kind) => [kind, list(codes[kind])] as const))]];
}

function condition({ askedIf }: ProposedItem): Entries {
  return askedIf === null
    ? []
    : [
        [
          'askedIf',
          flow([
            ['item', scalar(askedIf.item)],
            ['in', list(askedIf.in)],
          ]),
        ],
      ];
}

function optionLines(options: readonly ProposedOption[], languages: readonly Lang[]): readonly string[] {
  const lines = options.map(({ id, label, values: cells, column, open }) => {
    const known = new Set([id, ...languages.map((lang) => inLanguage(label, lang))].map(cellKey));
    const values = cells.filter((cell) => isWritable(cell) && !known.has(cellKey(cell)));
    return flow([
      ['id', scalar(id)],
      ['label', text(label, languages)],
      ['value', values.length === 0 ? null : values.length === 1 ? scalar(values[0] ?? '') : list(values)],
      ['column', column === null ? null : scalar(column)],
      ['open', open === null ? null : open === 'rest' ? 'rest' : flow([['column', scalar(open.column)]])],
    ]);
  });
  return ['        options:', ...lines.map((line) => `          - ${line}`)];
}

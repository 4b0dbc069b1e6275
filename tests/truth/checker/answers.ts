import type { DrawnSurvey, Part, Question, Survey } from '../survey.js';

/** The answers of a survey as they stand in its files, and what can be counted in them. Nothing of the program is used. */

export interface Respondent {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly size: number;
  readonly cells: Readonly<Record<string, string>>;
}
export type Answer =
  | { readonly state: 'answered'; readonly chosen: readonly string[]; readonly value: number | null }
  | { readonly state: 'noAnswer' | 'notAsked' | 'invalid' };

export interface Answers {
  readonly survey: Survey;
  /** Everyone in the files of answers, and those who answered anything. */
  readonly returned: readonly Respondent[];
  readonly answered: readonly Respondent[];
  item(id: string): Question;
  part(id: string): Part;
  partOf(item: string): Part;
  answer(of: Respondent, item: string): Answer;
  /** The numbers given to an item, by these respondents or by all. */
  values(item: string, of?: readonly Respondent[]): readonly number[];
  n(item: string, of?: readonly Respondent[]): number;
  base(item: string): number;
  /** How many gave a level or an option. */
  count(item: string, key: string, of?: readonly Respondent[]): number;
  /** The mean of a reader's answers to a section, reverse-worded items turned round; null for none. */
  score(of: Respondent, part: Part): number | null;
  group(by: string, category: string): readonly Respondent[];
}

export function openAnswers({ survey, files }: DrawnSurvey): Answers {
  const registry = new Map(tableOf(files['respondents.csv'] ?? '').map((row) => [row.id ?? '', row]));
  const returned = survey.sources.flatMap((source) =>
    tableOf(files[source.file] ?? '').map((cells): Respondent => {
      const known = registry.get(cells.respondent ?? '');
      return { id: cells.respondent ?? '', source: source.id, kind: known?.kind ?? '', size: Number(known?.size), cells };
    }),
  );
  const items = survey.parts.flatMap((part) => part.items);
  const item = (id: string) =>
    found(
      items.find((one) => one.id === id),
      `item ${id}`,
    );
  const known = new Map<string, WeakMap<Respondent, Answer>>(items.map(({ id }) => [id, new WeakMap()]));
  const answer = (of: Respondent, id: string) => {
    const ofItem = known.get(id);
    const given = ofItem?.get(of) ?? answerOf(of, item(id), items);
    ofItem?.set(of, given);
    return given;
  };
  const answered = returned.filter((one) => items.some(({ id }) => answer(one, id).state === 'answered'));
  const chosen = (id: string, of: readonly Respondent[] = answered) =>
    of.flatMap((one) => {
      const given = answer(one, id);
      return given.state === 'answered' ? [given] : [];
    });
  const groups = new Map<string, readonly Respondent[]>();
  return {
    survey,
    returned,
    answered,
    item,
    part: (id) =>
      found(
        survey.parts.find((one) => one.id === id),
        `section ${id}`,
      ),
    partOf: (id) =>
      found(
        survey.parts.find((part) => part.items.some((one) => one.id === id)),
        `section of ${id}`,
      ),
    answer,
    values: (id, of) => chosen(id, of).flatMap(({ value }) => value ?? []),
    n: (id, of) => chosen(id, of).length,
    base: (id) => {
      if (survey.base === 'answered') return chosen(id).length;
      if (survey.base === 'all') return answered.length;
      return answered.filter((one) => answer(one, id).state !== 'notAsked').length;
    },
    count: (id, key, of) => chosen(id, of).filter((given) => given.chosen.includes(key)).length,
    score: (of, part) => {
      const values = part.items.flatMap(({ id, scale, reverse }) => {
        const given = answer(of, id);
        if (!scale || given.state !== 'answered' || given.value === null) return [];
        return [reverse ? scale.low + scale.high - given.value : given.value];
      });
      return values.length === 0 ? null : meanOf(values);
    },
    group: (by, category) => {
      const members =
        groups.get(`${by} ${category}`) ?? answered.filter((one) => categoryOf(survey, one, by, answer) === category);
      groups.set(`${by} ${category}`, members);
      return members;
    },
  };
}

function categoryOf(survey: Survey, of: Respondent, by: string, answer: Answers['answer']): string | null {
  if (by === 'kind') return of.kind;
  if (by === 'source') return of.source;
  if (by === 'band') {
    const place = survey.bands.findIndex((end) => of.size <= end);
    return survey.grouped.find(({ id }) => id === 'band')?.categories[place < 0 ? survey.bands.length : place]?.id ?? null;
  }
  const given = answer(of, by);
  return given.state === 'answered' ? (given.chosen[0] ?? null) : null;
}

function answerOf(of: Respondent, { id, kind, scale, askedIf }: Question, items: readonly Question[]): Answer {
  const cell = of.cells[id] ?? '';
  const asking = askedIf && items.find((one) => one.id === askedIf.item);
  if (asking && askedIf) {
    const before = answerOf(of, asking, items);
    if (before.state !== 'answered' || !before.chosen.some((one) => askedIf.in.includes(one))) return { state: 'notAsked' };
  }
  if (cell === '') return { state: 'noAnswer' };
  if (cell === '*') return { state: 'invalid' };
  if (kind === 'multiple') return { state: 'answered', chosen: cell.split(';'), value: null };
  return { state: 'answered', chosen: [cell], value: scale || kind === 'number' ? Number(cell) : null };
}

/** Cells without quotation marks, which drawn files do not have. */
function tableOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** By linear interpolation between the sorted values: type 7. */
export function quantileOf(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return below + (above - below) * (at - Math.floor(at));
}

export function deviationOf(values: readonly number[], kind: 'population' | 'sample'): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (kind === 'population' ? values.length : values.length - 1));
}

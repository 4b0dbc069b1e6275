import type { Bound, Crowd, Fact, Term } from './facts.js';
import type { Knowledge } from './knowledge.js';
import { NOT_ASKED, optionQuestion, type Question } from './questions.js';

/** A respondent as far as the questions of a cluster go; with a corrected answer another one. */
export interface Unit {
  readonly id: string;
  readonly edition: number;
  /** By question of the cluster: the states that are possible; empty where there is no answer. */
  readonly possible: readonly (readonly number[])[];
  /** In truth, by question of the cluster; null where there is no answer. */
  readonly truth: readonly (number | null)[];
  /** What the unit counts for in each crowd that it is in. */
  readonly weights: ReadonlyMap<Crowd, number>;
}

/** Units that no figure about a question, or about it and others that hang on it, tells apart. */
export type Class = readonly [Unit, ...Unit[]];

/** Two questions whose answers are looked at together: figures cross them, or one is a condition of the other. */
export interface Edge {
  /** Positions of the questions. The classes of both are parts of `classes`. */
  readonly first: number;
  readonly second: number;
  /** Those with an answer to both. */
  readonly classes: readonly Class[];
  isPossible(first: number, second: number): boolean;
}

/**
 * Questions that hang together. Each has its own classes: as few as its figures tell apart, so that programs stay small. Where the
 * edges make a tree, whatever fits the classes fits respondents one by one; where they make a circle, more may fit.
 */
export interface Cluster {
  readonly questions: readonly Question[];
  /** By question. */
  readonly classes: readonly (readonly Class[])[];
  readonly edges: readonly Edge[];
}

/** Two questions with the crowds that figures cross them for. */
interface Pair {
  readonly first: Question;
  readonly second: Question;
  readonly crowds: Set<Crowd>;
}

export function clustersOf(facts: readonly Fact[], knowledge: Knowledge, coalition: ReadonlySet<string>): readonly Cluster[] {
  const terms = facts.flatMap(boundsOf).flatMap((bound) => bound.terms);
  const questions = new Set(terms.flatMap(questionsOf));
  const crowds = new Map<Question, Set<Crowd>>([...questions].map((question) => [question, new Set()]));
  for (const term of terms) for (const question of questionsOf(term)) crowds.get(question)?.add(term.crowd);
  const pairs = pairsIn(terms, questions, knowledge);
  return grouped([...questions], pairs).map((together) => {
    const ofCluster = pairs.filter(({ first }) => together.includes(first));
    const all = new Set(together.flatMap((question) => [...(crowds.get(question) ?? [])]));
    return divided(together, ofCluster, crowds, unitsOf(together, all, knowledge, coalition), knowledge);
  });
}

export function boundsOf({ bounds, either }: Fact): readonly Bound[] {
  return [...bounds, ...either.flat()];
}

export function questionsOf(term: Term): readonly Question[] {
  return 'second' in term ? [term.question, term.second] : [term.question];
}

/** What figures cross, and conditions with what they are about, where there are figures about both. The condition comes first. */
function pairsIn(terms: readonly Term[], questions: ReadonlySet<Question>, knowledge: Knowledge): readonly Pair[] {
  const found = new Map<string, Pair>();
  const pairOf = (one: Question, other: Question): Pair => {
    const [first, second] = parentOf(one, knowledge) === other ? [other, one] : [one, other];
    const [key, turned] = [`${first.id} ${second.id}`, `${second.id} ${first.id}`];
    const pair = found.get(key) ?? found.get(turned) ?? { first, second, crowds: new Set() };
    if (!found.has(turned)) found.set(key, pair);
    return pair;
  };
  for (const term of terms) if ('second' in term) pairOf(term.question, term.second).crowds.add(term.crowd);
  for (const child of questions) {
    const parent = parentOf(child, knowledge);
    if (parent && questions.has(parent)) pairOf(parent, child);
  }
  return [...found.values()];
}

/** The question that a conditional one is about; null where nothing is a condition, or several options are. */
export function parentOf({ item }: Question, { questions }: Knowledge): Question | null {
  if (!item.askedIf) return null;
  const [first = '', ...more] = item.askedIf.in;
  const option = more.length === 0 ? questions.get(optionQuestion(item.askedIf.item, first)) : undefined;
  return questions.get(item.askedIf.item) ?? option ?? null;
}

function grouped(questions: readonly Question[], pairs: readonly Pair[]): readonly (readonly Question[])[] {
  const parents = new Map(questions.map((question) => [question, question]));
  const root = (question: Question): Question => {
    const parent = parents.get(question) ?? question;
    return parent === question ? question : root(parent);
  };
  for (const { first, second } of pairs) parents.set(root(first), root(second));
  const groups = new Map<Question, Question[]>();
  for (const question of questions) groups.set(root(question), [...(groups.get(root(question)) ?? []), question]);
  return [...groups.values()];
}

function unitsOf(
  questions: readonly Question[],
  crowds: ReadonlySet<Crowd>,
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
): readonly Unit[] {
  const units = new Map<string, Unit & { readonly weights: Map<Crowd, number> }>();
  const items = [...new Set(questions.map(({ item }) => item.id))];
  for (const crowd of crowds) {
    for (const [id, weight] of crowd.weights) {
      const key = `${id} ${items.map((item) => knowledge.version(id, crowd.edition, item)).join(' ')}`;
      const unit = units.get(key) ?? unitOf(id, crowd.edition, questions, knowledge, coalition);
      units.set(key, unit);
      unit.weights.set(crowd, weight);
    }
  }
  return [...units.values()];
}

function unitOf(
  id: string,
  edition: number,
  questions: readonly Question[],
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
): Unit & { readonly weights: Map<Crowd, number> } {
  const truth = questions.map((question) => knowledge.stateOf(id, edition, question));
  const possible = questions.map((question, index) => {
    const state = truth[index] ?? null;
    return coalition.has(id) ? (state === null ? [] : [state]) : knowledge.possible(id, edition, question);
  });
  return { id, edition, possible, truth, weights: new Map() };
}

/**
 * Divides the units for each question. The edges are walked from the question with the most crowds: the classes of a question
 * keep apart all that the classes of the questions behind it do, so that those can be coarse. An edge that closes a circle is not
 * walked: both its ends keep apart what its own figures do.
 */
function divided(
  questions: readonly Question[],
  pairs: readonly Pair[],
  crowds: ReadonlyMap<Question, ReadonlySet<Crowd>>,
  units: readonly Unit[],
  knowledge: Knowledge,
): Cluster {
  const parents = walked(questions, pairs, crowds);
  const order = [...parents.keys()];
  const counted = (unit: Unit, of: Iterable<Crowd>) => Array.from(of, (crowd) => unit.weights.get(crowd) ?? '').join(' ');
  const has = (unit: Unit, question: Question) => (unit.possible[questions.indexOf(question)]?.length ?? 0) > 0;
  const keys = new Map<Question, readonly string[]>();
  for (const question of [...order].reverse()) {
    const at = questions.indexOf(question);
    const beside = pairs.flatMap(({ first, second }) => (first === question ? [second] : second === question ? [first] : []));
    const behind = order.filter((one) => parents.get(one) === question);
    const keyOf = (unit: Unit, index: number) =>
      [
        counted(unit, crowds.get(question) ?? []),
        unit.possible[at]?.join(' '),
        beside.map((one) => (has(unit, one) ? 1 : 0)).join(''),
        ...behind.map((one) => keys.get(one)?.[index]),
      ].join('|');
    keys.set(question, units.map(keyOf));
  }
  return {
    questions,
    classes: questions.map((question) => classesOf(units, keys.get(question) ?? [], (unit) => has(unit, question))),
    edges: pairs.map((pair) => {
      const { first, second } = pair;
      const behind = parents.get(second) === first ? second : parents.get(first) === second ? first : null;
      const edgeKeys = behind ? (keys.get(behind) ?? []) : units.map((unit) => counted(unit, pair.crowds));
      const classes = classesOf(units, edgeKeys, (unit) => has(unit, first) && has(unit, second));
      return {
        first: questions.indexOf(first),
        second: questions.indexOf(second),
        classes,
        isPossible: possibilities(pair, knowledge),
      };
    }),
  };
}

/** The question before each, on the way from the one with the most crowds. */
function walked(
  questions: readonly Question[],
  pairs: readonly Pair[],
  crowds: ReadonlyMap<Question, ReadonlySet<Crowd>>,
): ReadonlyMap<Question, Question | null> {
  const size = (question: Question) => crowds.get(question)?.size ?? 0;
  const root = questions.reduce((most, next) => (size(next) > size(most) ? next : most));
  const parents = new Map<Question, Question | null>([[root, null]]);
  for (const question of parents.keys())
    for (const { first, second } of pairs) {
      const next = first === question ? second : second === question ? first : question;
      if (!parents.has(next)) parents.set(next, question);
    }
  return parents;
}

function classesOf(units: readonly Unit[], keys: readonly string[], keep: (unit: Unit) => boolean): readonly Class[] {
  const classes = new Map<string, [Unit, ...Unit[]]>();
  units.forEach((unit, index) => {
    if (!keep(unit)) return;
    const key = keys[index] ?? '';
    const known = classes.get(key);
    if (known) known.push(unit);
    else classes.set(key, [unit]);
  });
  return [...classes.values()];
}

/** Whether two states may stand together: a conditional question was asked just of those who fulfil the condition. */
function possibilities({ first, second }: Pair, knowledge: Knowledge): Edge['isPossible'] {
  if (parentOf(second, knowledge) !== first) return () => true;
  const wanted = first.kind === 'option' ? ['yes'] : (second.item.askedIf?.in ?? []);
  return (i, j) => wanted.includes(first.states[i] ?? '') === (second.states[j] !== NOT_ASKED);
}

import type { PeerValues } from '../../../../src/model/publication.js';
import { exactly, type Fact, jointTerm, type Term, term } from './facts.js';
import type { GroupingKnown } from './groupings.js';
import { quantileChoices } from './quantiles.js';
import type { Question } from './questions.js';
import type { Reading } from './reading.js';

/** What the medians and the size of a reader's comparison group say; where an item makes the group, also about who is in it. */
export function readPeers(reading: Reading): readonly Fact[] {
  const { publication, knowledge, edition, scenario } = reading;
  const { peers, own } = publication;
  if (!peers || !own) return [];
  const by = scenario.peers.find((id) => id === peers.label.ja);
  if (by === undefined) throw new Error(`There is no grouping called ${peers.label.ja}.`);
  const counting = countersOf(reading, knowledge.grouping(by), own.id, peers.category.ja);
  const size = { kind: 'peers', cell: `${reading.name}: peers by ${by}`, edition, either: [] } as const;
  const items = [...peers.items].flatMap(([item, cell]) => {
    const question = knowledge.questions.get(item);
    return cell.shown && question ? factOf(reading, `${item} of peers by ${by}`, question, counting, cell.value) : [];
  });
  return [...counting.members(peers.n).map((bound) => ({ ...size, bounds: [bound] })), ...items];
}

/** Counts members of a group: how many there are, and how many are at some of the states of a question. */
interface Counters {
  members(n: number): readonly ReturnType<typeof exactly>[];
  at(question: Question, isIn: (state: number) => boolean): Term;
}

/** The reader is never among the peers. */
function countersOf(reading: Reading, grouping: GroupingKnown, reader: string, category: string): Counters {
  const { knowledge, edition } = reading;
  const others = (keep: (id: string) => boolean) =>
    reading.weighted(
      edition,
      new Map(knowledge.members(edition).flatMap((id) => (id !== reader && keep(id) ? [[id, 1] as const] : []))),
    );
  if (grouping.by === 'known') {
    const crowd = others((id) => grouping.categoryOf(id, edition) === category);
    return { members: () => [], at: (question, isIn) => term(crowd, question, (_, state) => (isIn(state) ? 1 : 0)) };
  }
  const all = others(() => true);
  const { question: by, ofState } = grouping;
  return {
    members: (n) => [exactly([term(all, by, (_, state) => (ofState[state] === category ? 1 : 0))], n)],
    at: (question, isIn) =>
      question === by
        ? term(all, by, (_, state) => (ofState[state] === category && isIn(state) ? 1 : 0))
        : jointTerm(all, by, question, (i, j) => (ofState[i] === category && isIn(j) ? 1 : 0)),
  };
}

function factOf(
  reading: Reading,
  what: string,
  question: Question,
  { at }: Counters,
  { n, median }: PeerValues,
): readonly Fact[] {
  const answered = exactly([at(question, (state) => question.isAnswer[state] === true)], n);
  const counting = (isIn: (level: number) => boolean) =>
    at(question, (state) => isIn(question.values[state] ?? Number.POSITIVE_INFINITY));
  const either = quantileChoices(question, counting, n, 0.5, median);
  return [{ kind: 'peers', cell: `${reading.name}: ${what}`, edition: reading.edition, bounds: [answered], either }];
}

import type { Publication, PublishedItem } from '../../../../src/model/publication.js';
import { type Firm, SCALES } from './survey.js';

/**
 * An attacker who knows who took part in which version, who answered which item, everyone's attributes, and the own answers of
 * some firms; and who has read publications. He adds and subtracts what is published, and looks for another firm's answer.
 */
export interface Reading {
  readonly firms: readonly Firm[];
  readonly publication: Publication;
  /** Who is left out of the figures: the reader of a feedback report. */
  readonly without: string | null;
}

export interface Recovered {
  readonly firm: string;
  readonly item: string;
  readonly how: 'subtracted' | 'all alike' | 'dominated';
}

/** A set of answers to one item and what is known of them. Two answers of one firm are two persons to the attacker. */
interface Fact {
  readonly members: ReadonlySet<string>;
  readonly counts: readonly number[];
}

export function attack(readings: readonly Reading[], knowing: readonly string[]): readonly Recovered[] {
  return [
    ...SCALES.flatMap((item) => attackScale(readings, knowing, item)),
    ...attackMeans(readings, knowing),
    ...readings.flatMap((reading) => attackMoney(reading, knowing)),
  ];
}

/** A person is a firm with the answers that it gave then; corrected answers make another one. */
function personOf({ id, answers }: Firm, item: string): string {
  return `${id} ${item} ${answers[item]}`;
}

function answering(firms: readonly Firm[], item: string, keep: (firm: Firm) => boolean = () => true): readonly Firm[] {
  return firms.filter((firm) => firm.answers[item] !== undefined && keep(firm));
}

/** The figures of an item may be those of an earlier version: the members are the ones that its count of answers fits. */
function firmsBehind(reading: Reading, all: readonly Reading[], held: string | null): readonly Firm[] {
  if (held === null) return reading.firms;
  return all.find(({ publication, without }) => without === null && nameOf(publication) === held)?.firms ?? reading.firms;
}

function nameOf({ sample }: Publication): string {
  return `v${(sample as { version?: number }).version ?? 0}`;
}

function factsOn(readings: readonly Reading[], knowing: readonly string[], itemId: string): readonly Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    const item = itemIn(reading.publication, itemId);
    if (item.kind !== 'scale') continue;
    const firms = firmsBehind(reading, readings, item.held?.name ?? null).filter(({ id }) => id !== reading.without);
    if (item.distribution.shown) {
      const members = new Set(answering(firms, itemId).map((firm) => personOf(firm, itemId)));
      facts.push({ members, counts: item.distribution.value.bars.map(({ count }) => count) });
    }
    for (const grouping of reading.publication.groups) {
      const comparison = grouping.comparisons.find(({ of, kind }) => of === itemId && kind === 'item');
      const behind = firmsBehind(reading, readings, comparison?.held?.name ?? null);
      for (const { category, statistics } of comparison?.groups ?? []) {
        if (!statistics.shown) continue;
        const within = answering(
          behind,
          itemId,
          (firm) => category === `${grouping.by}${grouping.by === 'trade' ? firm.trade : firm.area}`,
        );
        const counts = Object.values(statistics.value.shares).map((share) => Math.round(share * statistics.value.n));
        facts.push({ members: new Set(within.map((firm) => personOf(firm, itemId))), counts });
      }
    }
  }
  for (const { firms } of readings)
    for (const firm of answering(firms, itemId, ({ id }) => knowing.includes(id))) {
      const counts = [1, 2, 3, 4, 5].map((level) => (firm.answers[itemId] === level ? 1 : 0));
      facts.push({ members: new Set([personOf(firm, itemId)]), counts });
    }
  return facts.filter(({ members, counts }) => members.size === counts.reduce((sum, count) => sum + count, 0));
}

/** Every figure less every other that is in it, again and again; then whatever elimination gives. */
function attackScale(readings: readonly Reading[], knowing: readonly string[], item: string): readonly Recovered[] {
  const facts = factsOn(readings, knowing, item);
  const derived = new Map<string, Fact>();
  const add = (fact: Fact) => {
    const key = [...fact.members].sort().join('|');
    if (fact.members.size > 0 && !derived.has(key)) derived.set(key, fact);
  };
  facts.forEach(add);
  for (let round = 0; round < 4; round += 1) {
    const known = [...derived.values()];
    for (const large of known) {
      for (const small of known) {
        if (small.members.size >= large.members.size || ![...small.members].every((member) => large.members.has(member)))
          continue;
        const rest = [...large.members].filter((member) => !small.members.has(member));
        add({ members: new Set(rest), counts: large.counts.map((count, level) => count - (small.counts[level] ?? 0)) });
      }
      if (derived.size > 400) break;
    }
  }
  for (const fact of eliminated(facts)) add(fact);
  return [...derived.values()].flatMap(({ members, counts }): readonly Recovered[] => {
    const isAlike = counts.some((count) => count === members.size);
    const firms = [...new Set([...members].map((member) => member.split(' ')[0] ?? ''))].filter(
      (firm) => !knowing.includes(firm),
    );
    if (!isAlike || firms.length === 0) return [];
    return firms.map((firm) => ({ firm, item, how: members.size === 1 ? ('subtracted' as const) : ('all alike' as const) }));
  });
}

/** Rows of the reduced system that stand for a single person. */
function eliminated(facts: readonly Fact[]): readonly Fact[] {
  const persons = [...new Set(facts.flatMap(({ members }) => [...members]))];
  const width = facts[0]?.counts.length ?? 0;
  const rows = facts.map(({ members, counts }) => [...persons.map((person) => (members.has(person) ? 1 : 0)), ...counts]);
  reduce(rows, persons.length);
  return rows.flatMap((row) => {
    const held = persons.filter((_, index) => Math.abs(row[index] ?? 0) > 1e-9);
    if (held.length !== 1) return [];
    return [
      {
        members: new Set(held),
        counts: Array.from({ length: width }, (_, level) => Math.round(row[persons.length + level] ?? 0)),
      },
    ];
  });
}

/** A sum over persons, known to so much on either side. */
interface Sum {
  readonly terms: ReadonlyMap<string, number>;
  readonly value: number;
  readonly error: number;
}

/** Means of items, groups and scores, as sums over persons: what elimination leaves of one person alone, to within a level. */
function attackMeans(readings: readonly Reading[], knowing: readonly string[]): readonly Recovered[] {
  const sums = readings.flatMap((reading) => sumsIn(reading, readings, knowing));
  const persons = [...new Set(sums.flatMap(({ terms }) => [...terms.keys()]))];
  const places = new Map(persons.map((person, index) => [person, index]));
  const rows = sums.map(({ terms, value }, at) => {
    const row: number[] = Array.from({ length: persons.length + 1 + sums.length }, () => 0);
    for (const [person, factor] of terms) row[places.get(person) ?? 0] = factor;
    row[persons.length] = value;
    row[persons.length + 1 + at] = 1;
    return row;
  });
  reduce(rows, persons.length);
  return rows.flatMap((row): readonly Recovered[] => {
    const held = persons.filter((_, index) => Math.abs(row[index] ?? 0) > 1e-7);
    const [firm = '', item = ''] = held[0]?.split(' ') ?? [];
    if (held.length !== 1 || knowing.includes(firm)) return [];
    const value = row[persons.length] ?? 0;
    const error = sums.reduce((sum, known, at) => sum + Math.abs(row[persons.length + 1 + at] ?? 0) * known.error, 1e-4);
    const possible = [1, 2, 3, 4, 5].filter((level) => Math.abs(level - value) <= error);
    return possible.length === 1 ? [{ firm, item, how: 'subtracted' }] : [];
  });
}

function sumsIn(reading: Reading, readings: readonly Reading[], knowing: readonly string[]): readonly Sum[] {
  const { publication } = reading;
  const sums: Sum[] = [];
  for (const item of SCALES) {
    const published = itemIn(publication, item);
    if (published.kind !== 'scale' || !published.statistics.shown) continue;
    const firms = firmsBehind(reading, readings, published.held?.name ?? null).filter(({ id }) => id !== reading.without);
    const members = answering(firms, item);
    const terms = new Map(members.map((firm) => [personOf(firm, item), 1]));
    sums.push({ terms, value: published.statistics.value.mean * members.length, error: 1e-7 * members.length });
  }
  const score = publication.sections[0]?.score;
  if (score?.statistics.shown) {
    const firms = firmsBehind(reading, readings, score.held?.name ?? null).filter(({ id }) => id !== reading.without);
    sums.push(scoreSum(firms, score.statistics.value.mean));
  }
  for (const grouping of publication.groups) {
    const comparison = grouping.comparisons.find(({ kind }) => kind === 'score');
    const behind = firmsBehind(reading, readings, comparison?.held?.name ?? null);
    for (const { category, statistics } of comparison?.groups ?? []) {
      if (!statistics.shown || statistics.value.mean === null) continue;
      const within = behind.filter((firm) => category === `${grouping.by}${grouping.by === 'trade' ? firm.trade : firm.area}`);
      sums.push(scoreSum(within, statistics.value.mean));
    }
  }
  for (const firm of reading.firms.filter(({ id }) => knowing.includes(id)))
    for (const item of SCALES)
      if (firm.answers[item] !== undefined)
        sums.push({ terms: new Map([[personOf(firm, item), 1]]), value: firm.answers[item] ?? 0, error: 0 });
  return sums;
}

function scoreSum(firms: readonly Firm[], mean: number): Sum {
  const scored = firms.filter(({ answers }) => SCALES.some((item) => answers[item] !== undefined));
  const terms = scored.flatMap((firm) => {
    const given = SCALES.filter((item) => firm.answers[item] !== undefined);
    return given.map((item) => [personOf(firm, item), 1 / given.length] as const);
  });
  // How many decimals a figure has tells how it was rounded.
  const decimals = Math.max(1, String(mean).split('.')[1]?.length ?? 0);
  return { terms: new Map(terms), value: mean * scored.length, error: 0.5 * 10 ** -decimals * scored.length };
}

/** The sum of a number, less what the attacker knows, is close to the largest that he does not know. */
function attackMoney(reading: Reading, knowing: readonly string[]): readonly Recovered[] {
  const money = itemIn(reading.publication, 'money');
  const firms = answering(reading.firms, 'money', ({ id }) => id !== reading.without);
  const known = money.kind === 'number' && money.statistics.shown && money.held === null;
  if (!known || firms.length === 0) return [];
  const others = firms.filter(({ id }) => !knowing.includes(id)).sort((a, b) => (b.answers.money ?? 0) - (a.answers.money ?? 0));
  const largest = others[0];
  if (!largest) return [];
  const ofKnown = firms.filter(({ id }) => knowing.includes(id)).reduce((sum, { answers }) => sum + (answers.money ?? 0), 0);
  const total = money.kind === 'number' && money.statistics.shown ? money.statistics.value.mean * firms.length : 0;
  const value = largest.answers.money ?? 0;
  const estimate = total - ofKnown;
  return value > 0 && estimate <= 1.1 * value - 1e-6 ? [{ firm: largest.id, item: 'money', how: 'dominated' }] : [];
}

function itemIn(publication: Publication, id: string): PublishedItem {
  const item = publication.sections.flatMap((section) => section.items).find((candidate) => candidate.id === id);
  if (!item) throw new Error(`No ${id}`);
  return item;
}

/** Gauss and Jordan, in place. */
function reduce(rows: number[][], columns: number): void {
  let top = 0;
  for (let column = 0; column < columns && top < rows.length; column += 1) {
    let best = top;
    for (let row = top; row < rows.length; row += 1)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    const pivot = rows[best];
    const displaced = rows[top];
    if (!pivot || !displaced || Math.abs(pivot[column] ?? 0) < 1e-9) continue;
    rows[best] = displaced;
    const factor = pivot[column] ?? 1;
    rows[top] = pivot.map((value) => value / factor);
    for (let row = 0; row < rows.length; row += 1) {
      const by = rows[row]?.[column] ?? 0;
      if (row === top || Math.abs(by) < 1e-12) continue;
      rows[row] = (rows[row] ?? []).map((value, index) => value - by * (rows[top]?.[index] ?? 0));
    }
    top += 1;
  }
}

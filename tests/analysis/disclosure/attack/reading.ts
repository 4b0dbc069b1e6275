import type { Publication } from '../../../../src/model/publication.js';
import { type Crowd, type Fact, holds } from './facts.js';
import type { Knowledge } from './knowledge.js';
import type { Scenario } from './scenario.js';

/** A publication, with what an attacker needs to understand it. */
export interface Reading {
  readonly scenario: Scenario;
  readonly knowledge: Knowledge;
  readonly edition: number;
  readonly publication: Publication;
  /** For reports: the edition, and whose report it is. */
  readonly name: string;
  /** Who is behind figures of an edition, as far as they pass `keep`; the reader is not where the report leaves the reader out. */
  crowd(edition: number, keep?: (id: string) => boolean): Crowd;
  /** Respondents who count for different parts. */
  weighted(edition: number, weights: ReadonlyMap<string, number>): Crowd;
  /** The edition whose values a figure has: a release that it is held at, or this one. */
  editionOf(held: { readonly name: string } | null): number;
  /**
   * What `read` makes of a figure that may be held. In a report without its reader a held figure cannot be the released one: it
   * is of those who were behind the release, with their answers of then or of today, whichever fits.
   */
  behind(held: { readonly name: string } | null, read: (crowd: Crowd) => readonly Fact[]): readonly Fact[];
}

/** Equal crowds are one object for all readings of a survey. */
export function openReadings(
  scenario: Scenario,
  knowledge: Knowledge,
): (edition: number, reader: string | null, publication: Publication) => Reading {
  const crowds = new Map<string, Crowd>();
  const intern = (edition: number, weights: ReadonlyMap<string, number>): Crowd => {
    const key = `${edition} ${[...weights].map(([id, weight]) => (weight === 1 ? id : `${id}*${weight}`)).join(' ')}`;
    const known = crowds.get(key) ?? { edition, weights };
    crowds.set(key, known);
    return known;
  };
  return (edition, reader, publication) => {
    const without = publication.readerIncluded ? null : reader;
    const others = (of: number) => knowledge.members(of).filter((id) => id !== without);
    const name = scenario.editions[edition]?.name ?? '';
    const crowd: Reading['crowd'] = (of, keep = () => true) =>
      intern(of, new Map(others(of).flatMap((id) => (keep(id) ? [[id, 1] as const] : []))));
    const editionOf: Reading['editionOf'] = (held) => {
      const found = held === null ? edition : scenario.editions.findIndex((one) => one.name === held.name);
      if (found < 0) throw new Error(`There is no release ${held?.name}.`);
      return found;
    };
    return {
      scenario,
      knowledge,
      edition,
      publication,
      name: reader === null ? name : `${name} of ${reader}`,
      crowd,
      weighted: intern,
      editionOf,
      behind(held, read) {
        const then = read(crowd(editionOf(held)));
        if (reader === null || held === null || then.every((fact) => holds(fact, knowledge))) return then;
        const released = new Set(others(editionOf(held)));
        return read(crowd(edition, (id) => released.has(id)));
      },
    };
  };
}

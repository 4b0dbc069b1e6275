import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/analysis/disclosure/decide.js';
import { protect } from '../../../src/analysis/disclosure/protect.js';
import { analyse } from '../../../src/analysis/results/analyse.js';
import { roundHalfUp } from '../../../src/analysis/statistics/round-half-up.js';
import type { Ledger } from '../../../src/model/ledger.js';
import type { Audience, Publication } from '../../../src/model/publication.js';
import { edited } from '../../support/project.js';
import { readSmall } from '../../support/small.js';

const PRECISION = { digits: 1, shareDigits: 2 };
const PUBLIC: Audience = { kind: 'public' };
const NO_RELEASES: Ledger = { releases: [], memberToken: String, answerToken: String };

/** A survey of `n` respondents r1 … rn; `answers` gives alpha and beta of the one with that number. */
async function survey(n: number, answers: (number: number) => string) {
  const rows = Array.from({ length: n }, (_, index) => `r${index + 1},${answers(index + 1)},,`);
  const changes = {
    ...edited(
      'project.yaml',
      'respondents:\n  attributes:\n    - {id: size, kind: number, label: {ja: 規模, en: Size}, min: 1}\n',
      '',
    ),
    'respondents.csv': null,
    'responses/web.csv': `respondent,alpha,beta,gamma,delta\n${rows.join('\n')}\n`,
  };
  const { project, responses, registry } = await readSmall(changes as never);
  const decisions = decide(analyse(project, responses, registry, null), project.disclosure, NO_RELEASES);
  return (audience: Audience): Publication => protect(decisions, audience, PRECISION);
}

const everyone = (number: number) => `${(number % 5) + 1},${(number % 3) + 1}`;
const cellOf = (publication: Publication, id: string) =>
  publication.sections.flatMap((section) => section.items).find((item) => item.id === id);

describe('thresholds', () => {
  it.each([
    [9, false],
    [10, true],
  ])('in public, of %d answers: shown is %s', async (n, shown) => {
    const publish = await survey(n, everyone);
    const publication = publish(PUBLIC);
    expect(cellOf(publication, 'alpha')).toMatchObject({ distribution: { shown }, statistics: { shown }, agreement: { shown } });
    expect(publication.sections[0]?.score).toMatchObject({ statistics: { shown }, agreement: { shown } });
    expect(cellOf(publication, 'alpha')?.n).toBe(shown ? n : 0);
  });

  it.each([
    [5, false, false],
    [6, true, false],
    [10, true, false],
    [11, true, true],
  ])('for a respondent among %d: distribution %s, statistics %s', async (n, distribution, statistics) => {
    const publish = await survey(n, everyone);
    const publication = publish({ kind: 'respondent', id: 'r1' });
    expect(cellOf(publication, 'alpha')).toMatchObject({
      distribution: { shown: distribution },
      statistics: { shown: statistics },
    });
  });

  it('are the same for every reader, so that one who left an item out does not see what the others may not', async () => {
    const publish = await survey(6, (number) => (number === 1 ? ',1' : everyone(number)));
    const silent = publish({ kind: 'respondent', id: 'r1' });
    expect(cellOf(silent, 'alpha')).toMatchObject({ n: 0, distribution: { shown: false } });
    const spoken = publish({ kind: 'respondent', id: 'r2' });
    expect(cellOf(spoken, 'alpha')).toMatchObject({ n: 0, distribution: { shown: false } });
  });

  it('withhold the pooled answers of a section where one of its items is withheld', async () => {
    const publish = await survey(12, (number) => `${(number % 5) + 1},${number <= 9 ? 3 : ''}`);
    const publication = publish(PUBLIC);
    expect(cellOf(publication, 'alpha')).toMatchObject({ distribution: { shown: true } });
    expect(cellOf(publication, 'beta')).toMatchObject({ distribution: { shown: false } });
    expect(publication.sections[0]?.score).toMatchObject({ statistics: { shown: false }, agreement: { shown: false } });
  });

  it('tell nothing of an item that nobody answered', async () => {
    const publish = await survey(12, (number) => `${(number % 5) + 1},`);
    expect(cellOf(publish(PUBLIC), 'beta')).toMatchObject({ n: 0, distribution: { shown: false } });
  });
});

describe('what leaves the room', () => {
  it('is rounded throughout', async () => {
    const publish = await survey(13, everyone);
    const { sections } = publish(PUBLIC);
    const numbers = JSON.stringify(sections).match(/\d+\.\d+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    expect(Math.max(...numbers.map((number) => number.split('.')[1]?.length ?? 0))).toBe(2);
  });

  it('holds own answers for a respondent alone, and nobody else’s', async () => {
    const publish = await survey(13, everyone);
    expect(publish(PUBLIC).own).toBeNull();
    expect(publish({ kind: 'team' }).own).toBeNull();
    const publication = publish({ kind: 'respondent', id: 'r3' });
    expect(publication.own?.id).toBe('r3');
    expect(JSON.stringify({ ...publication, own: null, audience: null })).not.toMatch(/"r\d+"/);
  });

  it('is nothing for a respondent without answers', async () => {
    const publish = await survey(13, everyone);
    expect(() => publish({ kind: 'respondent', id: 'r99' })).toThrow('Respondent r99 answered nothing.');
  });
});

describe('rounding', () => {
  it.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [1e-9, 7, 0],
    [3.17647058823, 7, 3.1764706],
    [1e21, 1, 1e21],
  ])('of %d to %d places is %d', (value, digits, expected) => {
    expect(roundHalfUp(value, digits)).toBe(expected);
  });

  it('moves a value by at most half a unit of its last place, and stays put the second time', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 7 }), (value, digits) => {
        const rounded = roundHalfUp(value, digits);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits * (1 + 1e-6));
        expect(roundHalfUp(rounded, digits)).toBe(rounded);
      }),
    );
  });
});

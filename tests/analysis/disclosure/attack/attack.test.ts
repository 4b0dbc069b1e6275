import { beforeAll, describe, expect, it } from 'vitest';
import type { Decisions } from '../../../../src/analysis/disclosure/decide.js';
import { protect } from '../../../../src/analysis/disclosure/protect.js';
import type { HistogramChart } from '../../../../src/model/chart.js';
import type { Release } from '../../../../src/model/ledger.js';
import type { Project } from '../../../../src/model/project.js';
import type { Audience, Publication } from '../../../../src/model/publication.js';
import { drawHistogram } from '../../../../src/output/charts/inline/histogram.js';
import { openChartRenderer } from '../../../../src/output/charts/vega.js';
import { attack, type Reading, type Recovered } from './attacker.js';
import { chanceFrom, changed, decideOn, type Firm, loadAttacked, randomFirm, releaseOf } from './survey.js';

const SURVEYS = 1000;
const UNPROTECTED = 100;
const VERSIONS = 3;
/** As exact as the slides: rounding is no protection here. */
const PRECISION = { digits: 7, shareDigits: 7 };

let project: Project;
beforeAll(async () => {
  project = await loadAttacked();
});

interface Version {
  readonly firms: readonly Firm[];
  readonly decisions: Decisions;
}

/** A survey that grows, each version released; without releases and rules where it is unprotected. */
function versionsOf(seed: number, isProtected: boolean): readonly Version[] {
  const chance = chanceFrom(seed);
  const lean = [0, 0, 4, 8, 10][chance(5)] ?? 0;
  let firms: readonly Firm[] = Array.from({ length: 5 + chance(30) }, (_, index) => randomFirm(`f${index}`, chance, lean));
  const releases: Release[] = [];
  return Array.from({ length: VERSIONS }, (_, version): Version => {
    if (version > 0) firms = changed(firms, chance, version, lean);
    const decisions = decideOn(project, firms, isProtected ? releases : []);
    releases.push(releaseOf(decisions, `v${version}`));
    return { firms, decisions: isProtected ? decisions : unprotected(decisions) };
  });
}

function unprotected(decisions: Decisions): Decisions {
  const { team } = decisions.verdicts;
  return { ...decisions, verdicts: { public: team, respondent: team, team } };
}

function read({ firms, decisions }: Version, number: number, reader: string | null): readonly Reading[] {
  const audience: Audience = reader === null ? { kind: 'public' } : { kind: 'respondent', id: reader };
  if (reader !== null && !decisions.analysis.readers.has(reader)) return [];
  const published = protect(decisions, audience, PRECISION);
  const publication = { ...published, sample: { ...published.sample, version: number } } as Publication;
  return [{ firms, publication, without: reader }];
}

/** Who reads what: everything public, and the reports of the firms that work together. */
function readingsOf(versions: readonly Version[], readers: readonly string[]): readonly Reading[] {
  return versions.flatMap((version, number) => [
    ...read(version, number, null),
    ...readers.flatMap((reader) => read(version, number, reader)),
  ]);
}

const ATTACKERS: readonly (readonly [string, (versions: readonly Version[]) => readonly Recovered[]])[] = [
  ['a reader of the public reports', (versions) => attack(readingsOf(versions.slice(0, 1), []), [])],
  ['one firm', (versions) => attack(readingsOf(versions.slice(0, 1), ['f4']), ['f4'])],
  ['two firms together', (versions) => attack(readingsOf(versions.slice(0, 1), ['f3', 'f4']), ['f3', 'f4'])],
  ['a collector of two releases', (versions) => attack(readingsOf(versions.slice(0, 2), []), [])],
  ['two firms who collect three releases', (versions) => attack(readingsOf(versions, ['f3', 'f4']), ['f3', 'f4'])],
  ['a newcomer who collects', (versions) => attack(readingsOf(versions.slice(0, 2), ['v1n0']), ['v1n0'])],
];

/** What each attacker recovers, survey by survey. */
const fromProtected = new Map<string, string[]>(ATTACKERS.map(([name]) => [name, []]));
const fromUnprotected = new Map<string, number>(ATTACKERS.map(([name]) => [name, 0]));

describe(`over ${SURVEYS} random surveys of ${VERSIONS} versions each, an attacker`, () => {
  beforeAll(() => {
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      const versions = versionsOf(seed, true);
      for (const [name, attacker] of ATTACKERS) {
        for (const { firm, item, how } of attacker(versions))
          fromProtected.get(name)?.push(`survey ${seed}: ${firm} ${item}, ${how}`);
      }
    }
    for (let seed = 1; seed <= UNPROTECTED; seed += 1) {
      const versions = versionsOf(seed, false);
      for (const [name, attacker] of ATTACKERS)
        if (attacker(versions).length > 0) fromUnprotected.set(name, (fromUnprotected.get(name) ?? 0) + 1);
    }
  }, 300_000);

  it.each(ATTACKERS)('who is %s recovers nobody’s answer', (name) => {
    expect(fromProtected.get(name)).toEqual([]);
  });

  it.each(ATTACKERS)('who is %s recovers answers from most unprotected surveys, so that the attack is one', (name) => {
    expect(fromUnprotected.get(name)).toBeGreaterThan(UNPROTECTED / 2);
  });

  it('finds most of what is asked for published, so that silence is not what protects', () => {
    let [shown, all] = [0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      for (const { decisions } of versionsOf(seed, true)) {
        for (const item of protect(decisions, { kind: 'public' }, PRECISION).sections.flatMap((section) => section.items)) {
          if (item.kind !== 'scale' || item.n < 15) continue;
          all += 1;
          if (item.distribution.shown) shown += 1;
        }
      }
    }
    expect(shown / all).toBeGreaterThan(0.6);
  });
});

function shownScale(decisions: Decisions) {
  const { sections } = protect(decisions, { kind: 'public' }, { digits: 1, shareDigits: 2 });
  return sections[0]?.items.find((item) => item.kind === 'scale' && item.distribution.shown && item.n % 10 !== 0);
}

describe('coordinates of a drawing', () => {
  it('hold the published counts and nothing finer', async () => {
    const chartRenderer = openChartRenderer((text, size) => text.length * size * 0.6);
    const surveys = Array.from({ length: 30 }, (_, index) => versionsOf(index + 1, true)).flat();
    const version = surveys.find(({ decisions }) => shownScale(decisions) !== undefined);
    const item = version && shownScale(version.decisions);
    if (!version || item?.kind !== 'scale' || !item.distribution.shown) throw new Error('Nothing is shown.');
    const { bars } = item.distribution.value;
    const chart: HistogramChart = {
      kind: 'histogram',
      levels: bars.map(({ key, count }) => ({ level: Number(key), count })),
      peak: Math.max(...bars.map(({ count }) => count)),
      mean: item.statistics.shown ? item.statistics.value.mean : null,
      released: null,
      series: { ja: '', en: '' },
      look: 'bar',
    };
    const size = { width: 200, height: 100, labelSize: 12 };
    const drawing = await drawHistogram(chartRenderer, chart, size);
    const again = await drawHistogram(chartRenderer, { ...chart, levels: chart.levels.map((level) => ({ ...level })) }, size);
    expect(drawing.svg).toBe(again.svg);
    const exact = version.decisions.analysis.sections[0]?.items.find(({ id }) => id === item.id);
    if (exact?.kind !== 'scale' || exact.mean === null) throw new Error('There is no mean.');
    expect(item.statistics.shown && item.statistics.value.mean).not.toBe(exact.mean);
    for (const number of [exact.mean, exact.sd ?? 0]) expect(drawing.svg).not.toContain(String(number).slice(0, 8));
  });
});

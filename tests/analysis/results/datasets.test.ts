import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/results/analyse.js';
import { resultsJson } from '../../../src/analysis/results/results.js';
import type { ResultsDocument } from '../../../src/model/results-document.js';
import { docsPage, tableBelow } from '../../docs/tables.js';
import { type Dataset, datasets, FOLDER } from '../../support/datasets/fixture.js';
import { EXACT_FISHER, errorOf, KINDS, type Kind, MONTE_CARLO, NOT_COMPARED } from '../../support/datasets/kinds.js';
import { projectFiles } from '../../support/datasets/project.js';
import { type Pair, pairsIn } from '../../support/datasets/walk.js';
import { readSmall } from '../../support/small.js';

const DATASETS = datasets();
/** R's estimates by random tables use so many (scripts/r/datasets/tests.R). */
const RANDOM_TABLES_OF_R = 1e6;

async function resultsOf(dataset: Dataset): Promise<ResultsDocument> {
  const { project, responses, registry } = await readSmall(projectFiles(dataset));
  return JSON.parse(resultsJson(project, analyse(project, responses, registry, null)));
}

/** A p-value that is Fisher's, exact or estimated: `error` is then the standard error of its difference from R's estimate. */
interface OfFisher {
  readonly path: typeof EXACT_FISHER | typeof MONTE_CARLO;
  readonly error: number;
}

/** The comparisons of groups whose p-value is that of Fisher's test, by their places. */
function fisherTests({ groups }: ResultsDocument): ReadonlyMap<string, OfFisher> {
  return new Map(
    groups.flatMap(({ comparisons }, entry) =>
      comparisons.flatMap(({ test }, at): readonly (readonly [string, OfFisher])[] => {
        if (!('method' in test) || test.method !== 'fisher' || test.exact === null || !('method' in test.exact)) return [];
        const place = `groups.${entry}.comparisons.${at}`;
        if (test.exact.method === 'exact') return [[place, { path: EXACT_FISHER, error: 0 }]];
        const { p, standardError, replicates } = test.exact;
        expect(standardError).toBeCloseTo(Math.sqrt((p * (1 - p)) / replicates), 12);
        return [[place, { path: MONTE_CARLO, error: standardError * Math.sqrt(1 + replicates / RANDOM_TABLES_OF_R) }]];
      }),
    ),
  );
}

interface Compared extends Pair {
  readonly kind: Kind;
  readonly error: number;
}

/** All numbers of a data set's results beside R's, but those that NOT_COMPARED has; throws for one of no kind. */
async function comparedIn(dataset: Dataset): Promise<readonly Compared[]> {
  const results = await resultsOf(dataset);
  const ofFisher = fisherTests(results);
  return pairsIn(results, dataset.expected).flatMap((pair): readonly Compared[] => {
    const { path: of, place, got, want } = pair;
    if (want === undefined && NOT_COMPARED.some(({ path: known }) => known.test(of))) return [];
    const fisher = ofFisher.get(place.replace(/\.(test\.p|test\.exact\.p|adjusted)$/, ''));
    const kind = KINDS.find(({ paths }) => paths.some((known) => known.test(fisher?.path ?? of)));
    if (kind === undefined || want === undefined) throw new Error(`${dataset.name}: ${place} (${got}) is compared with nothing.`);
    return [{ ...pair, kind, error: differenceOf(kind, got, want, fisher?.error ?? 0) }];
  });
}

function differenceOf(kind: Kind, got: Pair['got'], want: Pair['want'], standardError: number): number {
  if (typeof got !== 'number' || typeof want !== 'number') return got === want ? 0 : Number.POSITIVE_INFINITY;
  return kind.measure === 'standard-errors' ? Math.abs(got - want) / standardError : errorOf(kind, got, want);
}

const known = new Map<string, Promise<readonly Compared[]>>();

/** As `comparedIn`, once for each data set. */
function compared(dataset: Dataset): Promise<readonly Compared[]> {
  const found = known.get(dataset.name) ?? comparedIn(dataset);
  known.set(dataset.name, found);
  return found;
}

describe('R has the same numbers', () => {
  it.each(DATASETS.map((dataset) => [dataset.name, dataset] as const))('of %s', async (_, dataset) => {
    const wrong = (await compared(dataset)).filter(({ kind, error }) => !(error <= kind.limit));
    expect(wrong.map(({ place, got, want }) => `${place}: ${got} against ${want}`)).toEqual([]);
  });

  it('in all kinds of numbers, with the largest errors of docs/statistics.md', async () => {
    const all = (await Promise.all(DATASETS.map(compared))).flat();
    const rows = KINDS.map((kind) => {
      const own = all.filter((one) => one.kind === kind);
      const largest = own.reduce((most, { error }) => Math.max(most, error), 0);
      return [kind.name, kind.r, own.length.toLocaleString('en'), written(kind, largest)];
    });
    expect(tableBelow(await docsPage('statistics.md'), '## Agreement with R')).toEqual(rows);
  });

  it('of at least 20 data sets, which the list beside them names', () => {
    const names = new Set(DATASETS.map(({ from }) => /^\S+::\w+/.exec(from)?.[0]));
    expect(names.size).toBeGreaterThanOrEqual(20);
    const list = tableBelow(readFileSync(path.join(FOLDER, 'README.md'), 'utf8'), '## Files');
    expect(list.map(([file = '', , from]) => [file, from])).toEqual(DATASETS.map(({ file, from }) => [`\`${file}\``, from]));
  });
});

/** An error rounded up to a power of ten; standard errors to whole ones. */
function written({ measure }: Kind, error: number): string {
  if (error === 0) return '0';
  return measure === 'standard-errors' ? String(Math.ceil(error)) : `1e${Math.ceil(Math.log10(error))}`;
}

describe('the comparison', () => {
  const few = DATASETS.find(({ name }) => name === 'rotarod') as Dataset;
  const expected = few.expected as Record<string, unknown>;
  const wrongIn = async (other: unknown) =>
    (await comparedIn({ ...few, expected: other })).filter(({ kind, error }) => !(error <= kind.limit)).map(({ place }) => place);

  it('fails where a number is compared with nothing, and where R has one that results.json has not', async () => {
    await expect(wrongIn({ ...expected, groups: [] })).rejects.toThrow('groups.0.sizes.0 (12) is compared with nothing.');
    expect(await wrongIn({ ...expected, gaps: [{ pairs: [{ n: 1 }] }] })).toEqual(['gaps.0.pairs.0.n']);
  });

  it('fails where a number is another', async () => {
    const sample = { ...(expected.sample as object), answered: 23 };
    expect(await wrongIn({ ...expected, sample })).toEqual(['sample.answered']);
  });

  it('has both sides of every number, and tells what is on one alone', () => {
    expect(pairsIn({ a: [{ n: 1, p: { unavailable: 'No.' } }] }, { a: [{ n: 1, p: null }] })).toEqual([
      { path: 'a.n', place: 'a.0.n', got: 1, want: 1 },
    ]);
    expect(pairsIn({ n: 1, label: 'x' }, {})).toMatchObject([{ path: 'n', got: 1, want: undefined }]);
    expect(pairsIn({ p: { unavailable: 'No.' } }, { p: 0.5, q: { low: 1 } })).toMatchObject([
      { path: 'p', got: null, want: 0.5 },
      { path: 'q.low', got: null, want: 1 },
    ]);
    expect(pairsIn({ p: { low: 1 } }, { p: null })).toMatchObject([{ path: 'p.low', got: 1 }]);
    expect(pairsIn({ similar: true, open: true }, { similar: false })).toMatchObject([
      { path: 'similar', got: true, want: false },
    ]);
  });
});

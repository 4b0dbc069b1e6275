// How often each test calls something significant at 5 % where nothing is there, and how often intervals hold the truth: 10,000
// simulated surveys of 108 respondents. Run by hand: npm run compile && node scripts/null-surveys.mjs > docs/null-surveys.md
import { holm } from '../dist/analysis/statistics/adjust.js';
import { calibrationOf } from '../dist/analysis/statistics/calibration.js';
import { changeOfMean } from '../dist/analysis/statistics/change-of-mean.js';
import { independence } from '../dist/analysis/statistics/chi-squared.js';
import { cliffsDelta } from '../dist/analysis/statistics/cliffs-delta.js';
import { cochranQ } from '../dist/analysis/statistics/cochran.js';
import { correlationInterval } from '../dist/analysis/statistics/correlation-interval.js';
import { cronbach } from '../dist/analysis/statistics/cronbach.js';
import { dunn } from '../dist/analysis/statistics/dunn.js';
import { isWithin, SIMILARITY_LEVEL } from '../dist/analysis/statistics/equivalence.js';
import { estimateByTables } from '../dist/analysis/statistics/fisher/estimate.js';
import { fisherExact } from '../dist/analysis/statistics/fisher/index.js';
import { fitToFrame } from '../dist/analysis/statistics/frame-fit.js';
import { frequenciesOf } from '../dist/analysis/statistics/frequencies.js';
import { jointOf } from '../dist/analysis/statistics/joint.js';
import { kruskalWallis } from '../dist/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../dist/analysis/statistics/mann-whitney.js';
import { mcNemar } from '../dist/analysis/statistics/mcnemar.js';
import { meanInterval } from '../dist/analysis/statistics/mean-interval.js';
import { medianInterval } from '../dist/analysis/statistics/median-interval.js';
import { overlappingDifference } from '../dist/analysis/statistics/overlapping-difference.js';
import { postStratify } from '../dist/analysis/statistics/post-stratification.js';
import { rake } from '../dist/analysis/statistics/raking.js';
import { raoScott } from '../dist/analysis/statistics/rao-scott.js';
import { shareTest } from '../dist/analysis/statistics/share-test.js';
import { spearman } from '../dist/analysis/statistics/spearman.js';
import { contingencyTable } from '../dist/analysis/statistics/table.js';
import { weightedMean } from '../dist/analysis/statistics/weighted-mean.js';
import { weightedRanks } from '../dist/analysis/statistics/weighted-ranks.js';
import { signedRank } from '../dist/analysis/statistics/wilcoxon.js';
import { wilsonInterval } from '../dist/analysis/statistics/wilson.js';

const SURVEYS = 10_000;
const N = 108;
const LEVEL = 0.05;

let state = 20261123;
function chance() {
  // Mulberry32: small, seeded, and good enough for counting.
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
const times = (n, make) => Array.from({ length: n }, (_, index) => make(index));
function drawn(shares) {
  let at = chance();
  for (const [index, share] of shares.entries()) {
    at -= share;
    if (at < 0) return index + 1;
  }
  return shares.length;
}

const CENTRAL = [0.08, 0.14, 0.26, 0.27, 0.16, 0.09];
const SKEWED = [0.55, 0.2, 0.12, 0.07, 0.04, 0.02];
const OPTIONS = [0.4, 0.3, 0.2, 0.1];

/** Each gives a p-value of one survey in which nothing is there. */
const tests = {
  'Mann-Whitney, 40 and 68, central answers': () => mannWhitney(...groups(CENTRAL, [40, 68])).p,
  'Mann-Whitney, 40 and 68, skewed answers': () => mannWhitney(...groups(SKEWED, [40, 68])).p,
  'Kruskal-Wallis, 30, 38 and 40, central answers': () => kruskalWallis(groups(CENTRAL, [30, 38, 40])).p,
  'Kruskal-Wallis, 30, 38 and 40, skewed answers': () => kruskalWallis(groups(SKEWED, [30, 38, 40])).p,
  'Dunn, one pair of three groups': () => dunn(groups(CENTRAL, [30, 38, 40]))[0].p,
  'Signed ranks of paired answers': () => signedRank(frequenciesOf(times(N, () => drawn(CENTRAL) - drawn(CENTRAL)))).p,
  'Signed ranks of paired skewed answers': () => signedRank(frequenciesOf(times(N, () => drawn(SKEWED) - drawn(SKEWED)))).p,
  'Spearman of independent items': () =>
    spearman(
      jointOf(
        times(N, () => drawn(CENTRAL)),
        times(N, () => drawn(SKEWED)),
      ),
    ).p,
  'Chi-squared, 3 groups by 4 options': () => independence(table([30, 38, 40], OPTIONS)).p,
  'Chi-squared, 2 groups by 3 options': () => independence(table([40, 68], [0.5, 0.3, 0.2])).p,
  'Fit to a frame of 1,315 in 4 categories': () => fitOfSample(1315),
  'Fit to a frame of 200 in 4 categories': () => fitOfSample(200),
  'Change of a mean, 34 answers and 74 more': () => changed(CENTRAL, { gone: 0, common: 34, joined: 74 }),
  'Change of a mean, 34 skewed answers and 74 more': () => changed(SKEWED, { gone: 0, common: 34, joined: 74 }),
  'Change of a mean, 20 gone, 60 stayed, 48 joined': () => changed(CENTRAL, { gone: 20, common: 60, joined: 48 }),
  'Change of a mean, 54 and 54 others': () => changed(CENTRAL, { gone: 54, common: 0, joined: 54 }),
  'Cochran’s Q, 4 options of which each is chosen by 40 %': () => equalOptions(4),
  'Rao and Scott, post-stratified, 2 groups by 3 options': () => weightedTest(raoScott, 'post-stratification'),
  'Rao and Scott, raked, 2 groups by 3 options': () => weightedTest(raoScott, 'raking'),
  'Lumley and Scott, post-stratified, 2 groups': () => weightedTest(weightedRanks, 'post-stratification'),
  'Lumley and Scott, raked, 2 groups': () => weightedTest(weightedRanks, 'raking'),
  'Any of 15 correlations of 6 independent items, Holm': () => Math.min(...correlationsOf(6)),
  'Any of 15 signed ranks of 6 items alike, Holm': () => Math.min(...pairsOf(6)),
  'Share of 60 to 160 answers against one half': () => halves(60 + Math.floor(101 * chance())),
  'Similar within 0.3 where means differ by 0.3: TOST': () => (isSimilar(0.3) ? 0 : 1),
};

/** The same of counts: a p-value, and that of the outcomes beyond the one that was found. */
const counts = {
  'McNemar, two options that are chosen alike': () => differing(),
};

/** Exact tests of few outcomes cannot reach 5 % exactly; a decision by lot at the edge shows that the p-value itself is right. */
const exact = {
  'Fisher, 20 and 34 by yes and no': () => table([20, 34], [0.7, 0.3]),
  'Fisher, 12 and 15 by 3 options': () => table([12, 15], [0.5, 0.3, 0.2]),
};

/** Fewer surveys: each takes thousands of tables drawn by chance. */
const drawnTables = {
  'Fisher by Monte Carlo, 20, 17 and 17 by 4 options': () => estimateByTables(contingencyTable(table([20, 17, 17], OPTIONS))).p,
};
const FEWER = 1_000;

const coverage = {
  'Mean, Student t, central answers': () =>
    holds(meanInterval(sample(CENTRAL, N), { level: 0.95, frame: null }), average(CENTRAL)),
  'Mean of 108 drawn from a frame of 150, corrected': () => fromFrame(150),
  'Share, Wilson, over shares from 5 to 95 %': () => shareHolds(),
  'Alpha, Feldt, four parallel items': () => alphaHolds(),
  'Cliff’s delta, two shifted groups': () => deltaHolds(),
  'Spearman of independent items': () => holds(correlationInterval(independent(), 0.95), 0),
  'Median of central answers (ties make it cautious)': () => holds(medianInterval(sample(CENTRAL, N), 0.95), 4),
  'Difference of two items, some left out': () => differenceHolds(),
  'Weighted mean, post-stratified': () => weightedMeanHolds('post-stratification'),
  'Weighted mean, raked': () => weightedMeanHolds('raking'),
};

function groups(shares, sizes) {
  return sizes.map((size) => sample(shares, size));
}
function sample(shares, size) {
  return frequenciesOf(times(size, () => drawn(shares)));
}
function counted(size, shares) {
  const counts = shares.map(() => 0);
  for (let index = 0; index < size; index += 1) counts[drawn(shares) - 1] += 1;
  return counts;
}
function table(sizes, shares) {
  return sizes.map((size) => counted(size, shares));
}
function average(shares) {
  return shares.reduce((sum, share, index) => sum + share * (index + 1), 0);
}
function changed(shares, { gone, common, joined }) {
  const [left, stayed, came] = [gone, common, joined].map((count) => times(count, () => drawn(shares)));
  return changeOfMean(roundOf([...left, ...stayed]), roundOf([...stayed, ...came]), common, { level: 0.95, frame: null }).p;
}
function roundOf(answers) {
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  const sd = Math.sqrt(answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / answers.length);
  return { n: answers.length, mean, sd };
}
function holds({ low, high }, truth) {
  return low <= truth && truth <= high;
}
function shuffled(frame) {
  for (let index = frame.length - 1; index > 0; index -= 1) {
    const other = Math.floor(chance() * (index + 1));
    [frame[index], frame[other]] = [frame[other], frame[index]];
  }
  return frame;
}
function fitOfSample(size) {
  const units = OPTIONS.map((share) => Math.round(size * share));
  const frame = shuffled(units.flatMap((count, category) => times(count, () => category)));
  const respondents = units.map((_, category) => frame.slice(0, N).filter((one) => one === category).length);
  return fitToFrame(respondents, units).p;
}
function fromFrame(size) {
  const frame = shuffled(times(size, () => drawn(CENTRAL)));
  const truth = frame.reduce((sum, value) => sum + value, 0) / size;
  return holds(meanInterval(frequenciesOf(frame.slice(0, N)), { level: 0.95, frame: size }), truth);
}
function shareHolds() {
  const share = 0.05 + 0.9 * chance();
  return holds(wilsonInterval(times(N, () => chance() < share).filter(Boolean).length, N, { level: 0.95, frame: null }), share);
}
function alphaHolds() {
  const rows = times(N, () => {
    const common = normal();
    return times(4, () => common + normal());
  });
  // Four parallel items with reliability 1/2 each: alpha is 4 * (1/2) / (1 + 3 * (1/2)) = 0.8.
  const columns = times(4, (item) => rows.map((row) => row[item]));
  return holds(cronbach(columns, 0.95), 0.8);
}
function deltaHolds() {
  const [a, b] = [CENTRAL, [0.16, 0.2, 0.26, 0.2, 0.12, 0.06]];
  const truth = a.reduce((sum, p, i) => sum + b.reduce((part, q, j) => part + p * q * Math.sign(i - j), 0), 0);
  return holds(cliffsDelta(sample(a, 48), sample(b, 60), 0.95), truth);
}

/** Options that go together: who chooses one is more likely to choose another. */
function ticked(options) {
  const leaning = 0.2 + 0.4 * chance();
  return times(options, () => chance() < leaning);
}
function equalOptions(options) {
  const rows = times(N, () => ticked(options));
  const chosen = times(options, (option) => rows.filter((row) => row[option]).length);
  const byNumber = times(options + 1, (number) => rows.filter((row) => row.filter(Boolean).length === number).length);
  return cochranQ(chosen, byNumber).p;
}
function differing() {
  const rows = times(N, () => ticked(2));
  const [first, second] = [
    rows.filter(([one, other]) => one && !other).length,
    rows.filter(([one, other]) => other && !one).length,
  ];
  // What lies beyond the outcome, without it: the next outcome from the middle outwards.
  return {
    p: mcNemar(first, second).p,
    beyond: first === second ? 1 : mcNemar(Math.max(first, second) + 1, Math.min(first, second) - 1).p,
  };
}
function halves(n) {
  return shareTest(times(n, () => chance() < 0.5).filter(Boolean).length, n, 0.5, null).p;
}
/**
 * 108 respondents of three strata that answered unequally often and answer differently, weighted to a frame so large that it needs no
 * correction; groups and a second margin have nothing to do with it.
 */
function weightedSample(method) {
  const strata = times(N, () => drawn([0.5, 0.3, 0.2]) - 1);
  const sides = times(N, () => drawn([0.6, 0.4]) - 1);
  const first = { strata, shares: [400, 500, 415] };
  const margins = method === 'raking' ? [first, { strata: sides, shares: [700, 615] }] : [first];
  const weights = method === 'raking' ? rake(margins).weights : postStratify(first);
  const calibration = calibrationOf(margins, weights, true);
  return { strata, calibration };
}
const BY_STRATUM = [CENTRAL, SKEWED, [0.02, 0.04, 0.07, 0.12, 0.2, 0.55]];
const OPTIONS_BY_STRATUM = [
  [0.5, 0.3, 0.2],
  [0.2, 0.5, 0.3],
  [0.3, 0.2, 0.5],
];
function weightedTest(test, method) {
  const { strata, calibration } = weightedSample(method);
  const ofStratum = test === raoScott ? OPTIONS_BY_STRATUM : BY_STRATUM;
  const values = strata.map((stratum) => drawn(ofStratum[stratum]));
  return test({ cells: calibration.cellOf, groups: times(N, () => Number(chance() < 0.4)), values }, calibration, null).p;
}
function weightedMeanHolds(method) {
  const { strata, calibration } = weightedSample(method);
  const values = strata.map((stratum) => drawn(BY_STRATUM[stratum]));
  const truth = BY_STRATUM.reduce((sum, shares, stratum) => sum + ([400, 500, 415][stratum] / 1315) * average(shares), 0);
  const byCell = calibration.cells.map((_, cell) =>
    frequenciesOf(values.filter((__, index) => calibration.cellOf[index] === cell)),
  );
  return holds(weightedMean(byCell, calibration, { level: 0.95, frame: null }).interval, truth);
}
function independent() {
  return spearman(
    jointOf(
      times(N, () => drawn(CENTRAL)),
      times(N, () => drawn(SKEWED)),
    ),
  );
}
function pairwise(items, test) {
  const columns = times(items, () => times(N, () => drawn(CENTRAL)));
  return holm(columns.flatMap((one, index) => columns.slice(index + 1).map((other) => test(one, other))));
}
function correlationsOf(items) {
  return pairwise(items, (one, other) => spearman(jointOf(one, other)).p);
}
function pairsOf(items) {
  return pairwise(items, (one, other) => signedRank(frequenciesOf(one.map((value, index) => value - other[index]))).p);
}
/** Two correlated items whose means differ by `margin`: 30 % of respondents give one more to the second. */
function isSimilar(margin) {
  const first = times(N, () => drawn([0.1, 0.2, 0.3, 0.25, 0.15]));
  const second = first.map((value) => (chance() < 0.5 ? value : drawn([0.1, 0.2, 0.3, 0.25, 0.15])) + Number(chance() < margin));
  const interval = overlappingDifference(jointOf(first, second), frequenciesOf(first), frequenciesOf(second), {
    level: SIMILARITY_LEVEL,
    frame: null,
  });
  return isWithin(interval, margin);
}
function differenceHolds() {
  const first = times(N, () => drawn(CENTRAL));
  const second = first.map((value) => (chance() < 0.5 ? value : drawn(SKEWED)));
  const [isFirst, isSecond] = times(2, () => times(N, () => chance() < 0.9));
  const given = (values, isGiven) => frequenciesOf(values.filter((_, index) => isGiven[index]));
  const both = times(N, (index) => index).filter((index) => isFirst[index] && isSecond[index]);
  const joint = jointOf(
    both.map((index) => first[index]),
    both.map((index) => second[index]),
  );
  const interval = overlappingDifference(joint, given(first, isFirst), given(second, isSecond), { level: 0.95, frame: null });
  return holds(interval, 0.5 * (average(SKEWED) - average(CENTRAL)));
}

function rateOf(make, surveys = SURVEYS) {
  let count = 0;
  for (let survey = 0; survey < surveys; survey += 1) count += Number(make());
  return count / surveys;
}
function isBelow(made) {
  return (Array.isArray(made) ? fisherExact(made).p : made.p) < LEVEL;
}
function isBelowByLot(made) {
  const { p, beyond } = Array.isArray(made) ? ofTable(made) : made;
  return beyond < LEVEL && (p <= LEVEL || chance() < (LEVEL - beyond) / (p - beyond));
}
/** With the p-value without the tables exactly as probable as this one: between the two the lot decides. */
function ofTable(counts) {
  const { p } = fisherExact(counts);
  return { p, beyond: p - probabilityOf(counts) };
}
/** Of all tables that are as probable as this one: 2 x 2 and 2 x k tables are few enough to be listed. */
function probabilityOf(counts) {
  const log = [0];
  for (let number = 1; number <= N; number += 1) log.push(log[number - 1] + Math.log(number));
  const totals = counts[0].map((_, at) => counts.reduce((sum, row) => sum + row[at], 0));
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = rows[0] + rows[1];
  const constant = [...totals, ...rows].reduce((sum, total) => sum + log[total], 0) - log[all];
  const probability = (first) =>
    Math.exp(constant - first.reduce((sum, count, at) => sum + log[count] + log[totals[at] - count], 0));
  const observed = probability(counts[0]);
  const listed = (at, left) => {
    if (at === totals.length - 1) return left <= totals[at] ? [[left]] : [];
    return times(Math.min(left, totals[at]) + 1, (count) => listed(at + 1, left - count).map((rest) => [count, ...rest])).flat();
  };
  return listed(0, rows[0])
    .map(probability)
    .filter((one) => Math.abs(one / observed - 1) < 1e-7)
    .reduce((sum, one) => sum + one, 0);
}

function percent(rate) {
  return `${(100 * rate).toFixed(2)} %`;
}
function row(name, rate, surveys = SURVEYS) {
  const reach = 1.96 * Math.sqrt((rate * (1 - rate)) / surveys);
  return `| ${name} | ${percent(rate)} | ${percent(rate - reach)} to ${percent(rate + reach)} |`;
}

const lines = [
  '# Tests where nothing is there, and intervals where the truth is known',
  '',
  `Printed by \`scripts/null-surveys.mjs\`: ${SURVEYS.toLocaleString('en')} simulated surveys of ${N} respondents, seeded, answers 1 to 6.`,
  'A test at 5 % should call 4.5 to 5.5 % of them significant; a 95 % interval should hold the truth in 94.5 to 95.5 %.',
  '',
  '| Test | Significant at 5 % | Monte Carlo interval |',
  '|---|---:|---:|',
  ...Object.entries(tests).map(([name, p]) =>
    row(
      name,
      rateOf(() => p() < LEVEL),
    ),
  ),
  ...Object.entries(drawnTables).map(([name, p]) =>
    row(
      name,
      rateOf(() => p() < LEVEL, FEWER),
      FEWER,
    ),
  ),
  ...Object.entries({ ...exact, ...counts }).flatMap(([name, make]) => [
    row(
      `${name}: p < 5 %`,
      rateOf(() => isBelow(make())),
    ),
    row(
      `${name}: decided by lot at the edge`,
      rateOf(() => isBelowByLot(make())),
    ),
  ]),
  '',
  'Fisher’s and McNemar’s tests are exact: of few outcomes p falls below 5 % in fewer surveys than 5 %. Decided by lot at the edge they',
  'reject in 5 %, which shows that their p-values are right. Fisher by Monte Carlo was drawn in 1,000 surveys. Holm’s adjustment holds any',
  'of many tests to 5 % at most, and stays below it where tests go together, as those of pairs of one set of items do. Similarity is told by',
  'two tests that must both reject; where the truth lies at the margin, it is told in 5 % at most. A median has no interval of just 95 %.',
  'Tests with weights rest on linearised variances, which are a little too small for the 22 respondents of the smallest stratum: 5.5 to 6.3 %.',
  '',
  '| Interval at 95 % | Holds the truth | Monte Carlo interval |',
  '|---|---:|---:|',
  ...Object.entries(coverage).map(([name, make]) => row(name, rateOf(make))),
];
process.stdout.write(`${lines.join('\n')}\n`);

/**
 * How the error of a number is told: `exact`, none is allowed; `relative`, as a part of R's number; `scaled`, as a part of it or of 1,
 * whichever is larger, for what may lie about 0; `standard-errors`, in those of two estimates by random tables.
 */
export type Measure = 'exact' | 'relative' | 'scaled' | 'standard-errors';

/** Numbers of results.json that are compared with R in one way. */
export interface Kind {
  /** What they are, and the functions of R that have them, as docs/statistics.md says it. */
  readonly name: string;
  readonly r: string;
  readonly measure: Measure;
  /** The largest error that passes. */
  readonly limit: number;
  /** Of the paths in results.json, without positions in lists. The first kind that has a path is its kind. */
  readonly paths: readonly RegExp[];
}

const NONE = 'no package used has them; from its definition';
const exact = { measure: 'exact', limit: 0 } as const;
const relative = (limit: number) => ({ measure: 'relative', limit }) as const;
const scaled = (limit: number) => ({ measure: 'scaled', limit }) as const;

/** In place of their paths: the p-values of Fisher's test of groups, and those that are estimated by random tables on either side. */
export const EXACT_FISHER = 'exact-fisher';
export const MONTE_CARLO = 'monte-carlo';

/** Every kind of number, by where it stands. */
export const KINDS: readonly Kind[] = [
  {
    name: 'p of Fisher’s test, by random tables, in standard errors',
    r: '`fisher.test(simulate.p.value = TRUE)`',
    measure: 'standard-errors',
    limit: 4,
    paths: [new RegExp(`^${MONTE_CARLO}$`)],
  },
  {
    name: 'counts: answers, missing answers, bases, groups, signs, degrees of freedom of counts',
    r: '`table`, `sum`, `tabulate`',
    ...exact,
    paths: [
      /^sample\.(?!.*responseRate)/,
      /^(sections\.(items|score)|groups\.comparisons\.groups)\.(n|base|modal|byAnswered|counts\..+|missing\..+)$/,
      /^groups\.(sizes|unknown)$/,
      /^groups\.comparisons\.test\.(result\.(n|n1|n2|degreesOfFreedom)|pairs\.(first|second))$/,
      /^gaps\.pairs\.(n|nFrom|nTo)$/,
      /^sections\.(reliability\.(n|items)|ranking\.pairs\.n)$/,
      /(\.result\.n|\.test\.(n|zeros))$/,
      /\.optionTests\.(equalShares\.(n|degreesOfFreedom)|pairs\.test\.(firstOnly|secondOnly))$/,
      /^representativeness\.(unknown|categories\.(respondents|frame)|test\.degreesOfFreedom)$/,
      /^weights\.(n|unknown|items\.n)$/,
    ],
  },
  {
    name: 'shares, response rates',
    r: '`prop.table`, division',
    ...relative(1e-14),
    paths: [
      /^sections\.(items|score)\.(shares\..+|topTwo|bottomTwo|noAnswerShare)$/,
      /^representativeness\.categories\.(share|frameShare|responseRate)$/,
      /responseRate$/,
    ],
  },
  {
    name: 'sums, extremes',
    r: '`sum`, `sort`, `min`, `max`',
    ...relative(1e-13),
    paths: [/^sections\.items\.(sum|min|max|largest)$/],
  },
  {
    name: 'means and their differences',
    r: '`mean`, `rowMeans`',
    ...scaled(1e-13),
    paths: [
      /^sections\.(items|score)\.mean$/,
      /^groups\.comparisons\.groups\.mean$/,
      /^gaps\.pairs\.(meanFrom|meanTo|difference)$/,
      /^sections\.ranking\.pairs\.difference$/,
    ],
  },
  {
    name: 'medians, quartiles',
    r: '`quantile(type = 7)`',
    ...scaled(1e-13),
    paths: [/^(sections\.(items|score)|groups\.comparisons\.groups)\.(median|q1|q3)$/],
  },
  {
    name: 'standard deviations',
    r: '`sd`, `cov.wt(method = "ML")`',
    ...relative(1e-13),
    paths: [/^(sections\.(items|score)|groups\.comparisons\.groups)\.sd$/],
  },
  { name: 'skewness', r: '`e1071::skewness(type = 2)`', ...scaled(1e-12), paths: [/\.skewness$/] },
  {
    name: 'intervals of means and scores',
    r: '`t.test`; with a frame `survey::svymean`',
    ...scaled(1e-13),
    paths: [/^sections\.(items|score)\.interval\.(standardError|degreesOfFreedom|low|high)$/],
  },
  {
    name: 'Wilson’s intervals',
    r: '`prop.test(correct = FALSE)`; with a frame at n / (1 - n/N) answers',
    ...scaled(1e-13),
    paths: [/^sections\.items\.(shareIntervals\..+|topTwoInterval|bottomTwoInterval)\.(low|high)$/],
  },
  {
    name: 'intervals of medians, and their coverage',
    r: 'no package used has them; the medians that `binom.test` does not reject',
    ...scaled(1e-13),
    paths: [/\.medianInterval\.(low|high|coverage)$/],
  },
  {
    name: 'bounds over the frame',
    r: NONE,
    ...scaled(1e-14),
    paths: [/^sections\.items\.(shareBounds\..+|topTwoBounds)\.(low|high)$/],
  },
  { name: 'Cochran’s Q', r: '`coin::mh_test`', ...relative(1e-12), paths: [/\.equalShares\.q$/] },
  { name: 'p of Cochran’s Q', r: '`coin::mh_test`, `pchisq`', ...relative(1e-11), paths: [/\.equalShares\.p$/] },
  { name: 'p of McNemar’s test', r: '`binom.test`', ...relative(1e-12), paths: [/\.optionTests\.pairs\.test\.p$/] },
  {
    name: 'Cronbach’s alpha, item-total correlations, alpha without an item',
    r: '`psych::alpha`',
    ...scaled(1e-12),
    paths: [/\.reliability\.(alpha|perItem\.(itemTotal|alphaIfDropped))$/],
  },
  { name: 'Feldt’s interval of alpha', r: '`psych::alpha.ci`', ...scaled(1e-12), paths: [/\.reliability\.(low|high)$/] },
  {
    name: 'Spearman’s rho',
    r: '`cor(method = "spearman")`',
    ...scaled(1e-13),
    paths: [/^(sections\.correlations|correlations\.pairs)\.result\.rho$/],
  },
  {
    name: 'p of Spearman’s rho',
    r: '`cor.test`; up to 9 with ties all orders',
    ...relative(1e-11),
    paths: [/^(sections\.correlations|correlations\.pairs)\.result\.p$/],
  },
  {
    name: 'intervals of rho (Bonett and Wright)',
    r: NONE,
    ...scaled(1e-13),
    paths: [/^(sections\.correlations|correlations\.pairs)\.interval\.(low|high)$/],
  },
  {
    name: 'intervals of differences of items',
    r: '`t.test(paired = TRUE)` where all answered both; else no package used has them; from its definition',
    ...scaled(1e-13),
    paths: [/^(sections\.ranking|gaps)\.pairs\.interval\.(standardError|degreesOfFreedom|low|high)$/],
  },
  {
    name: 'items called similar',
    r: 'no package used has them; by the interval above',
    ...exact,
    paths: [/^sections\.ranking\.pairs\.similar$/],
  },
  {
    name: 'signed ranks: sums, z, rank-biserial correlation',
    r: '`wilcox.test`, `coin::wilcoxsign_test`, `effectsize::rank_biserial`',
    ...scaled(1e-12),
    paths: [/^(sections\.ranking|gaps)\.pairs\.test\.(plus|minus|z|rankBiserial)$/],
  },
  {
    name: 'p of signed ranks',
    r: '`wilcox.test`; exact `coin::wilcoxsign_test`, `exactRankTests::wilcox.exact`',
    ...relative(1e-11),
    paths: [/^(sections\.ranking|gaps)\.pairs\.test\.p$/],
  },
  {
    name: 'Mann-Whitney: U, z',
    r: '`wilcox.test`, `coin::wilcox_test`',
    ...scaled(1e-12),
    paths: [/^groups\.comparisons\.test\.result\.(u1|u2|z)$/],
  },
  {
    name: 'Cliff’s delta',
    r: '`effectsize::cliffs_delta`',
    ...scaled(1e-13),
    paths: [/^groups\.comparisons\.test\.effect\.delta$/],
  },
  { name: 'Cliff’s interval of delta', r: NONE, ...scaled(1e-13), paths: [/^groups\.comparisons\.test\.effect\.(low|high)$/] },
  {
    name: 'Kruskal-Wallis: H, epsilon squared',
    r: '`kruskal.test`, `effectsize::rank_epsilon_squared`',
    ...scaled(1e-12),
    paths: [/^groups\.comparisons\.test\.result\.(h|epsilonSquared)$/],
  },
  { name: 'Dunn’s z', r: '`rstatix::dunn_test`', ...scaled(1e-12), paths: [/^groups\.comparisons\.test\.pairs\.z$/] },
  {
    name: 'chi-squared, least expected count, Cramér’s V',
    r: '`chisq.test(correct = FALSE)`, `vcd::assocstats`',
    ...scaled(1e-12),
    paths: [/^groups\.comparisons\.test\.result\.(statistic|leastExpected|cramersV)$/],
  },
  {
    name: 'p of Fisher’s test',
    r: '`fisher.test`, which is off by so much for tables larger than 2 x 2 (ours is within 1e-12 of fractions of whole numbers)',
    ...relative(1e-9),
    paths: [new RegExp(`^${EXACT_FISHER}$`)],
  },
  {
    name: 'p of tests of groups, and of their pairs',
    r: '`wilcox.test`, exact `coin::wilcox_test` and `exactRankTests::wilcox.exact`; `kruskal.test`, `rstatix::dunn_test`, `chisq.test`, `fisher.test` of pairs',
    ...relative(1e-11),
    paths: [/^groups\.comparisons\.test\.(p|result\.p|pairs\.p)$/],
  },
  {
    name: 'adjusted p',
    r: '`p.adjust` by Holm, and by Benjamini and Hochberg',
    ...relative(1e-11),
    paths: [/\.adjusted$/],
  },
  {
    name: 'respondents against the frame: chi-squared, least expected count',
    r: '`chisq.test` of respondents and others',
    ...relative(1e-12),
    paths: [/^representativeness\.test\.(statistic|leastExpected)$/],
  },
  {
    name: 'p of respondents against the frame',
    r: '`chisq.test`; exact `fisher.test`, which is off by so much (ours equals fractions of whole numbers to 1e-15)',
    ...relative(1e-10),
    paths: [/^representativeness\.test\.(p|exact\.p)$/],
  },
  {
    name: 'weights: lowest, highest, sums by answer, design effect',
    r: '`survey::postStratify`, `survey::calibrate(calfun = "raking")`; no package used has the factor of trimming and Kish’s design effect',
    ...relative(1e-11),
    paths: [/^weights\.(lowest|highest|designEffect|effectiveN|items\.(weightedN|counts\..+))$/],
  },
  {
    name: 'weighted means and shares, their standard errors',
    r: '`survey::svymean`',
    ...scaled(1e-11),
    paths: [/^weights\.items\.(mean|shares\..+)\.(mean|standardError)$/],
  },
  {
    name: 'intervals of weighted means and shares',
    r: '`confint`; `prop.test` at p (1 - p) / se² answers',
    ...scaled(1e-11),
    paths: [/^weights\.items\.(mean|shares\..+)\.interval\.(low|high)$/],
  },
  {
    name: 'weighted tests: F, degrees of freedom',
    r: '`survey::svychisq`, `survey::svyranktest` with midranks',
    ...scaled(1e-11),
    paths: [/^weights\.groups\.comparisons\.test\.(statistic|df1|df2)$/],
  },
  {
    name: 'p of weighted tests',
    r: '`survey::svychisq`, `survey::svyranktest` with midranks; here raking ends where margins are met to 1e-12',
    ...relative(1e-10),
    paths: [/^weights\.groups\.comparisons\.test\.p$/],
  },
];

/** Numbers of results.json that are compared with nothing, and why. */
export const NOT_COMPARED: readonly { readonly path: RegExp; readonly reason: string }[] = [
  { path: /^schemaVersion$/, reason: 'the version of the layout' },
  { path: /^statistics\.(confidence|leastAnswered)$/, reason: 'copied from project.yaml' },
  { path: /^sections\.ranking\.margin$/, reason: 'copied from project.yaml' },
  { path: /^weights\.trim\.(least|most)$/, reason: 'copied from project.yaml' },
  { path: /^sections\.(score|items)\.scale\.(low|high)$/, reason: 'copied from questionnaire.yaml' },
  { path: /^sample\.sources\.leftOut\./, reason: 'what of the files is not read' },
  {
    path: /^sections\.items\.bands\./,
    reason: 'in bands that this program chooses; counted by hand in tests/analysis/results/number-bands.test.ts',
  },
  { path: /^weights\.rounds$/, reason: 'how often this program went over the margins' },
  {
    path: /^groups\.comparisons\.test\.exact\.(replicates|standardError)$/,
    reason: 'how the estimate was made, and the error by which it is measured here',
  },
];

/** The error of a number beside R's, by the measure of its kind. */
export function errorOf({ measure }: Kind, got: number, want: number): number {
  const size = measure === 'scaled' ? Math.max(1, Math.abs(want)) : Math.abs(want);
  return got === want ? 0 : Math.abs(got - want) / (measure === 'exact' ? 1 : size);
}

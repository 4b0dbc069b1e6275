/** Tables whose log-probabilities differ by less than this count as equally probable, as in R's fisher.test. */
export const TOLERANCE = 1e-7;

/**
 * Why a figure is not shown. It is said to the team alone: what leaves the house has one mark for all reasons, since a reason tells of
 * the answers.
 */
export type Withheld =
  /** Fewer respondents than the threshold. */
  | 'too-few'
  /** All, or all but at most two, answered alike, so that those who differ would know the others' answer (`DISSENTERS`). */
  | 'alike'
  /** One or a few respondents make up so much of the sum that their numbers would be known nearly. */
  | 'dominated'
  /** It could be subtracted from what is shown, or what is shown from it, and would give away what is withheld. */
  | 'complementary'
  /** Too few respondents changed since a release, which has no such figure to show; or it has levels that are gone today. */
  | 'few-changed'
  /** Nobody answered, or the statistic cannot be computed from the answers. */
  | 'not-computable';

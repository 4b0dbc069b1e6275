export { both, inSequence, same, sameText } from './both.js';
export { citationsIn, cite, citedInSequence, plainly, uncited } from './cited.js';
export {
  base,
  baseNotShown,
  highestLevels,
  isIndicative,
  isWordedThroughout,
  languageChoices,
  languageQuestion,
  levelInWords,
  lowerLevels,
  lowestLevels,
  lowResponse,
  missingWords,
  notShown,
  numberedLabel,
  numberedTitle,
  percentage,
  questionNumber,
  recommendationGroups,
  referenceValue,
  responseRate,
  reverseMarked,
  scaleEnd,
  scaleInWords,
  terms,
  upperLevels,
  withBandsWithheld,
  withheldValue,
  withOptionsWithheld,
  withUnit,
} from './common-wording.js';
export { dateInWords } from './dates.js';
export { carrying, judgementsIn, judging, known, naming } from './judging.js';
export { LANGUAGE } from './languages.js';
export { lineCount, linesOf, phraseLines } from './lines.js';
export { fixed, integer, ordinal, percent, short, signed } from './numbers.js';
export {
  capitalised,
  either,
  enumerated,
  inSentence,
  listed,
  quoted,
  type RespondentTerms,
  respondentTermsOf,
} from './respondent-terms.js';
export { MIN_FONT_PT, secondSize } from './sizes.js';

export {
  cited,
  correlationCell,
  gapCell,
  groupCell,
  groupMeaning,
  itemCell,
  sampleCell,
  workedOut,
} from './cells.js';
export { bearOut, choose, claimCitations } from './choice.js';
export { documentHead, openReportContext, type ReportContext } from './context.js';
export { isFilled } from './filled.js';
export { judgementsOn } from './judgements.js';
export { answerOf, eitherOf, isChoice, isScale, itemOf, type Measured, measuredOf, measureOf, sectionOf } from './lookup.js';
export { countedHere, countsAll, headlineFacts, lowResponseNote, methodNotes, sampleCitations, surveyFacts } from './method.js';
export * as methodWording from './method-wording.js';
export { labels, scores } from './method-wording.js';
export { citedOf, plainRich, richOf, textOf } from './quotes.js';

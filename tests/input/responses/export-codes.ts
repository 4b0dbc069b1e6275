/** Kinds of messages about exports as they are downloaded; exports.test.ts has a case for each. */
export const EXPORT_CODES = [
  'columns-alike',
  'separator-of-no-text',
  'headings-of-variables',
  'no-such-rows',
  'columns-left-out',
  'rows-left-out',
  'texts-left-out',
  'not-registered-counted',
  'own-code-is-answer',
  'weighted-file',
  'weight-column-missing',
  'bad-weight',
];

import { describe, it } from 'vitest';
import { added, type Broken, edit, expectProblem } from './broken.js';

const NAME_RULE = 'it must be of the letters A-Z and a-z, digits, _ and -, and begin with a letter or digit';
const SECOND_WEB = 'file: responses/web.csv}\n  - {id: mail, label: {ja: 郵送, en: Mail}, file: ‸responses/web.csv}';

describe('project.yaml', () => {
  it.each<Broken>([
    {
      code: 'bad-id',
      changes: added('project.yaml', 'id: ‸my survey'),
      key: 'id',
      message: `"my survey" cannot be an id here: ${NAME_RULE}.`,
    },
    {
      code: 'bad-id',
      changes: edit('project.yaml', ['id: web', 'id: ‸ウェブ']),
      key: 'sources[0].id',
      message: `"ウェブ" cannot be an id here: ${NAME_RULE}.`,
    },
    {
      code: 'reserved-name',
      changes: edit('project.yaml', ['id: web', 'id: ‸constructor']),
      key: 'sources[0].id',
      message: '"constructor" is a reserved name.',
      advice: 'Choose another.',
    },
    {
      code: 'reserved-name',
      changes: edit('project.yaml', ['id: size', '‸id: language']),
      key: 'respondents.attributes[0].id',
      message: '"language" is a reserved name.',
      advice: 'Choose another.',
    },
    {
      code: 'duplicate-source',
      changes: {
        ...edit('project.yaml', ['web.csv}', 'web.csv}\n  - {id: ‸web, label: {ja: 郵送, en: Mail}, file: responses/mail.csv}']),
        'responses/mail.csv': 'respondent\n',
      },
      key: 'sources[1].id',
      message: 'The source id "web" is used twice; the first is at project.yaml:6:10.',
    },
    {
      code: 'duplicate-file',
      changes: edit('project.yaml', ['file: responses/web.csv}', SECOND_WEB]),
      key: 'sources[1].file',
      message: 'The file "responses/web.csv" is already used at project.yaml:6:48.',
      advice: 'Each source has a file of its own.',
    },
    {
      code: 'duplicate-code',
      changes: edit('project.yaml', ['["*"]', '["*", ‸" 99 "]']),
      key: 'missing.invalid[1]',
      message: 'The code "99" has two meanings; the first is at project.yaml:10:22.',
    },
    {
      code: 'repeated-entry',
      changes: edit('project.yaml', ['["*"]', '["*", ‸"*"]']),
      key: 'missing.invalid[1]',
      message: '"*" is listed twice.',
      advice: 'Remove one of them.',
    },
    {
      code: 'duplicate-id',
      changes: edit('project.yaml', ['id: size', 'id: ‸alpha']),
      key: 'respondents.attributes[0].id',
      message: 'The id "alpha" is used twice; the first is at questionnaire.yaml:9:14.',
      advice: 'Ids of sections, items and attributes must all differ (a section and one of its own items may share one).',
    },
    {
      code: 'kind-missing',
      changes: edit('project.yaml', ['- {id: size, kind: number,', '- ‸{id: size,']),
      key: 'respondents.attributes[0]',
      message: 'It is not said of what kind this is.',
      advice: 'Write "kind: …" with one of single, number, text.',
    },
    {
      code: 'bad-date',
      changes: edit('project.yaml', ['2026-01-31', '‸2026/01/31']),
      key: 'date',
      message: 'A date such as 2026-11-01 was expected here, not "2026/01/31".',
    },
    {
      code: 'bad-date',
      changes: edit('project.yaml', ['2026-01-31', '‸2026']),
      key: 'date',
      message: 'A date such as 2026-11-01 was expected here, not "2026".',
    },
    {
      code: 'no-such-date',
      changes: edit('project.yaml', ['2026-01-31', '‸2026-02-29']),
      key: 'date',
      message: 'There is no day 2026-02-29 in the calendar.',
    },
    {
      code: 'lowered-without-reason',
      changes: added('project.yaml', 'disclosure: {public: ‸9}'),
      key: 'disclosure.public',
      message: '"public" is 10 or more by default; 9 protects respondents less.',
      advice: 'Write the default or stricter, or say in "reason" why less protection is right here; the manifest repeats it.',
    },
    {
      code: 'lowered-without-reason',
      changes: added('project.yaml', 'disclosure: {magnitudes: {share: ‸0.9}}'),
      key: 'disclosure.magnitudes.share',
      message: '"magnitudes.share" is 0.85 or less by default; 0.9 protects respondents less.',
      advice: 'Write the default or stricter, or say in "reason" why less protection is right here; the manifest repeats it.',
    },
    {
      code: 'floor-too-low',
      changes: added('project.yaml', 'disclosure: {feedback: ‸2, reason: They agreed.}'),
      key: 'disclosure.feedback',
      message: 'At least 3 respondents must stand behind a statistic in any case, not 2.',
      advice: 'Write 3 or more, so that no respondent can be recognised.',
    },
    {
      code: 'not-whole',
      changes: added('project.yaml', 'disclosure: {public: ‸10.5}'),
      key: 'disclosure.public',
      message: 'A whole number was expected here, not the number 10.5.',
    },
    {
      code: 'missing-key',
      changes: added('project.yaml', 'disclosure: {allow: [‸{phrase: Thank you}]}'),
      key: 'disclosure.allow[0].reason',
      message: 'The key "reason" is missing here.',
      advice: 'Write "reason: …".',
    },
    {
      code: 'empty-text',
      changes: added('project.yaml', 'disclosure: {allow: [{phrase: Thank you, reason: ‸""}]}'),
      key: 'disclosure.allow[0].reason',
      message: 'The text is empty.',
      advice: 'Write it, or remove the key if it is not needed.',
    },
    {
      code: 'unknown-key',
      changes: added('project.yaml', 'disclosure: {allow: [{phrase: Thank you, reason: Ours., ‸why: Ours.}]}'),
      key: 'disclosure.allow[0].why',
      message: 'The key "why" is not known here.',
      advice: 'Keys allowed here: phrase, reason.',
    },
    {
      code: 'phrase-too-short',
      changes: added('project.yaml', 'disclosure: {allow: [{phrase: ‸"「社」", reason: Ours.}]}'),
      key: 'disclosure.allow[0].phrase',
      message: 'The phrase "「社」" has less than 2 letters and figures; reports are searched for nothing so short.',
      advice: 'Leave it out, or write the whole phrase.',
    },
    {
      code: 'repeated-entry',
      changes: added('project.yaml', 'disclosure: {allow: [{phrase: Thanks, reason: A.}, {phrase: ‸Thanks, reason: B.}]}'),
      key: 'disclosure.allow[1].phrase',
      message: '"Thanks" is listed twice.',
      advice: 'Remove one of them.',
    },
    {
      code: 'wrong-type',
      changes: added('project.yaml', 'disclosure: {allow: ‸Thanks}'),
      key: 'disclosure.allow',
      message: 'A list was expected here, not the text "Thanks".',
    },
    {
      code: 'edition-without-language',
      changes: added('project.yaml', 'languages: [ja]\neditions: [ja, ‸bilingual]'),
      key: 'editions[1]',
      message: 'The edition "bilingual" needs English, which is not among "languages".',
      advice: 'Add en to "languages", or remove "bilingual".',
    },
    {
      code: 'report-without-texts',
      changes: { ...added('project.yaml', 'reports: [slides, ‸brief]'), 'brief.yaml': null, 'breif.yaml': '' },
      key: 'reports[1]',
      message: 'The report "brief" has no brief.yaml in the project folder. Did you mean "breif.yaml"?',
      advice: 'Write brief.yaml, or remove "brief" here.',
    },
    {
      code: 'not-one-of',
      changes: added('project.yaml', 'languages: [ja, ‸jp]'),
      key: 'languages[1]',
      message: 'One of ja, en was expected here, not the text "jp". Did you mean "ja"?',
    },
  ])('$code: $message', expectProblem);
});

import { describe, it } from 'vitest';
import { added, type Broken, edit, expectProblem } from './broken.js';

const PROJECT_KEYS =
  'Keys allowed here: id, title, organisation, contact, date, fieldwork, languages, synthetic, frame, terms, sources, ' +
  'respondents, missing, statistics, disclosure, analyses, weights, reports, editions, formats.';
const EMPTY_VALUE = 'Write a value, or remove the key if it is not needed.';
const EMPTY_TEXT = 'Write it, or remove the key if it is not needed.';

describe('keys', () => {
  it.each<Broken>([
    {
      code: 'unknown-key',
      changes: edit('project.yaml', ['missing:', '‸mising:']),
      key: 'mising',
      message: 'The key "mising" is not known here. Did you mean "missing"?',
      advice: PROJECT_KEYS,
    },
    {
      code: 'unknown-key',
      changes: added('project.yaml', '‸colour: red'),
      key: 'colour',
      message: 'The key "colour" is not known here.',
      advice: PROJECT_KEYS,
    },
    {
      code: 'unknown-key',
      changes: added('project.yaml', 'disclosure: {public: 10, ‸feedbak: 5}'),
      key: 'disclosure.feedbak',
      message: 'The key "feedbak" is not known here. Did you mean "feedback"?',
      advice: 'Keys allowed here: public, feedback, spread, changed, reader, magnitudes, reason, allow.',
    },
    {
      code: 'unknown-key',
      changes: edit('slides.yaml', ['{ja: 副題, en: Subtitle}', '{ja: 副題, en: Subtitle, ‸fr: Sous-titre}']),
      key: 'subtitle.fr',
      message: 'The key "fr" is not known here.',
      advice: 'Keys allowed here: ja, en.',
    },
    {
      code: 'unknown-key',
      changes: added('slides.yaml', '‸__proto__: {precision: 3}'),
      key: '__proto__',
      message: 'The key "__proto__" is not known here.',
      advice: 'Keys allowed here: title, subtitle, presenter, precision, slides.',
    },
    {
      code: 'full-width-key',
      changes: edit('slides.yaml', ['{ja: 副題, en: Subtitle}', '{ja: 副題, en: Subtitle, ‸en：Sub}']),
      key: 'subtitle.en：Sub',
      message: '"en：Sub" was read as one key, because it holds a full-width colon or space.',
      advice: 'Use the half-width ones: a colon and a space after each key, spaces before it.',
    },
    {
      code: 'full-width-key',
      changes: added('slides.yaml', '‸\u3000precision: 3'),
      key: '\u3000precision',
      message: '"precision" was read as one key, because it holds a full-width colon or space.',
      advice: 'Use the half-width ones: a colon and a space after each key, spaces before it.',
    },
    {
      code: 'key-of-other-kind',
      changes: edit('questionnaire.yaml', ['en: Delta}', 'en: Delta}, ‸options: []']),
      key: 'sections[1].items[1].options',
      message: 'The key "options" is for kind single or multiple; this is kind number.',
      advice: 'Remove "options", or change the kind.',
    },
    {
      code: 'missing-key',
      changes: edit('slides.yaml', ['title: {ja: 結果, en: Results}\n', '‸']),
      key: 'title',
      message: 'The key "title" is missing here.',
      advice: 'Write "title: …".',
    },
    {
      code: 'missing-key',
      changes: edit('project.yaml', ['- {id: web, label: {ja: ウェブ, en: Web}, file', '- ‸{id: web, file']),
      key: 'sources[0].label',
      message: 'The key "label" is missing here.',
      advice: 'Write "label: …".',
    },
    {
      code: 'empty-value',
      changes: edit('project.yaml', ['date: 2026-01-31', '‸date:']),
      key: 'date',
      message: 'Nothing is written here.',
      advice: EMPTY_VALUE,
    },
    {
      code: 'empty-value',
      changes: edit('project.yaml', ['noAnswer: ["99"]', 'noAnswer: ‸null']),
      key: 'missing.noAnswer',
      message: 'Nothing is written here.',
      advice: EMPTY_VALUE,
    },
    {
      code: 'empty-value',
      changes: added('project.yaml', '‸terms:'),
      key: 'terms',
      message: 'Nothing is written here.',
      advice: EMPTY_VALUE,
    },
  ])('$code: $message', expectProblem);
});

describe('types', () => {
  it.each<Broken>([
    {
      code: 'wrong-type',
      changes: { 'slides.yaml': '‸- title\n' },
      message: 'A mapping of keys to values was expected here, not a list.',
      advice: 'Write it as {title: …, subtitle: …, presenter: …}.',
    },
    {
      code: 'wrong-type',
      changes: edit('questionnaire.yaml', ['{id: "yes", label: {ja: はい, en: "Yes"}}', '‸はい']),
      key: 'sections[1].items[0].options[0]',
      message: 'A mapping of keys to values was expected here, not the text "はい".',
      advice: 'Write it as {id: …, label: はい}.',
    },
    {
      code: 'wrong-type',
      changes: added('project.yaml', 'reports: ‸slides'),
      key: 'reports',
      message: 'A list was expected here, not the text "slides".',
    },
    {
      code: 'wrong-type',
      changes: added('project.yaml', 'terms: ‸[]'),
      key: 'terms',
      message: 'A mapping of keys to values was expected here, not a list.',
    },
    {
      code: 'wrong-type',
      changes: edit('questionnaire.yaml', ['en: Alpha}', 'en: Alpha}, reverse: ‸no']),
      key: 'sections[0].items[0].reverse',
      message: 'True or false was expected here, not the text "no".',
    },
    {
      code: 'wrong-type',
      changes: edit('questionnaire.yaml', ['number: 1\n', 'number: ‸[1]\n']),
      key: 'sections[0].number',
      message: 'A whole number or a text was expected here, not a list.',
    },
    {
      code: 'wrong-type',
      changes: edit('questionnaire.yaml', ['in: "yes"', 'in: ‸{yes: 1}']),
      key: 'sections[1].items[1].askedIf.in',
      message: 'An option id or a level, or a list of them, was expected here, not a mapping.',
    },
    {
      code: 'wrong-type',
      changes: edit('questionnaire.yaml', ['in: "yes"', 'in: ["yes", ‸true]']),
      key: 'sections[1].items[1].askedIf.in[1]',
      message: 'An option id or a level was expected here, not true.',
    },
    {
      code: 'wrong-type',
      changes: edit('project.yaml', ['date: 2026-01-31', 'date: ‸{year: 2026}']),
      key: 'date',
      message: 'A date such as 2026-11-01 was expected here, not a mapping.',
    },
    {
      code: 'wrong-type',
      changes: edit('brief.yaml', ['atLeast: 3', 'atLeast: ‸three']),
      key: 'headline[0].when[0].atLeast',
      message: 'A number was expected here, not the text "three".',
    },
    {
      code: 'needs-quotes',
      changes: edit('questionnaire.yaml', ['{id: "no"', '{id: ‸0123']),
      key: 'sections[1].items[0].options[1].id',
      message: 'A text was expected here, not the number 0123.',
      advice: 'Put it in quotation marks: "0123".',
    },
    {
      code: 'needs-quotes',
      changes: edit('questionnaire.yaml', ['{id: "no"', '{id: ‸true']),
      key: 'sections[1].items[0].options[1].id',
      message: 'A text was expected here, not true.',
      advice: 'Put it in quotation marks: "true".',
    },
    {
      code: 'needs-quotes',
      changes: edit('project.yaml', ['id: web', 'id: ‸2026']),
      key: 'sources[0].id',
      message: 'A text was expected here, not the number 2026.',
      advice: 'Put it in quotation marks: "2026".',
    },
    {
      code: 'needs-quotes',
      changes: edit('project.yaml', ['["99"]', '["98", ‸99]']),
      key: 'missing.noAnswer[1]',
      message: 'A text was expected here, not the number 99.',
      advice: 'Put it in quotation marks: "99".',
    },
    {
      code: 'needs-quotes',
      changes: edit('questionnaire.yaml', ['en: Alpha}', 'en: Alpha}, column: ‸1']),
      key: 'sections[0].items[0].column',
      message: 'A text was expected here, not the number 1.',
      advice: 'Put it in quotation marks: "1".',
    },
    {
      code: 'needs-quotes',
      changes: edit('questionnaire.yaml', ['number: 1\n', 'number: ‸1.10\n']),
      key: 'sections[0].number',
      message: 'A text was expected here, not the number 1.10.',
      advice: 'Put it in quotation marks: "1.10".',
    },
    {
      code: 'needs-no-quotes',
      changes: edit('questionnaire.yaml', ['high: 5', 'high: ‸"5"']),
      key: 'scales.five.high',
      message: 'A number was expected here, not the text "5".',
      advice: 'Write it without quotation marks: 5.',
    },
    {
      code: 'not-one-of',
      changes: added('project.yaml', 'formats: [html, ‸pfd]'),
      key: 'formats[1]',
      message: 'One of html, pdf, pptx was expected here, not the text "pfd". Did you mean "pdf"?',
    },
    {
      code: 'not-one-of',
      changes: edit('questionnaire.yaml', ['kind: number', 'kind: ‸nmuber']),
      key: 'sections[1].items[1].kind',
      message: 'One of scale, single, multiple, number, text was expected here, not the text "nmuber". Did you mean "number"?',
    },
    {
      code: 'not-one-of',
      changes: added('project.yaml', 'statistics: {sd: ‸sampel}'),
      key: 'statistics.sd',
      message: 'One of population, sample was expected here, not the text "sampel". Did you mean "sample"?',
    },
    {
      code: 'too-few',
      changes: added('project.yaml', 'editions: ‸[]'),
      key: 'editions',
      message: 'At least 1 entry was expected here, not 0.',
    },
    {
      code: 'too-few',
      changes: edit(
        'questionnaire.yaml',
        ['          - {id: "no", label: {ja: いいえ, en: "No"}}\n', ''],
        ['          - {id: "y', '          ‸- {id: "y'],
      ),
      key: 'sections[1].items[0].options',
      message: 'At least 2 entries were expected here, not 1.',
    },
    {
      code: 'too-few',
      changes: edit('questionnaire.yaml', ['in: "yes"', 'in: ‸[]']),
      key: 'sections[1].items[1].askedIf.in',
      message: 'At least 1 entry was expected here, not 0.',
    },
    {
      code: 'too-many',
      changes: added('slides.yaml', 'slides: [{kind: items, items: ‸[alpha, beta, gamma]}]'),
      key: 'slides[0].items',
      message: 'At most 2 entries were expected here, not 3.',
    },
    {
      code: 'too-small',
      changes: added('project.yaml', 'frame: {size: ‸0, description: {ja: 名簿, en: List}}'),
      key: 'frame.size',
      message: 'The least possible value here is 1, not the number 0.',
    },
    {
      code: 'too-large',
      changes: added('slides.yaml', 'precision: ‸11'),
      key: 'precision',
      message: 'The greatest possible value here is 10, not the number 11.',
    },
    {
      code: 'not-whole',
      changes: edit('questionnaire.yaml', ['high: 5', 'high: ‸5.5']),
      key: 'scales.five.high',
      message: 'A whole number was expected here, not the number 5.5.',
    },
    {
      code: 'repeated-entry',
      changes: added('project.yaml', 'formats: [html, ‸html]'),
      key: 'formats[1]',
      message: '"html" is listed twice.',
      advice: 'Remove one of them.',
    },
  ])('$code: $message', expectProblem);
});

describe('texts', () => {
  it.each<Broken>([
    {
      code: 'missing-language',
      changes: edit('questionnaire.yaml', ['{ja: 甲, en: Alpha}', '‸{ja: 甲}']),
      key: 'sections[0].items[0].label.en',
      message: 'The English text (en) is missing here.',
      advice: 'Write it, or take en out of "languages" in project.yaml.',
    },
    {
      code: 'missing-language',
      changes: edit('feedback.yaml', ['{ja: 回答, en: Answers}', '‸{en: Answers}']),
      key: 'title.ja',
      message: 'The Japanese text (ja) is missing here.',
      advice: 'Write it, or take ja out of "languages" in project.yaml.',
    },
    {
      code: 'missing-language',
      changes: edit('slides.yaml', ['{ja: 結果, en: Results}', '&once ‸{ja: 結果}'], ['{ja: 副題, en: Subtitle}', '*once']),
      key: 'title.en',
      message: 'The English text (en) is missing here.',
      advice: 'Write it, or take en out of "languages" in project.yaml.',
    },
    {
      code: 'text-in-one-language',
      changes: edit('slides.yaml', ['{ja: 副題, en: Subtitle}', '‸Subtitle']),
      key: 'subtitle',
      message: 'A text in both languages was expected here.',
      advice:
        'Write {ja: "…", en: "Subtitle"}. For reports in one language, write languages: [en] into project.yaml: then the text alone is enough.',
    },
    {
      code: 'text-in-one-language',
      changes: edit('slides.yaml', ['{ja: 副題, en: Subtitle}', '‸副題']),
      key: 'subtitle',
      message: 'A text in both languages was expected here.',
      advice:
        'Write {ja: "副題", en: "…"}. For reports in one language, write languages: [ja] into project.yaml: then the text alone is enough.',
    },
    {
      code: 'empty-text',
      changes: edit('slides.yaml', ['en: Subtitle', 'en: ‸"  "']),
      key: 'subtitle.en',
      message: 'The text is empty.',
      advice: EMPTY_TEXT,
    },
    {
      code: 'empty-text',
      changes: added('project.yaml', 'terms: {counter: {ja: 社, en: firms, one: ‸""}}'),
      key: 'terms.counter.one',
      message: 'The text is empty.',
      advice: EMPTY_TEXT,
    },
    {
      code: 'empty-value',
      changes: edit('slides.yaml', ['en: Subtitle', '‸en: ']),
      key: 'subtitle.en',
      message: 'Nothing is written here.',
      advice: EMPTY_VALUE,
    },
    {
      code: 'needs-quotes',
      changes: edit('slides.yaml', ['en: Subtitle', 'en: ‸2026']),
      key: 'subtitle.en',
      message: 'A text was expected here, not the number 2026.',
      advice: 'Put it in quotation marks: "2026".',
    },
    {
      code: 'control-in-text',
      changes: edit('slides.yaml', ['en: Subtitle', 'en: ‸"Sub\\u0007title"']),
      key: 'subtitle.en',
      message: 'The text holds the character U+0007, which cannot be printed.',
      advice: 'Delete it; it may come from copied text or from a backslash inside " ".',
    },
  ])('$code: $message', expectProblem);
});

import { LANGS, type Lang } from '../../model/text.js';
import { didYouMean, either, excerpt, listed, quoted, SEE_LIMITS, say } from '../../problems/index.js';

/**
 * Every message of this room, in one place so that tests can assert each; that is why the file is long.
 * Each function makes one kind of message with a code of its own.
 */

// The project folder and its files

export const projectFolderMissing = (near: string | null) =>
  say(
    'project-folder-missing',
    `There is no such folder.${near === null ? '' : ` Did you mean "${near}"?`}`,
    'Give a folder that holds project.yaml.',
  );
export const projectIsFile = () =>
  say('project-is-file', 'This is a file; a project folder was expected.', 'Give the folder that holds project.yaml.');
export const projectFileMissing = (present: readonly string[], near: string | null) =>
  say(
    'project-file-missing',
    `This folder has no project.yaml. ${present.length === 0 ? 'It is empty.' : `It holds: ${listed(present)}.`}${near === null ? '' : ` Did you mean "${near}"?`}`,
    'Give a folder that holds project.yaml.',
  );
export const fileMissing = (name: string, present: readonly string[]) =>
  say('file-missing', `The project folder has no ${name}.${didYouMean(name, present)}`, `Write ${name} beside project.yaml.`);
export const fileUnreadable = (reason: string) =>
  say('file-unreadable', `The file cannot be read (${reason}).`, 'Check that it exists and that you may read it.');
export const fileTooLarge = (bytes: number, most: number) =>
  say('file-too-large', `The file has ${megabytes(bytes)} MB; at most ${megabytes(most)} MB are read.`, SEE_LIMITS);
export const notUtf8 = (likely: string | null) =>
  say(
    'not-utf-8',
    `The file is not UTF-8 text${likely === null ? '' : `; it looks like ${likely}`}.`,
    'Save it again with the encoding UTF-8.',
  );
export const registryUndeclared = () =>
  say(
    'registry-undeclared',
    'The folder has a respondents.csv, but project.yaml has no "respondents", so it is not used.',
    'Write "respondents: {}" in project.yaml to use it.',
  );
export const noReports = (files: readonly string[]) =>
  say(
    'no-reports',
    `No report will be made: the folder has none of ${either(files, 'and')}.`,
    'Write the texts of at least one report.',
  );

/** `meant` is not there, and has a meaning. */
export const misnamed = (name: string, meant: string) =>
  say(
    'misnamed',
    `Nothing reads ${quoted(name)}, and there is no ${quoted(meant)}.`,
    `If it is meant to be that, rename it to ${quoted(meant)}; else give it another name.`,
  );

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 1e5) / 10).toFixed(1);
}

// YAML that cannot be read. `line` is the text of the line that the message is about.

function reads(line: string): string {
  return ` The line reads: ${excerpt(line, 120)}`;
}

export const tabIndent = (line: string) =>
  say(
    'yaml-tab',
    `This line is indented with a tab character; YAML allows spaces only.${reads(line)}`,
    'Replace the tab by spaces, as many as in the lines beside it.',
  );
export const indentation = (line: string) =>
  say(
    'yaml-indentation',
    `The indentation of this line fits none of the lines above it.${reads(line)}`,
    'Begin it in the same column as the other entries of its list or mapping.',
  );
export const notContinuing = (line: string) =>
  say(
    'yaml-not-continuing',
    `This line does not continue what stands above it.${reads(line)}`,
    'A file holds either keys or a list, not both; check dashes and indentation.',
  );
export const missingColon = (line: string) =>
  say(
    'yaml-missing-colon',
    `This line has no key followed by a colon and a space.${reads(line)}`,
    'Write "key: value" with a half-width colon and a space after it.',
  );
export const unclosed = (line: string) =>
  say(
    'yaml-unclosed',
    `A quotation mark or bracket opened here or above is not closed.${reads(line)}`,
    'Close it. Text that itself holds \' or " or brackets is best put between the other kind of quotation marks.',
  );
export const colonInText = (line: string) =>
  say(
    'yaml-colon-in-text',
    `A colon followed by a space stands inside a text.${reads(line)}`,
    'Put the whole text in quotation marks.',
  );
export const missingComma = (line: string) =>
  say(
    'yaml-missing-comma',
    `A half-width comma is missing between two entries inside { } or [ ].${reads(line)}`,
    'Separate entries with ", "; put texts that hold , : { } [ ] or quotation marks in quotation marks.',
  );
export const extraComma = (line: string) =>
  say('yaml-extra-comma', `Nothing stands before a comma.${reads(line)}`, 'Remove the comma, or write "" for an empty text.');
export const specialStart = (character: string, line: string) =>
  say(
    'yaml-special-start',
    `The text here begins with ${character}, which has a meaning of its own in YAML.${reads(line)}`,
    'Put the text in quotation marks.',
  );
export const afterValue = (line: string) =>
  say(
    'yaml-after-value',
    `Something follows a closing quotation mark or bracket.${reads(line)}`,
    "Put the whole text between the quotation marks; write a quotation mark inside it twice ('') or as \\\".",
  );
export const backslash = (line: string) =>
  say(
    'yaml-backslash',
    `A backslash inside " " begins a special character, and this one is not known.${reads(line)}`,
    "Write the backslash twice, or put the text in ' ' instead.",
  );
export const controlInFile = (code: string, line: string) =>
  say(
    'yaml-control-character',
    `The file holds the invisible character ${code}.${reads(line)}`,
    'Delete it; it may have come along with copied text.',
  );
export const tooDeep = (most: number) => say('yaml-too-deep', `Lists and mappings are nested more than ${most} levels deep.`);
export const tooManyAliases = (most: number) => say('yaml-too-many-aliases', `The file uses more than ${most} aliases (*name).`);
export const tooManyValues = (most: number) =>
  say('yaml-too-many-values', `The file holds more than ${most} values, repetitions by aliases (*name) counted.`);
export const tooManyEntries = (most: number) =>
  say('yaml-too-many-entries', `The list or mapping that begins here has more than ${most} entries.`, SEE_LIMITS);
export const tooLongText = (length: number, most: number) =>
  say('yaml-text-too-long', `The text that begins here has ${length} characters; at most ${most} are read.`, SEE_LIMITS);
export const tooManyItems = (items: number, most: number) =>
  say('too-many-items', `The questionnaire has ${items} items; at most ${most} are read.`, SEE_LIMITS);
export const tooManySources = (sources: number, most: number) =>
  say('too-many-sources', `The project has ${sources} sources; at most ${most} are read.`, SEE_LIMITS);
export const aliasOfItself = (name: string) =>
  say('yaml-alias-of-itself', `The alias *${excerpt(name)} stands inside what it repeats.`, 'Write the value out.');
export const unreadableYaml = (reason: string, line: string) =>
  say(
    'yaml-unreadable',
    `This cannot be read as YAML (${reason}).${reads(line)}`,
    'Put texts with unusual characters in quotation marks.',
  );
export const severalDocuments = () =>
  say(
    'yaml-several-documents',
    'A second YAML document begins here; one was expected.',
    'Remove the line "---", or quote the text that begins with it.',
  );
export const emptyFile = () => say('yaml-empty', 'The file is empty.');
export const keyNotPlain = () => say('yaml-key-not-plain', 'A key must be a plain word followed by a colon.');
export const duplicateKey = (key: string, first: string) =>
  say(
    'duplicate-key',
    `The key ${quoted(key)} is written twice here; the first is at ${first}.`,
    'Remove or rename one of them.',
  );

// Keys and types

/** For a key that is not among those allowed. */
export const strangeKey = (key: string, allowed: readonly string[]) =>
  /[：\u3000]/.test(key) ? fullWidthKey(key) : unknownKey(key, allowed);
const unknownKey = (key: string, allowed: readonly string[]) =>
  say(
    'unknown-key',
    `The key ${quoted(key)} is not known here.${didYouMean(key, allowed)}`,
    `Keys allowed here: ${allowed.join(', ')}.`,
  );
const fullWidthKey = (key: string) =>
  say(
    'full-width-key',
    `${quoted(key)} was read as one key, because it holds a full-width colon or space.`,
    'Use the half-width ones: a colon and a space after each key, spaces before it.',
  );
export const keyOfOtherKind = (key: string, kinds: readonly string[], kind: string) =>
  say(
    'key-of-other-kind',
    `The key "${key}" is for kind ${either(kinds)}; this is kind ${kind}.`,
    `Remove "${key}", or change the kind.`,
  );
export const missingKey = (key: string) => say('missing-key', `The key "${key}" is missing here.`, `Write "${key}: …".`);
export const emptyValue = () =>
  say('empty-value', 'Nothing is written here.', 'Write a value, or remove the key if it is not needed.');
export const wrongType = (expected: string, got: string) =>
  say('wrong-type', `${capital(expected)} was expected here, not ${got}.`);
/** `keys`: those that such a mapping must have; `text`: what was written instead, null where it is no text. */
export const needsMapping = (got: string, keys: readonly string[], text: string | null) =>
  say(
    'wrong-type',
    `A mapping of keys to values was expected here, not ${got}.`,
    keys.length === 0 ? undefined : `Write it as {${keys.map((key) => `${key}: ${sampleOf(key, text)}`).join(', ')}}.`,
  );

/** What was written is probably what is read, not what it is called by. */
function sampleOf(key: string, text: string | null): string {
  return text !== null && (key === 'label' || key === 'text') ? excerpt(text) : '…';
}

export const needsQuotes = (expected: string, got: string, written: string) =>
  say('needs-quotes', `${capital(expected)} was expected here, not ${got}.`, `Put it in quotation marks: "${excerpt(written)}".`);
export const needsNoQuotes = (written: string) =>
  say(
    'needs-no-quotes',
    `A number was expected here, not the text ${quoted(written)}.`,
    `Write it without quotation marks: ${excerpt(written)}.`,
  );
export const notOneOf = (got: string, written: string, allowed: readonly string[]) =>
  say('not-one-of', `One of ${allowed.join(', ')} was expected here, not ${got}.${didYouMean(written, allowed)}`);
export const tooFew = (least: number, got: number) =>
  say('too-few', `At least ${count(least, 'entry', 'entries')} expected here, not ${got}.`);
export const tooMany = (most: number, got: number) =>
  say('too-many', `At most ${count(most, 'entry', 'entries')} expected here, not ${got}.`);
export const tooSmall = (least: number, got: string) =>
  say('too-small', `The least possible value here is ${least}, not ${got}.`);
export const tooLarge = (most: number, got: string) =>
  say('too-large', `The greatest possible value here is ${most}, not ${got}.`);
export const notWhole = (got: string) => say('not-whole', `A whole number was expected here, not ${got}.`);
export const repeatedEntry = (written: string) =>
  say('repeated-entry', `${quoted(written)} is listed twice.`, 'Remove one of them.');

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function count(n: number, one: string, many: string): string {
  return n === 1 ? `1 ${one} was` : `${n} ${many} were`;
}

// Texts

export const LANGUAGES: Readonly<Record<Lang, string>> = { ja: 'Japanese', en: 'English' };

export const missingLanguage = (lang: Lang) =>
  say(
    'missing-language',
    `The ${LANGUAGES[lang]} text (${lang}) is missing here.`,
    `Write it, or take ${lang} out of "languages" in project.yaml.`,
  );
export const textInOneLanguage = (text: string, lang: Lang) =>
  say(
    'text-in-one-language',
    'A text in both languages was expected here.',
    `Write {${LANGS.map((each) => `${each}: "${each === lang ? excerpt(text) : '…'}"`).join(', ')}}. For reports in one language, write languages: [${lang}] into project.yaml: then the text alone is enough.`,
  );
export const emptyText = () => say('empty-text', 'The text is empty.', 'Write it, or remove the key if it is not needed.');
export const controlInText = (code: string) =>
  say(
    'control-in-text',
    `The text holds the character ${code}, which cannot be printed.`,
    'Delete it; it may come from copied text or from a backslash inside " ".',
  );

// Ids, codes, dates and numbers of project.yaml and questionnaire.yaml

export const badId = (id: string, rule: string) => say('bad-id', `${quoted(id)} cannot be an id here: ${rule}.`);
export const invisibleInId = (id: string, code: string) =>
  say(
    'invisible-in-id',
    `The id ${quoted(id)} holds ${code}, a character that cannot be seen.`,
    'Type the id anew; the character may have come along with copied text.',
  );
export const idTooLong = (id: string, most: number) =>
  say('id-too-long', `The id ${quoted(id)} has ${id.length} characters; at most ${most} are taken.`, 'Choose a shorter one.');
export const badFolderId = (id: string, rule: string) =>
  say(
    'bad-folder-id',
    `The folder's name, ${quoted(id)}, cannot be the project's id: ${rule}.`,
    'Give the project an "id" of its own.',
  );
export const reservedName = (name: string) => say('reserved-name', `${quoted(name)} is a reserved name.`, 'Choose another.');
export const duplicateId = (id: string, first: string) =>
  say(
    'duplicate-id',
    `The id "${id}" is used twice; the first is at ${first}.`,
    'Ids of sections, items and attributes must all differ (a section and one of its own items may share one).',
  );
export const duplicateOption = (id: string, first: string) =>
  say('duplicate-option', `The option id "${id}" is used twice; the first is at ${first}.`);
export const duplicateSource = (id: string, first: string) =>
  say('duplicate-source', `The source id "${id}" is used twice; the first is at ${first}.`);
export const duplicateColumn = (column: string, first: string) =>
  say(
    'duplicate-column',
    `The column ${quoted(column)} of the response files belongs to two items; the first is at ${first}.`,
    'Give one of them another "column".',
  );
export const duplicateCode = (code: string, first: string) =>
  say('duplicate-code', `The code ${quoted(code)} has two meanings; the first is at ${first}.`);
export const badDate = (written: string) =>
  say('bad-date', `A date such as 2026-11-01 was expected here, not ${quoted(written)}.`);
export const noSuchDate = (written: string) => say('no-such-date', `There is no day ${written} in the calendar.`);
export const floorTooLow = (least: number, got: number) =>
  say(
    'floor-too-low',
    `At least ${least} respondents must stand behind a statistic in any case, not ${got}.`,
    `Write ${least} or more, so that no respondent can be recognised.`,
  );
export const loweredWithoutReason = (key: string, expected: string, got: string) =>
  say(
    'lowered-without-reason',
    `"${key}" is ${expected} by default; ${got} protects respondents less.`,
    'Write the default or stricter, or say in "reason" why less protection is right here; the manifest repeats it.',
  );
export const reasonWithoutLowering = () =>
  say('reason-without-lowering', 'There is a reason, but every rule is at least as strict as by default.', 'Leave it out.');
export const phraseTooShort = (phrase: string, least: number) =>
  say(
    'phrase-too-short',
    `The phrase ${quoted(phrase)} has less than ${least} letters and figures; reports are searched for nothing so short.`,
    'Leave it out, or write the whole phrase.',
  );
export const bandsOverlap = (before: string, band: string) =>
  say(
    'bands-overlap',
    `The band "${band}" does not begin above the end of "${before}".`,
    'Write bands upwards; only the first may lack "from" and only the last "to".',
  );
export const nothingToBand = (id: string, known: readonly string[]) =>
  say(
    'nothing-to-band',
    `${quoted(id)} is no number of the registry or of the questionnaire.${didYouMean(id, known)}`,
    known.length > 0 ? `Bands can be made of: ${listed(known)}.` : 'There is no item or attribute of kind number.',
  );
export const unknownGrouping = (id: string, known: readonly string[]) =>
  say(
    'unknown-grouping',
    `Respondents cannot be grouped by ${quoted(id)}.${didYouMean(id, known)}`,
    `They can be grouped by single-choice attributes and items, bands, source and arrival: ${listed(known)}.`,
  );
export const unknownCategory = (id: string, grouping: string, known: readonly string[]) =>
  say('unknown-category', `"${grouping}" has no category ${quoted(id)}.${didYouMean(id, known)}`, `It has: ${listed(known)}.`);
export const marginTooFine = (margin: number) =>
  say(
    'margin-too-fine',
    `The margin ${margin} has more than two decimals.`,
    'Write it in whole hundredths of a scale point, such as 0.3.',
  );
export const marginNotWhole = (got: string) =>
  say('margin-not-whole', `A number of units of the frame was expected here, whole and not below 0; found ${got}.`);
export const marginLargerThanFrame = (id: string, sum: number, size: number) =>
  say('margin-larger-than-frame', `The categories of "${id}" add up to ${sum} units, but the frame has ${size}.`);
export const weightsWithoutMargin = (id: string) =>
  say(
    'weights-without-margin',
    `The frame has no margin by "${id}", so answers cannot be weighted to it.`,
    `Write frame.margins.${id} with the units of the frame in each category.`,
  );
export const oneStratification = () =>
  say('one-stratification', 'Post-stratification goes by one grouping.', 'Name one, or use raking for several margins.');
export const frameMissing = () =>
  say(
    'frame-missing',
    'Weights need a frame with margins.',
    'Write "frame" with "size", "description" and "margins"; or, where the responses hold the weights, weights: {column: weight}.',
  );
export const weightsBesideColumn = (key: string) =>
  say(
    'weights-beside-column',
    `"${key}" is written beside "column", which says that the responses hold the weights.`,
    'Leave it out, or leave "column" out to have weights computed from the margins of the frame.',
  );
export const editionWithoutLanguage = (edition: string, lang: Lang) =>
  say(
    'edition-without-language',
    `The edition "${edition}" needs ${LANGUAGES[lang]}, which is not among "languages".`,
    `Add ${lang} to "languages", or remove "${edition}".`,
  );
export const reportWithoutTexts = (report: string, present: readonly string[]) =>
  say(
    'report-without-texts',
    `The report "${report}" has no ${report}.yaml in the project folder.${didYouMean(`${report}.yaml`, present)}`,
    `Write ${report}.yaml, or remove "${report}" here.`,
  );

// Paths in project.yaml

export const pathNotRelative = (path: string) =>
  say(
    'path-not-relative',
    `${quoted(path)} is not a path within the project folder.`,
    'Write it relative to the project folder, such as responses/web.csv.',
  );
export const pathBackslash = (path: string) =>
  say('path-backslash', `${quoted(path)} holds a backslash.`, `Separate folders with /: ${excerpt(path.replaceAll('\\', '/'))}.`);
export const pathOutside = (path: string) =>
  say('path-outside', `${quoted(path)} leads out of the project folder.`, 'Put the file into the project folder.');
export const pathLinksOutside = (path: string) =>
  say(
    'path-links-outside',
    `${quoted(path)} is a link that leads out of the project folder.`,
    'Put the file itself into the project folder.',
  );
export const pathMissing = (path: string, folder: string, present: readonly string[] | null) =>
  say(
    'path-missing',
    present === null
      ? `There is no file ${quoted(path)}: the project has no folder "${excerpt(folder)}".`
      : `There is no file ${quoted(path)}.${didYouMean(path, present)}`,
    present === null ? '' : `In that folder: ${present.length === 0 ? 'nothing' : listed(present)}.`,
  );
export const pathNotFile = (path: string) => say('path-not-file', `${quoted(path)} is not a file.`);
export const duplicateFile = (path: string, first: string) =>
  say('duplicate-file', `The file ${quoted(path)} is already used at ${first}.`, 'Each source has a file of its own.');

// The questionnaire

export const unknownScale = (name: string, known: readonly string[]) =>
  say(
    'unknown-scale',
    `There is no scale ${quoted(name)}.${didYouMean(name, known)}`,
    known.length === 0 ? 'Define it under "scales".' : `Scales: ${listed(known)}.`,
  );
export const scaleOrder = (low: number, high: number) => say('scale-order', `"low" (${low}) must be less than "high" (${high}).`);
export const scaleTooLong = (levels: number, most: number) =>
  say('scale-too-long', `The scale has ${levels} levels; at most ${most} can be shown.`, 'For larger ranges use kind: number.');
export const labelsAndEnd = (key: string) =>
  say(
    'labels-and-end',
    `"${key}" is written beside "labels", which word every level, both ends included.`,
    `Leave "${key}" out, or write "lowLabel" and "highLabel" instead of "labels".`,
  );
export const labelsOfLevels = (labels: number, levels: number, low: number) =>
  say(
    'labels-of-levels',
    `The scale has ${levels} levels, but ${labels} labels.`,
    `Write a label for each level from ${low} to ${low + levels - 1}: labels: [${Array.from({ length: levels }, (_, index) => `label of ${low + index}`).join(', ')}].`,
  );
export const scaleMissing = () =>
  say('scale-missing', 'This item has no scale, and neither has its section.', 'Write "scale: …" here or in the section.');
export const recommendationScale = (low: number, high: number) =>
  say(
    'recommendation-scale',
    `A recommendation is told in the groups 0–6, 7–8 and 9–10 of a scale from 0 to 10, but this scale goes from ${low} to ${high}.`,
    'Leave "recommendation" out, or give the scale as it was asked: {low: 0, high: 10, lowLabel: …, highLabel: …}.',
  );
export const unusedScale = (name: string) => say('unused-scale', `No item uses the scale ${quoted(name)}.`);
export const kindMissing = (kinds: readonly string[]) =>
  say('kind-missing', 'It is not said of what kind this is.', `Write "kind: …" with one of ${kinds.join(', ')}.`);
export const itemWithoutId = () =>
  say(
    'item-without-id',
    'This item has neither an id nor a number.',
    'Write "id: …", or "number: …" to have the id made from the section\'s.',
  );
export const rangeOrder = (low: string, high: string) => say('range-order', `"${low}" must be less than "${high}".`);
export const conditionOnUnknown = (item: string, earlier: readonly string[]) =>
  say('condition-on-unknown', `There is no earlier item ${quoted(item)}.${didYouMean(item, earlier)}`);
export const conditionOnLater = (item: string) =>
  say(
    'condition-on-later',
    `The item "${item}" does not come before this one.`,
    'Only an earlier answer can decide whether an item is asked.',
  );
export const conditionOnKind = (item: string, kind: string) =>
  say('condition-on-kind', `The item "${item}" is of kind ${kind}; a condition needs kind scale, single or multiple.`);
export const mergeUnknown = (option: string, known: readonly string[]) =>
  say(
    'merge-unknown',
    `There is no option ${quoted(option)} to be merged.${didYouMean(option, known)}`,
    `The options: ${listed(known)}.`,
  );
export const mergedTwice = (option: string) =>
  say('merged-twice', `The option ${quoted(option)} is listed twice.`, 'Name it once.');
export const mergesAll = (name: string) =>
  say('merges-all', `${quoted(name)} merges all options, which says nothing.`, 'Leave at least one of them out.');
export const conditionOption = (item: string, option: string, known: readonly string[]) =>
  say(
    'condition-option',
    `The item "${item}" has no option ${quoted(option)}.${didYouMean(option, known)}`,
    `Its options: ${listed(known)}.`,
  );
export const conditionLevel = (item: string, level: string, low: number, high: number) =>
  say('condition-level', `The item "${item}" has no level ${excerpt(level)}; its scale goes from ${low} to ${high}.`);

// Delivery

export const unknownPlaceholder = (name: string, known: readonly string[]) =>
  say(
    'unknown-placeholder',
    `There is no {${excerpt(name)}} to put into a file name.${didYouMean(name, known)}`,
    `It may hold ${known.map((part) => `{${part}}`).join(', ')}.`,
  );
export const unsafeInFileName = (character: string) =>
  say(
    'unsafe-in-file-name',
    `The name of a file cannot hold the character ${character} on every system.`,
    'Leave it out; separate words with _ or -.',
  );

// References from the texts of the reports

export const unknownSection = (id: string, known: readonly string[]) =>
  say('unknown-section', `There is no section ${quoted(id)}.${didYouMean(id, known)}`);
export const unknownItem = (id: string, known: readonly string[]) =>
  say('unknown-item', `There is no item ${quoted(id)}.${didYouMean(id, known)}`);
export const unknownResult = (id: string, known: readonly string[]) =>
  say('unknown-result', `There is no section or item ${quoted(id)}.${didYouMean(id, known)}`);
export const notMeasured = (id: string) =>
  say('not-measured', `"${id}" has no mean: it is neither a scale item nor a section whose scale items share one range.`);
export const noRecommendation = (id: string) =>
  say(
    'no-recommendation',
    `The item "${id}" asks for no recommendation, so it has no net score.`,
    'Write "recommendation: true" at the item where it does; its scale goes from 0 to 10.',
  );
export const nothingToRank = (id: string) =>
  say('nothing-to-rank', `The section "${id}" has fewer than two scale items of one range, so there is nothing to rank.`);
export const wrongItemKind = (id: string, kind: string, expected: readonly string[]) =>
  say('wrong-item-kind', `The item "${id}" is of kind ${kind}; ${either(expected)} was expected here.`);
export const unequalRanges = (from: string, to: string) =>
  say('unequal-ranges', `"${from}" and "${to}" have scales of different ranges, so their difference means nothing.`);
export const nothingToCorrelate = () =>
  say('nothing-to-correlate', 'A single entry has nothing to correlate with.', 'Add another one, or list others under "with".');
export const unknownGroups = (id: string, known: readonly string[]) =>
  say(
    'unknown-groups',
    `No entry of analyses.groups is called ${quoted(id)}.${didYouMean(id, known)}`,
    known.length === 0 ? 'Add one: a cross is told from the figures of groups.' : `There are: ${listed(known)}.`,
  );
export const notInGroups = (item: string, groups: string) =>
  say(
    'not-in-groups',
    `The entry "${groups}" of analyses.groups does not compare ${quoted(item)}.`,
    `Add ${quoted(item)} to its "of": a cross is told from its figures.`,
  );
export const crossOfAll = () =>
  say('cross-of-all', 'These are all categories, which leaves nobody to be compared with.', 'Leave at least one of them out.');
export const crossOfOptions = (item: string) =>
  say(
    'cross-of-options',
    `Of ${quoted(item)}, one respondent may choose several options: how many chose any of these is not counted.`,
    'Write one option.',
  );
export const boundMissing = () =>
  say('bound-missing', 'This condition has neither "atLeast" nor "atMost".', 'Write at least one of them.');
export const boundOutside = (bound: number, statistic: string, low: number, high: number) =>
  say('bound-outside', `${bound} can never be reached: "${statistic}" lies between ${low} and ${high} here.`);
export const unknownFinding = (id: string, known: readonly string[]) =>
  say(
    'unknown-finding',
    `No finding can be called ${quoted(id)} here.${didYouMean(id, known)}`,
    '"shirabe findings" lists those that there are.',
  );
export const chartOfRankingsOnly = () =>
  say('chart-of-rankings-only', 'Only a ranking can be drawn in another way.', 'Leave "chart" out.');
export const ruleIncomplete = (test: string) =>
  say(
    'rule-incomplete',
    test === '' ? 'A test is missing in this rule.' : `${quoted(test)} is no whole test.`,
    'Write "item >= 5", "item - item >= 3", "section is higher", "item = option" or "item in [option, option]", joined by "and" and "or".',
  );
export const ruleSign = (item: string, sign: string, known: readonly string[]) =>
  say('rule-sign', `${quoted(sign)} cannot stand after "${item}"; ${either(known)} was expected.`);
export const ruleNotNumber = (test: string, written: string) =>
  say('rule-not-number', `${quoted(written)} after "${test}" is not a number.`, 'Write one number, then "and", "or" or nothing.');
export const ruleNotList = (item: string, written: string) =>
  say(
    'rule-not-list',
    `${quoted(written)} after "${item}" is not what a rule can ask of options.`,
    `Write "${item} = option" or "${item} in [option, option]".`,
  );
export const ruleBoundOutside = (item: string, value: number, low: number, high: number) =>
  say('rule-bound-outside', `The answers to "${item}" go from ${low} to ${high}; ${value} is none of them.`);
export const ruleGapOutside = (gap: string, value: number, widest: number) =>
  say('rule-gap-outside', `"${gap}" lies between ${-widest} and ${widest}; it can never be ${value}.`);
export const ruleVerdict = (of: string, verdict: string, known: readonly string[]) =>
  say(
    'rule-verdict',
    `${quoted(verdict)} after "${of} is" is no way to compare.${didYouMean(verdict, known)}`,
    `Write one of ${known.join(', ')}, or several in brackets.`,
  );
export const badLink = (url: string, longest: number) =>
  say(
    'bad-link',
    `${quoted(url)} is not an address that a report can link to.`,
    `Write it whole, beginning with https://, without spaces, other scripts encoded, in at most ${longest} characters.`,
  );
export const wordingUnreachable = () =>
  say(
    'wording-unreachable',
    'This wording has no "when", so those after it can never be used.',
    'Give it a "when", or move it to the end.',
  );

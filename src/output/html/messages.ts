import type { Message } from '../../model/problem.js';
import { didYouMean, excerpt, quoted, say } from '../../problems/index.js';

/** What can be wrong with a template, a style sheet or a script. */

export const unescaped = (): Message =>
  say('unescaped', 'Text would get into the page unescaped.', 'Write {{…}} with two braces.');
export const unknownHelper = (name: string, helpers: Iterable<string>): Message =>
  say(
    'unknown-helper',
    `There is no helper ${quoted(name)}.${didYouMean(name, helpers)}`,
    'Use one of the helpers of the built-in templates.',
  );
export const unknownPartial = (name: string, partials: Iterable<string>): Message =>
  say(
    'unknown-partial',
    `There is no template ${quoted(name)} to put here.${didYouMean(name, partials)}`,
    'Name a file in templates/ without its ending, or one of the built-in partials.',
  );
export const templateCircle = (names: readonly string[]): Message =>
  say(
    'template-circle',
    `The template would be filled in without end: ${excerpt(names.join(' > '), 200)}.`,
    'Take out the {{> …}} that leads back.',
  );
export const decoratorRefused = (): Message =>
  say('unknown-helper', 'There is no decorator but {{#*inline "name"}}.', 'Use one of the helpers of the built-in templates.');
export const templateSyntax = (reason: string): Message =>
  say(
    'template-syntax',
    `The template cannot be read: ${excerpt(reason, 200)}.`,
    'Check that every {{#…}} is closed by its {{/…}}.',
  );
export const templateFailed = (reason: string): Message =>
  say(
    'template-failed',
    `The template could not be filled in: ${excerpt(reason, 300)}`,
    'Compare it with the built-in template of the same name, whose keys it may use.',
  );
export const endless = (): string => 'It repeats itself without end.';
export const unknownToken = (name: string, tokens: Iterable<string>): Message =>
  say(
    'unknown-token',
    `There is no design token ${quoted(name)}.${didYouMean(name, tokens)}`,
    'Use one of the names in docs/design.md, or write the value itself.',
  );

// The files of a project's templates

export const templateUnused = (file: string, names: Iterable<string>): Message =>
  say(
    'template-unused',
    `Nothing uses ${quoted(file)}, and no built-in file has its name.${didYouMean(file, names)}`,
    'A file in templates/ replaces the built-in one of its name; docs/templates.md lists them.',
  );
export const templateTwice = (other: string): Message =>
  say('template-unused', `Nothing uses this file: ${quoted(other)} has the same name.`, 'Delete one of them.');
export const templateLeadsOut = (): Message =>
  say('template-leads-out', 'This is a link that leads out of the project folder.', 'Put the file itself into templates/.');
export const templateNotFile = (): Message =>
  say('template-not-file', 'This is no file, nor a link to one.', 'Put the file itself into templates/.');
export const templateUnreadable = (error: unknown): Message =>
  say(
    'template-not-file',
    `This cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}).`,
    'Check that it is there and that you may read it.',
  );
export const templateTooLarge = (bytes: number, most: number): Message =>
  say('template-too-large', `The file has ${(bytes / 1e6).toFixed(1)} MB; at most ${most / 1e6} MB are read.`);

export const templateSlow = (seconds: number): Message =>
  say(
    'template-slow',
    `It takes longer than ${seconds} s to read this file.`,
    'Make it shorter: the built-in ones take a hundredth of a second.',
  );

export const templateDeep = (): Message =>
  say('template-deep', 'What the file holds is nested too deep to be read.', 'Take it apart.');

// What documents may hold: they stand alone

const STANDS_ALONE = 'A document stands alone: put pictures and typefaces into it as data: addresses, or leave them out.';

const ofAddress = (address: string): string => (address === '' ? '' : `, here of ${quoted(address)},`);

export const addressOutside = (address: string, place: string): Message =>
  say('reaches-out', `${place} reaches out of the document, to ${quoted(address)}.`, STANDS_ALONE);
export const unknownAddress = (place: string): Message =>
  say('reaches-out', `What ${place} would load cannot be told, since it stands elsewhere.`, 'Write the address itself.');
export const importRefused = (address: string): Message =>
  say('reaches-out', `@import reaches out of the document, to ${quoted(address)}.`, 'Put its rules into this style sheet.');
export const elementRefused = (element: string, address: string): Message =>
  say(
    'element-refused',
    `<${element}>${ofAddress(address)} has no place in a document.`,
    'A document stands alone and says the same to every reader: put what it would show into the template, or leave it out.',
  );
export const refreshRefused = (content: string): Message =>
  say(
    'reaches-out',
    `<meta http-equiv="refresh"> would lead readers away: ${quoted(content)}.`,
    'Leave it out, or write a link.',
  );
export const setterRefused = (element: string, attribute: string, value: string): Message =>
  say('reaches-out', `<${element}> sets ${attribute}, here to ${quoted(value)}.`, STANDS_ALONE);
export const unsafeLink = (address: string, place: string): Message =>
  say(
    'unsafe-link',
    `${quoted(address)} in ${place} would run code or lead into the reader's own computer.`,
    'Link to http:, https:, mailto: or tel:, or to a place in the document (#…).',
  );
export const repeatedAttribute = (name: string): Message =>
  say('repeated-attribute', `The tag has "${excerpt(name)}" twice.`, 'Write it once, with the conditions between its quotes.');

const SCRIPTS = 'Put scripts into templates/scripts and call them by {{script "name"}}.';

export const handlerRefused = (place: string): Message =>
  say('script-refused', `${place} would run a script that the document does not allow.`, SCRIPTS);
export const scriptInTemplate = (address: string): Message =>
  say('script-refused', `<script>${ofAddress(address)} has no place in a template: the document does not run it.`, SCRIPTS);
export const strangeScript = (text: string): Message =>
  say('script-refused', `The document has a script that is none of its own: ${quoted(text)}.`, SCRIPTS);
export const scriptSyntax = (reason: string): Message =>
  say('script-syntax', `The script cannot be read: ${excerpt(reason, 200)}.`, 'Correct it: browsers would not run any of it.');
export const nameInScript = (name: string): Message =>
  say(
    'reaches-out',
    `"${name}" asks another place for something, or runs what does not stand in the script.`,
    'A document asks for nothing: leave it out, or give it another name where it is your own.',
  );
export const addressInScript = (text: string): Message =>
  say(
    'reaches-out',
    `The script names a place outside of the document: ${quoted(text)}.`,
    'Leave it out; links stand in templates.',
  );

import type { Message } from '../../model/problem.js';
import { didYouMean, say } from '../../problems/index.js';

/** What can be wrong with a template or a style sheet. */

export const unescaped = (): Message =>
  say('unescaped', 'Text would get into the page unescaped.', 'Write {{…}} with two braces.');
export const unknownHelper = (name: string, helpers: Iterable<string>): Message =>
  say(
    'unknown-helper',
    `There is no helper "${name}".${didYouMean(name, helpers)}`,
    'Use one of the helpers of the built-in templates.',
  );
export const templateSyntax = (reason: string): Message =>
  say('template-syntax', `The template cannot be read: ${reason}.`, 'Check that every {{#…}} is closed by its {{/…}}.');
export const templateFailed = (reason: string): Message =>
  say(
    'template-failed',
    `The template could not be filled in: ${reason}`,
    'Compare it with the built-in template of the same name, whose keys it may use.',
  );
export const unknownToken = (name: string, tokens: Iterable<string>): Message =>
  say(
    'unknown-token',
    `There is no design token "${name}".${didYouMean(name, tokens)}`,
    'Use one of the names in docs/design.md, or write the value itself.',
  );

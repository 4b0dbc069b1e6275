import Handlebars, { type HelperDelegate, type HelperOptions, type TemplateDelegate } from 'handlebars';
import { type Tokens, tokens } from '../../design/index.js';
import type { Message } from '../../model/problem.js';
import { type Edition, type Languages, languagesOf } from '../../model/text.js';
import type { View } from '../../model/view.js';
import { InputError, refusal } from '../../problems/index.js';
import type { DocumentDrawer } from '../charts/index.js';
import { withPolicy } from '../policy/index.js';
import { type Budget, openBudget } from './budget.js';
import { type HelperContext, helpers } from './helpers.js';
import { inTime } from './in-time.js';
import { endless, templateFailed } from './messages.js';
import { openPictures } from './pictures.js';
import { type CheckedFiles, readTemplates } from './read.js';
import { openJudge } from './references/index.js';

/** The templates of a project, ready to be filled in. */
export interface Templates {
  /**
   * A whole HTML document, without its fonts, which its policy lets load nothing. Rejects with InputError where a template of the
   * project fails, or what it was filled in with would load something.
   */
  render(view: View, edition: Edition): Promise<string>;
  /** A script by its name, the project's own before the built-in one; empty where there is none. */
  script(name: string): string;
}

/** Of one document; a longer list tells no more. */
const MOST_FAULTS = 20;
/** A document takes a hundredth of one. */
const MOST_SECONDS = 10;

/**
 * Reads the templates of `folders`; a file in a later folder replaces the one of the same name in an earlier folder. `openDrawer`
 * is called for the first document that has a drawing. Rejects as `readTemplates` does.
 */
export async function openTemplates(
  folders: readonly string[],
  projectLanguages: Languages,
  openDrawer: () => Promise<DocumentDrawer>,
  design: Tokens = tokens,
): Promise<Templates> {
  const files = await readTemplates(folders, design);
  const { styles, scripts } = files;
  const budget = openBudget();
  const compiled = compileAll(files, budget);
  const judge = files.own ? openJudge(scripts.values()) : null;
  return {
    script: (name) => scripts.get(name) ?? '',
    async render(view, edition) {
      const { report } = view;
      const template = compiled.get(report);
      if (!template) throw new Error(`There is no template for ${report}.`);
      const pictures = openPictures(report);
      const running = { scripts: new Set<string>(), slideshow: false };
      const context: HelperContext = { languages: languagesOf(edition, projectLanguages), styles, scripts, pictures, running };
      budget.renew();
      const { file = report } = files.templates.get(report) ?? {};
      const html = fillIn(() => template({ ...view, edition }, { data: { context } }), judge, file);
      return pictures.fill(withPolicy(html, running), openDrawer);
    },
  };
}

/** Every template by its name; each can be a part of any other. */
function compileAll({ templates }: CheckedFiles, budget: Budget): ReadonlyMap<string, TemplateDelegate> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  const { each } = handlebars.helpers;
  if (each) handlebars.registerHelper('each', counted(each, budget));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: known(), preventIndent: true };
  const compiled = new Map([...templates].map(([name, { text }]) => [name, handlebars.compile(text, options)]));
  for (const [name, template] of compiled)
    handlebars.registerPartial(name, (context, runtime) => {
      budget.spend();
      return template(context, runtime);
    });
  return compiled;
}

function counted(each: HelperDelegate, budget: Budget): HelperDelegate {
  return function (this: unknown, list: unknown, options: HelperOptions) {
    const fn: TemplateDelegate = (entry, runtime) => {
      budget.spend();
      return options.fn(entry, runtime);
    };
    return each.call(this, list, { ...options, fn });
  };
}

function known(): Record<string, boolean> {
  return Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
}

/** What a template makes. That of own templates is judged: built-in ones load nothing, and come to an end. */
function fillIn(fill: () => string, judge: ((html: string) => readonly Message[]) | null, file: string): string {
  try {
    if (judge === null) return fill();
    const html = inTime(MOST_SECONDS, fill, tooLong);
    const faults = inTime(MOST_SECONDS, () => judge(html), tooLong);
    if (faults.length > 0) throw refusal(faults.slice(0, MOST_FAULTS), { file });
    return html;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refusal([templateFailed(error instanceof RangeError ? endless() : reasonIn(error))], { file });
  }
}

function tooLong(): never {
  throw new RangeError(endless());
}

function reasonIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Handlebars from 'handlebars';
import { type Tokens, tokens } from '../../design/index.js';
import { type Edition, type Languages, languagesOf } from '../../model/text.js';
import type { View } from '../../model/view.js';
import { InputError, refusal } from '../../problems/index.js';
import type { DocumentDrawer } from '../charts/index.js';
import { type HelperContext, helpers } from './helpers.js';
import { templateFailed } from './messages.js';
import { openPictures } from './pictures.js';
import { fillSheets, type SheetFile } from './sheets.js';
import { checkTemplate, type TemplateFile } from './template-check.js';

/** The templates of a project, ready to be filled in. */
export interface Templates {
  /** A whole HTML document, without its fonts. Rejects with InputError where a template of the project fails. */
  render(view: View, edition: Edition): Promise<string>;
  /** A script by its name, the project's own before the built-in one; empty where there is none. */
  script(name: string): string;
}

interface Files {
  readonly templates: ReadonlyMap<string, TemplateFile>;
  readonly styles: ReadonlyMap<string, SheetFile>;
  readonly scripts: ReadonlyMap<string, string>;
}

/** Files whose templates are checked and whose style sheets are filled in. */
interface CheckedFiles extends Omit<Files, 'styles'> {
  readonly styles: ReadonlyMap<string, string>;
}

/**
 * Reads the templates of `folders`; a file in a later folder replaces the one of the same name in an earlier folder. `openDrawer`
 * is called for the first document that has a drawing. Rejects with InputError where a template cannot be parsed or lets text
 * through unescaped, and where a style sheet names a token that does not exist.
 */
export async function openTemplates(
  folders: readonly string[],
  projectLanguages: Languages,
  openDrawer: () => Promise<DocumentDrawer>,
  design: Tokens = tokens,
): Promise<Templates> {
  const { templates, styles, scripts } = await readTemplates(folders, design);
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: known(), preventIndent: true };
  const compiled = new Map([...templates].map(([name, file]) => [name, handlebars.compile(file.text, options)]));
  for (const [name, template] of compiled) handlebars.registerPartial(name, template);
  return {
    script: (name) => scripts.get(name) ?? '',
    async render(view, edition) {
      const { report } = view;
      const template = compiled.get(report);
      if (!template) throw new Error(`There is no template for ${report}.`);
      const pictures = openPictures(report);
      const helperContext: HelperContext = { languages: languagesOf(edition, projectLanguages), styles, scripts, pictures };
      const html = renderWith(template, { ...view, edition }, helperContext, templates.get(report)?.file ?? report);
      return pictures.fill(html, openDrawer);
    },
  };
}

/** The checked templates of `folders`, as text. Rejects as `openTemplates` does. */
export async function readTemplates(folders: readonly string[], design: Tokens = tokens): Promise<CheckedFiles> {
  const { templates, styles, scripts } = await readAll(folders);
  const problems = [...templates.values()].flatMap((template) => checkTemplate(template, helpers) ?? []);
  if (problems.length > 0) throw new InputError(problems);
  return { templates, styles: fillSheets(styles, design), scripts };
}

function known(): Record<string, boolean> {
  return Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
}

function renderWith(template: Handlebars.TemplateDelegate, context: object, helperContext: HelperContext, file: string): string {
  try {
    return template(context, { data: { context: helperContext } });
  } catch (error) {
    throw refusal([templateFailed(error instanceof Error ? error.message : String(error))], { file });
  }
}

async function readAll(folders: readonly string[]): Promise<Files> {
  const templates = new Map<string, TemplateFile>();
  const styles = new Map<string, SheetFile>();
  const scripts = new Map<string, string>();
  for (const folder of folders) {
    for (const file of await filesIn(folder)) {
      const name = path.basename(file, path.extname(file));
      const text = await readFile(file, 'utf8');
      if (file.endsWith('.hbs')) templates.set(name, { name, file, text });
      if (file.endsWith('.css')) styles.set(name, { file, text });
      if (file.endsWith('.js')) scripts.set(name, text);
    }
  }
  return { templates, styles, scripts };
}

/** Templates and style sheets in a folder and its subfolders; none where there is no such folder. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

import type { Lang } from '../model/text.js';
import { exampleExport } from './example-export.js';
import { asTable, type OpenedFile } from './open-export.js';

export { openExport } from './open-export.js';
export { type Plan, planProject } from './plan.js';
export { refuseOverwriting, type WrittenFile, writeProject } from './write-project.js';

/** The export of a survey that is made up, in the language of the person who asks. */
export async function openExample(lang: Lang): Promise<readonly OpenedFile[]> {
  const { name, text } = exampleExport(lang);
  const opened = await asTable(name, new TextEncoder().encode(text));
  return 'fault' in opened ? [] : [{ ...opened, synthetic: true }];
}

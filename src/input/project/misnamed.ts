import path from 'node:path';
import { REPORTS } from '../../model/project.js';
import { nearestWord, type ProblemCollector } from '../../problems/index.js';
import type { Folder } from './folder.js';
import { misnamed } from './messages.js';

/** What a project folder may hold under a fixed name and may lack, so that nothing else tells of a slip in it. */
const OPTIONAL = [...REPORTS.map((report) => `${report}.yaml`), 'respondents.csv', 'templates', 'releases.jsonl'];

/** Warns of what lies in the folder under nearly the name of something that is not there: `slides.yml`, `template`. */
export function warnOfMisnamed({ root, names }: Folder, used: readonly string[], problems: ProblemCollector): void {
  const absent = new Map(OPTIONAL.filter((name) => !names.includes(name)).map((name) => [stemOf(name), name]));
  const isUsed = new Set(used.map((file) => path.relative(root, file).split(path.sep)[0]));
  for (const name of names) {
    const meant = isUsed.has(name) ? undefined : absent.get(nearestWord(stemOf(name), absent.keys()) ?? '');
    if (meant !== undefined) problems.warn({ file: path.join(root, name) }, misnamed(name, meant));
  }
}

/** A name without its ending, of which .txt may hide the true one: endings alike would make all names alike. */
function stemOf(name: string): string {
  return name.toLowerCase().replace(/\.(ya?ml|csv|tsv|jsonl|txt)(\.txt)?$/, '');
}

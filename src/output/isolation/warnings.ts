import path from 'node:path';
import type { Problem } from '../../model/problem.js';
import type { Project } from '../../model/project.js';
import { InputError, ProblemCollector, warning } from '../../problems/index.js';
import { NOTHING_ALLOWED } from './allowed.js';
import { allowedId, allowedInVain, allowedName, notToldApart, quotedFreeText, saidToOthers } from './messages.js';
import type { OtherRespondent } from './other-respondents.js';
import { groupsIn } from './search.js';
import { type OtherRespondents, tellingGroupsIn, type Unsearchable } from './search-index.js';

/** Texts of one file that go into documents of respondents. */
export interface SaidTexts {
  readonly file: string;
  readonly texts: readonly string[];
}

/** What is so short or so common that it cannot be told from the report's own words. */
export function unsearchableWarnings({ plain, known }: Unsearchable): readonly Problem[] {
  const relevant = [...plain, ...known].filter(({ what }) => what === 'id' || what === 'name');
  return relevant.length === 0 ? [] : [warning(notToldApart(relevant))];
}

/** A free text of so many characters hardly stands in another text by chance. */
const QUOTATION = 24;

/** What stands in the project's own texts: names, which stop the reports of others, and free texts that may be quotations. */
export function collisions(others: OtherRespondents, files: readonly SaidTexts[]): readonly Problem[] {
  const problems = new ProblemCollector();
  const { groups } = others.searchIndex;
  for (const { file, texts } of files) {
    const membersOf = (found: ReadonlySet<number>) => [...found].sort((a, b) => a - b).flatMap((index) => groups[index] ?? []);
    const said = membersOf(tellingGroupsIn(others, texts));
    const quotations = membersOf(groupsIn(others.searchIndex, texts)).filter(isQuotation);
    if (said.length > 0) problems.warn({ file }, saidToOthers(said));
    if (quotations.length > 0) problems.warn({ file }, quotedFreeText(quotations));
  }
  return problems.list();
}

/** Whether something is a free text as long as a sentence; a character of Japanese counts as two. */
function isQuotation({ what, text }: OtherRespondent): boolean {
  if (what !== 'free text') return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.reduce((sum, letter) => sum + (/\p{sc=Latin}/u.test(letter) ? 1 : 2), 0) >= QUOTATION;
}

/** Warnings of phrases that are allowed. Throws InputError for one that holds an id. */
export function judgeAllowed({ root, disclosure }: Project, { searchIndex, knowledge }: OtherRespondents): readonly Problem[] {
  const problems = new ProblemCollector();
  for (const [index, { phrase }] of disclosure.allow.entries()) {
    const place = { file: path.join(root, 'project.yaml'), key: `disclosure.allow[${index}].phrase` };
    const groups = [...groupsIn({ ...searchIndex, allowed: NOTHING_ALLOWED }, [phrase])].filter(
      (group) => !knowledge.muted.has(group),
    );
    const found = groups.flatMap((group) => searchIndex.groups[group] ?? []);
    const id = found.find(({ what }) => what === 'id');
    const names = found.filter(({ what }) => what === 'name' || what === 'address');
    if (found.length === 0) problems.warn(place, allowedInVain(phrase));
    else if (id) problems.error(place, allowedId(phrase, id));
    else if (names.length > 0) problems.warn(place, allowedName(phrase, names));
  }
  const errors = problems.list().filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
  return problems.list();
}

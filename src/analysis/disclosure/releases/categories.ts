import type { GroupAnalysis } from '../../../model/inference.js';
import type { Ledger, Release } from '../../../model/ledger.js';

/** By release and grouping, since every comparison by one grouping asks for the same. */
const opened = new WeakMap<Release, Map<string, ReadonlyMap<string, string>>>();

/**
 * By member token: the id of the category that the member was in at a release. A token is read by trying each category; members
 * whose category was not known, or no longer exists, are left out.
 */
export function categoriesThen(
  ledger: Ledger,
  release: Release,
  { by, categories }: Pick<GroupAnalysis, 'by' | 'categories'>,
): ReadonlyMap<string, string> {
  const ofRelease = opened.get(release) ?? new Map<string, ReadonlyMap<string, string>>();
  opened.set(release, ofRelease);
  const known = ofRelease.get(by);
  if (known) return known;
  const tokens = release.categories[by] ?? [];
  const found = new Map(
    release.members.flatMap((member, index) => {
      const token = tokens[index] ?? '';
      const category = token === '' ? undefined : categories.find(({ id }) => ledger.answerToken(by, member, id) === token);
      return category ? [[member, category.id] as const] : [];
    }),
  );
  ofRelease.set(by, found);
  return found;
}

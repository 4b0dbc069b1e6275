import type { Format } from './format.js';
import { describeHandmade, findHandmade } from './handmade.js';

/** A table that people made and look at: titles above, headings in several rows, units, sums below, codes on a further sheet. */
export const office: Format = {
  title: 'hand-made table',
  recognise(files) {
    const found = findHandmade(files);
    if (!found) return null;
    const { headings, totals } = found.rows;
    const made = headings.length > 1 || (headings[0] ?? 0) > 0 || totals.length > 0 || found.codes.length > 0;
    return made ? { file: found.file, describe: () => describeHandmade(found) } : null;
  },
};

/** A table with one row of headings. */
export const plain: Format = {
  title: 'plain table',
  recognise(files) {
    const found = findHandmade(files);
    return found && { file: found.file, describe: () => describeHandmade(found) };
  },
};

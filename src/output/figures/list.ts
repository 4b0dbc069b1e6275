import { howMany } from '../../model/published.js';
import type { Lang } from '../../model/text.js';
import { figuresListed } from '../../reports/figures/index.js';
import type { DrawnFigure } from './files.js';

/**
 * The list of a report's figures, for people and for the next build: first how many, then a line for each with its name, a tab and
 * its title.
 */
export function listText(figures: readonly Pick<DrawnFigure, 'id' | 'title'>[], lang: Lang): string {
  const entries = figures.map(({ id, title }) => `${id}\t${title.replace(/\s+/g, ' ')}`);
  return `${[figuresListed(howMany(figures))[lang], ...entries].join('\n')}\n`;
}

/** The names in a list of `listText`. */
export function listedIds(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.includes('\t') ? (line.split('\t')[0] ?? []) : []));
}

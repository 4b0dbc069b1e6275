import type { Figure } from './files.js';

/** The list of a report's figures, for people and for the next build: the name of each, a tab, and its title. */
export function listText(figures: readonly Pick<Figure, 'id' | 'title'>[]): string {
  return figures.map(({ id, title }) => `${id}\t${title.replace(/\s+/g, ' ')}\n`).join('');
}

/** The names in such a list. */
export function listedIds(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.split('\t')[0] || []);
}

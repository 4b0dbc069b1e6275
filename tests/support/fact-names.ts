import type { Project } from '../../src/model/project.js';
import type { Lang } from '../../src/model/text.js';

/**
 * The names under which a report may speak of a fact: an item by its label, with and without its number, and by its short name; a
 * section by its short name, and where it has one scale item, as that item.
 */
export function factNames({ questionnaire }: Project, lang: Lang): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const section of questionnaire.sections) {
    const scales = section.items.filter(({ kind }) => kind === 'scale');
    const [only] = scales;
    names.set(section.short[lang], scales.length === 1 && only ? only.id : section.id);
    for (const { id, label, short, number } of scales) {
      const mark = lang === 'ja' ? '．' : '. ';
      for (const name of [label[lang], short[lang], `${number}${mark}${label[lang]}`]) names.set(name, id);
    }
  }
  return names;
}

import { beforeAll, describe, expect, it } from 'vitest';
import type { Text } from '../../src/model/text.js';
import { checkDocuments, contradictionsIn, type Document } from './checker/checker.js';
import { documentsOf } from './documents.js';
import { drawSurvey } from './draw.js';

/** Sentences that say the opposite, planted into one document: the checker finds them. What a build finds: tests/build/agreement.test.ts. */

const drawn = drawSurvey(1);
let documents: readonly Document[];
beforeAll(async () => {
  documents = (await documentsOf(drawn)).views;
});

/** The document with one of its texts replaced; all others stay the very objects that they are. */
function planted(view: unknown, replace: (text: Text, place: string) => Text, place = ''): unknown {
  if (Array.isArray(view)) return view.map((one, index) => planted(one, replace, `${place}.${index}`));
  if (typeof view !== 'object' || view === null || view instanceof Uint8Array) return view;
  if ('ja' in view && 'en' in view) return typeof view.ja === 'string' ? replace(view as Text, place) : view;
  return Object.fromEntries(Object.entries(view).map(([name, inner]) => [name, planted(inner, replace, `${place}.${name}`)]));
}
const named = (kind: string) => {
  const found = documents.find(({ name }) => name.split(' ')[0] === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
};
describe('the checker of sentences', () => {
  /** The first sentence of a document that a rule reads, with one replacement. */
  function changed(kind: string, rule: string, from: RegExp, to: string) {
    const document = named(kind);
    const found = checkDocuments(drawn, [document]).find((one) => one.rule === rule && one.lang === 'en' && from.test(one.words));
    expect(found, `${kind} has no such sentence`).toBeDefined();
    const view = planted(document.view, (text, place) =>
      `${document.name}${place}` === found?.place ? { ja: text.ja, en: text.en.replace(from, to) } : text,
    );
    return {
      place: found?.place,
      checked: checkDocuments(
        drawn,
        documents.map((one) => (one === document ? { name: document.name, view } : one)),
      ),
    };
  }

  it('finds nothing false in the documents as they are', () => {
    const checked = checkDocuments(drawn, documents);
    expect(checked.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(contradictionsIn(checked)).toEqual([]);
  });

  it.each([
    ['slides', 'one of two items is higher', /for (“.*”) \((.*)\) than for (“.*”) \((.*)\)/, 'for $3 ($4) than for $1 ($2)'],
    ['slides', 'answers by level', /4: \d+/, '4: 99'],
    ['brief', 'items lead', /^“[^”]*”/, `“${drawn.survey.parts[0]?.items.at(-1)?.label.en}”`],
    ['feedback', 'how an answer compares', /: .*$/, ': lower'],
    ['feedback', 'a rare answer', /, (\d+) answered/, ', 0 answered'],
  ] as const)('finds a false sentence in the %s: %s', (kind, rule, from, to) => {
    const { place, checked } = changed(kind, rule, from, to);
    expect(checked.filter(({ wrong }) => wrong.length > 0).map((one) => one.place)).toContain(place);
  });

  it.each([
    ['feedback', 'how an answer compares', /: .*$/, ': lower'],
    ['brief', 'items lead', / has the highest mean/, ' may have the highest mean'],
  ] as const)('finds a fact of the %s with two verdicts: %s', (kind, rule, from, to) => {
    expect(contradictionsIn(changed(kind, rule, from, to).checked).join()).toContain(to.trim());
  });
});

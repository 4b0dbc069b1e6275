import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/project.js';
import type { Publication } from '../../src/model/publication.js';
import type { Lang } from '../../src/model/text.js';
import type { View } from '../../src/model/view.js';
import { judging } from '../../src/reports/text/index.js';
import { readBack } from './comparative.js';
import { publication, scaleItem, section } from './publication.js';

/** The reader of comparative sentences finds what it must find: sentences are planted that no claim bears out. */

const TITLE = { ja: '「甲」は、52%が「低い」と回答した', en: '52% chose “Low” for “A”, more than half' };
const results: Publication = publication([section('s', [scaleItem('a', [52, 10, 10, 10, 10, 8])], {})]);
const project = {
  questionnaire: {
    sections: [
      {
        items: [
          {
            kind: 'scale',
            scale: { low: 1, high: 6, lowLabel: { ja: '少ない', en: 'Few' }, highLabel: { ja: '多い', en: 'Many more' } },
          },
        ],
      },
    ],
  },
  note: { ja: '他社より多くを望む理由', en: 'Why some want more than others' },
} as unknown as Project;
const titled = (verdict: string): View =>
  ({ report: 'slides', slides: [{ title: judging(TITLE, [{ fact: 'shape a', verdict }]) }] }) as unknown as View;
const read = (lang: Lang, pieces: readonly string[], verdict = 'floor') =>
  readBack({ pdf: { pieces: [pieces] }, lang, view: titled(verdict), publication: results, project });

describe('a comparative sentence', () => {
  it('is found in the ledger, however its lines are broken', () => {
    expect(read('en', ['52% chose “Low” for', '“A”, more than', 'half', 'n = 100'])).toEqual({ unclaimed: [], claimed: 1 });
    expect(read('ja', ['「甲」は、52%が「低', 'い」と回答した'])).toEqual({ unclaimed: [], claimed: 1 });
  });

  it('that no sentence claims is found, with where it stands', () => {
    expect(read('en', ['A is higher than B.', TITLE.en]).unclaimed).toEqual([
      'page 1: …A is [higher] than B. ·…',
      'page 1: …A is higher [than] B. ·…',
    ]);
    expect(read('ja', ['甲は乙より', '重視されている']).unclaimed).toEqual(['page 1: …甲は乙[より]重視されている…']);
  });

  it('that is claimed otherwise in the ledger is not let pass', () => {
    expect(read('en', [TITLE.en], 'ceiling')).toMatchObject({
      claimed: 0,
      unclaimed: [{}, {}, {}].map(() => expect.any(String)),
    });
  });

  it('that was claimed and has another word in print is not let pass', () => {
    expect(read('en', [TITLE.en.replace('more', 'less')]).unclaimed.length).toBeGreaterThan(0);
    expect(read('ja', ['「甲」は、52%が「高い」と回答した']).unclaimed).toHaveLength(1);
  });

  it('of an author or a questionnaire is none, and the end of a scale neither', () => {
    expect(read('en', ['Why some want more', 'than others', '1 Few', 'Many more 6']).unclaimed).toEqual([]);
    expect(read('ja', ['他社より多くを望む理由', '1 少ない', '多い 6']).unclaimed).toEqual([]);
  });

  it('of one word is a cell of its own, as often as it is claimed', () => {
    const view = { report: 'feedback', rows: [judging({ ja: '高め', en: 'Higher' }, [{ fact: 'shape a', verdict: 'floor' }])] };
    const cells = (pieces: readonly string[]) =>
      readBack({ pdf: { pieces: [pieces] }, lang: 'ja', view: view as unknown as View, publication: results, project }).unclaimed;
    expect(cells(['項目', '高め', '107'])).toEqual([]);
    expect(cells(['項目', '高め', '107', '高め'])).toHaveLength(1);
    expect(cells(['全体に高めである'])).toHaveLength(1);
  });
});

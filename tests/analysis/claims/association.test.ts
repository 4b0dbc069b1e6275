import { describe, expect, it } from 'vitest';
import { associations } from '../../../src/analysis/claims/association.js';
import type { Publication } from '../../../src/model/publication.js';
import { wordAssociation } from '../../../src/reports/findings/association.js';
import { plainly } from '../../../src/reports/text/cited.js';
import { made } from '../../support/made.js';
import { context, publication, scaleItem, section } from '../../support/publication.js';

/** Answers that go together, from the correlations of a section as they are published; p-values by R, 2 * pt(-t, n - 2). */

const EVEN = [10, 20, 20, 20, 20, 10];

function results(
  pairs: Readonly<Record<string, readonly [rho: number | null, n: number]>>,
  { asked = Object.keys(pairs), reverse = [], shown = true }: { asked?: string[]; reverse?: string[]; shown?: boolean } = {},
): Publication {
  const items = ['a', 'b', 'c'].map((id) => ({ ...scaleItem(id, EVEN), reverse: reverse.includes(id) }));
  const whole = section('s', items, {});
  const value = Object.entries(pairs).map(([pair, [rho, n]]) => made({ first: pair.charAt(0), second: pair.charAt(1), n, rho }));
  const correlations = shown ? { shown: true as const, value } : { shown: false as const };
  const entry = {
    id: 'ties',
    label: { ja: '関連', en: 'Ties' },
    pairs: asked.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  };
  return {
    ...publication([{ ...whole, score: whole.score && { ...whole.score, correlations } }]),
    correlations: [entry],
  };
}
const found = (...of: Parameters<typeof results>) => associations(results(...of));

describe('answers that go together', () => {
  it('are told as surely as the test of the smallest correlation that is printed so', () => {
    // .445 of 100: 3.5e-6; .285 of 50: .0448; .275 of 50: .0532.
    expect(found({ ab: [0.45, 100] })[0]).toMatchObject({
      id: 'association-ties-a-b',
      direction: 'alike',
      certainty: 'established',
      n: 100,
    });
    expect(found({ ab: [0.29, 50] })[0]?.certainty).toBe('likely');
    expect(found({ ab: [0.28, 50] })[0]?.certainty).toBe('undecided');
    expect(found({ ab: [-0.45, 100] })[0]).toMatchObject({ direction: 'opposite', certainty: 'established' });
  });

  it('are adjusted over the pairs of their entry', () => {
    expect(found({ ab: [0.29, 50], bc: [0.29, 50] }).map(({ certainty }) => certainty)).toEqual(['undecided', 'undecided']);
    expect(found({ ab: [0.29, 50], bc: [0.29, 50] }, { asked: ['ab'] }).map(({ certainty }) => certainty)).toEqual(['likely']);
  });

  it('are told as they were asked where one of the two is reverse-worded, which is marked', () => {
    const publication = results({ ab: [0.45, 100] }, { reverse: ['b'] });
    const [finding] = associations(publication);
    expect(finding?.direction).toBe('opposite');
    expect(finding && wordAssociation(publication, context().respondentTerms, finding).heading).toEqual({
      ja: '「a」が高い回答企業ほど、「b」（逆転項目）は低い傾向がある',
      en: 'Responding firms higher on “a” tend to be lower on “b” (reverse-worded)',
    });
    expect(found({ ab: [0.45, 100] }, { reverse: ['a', 'b'] })[0]?.direction).toBe('alike');
  });

  it('are no finding where the correlation is not published, as that of two sections or of a score', () => {
    expect(found({ ab: [0.45, 100] }, { shown: false })).toEqual([]);
    expect(found({ ab: [0.45, 100] }, { asked: ['as', 'xy'] })).toEqual([]);
    expect(found({ ab: [null, 100] })).toEqual([]);
  });

  it('are worded with the correlation and its base, and without a cause', () => {
    const publication = results({ ab: [0.45, 100] });
    const [finding] = associations(publication);
    const worded = finding && wordAssociation(publication, context().respondentTerms, finding);
    expect([worded?.heading, worded && plainly(worded.body), worded?.remark]).toEqual([
      {
        ja: '「a」が高い回答企業ほど、「b」も高い傾向がある',
        en: 'Responding firms higher on “a” tend to be higher on “b”, too',
      },
      {
        ja: '両方に答えた100社の順位相関係数は+0.45です。',
        en: 'The rank correlation over the 100 firms that answered both is +0.45.',
      },
      {
        ja: '一方が他方を左右するかどうかは、この調査では判断できません。',
        en: 'It does not show that one brings about the other.',
      },
    ]);
    expect(worded?.body.en.flatMap((part) => (typeof part === 'string' ? [] : part.cells)).map(({ pointer }) => pointer)).toEqual(
      ['/sections/0/correlations/0/result/n', '/sections/0/correlations/0/result/rho'],
    );
  });
});

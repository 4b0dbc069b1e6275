import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Length } from '../../../src/model/brief-texts.js';
import { boundsOverFrame } from '../../../src/model/published.js';
import { wordBounds } from '../../../src/reports/brief/bounds.js';
import { cited, itemCell } from '../../../src/reports/report/cells.js';
import { citationsIn, plainly } from '../../../src/reports/text/cited.js';
import { made } from '../../support/made.js';
import { choiceItem, context, publication, scaleItem, section } from '../../support/publication.js';

/** What a share could be among everyone who was asked. */

describe('worst-case bounds', () => {
  it('are those of a survey of 106 of 1,315, 57 of whom agree', () => {
    // 57 / 1315 and (57 + 1315 - 106) / 1315, by hand.
    expect(boundsOverFrame(57, 106, 1315)).toEqual({
      low: expect.closeTo(0.04334600760456274, 15),
      high: expect.closeTo(0.9627376425855513, 15),
    });
  });

  it('hold the share of everyone whatever those say who did not answer, and are reached', () => {
    const whole = fc
      .record({ n: fc.nat(50), others: fc.nat(50) })
      .chain(({ n, others }) =>
        fc.record({ n: fc.constant(n), others: fc.constant(others), count: fc.nat(n), saying: fc.nat(others) }),
      );
    fc.assert(
      fc.property(whole, ({ n, others, count, saying }) => {
        const all = n + others;
        if (all === 0) return true;
        const { low, high } = boundsOverFrame(count, n, all);
        const share = (count + saying) / all;
        expect(share >= low && share <= high).toBe(true);
        expect([low, high]).toEqual([count / all, (count + others) / all]);
        return true;
      }),
    );
  });
});

describe('in words', () => {
  const agreement = { shown: true as const, value: made({ topTwo: 0.54, bottomTwo: 0.25 }) };
  const item = { ...scaleItem('info', [15, 11, 12, 11, 24, 33]), agreement };
  const choice = choiceItem('state', { none: 33, some: 70 });
  const asked = (frame: number | null, of = item) => {
    const results = publication([section('s', [of, choice])]);
    const { sample } = results;
    return { ...results, sample: made({ ...sample, frame }) };
  };
  const top = (of: ReturnType<typeof asked>) => cited('54%', itemCell(of, 'info', 'topTwo'));
  const none = (of: ReturnType<typeof asked>) => cited('32', itemCell(of, 'state', 'shares', 'none'));
  const said = (of: ReturnType<typeof asked>, quoted = [top(of)], length: Length = 'full') =>
    wordBounds(of, context().respondentTerms, quoted, length);

  it('tell the bounds of each share once, with where they come from', () => {
    const of = asked(1315);
    const bounds = said(of, [top(of), none(of), top(of)]);
    expect(bounds && plainly(bounds)).toEqual({
      ja: '案内した1,315社の全体での割合は、回答しなかった側しだいで、次の範囲になり得ます。「info」の5か6は4%から96%（106社では54%）。「state」の「none」は3%から95%（103社では32%）。',
      en: 'Among all 1,315 firms asked, each share could lie anywhere between these bounds, depending on those that did not answer. 5 or 6 for “info”: 4% to 96% (54% of 106 firms). “none” for “state”: 3% to 95% (32% of 103 firms).',
    });
    const [, least, most] = bounds ? citationsIn(bounds) : [];
    for (const bound of [least, most])
      expect(bound?.cells.map(({ name }) => name)).toEqual(['info.counts.5', 'info.counts.6', 'info.n', 'sample.frame']);
  });

  it('are of the first share alone in a short brief', () => {
    const bounds = said(asked(1315), [none(asked(1315)), top(asked(1315))], 'short');
    expect(bounds && plainly(bounds).en).toMatch(/did not answer\. “none” for “state”: 3% to 95% \(32% of 103 firms\)\.$/);
  });

  it('are none without a frame, without a share, of counts that are withheld, and of what not everyone was asked', () => {
    expect(said(asked(null))).toBeNull();
    expect(said(asked(1315), [])).toBeNull();
    const hidden = asked(1315, { ...item, distribution: { shown: false } });
    expect(said(hidden)).toBeNull();
    expect(said(asked(1315, { ...item, missing: made({ ...item.missing, notApplicable: 1 }) }))).toBeNull();
    expect(said(asked(1315), [cited('3.5', itemCell(asked(1315), 'info', 'mean'))])).toBeNull();
  });
});

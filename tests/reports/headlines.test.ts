import { describe, expect, it } from 'vitest';
import type { PublishedChoiceItem, PublishedScaleItem } from '../../src/model/publication.js';
import { choiceHeadline } from '../../src/reports/headlines/choice.js';
import { itemsHeadline } from '../../src/reports/headlines/items.js';
import { sectionHeadline } from '../../src/reports/headlines/section.js';
import { choiceItem, context, publication, scaleItem, section } from '../support/publication.js';

const LOW = [50, 20, 10, 8, 7, 5];
const LOWER = [72, 10, 8, 5, 3, 2];
const HIGH = [5, 10, 15, 30, 25, 15];
const HIGHER = [2, 3, 5, 30, 30, 30];
const EVEN = [10, 20, 20, 20, 20, 10];
const ENDS = [30, 15, 5, 5, 20, 25];

const t = (ja: string, en: string) => ({ ja, en });
const of = (...items: readonly PublishedScaleItem[]) => itemsHeadline(publication([section('s', items, {})]), items);

describe('what scale items on one page say', () => {
  it.each([
    [[LOW], '「i0」は、50%が「low」と回答した', '50% chose “low” for “i0”'],
    [[LOW, LOWER], '「i0」「i1」は、50～72%が「low」と回答した', '50–72% chose “low” for “i0” and “i1”'],
    [[HIGH], '「i0」は、70%が「4–6」と回答した', '70% answered 4–6 for “i0”'],
    [
      [HIGH, HIGHER],
      '「i0」「i1」は、ともに6割以上が「4–6」と回答した（70%、90%）',
      'At least 60% answered 4–6 for both “i0” and “i1” (70% and 90%)',
    ],
    [[EVEN], '「i0」は、「4–6」の回答が約半数である（50%）', 'About half answered 4–6 for “i0” (50%)'],
    [[EVEN, LOW], '「4–6」の回答は、「i0」で50%、「i1」で20%である', '50% answered 4–6 for “i0” and 20% for “i1”'],
  ])('%j', (counts, ja, en) => {
    expect(of(...counts.map((one, index) => scaleItem(`i${index}`, one)))).toEqual({ ja, en });
  });

  const divided = (id: string, counts: readonly number[] = ENDS) => {
    const item = scaleItem(id, counts);
    return { ...item, agreement: { shown: true, value: { ...shownIn(item.agreement), bottomTwo: 0.45 } } } as PublishedScaleItem;
  };

  it('tells answers that gather at both ends as divided, as surely as the brief does', () => {
    expect(of(divided('i'))).toEqual(
      t(
        '「i」への回答は両端に分かれているとみられる（1か2が45%、5か6が45%）',
        'Answers for “i” appear divided (45% at 1 or 2, 45% at 5 or 6)',
      ),
    );
    // Of 20 answers.
    expect(of(divided('i', [6, 3, 1, 1, 4, 5]))?.en).toMatch(/^Answers for “i” may be divided/);
  });

  it('does not pass over answers that are divided beside others that are not', () => {
    expect(of(scaleItem('a', EVEN), divided('i'))).toEqual(
      t(
        '「i」への回答は両端に分かれているとみられる（1か2が45%、5か6が45%）。「a」は「4–6」が50%',
        'Answers for “i” appear divided (45% at 1 or 2, 45% at 5 or 6); 50% answered 4–6 for “a”',
      ),
    );
  });

  it('gives levels of their own to items on scales of their own', () => {
    const other = { ...scaleItem('b', [10, 10, 30, 30, 20]), scale: { ...scaleItem('b', EVEN).scale, high: 5 } };
    expect(of(scaleItem('a', EVEN), other)?.en).toBe('50% answered 4–6 for “a” and 50% answered 4–5 for “b”');
  });

  it('does not take together ends that are called otherwise', () => {
    const other = { ...scaleItem('b', LOW), scale: { ...scaleItem('b', LOW).scale, lowLabel: t('無', 'none') } };
    expect(of(scaleItem('a', LOW), other)?.en).toBe('20% answered 4–6 for “a” and 20% for “b”');
  });

  it('calls an item by its topic', () => {
    const item = { ...scaleItem('a', EVEN), topic: t('仕事の満足', 'satisfaction at work') };
    expect(of(item)).toEqual(
      t('仕事の満足は、「4–6」の回答が約半数である（50%）', 'About half answered 4–6 for satisfaction at work (50%)'),
    );
  });
});

function shownIn<T>(cell: { readonly shown: true; readonly value: T } | { readonly shown: false }): T {
  if (!cell.shown) throw new Error('It is withheld.');
  return cell.value;
}

describe('what a section says', () => {
  const says = (...counts: readonly (readonly number[])[]) => {
    const items = counts.map((one, index) => scaleItem(`i${index}`, one));
    const s = section('s', items, {});
    return sectionHeadline(publication([s]), s)?.en;
  };

  it.each([
    [[LOW, LOWER, LOW], '50–72% chose “low” for each of 3 items'],
    [[HIGH, EVEN, EVEN], 'At least 60% answered 4–6 for “i0”'],
    [[HIGH, HIGHER, HIGH, HIGHER, EVEN], 'At least 60% answered 4–6 for 4 of 5 items'],
    // Divided, with 62 % on the upper half; and 6 of 10, of which a majority is not sure.
    [[HIGH, HIGHER, HIGH, HIGHER, [25, 8, 5, 5, 17, 40]], 'At least 60% answered 4–6 for 5 of 5 items'],
    [[HIGH, HIGHER, HIGH, HIGHER, [1, 1, 2, 2, 2, 2]], 'At least 60% answered 4–6 for 5 of 5 items'],
    [[EVEN, LOW], '20–50% answered 4–6, depending on the item'],
    [[EVEN, EVEN], '50% answered 4–6 for each item'],
  ])('%j', (counts, en) => expect(says(...counts)).toBe(en));
});

describe('what an item with options says', () => {
  const { respondentTerms } = context();
  const says = (item: PublishedChoiceItem) => choiceHeadline(item, respondentTerms);
  const item = choiceItem('Q', { none: 33, active: 16, engaged: 27, considering: 27 });

  it('gives the shares of the options that most chose, and calls none most frequent', () => {
    expect(says(item)).toEqual(t('「Q」は、「none」が32%、「engaged」が26%である', '“Q”: 32% “none” and 26% “engaged”'));
  });

  it('says what half or more chose', () => {
    expect(says(choiceItem('Q', { yes: 60, no: 40 }))).toEqual(
      t('「Q」では、60%（100社のうち60社）が「yes」と回答した', '60% (60 of 100 firms) chose “yes” for “Q”'),
    );
  });

  it('takes together what its author does', () => {
    const merge = [{ id: 'm', options: ['active', 'engaged'], says: t('取り組んでいる', 'run joint projects') }];
    expect(says({ ...item, merge })).toEqual(
      t('42%（103社のうち43社）が取り組んでいる', '42% (43 of 103 firms) run joint projects'),
    );
    const [first] = merge;
    expect(first && says({ ...item, merge: [{ ...first, says: null }] })?.en).toBe(
      '42% (43 of 103 firms) chose “active” or “engaged” for “Q”',
    );
  });

  it('does not, where one of them is withheld', () => {
    const merge = [{ id: 'm', options: ['active', 'gone'], says: t('取り組んでいる', 'run joint projects') }];
    expect(says({ ...item, merge })?.en).toBe('“Q”: 32% “none” and 26% “engaged”');
  });
});

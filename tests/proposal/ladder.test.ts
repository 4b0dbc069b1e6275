import { describe, expect, it } from 'vitest';
import { ladderOf } from '../../src/proposal/guess/ladder.js';

/** Labels of a scale in the order of the answers that they stand for; what nobody chose is put in its place. */

describe('a ladder of labels', () => {
  it.each([
    ['満足 どちらともいえない 不満 非常に満足 非常に不満', '非常に不満 不満 どちらともいえない 満足 非常に満足'],
    ['やや満足 不満 満足 やや不満', '不満 やや不満 やや満足 満足'],
    [
      'そう思う まったくそう思わない ややそう思う あまりそう思わない',
      'まったくそう思わない あまりそう思わない ややそう思う そう思う',
    ],
    ['どちらかといえば賛成 反対 賛成 どちらかといえば反対', '反対 どちらかといえば反対 どちらかといえば賛成 賛成'],
    [
      '当てはまる どちらかというと当てはまる どちらかというと当てはまらない 当てはまらない',
      '当てはまらない どちらかというと当てはまらない どちらかというと当てはまる 当てはまる',
    ],
    [
      '重要 やや重要 どちらともいえない あまり重要ではない 重要ではない',
      '重要ではない あまり重要ではない どちらともいえない やや重要 重要',
    ],
    ['いつも ときどき まったくない よくある', 'まったくない めったにない ときどき よくある いつも'],
    ['良い 普通 悪い', '悪い 普通 良い'],
  ])('in Japanese: %s', (given, order) => {
    expect(ladderOf(given.split(' '))?.labels.join(' ')).toBe(order);
  });

  it.each([
    [
      ['Agree', 'Strongly agree', 'Disagree', 'Neither agree nor disagree', 'Strongly disagree'],
      ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    ],
    [
      ['Very satisfied', 'Somewhat dissatisfied', 'Somewhat satisfied', 'Very dissatisfied'],
      ['Very dissatisfied', 'Somewhat dissatisfied', 'Somewhat satisfied', 'Very satisfied'],
    ],
    [
      ['Never', 'Always', 'Sometimes', 'Often', 'Rarely'],
      ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
    ],
    [
      ['Excellent', 'Good', 'Poor', 'Fair'],
      ['Poor', 'Fair', 'Good', 'very good', 'Excellent'],
    ],
    [
      ['Extremely likely', 'Not at all likely', 'Somewhat likely', 'Very likely', 'Not so likely'],
      ['Not at all likely', 'Not so likely', 'Somewhat likely', 'Very likely', 'Extremely likely'],
    ],
  ])('in English: %s', (given, order) => {
    expect(ladderOf(given)?.labels).toEqual(order);
  });

  it('words what nobody chose like the other side', () => {
    expect(ladderOf(['不満', 'どちらともいえない', '満足', '非常に満足'])).toEqual({
      labels: ['非常に不満', '不満', 'どちらともいえない', '満足', '非常に満足'],
      unused: [0],
    });
    expect(ladderOf(['Agree', 'Neutral', 'Strongly agree'])).toEqual({
      labels: ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
      unused: [0, 1],
    });
  });

  it.each([
    [['はい', 'いいえ']],
    [['営業', '開発', '総務']],
    [['満足', '反対', '普通']],
    [['満足', '不満']],
    [['Yes', 'No', 'Agree']],
    [['普通']],
  ])('is none: %s', (labels) => {
    expect(ladderOf(labels)).toBeNull();
  });
});

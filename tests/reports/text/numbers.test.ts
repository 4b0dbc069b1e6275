import { describe, expect, it } from 'vitest';
import { base, lowResponse, numberedTitle, responseRate } from '../../../src/reports/text/common-wording.js';
import { dateInWords } from '../../../src/reports/text/dates.js';
import { fixed, integer, percent, short, signed } from '../../../src/reports/text/numbers.js';
import { listed, respondentTermsOf } from '../../../src/reports/text/respondent-terms.js';

const respondentTerms = respondentTermsOf({
  own: { ja: '貴社', en: 'your firm' },
  respondents: { ja: '回答企業', en: 'responding firms' },
  counter: { ja: '社', en: 'firms' },
  counterOne: 'firm',
  honorific: { ja: '御中', en: '' },
});

describe('numbers in words', () => {
  it.each([
    [integer(1315), '1,315'],
    [fixed(1.5, 7), '1.5000000'],
    [fixed(-0, 1), '0.0'],
    [short(3), '3'],
    [short(3.5), '3.5'],
    [percent(0.605), '61'],
    [percent(0.285), '29'],
    [percent(1), '100'],
    [signed(2.4, 1), '+2.4'],
    [signed(-0.3, 1), '−0.3'],
    [signed(-0.04, 1), '±0.0'],
    [responseRate(108 / 1315), '8.2%'],
    [base(1315).ja, 'n = 1,315'],
  ])('%s is %s', (actual, expected) => expect(actual).toBe(expected));

  it('count respondents in both languages, one of them too', () => {
    expect([respondentTerms.count(1315), respondentTerms.count(1)]).toEqual([
      { ja: '1,315社', en: '1,315 firms' },
      { ja: '1社', en: '1 firm' },
    ]);
  });

  it('state a low response with its numbers in both languages', () => {
    const text = lowResponse(1315, 108, 108 / 1315, respondentTerms);
    expect(text.ja).toContain('案内した1,315社のうち108社（8.2%）から回答がありました。');
    expect(text.en).toContain('Of 1,315 firms asked, 108 replied (8.2%).');
  });
});

describe('words', () => {
  it('lists labels as each language does', () => {
    const labels = ['a', 'b', 'c'].map((label) => ({ ja: label.toUpperCase(), en: label }));
    expect(listed(labels, 'ja')).toBe('「A」「B」「C」');
    expect(listed(labels, 'en')).toBe('“a”, “b” and “c”');
    expect(listed(labels.slice(0, 1), 'en')).toBe('“a”');
  });

  it('writes dates and question numbers', () => {
    expect(dateInWords('2026-11-01')).toEqual({ ja: '2026年11月1日', en: '1 November 2026' });
    expect(numberedTitle(5, { ja: '題', en: 'Title' })).toEqual({ ja: '問5　題', en: 'Q5 Title' });
    expect(numberedTitle(null, { ja: '題', en: 'Title' })).toEqual({ ja: '題', en: 'Title' });
  });
});

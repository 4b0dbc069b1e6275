import { describe, expect, it } from 'vitest';
import { base, lowResponse, numberedTitle, responseRate } from '../../../src/reports/text/common-wording.js';
import { dateInWords } from '../../../src/reports/text/dates.js';
import { fixed, integer, percent, short, signed } from '../../../src/reports/text/numbers.js';
import { listed, respondentTermsOf } from '../../../src/reports/text/respondent-terms.js';
import { made } from '../../support/made.js';

const respondentTerms = respondentTermsOf({
  own: { ja: '貴社', en: 'your firm' },
  respondents: { ja: '回答企業', en: 'responding firms' },
  counter: { ja: '社', en: 'firms' },
  counterOne: 'firm',
  honorific: { ja: '御中', en: '' },
});

describe('numbers in words', () => {
  it.each([
    [integer(made(1315)), '1,315'],
    [fixed(made(1.5), 7), '1.5000000'],
    [fixed(made(-0), 1), '0.0'],
    [short(made(3)), '3'],
    [short(made(3.5)), '3.5'],
    [percent(made(0.605)), '61'],
    [percent(made(0.285)), '29'],
    [percent(made(1)), '100'],
    [signed(made(2.4), 1), '+2.4'],
    [signed(made(-0.3), 1), '−0.3'],
    [signed(made(-0.04), 1), '±0.0'],
    [responseRate(made(108 / 1315)), '8.2%'],
    [base(made(1315)).ja, 'n = 1,315'],
  ])('%s is %s', (actual, expected) => expect(actual).toBe(expected));

  it('count respondents in both languages, one of them too', () => {
    expect(made([1315, 1]).map(respondentTerms.count)).toEqual([
      { ja: '1,315社', en: '1,315 firms' },
      { ja: '1社', en: '1 firm' },
    ]);
  });

  it('state a low response with its numbers in both languages', () => {
    const text = lowResponse(made(1315), made(108), made(108 / 1315), respondentTerms);
    expect(text.ja).toContain('案内した1,315社のうち108社（8.2%）の回答です。');
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
    expect(numberedTitle(made(5), { ja: '題', en: 'Title' })).toEqual({ ja: '問5　題', en: 'Q5 Title' });
    expect(numberedTitle(null, { ja: '題', en: 'Title' })).toEqual({ ja: '題', en: 'Title' });
  });
});

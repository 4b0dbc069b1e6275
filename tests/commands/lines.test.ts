import { describe, expect, it } from 'vitest';
import type { HeldItem } from '../../src/analysis/disclosure/rules/verdicts.js';
import type { Delivered } from '../../src/build/delivery.js';
import { changeLines } from '../../src/commands/changes.js';
import { deliveryLines, deliverySummary } from '../../src/commands/delivery.js';
import { figuresSummary } from '../../src/commands/figures.js';
import { reasonLines } from '../../src/commands/reasons.js';
import { counted, table } from '../../src/commands/table.js';
import type { KeptFile } from '../../src/output/files/keep.js';

const file = (name: string, reasons: KeptFile['reasons'] = []): KeptFile => ({
  reasons,
  record: { file: name, sha256: '', bytes: 1, key: '' },
});

describe('a table', () => {
  it('has texts to the left, numbers and sizes to the right, and characters of double width count twice', () => {
    const rows = [
      ['Report', 'HTML', 'Size'],
      ['調査', '12', '3.4 MB'],
      ['brief', '1', '12.0 MB'],
    ];
    expect(table(rows).split('\n')).toEqual(['Report  HTML  Size', '調査      12   3.4 MB', 'brief      1  12.0 MB']);
  });

  it('is nothing without rows', () => expect(table([])).toBe(''));
});

it.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('%i counted', (n, words) => expect(counted(n, 'file')).toBe(words));

describe('what became of released figures', () => {
  const release = (name: string) => ({ name, date: '2026-01-01' });
  const one = (itemId: string, respondents: number, more: object = {}) =>
    ({ itemId, respondents, release: release('talk'), ...more }) as unknown as HeldItem;

  it('is a line for each release and reason, with the first six items', () => {
    const held = Array.from({ length: 7 }, (_, index) => one(`q${index}`, index % 2 === 0 ? 2 : 4, { because: 'few-changed' }));
    const derivable = one('q9', 1, { because: 'derivable' });
    expect(
      changeLines({ held: [...held, derivable], changed: [one('q1', 9), one('q2', 9, { release: release('pilot') })] }),
    ).toEqual([
      'note: 7 items (q0, q1, q2, q3, q4, q5, …) keep the values of release talk (2026-01-01): too few respondents changed since (2 to 4 respondents).',
      'note: 1 item (q9) keeps the values of release talk (2026-01-01): with other releases, single answers could be worked out since (1 respondent).',
      'note: 1 item (q1) changed since release talk (2026-01-01): 9 respondents.',
      'note: 1 item (q2) changed since release pilot (2026-01-01): 9 respondents.',
    ]);
  });

  it('is nothing where nothing was released', () => expect(changeLines({ held: [], changed: [] })).toEqual([]));
});

describe('why files were made', () => {
  it('is said of those that were, with all reasons', () =>
    expect(reasonLines([file('a.html', ['own', 'looks']), file('b.html'), file('c.pdf', ['forced'])])).toEqual([
      'made a.html: the answers or the name of its reader changed; templates, typeface or browser changed',
      'made c.pdf: --force',
    ]));
});

describe('the delivery', () => {
  const delivered = (more: Partial<Delivered> = {}): Delivered => ({ files: [], copies: 1, blank: [], unreachable: [], ...more });

  it('names who sent nothing and who cannot be reached, and how many more', () => {
    const ids = Array.from({ length: 7 }, (_, index) => `a${index}`);
    const lines = deliveryLines({
      delivered: delivered({ blank: [{ id: 'b1', name: '' }], unreachable: ids }),
      undelivered: false,
    });
    expect(lines).toEqual([
      'note: 1 respondent (b1) sent a blank questionnaire: see feedback/without-report.csv.',
      'note: 7 respondents (a0, a1, a2, a3, a4, a5, …) cannot be reached: the registry has neither e-mail nor address.',
    ]);
  });

  it('says where it was left as it was', () =>
    expect(deliveryLines({ delivered: null, undelivered: true })).toEqual([
      'note: feedback/delivery.csv and what it lists were left as they are: only a whole build without failures renews them.',
    ]));

  it('says how much there is to send, and what to print', () => {
    expect(deliverySummary({ delivered: null })).toEqual([]);
    expect(deliverySummary({ delivered: delivered() })).toEqual(['To send: 1 file, listed in feedback/delivery.csv.']);
    expect(deliverySummary({ delivered: delivered({ copies: 2, files: [file('feedback/combined.pdf')] }) })).toEqual([
      'To send: 2 files, listed in feedback/delivery.csv; to print: feedback/combined.pdf.',
    ]);
  });
});

describe('the figures', () => {
  const svg = (name: string, made: boolean) => file(`figures/${name}.svg`, made ? ['new'] : []);
  it.each([
    ['none', [], []],
    ['none but a list', [file('figures/slides.ja.txt')], []],
    ['one', [svg('a', true), file('figures/a.png', ['new'])], ['1 figure as SVG, PNG, Vega-Lite and CSV: figures/']],
    ['some kept', [svg('a', true), svg('b', false)], ['2 figures as SVG, PNG, Vega-Lite and CSV: figures/, 1 of them unchanged']],
    ['all kept', [svg('a', false)], ['1 figure as SVG, PNG, Vega-Lite and CSV: figures/, unchanged']],
  ] as const)('%s', (_, figures, lines) => expect(figuresSummary(figures)).toEqual(lines));
});

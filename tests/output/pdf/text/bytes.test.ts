import { describe, expect, it } from 'vitest';
import { stampDates } from '../../../../src/output/print/dates.js';
import { renumberNodes } from '../../../../src/output/print/node-names.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('dates in a PDF', () => {
  it('are replaced without moving a byte', () => {
    const before = Buffer.from(
      "<</CreationDate (D:20251231235959+09'00')\n/ModDate (D:20251231235959+09'00')>> \u00ff",
      'latin1',
    );
    const after = stampDates(before, '2026-11-01');
    expect(after.length).toBe(before.length);
    expect(Buffer.from(after).toString('latin1')).toBe(
      "<</CreationDate (D:20261101000000+00'00')\n/ModDate (D:20261101000000+00'00')>> \u00ff",
    );
  });
});

describe('structure elements in a PDF', () => {
  it('are numbered from 1 in their order, without moving a byte', () => {
    const before = '/ID (node00000423) \u00ff /Names [(node00000423) 1 0 R (node00001007) 2 0 R] /ID (node00001007)';
    expect(text(renumberNodes(Buffer.from(before, 'latin1')))).toBe(
      '/ID (node00000001) \u00ff /Names [(node00000001) 1 0 R (node00000002) 2 0 R] /ID (node00000002)',
    );
  });

  it('are told from words of the document that look alike', () => {
    const title = '/Title (\\(node00000423\\))';
    expect(text(renumberNodes(Buffer.from(title, 'latin1')))).toBe(title);
  });
});

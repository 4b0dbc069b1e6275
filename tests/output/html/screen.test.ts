import { describe, expect, it } from 'vitest';
import { onPaper, onScreen } from '../../../src/output/html/screen.js';

describe('what is for the screen alone', () => {
  it('is left out on paper, and all else is kept', () => {
    const html = `<p>a</p>${onScreen('<b>x</b>')}<p>b</p>${onScreen('<script>y</script>')}<p>c</p>`;
    expect(onPaper(html)).toBe('<p>a</p><p>b</p><p>c</p>');
    expect(html).toContain('<b>x</b>');
  });

  it('cannot be forged by text, which is escaped', () => {
    const html = '<p>&lt;!--screen--&gt;</p>';
    expect(onPaper(html)).toBe(html);
  });
});

/**
 * Runs in a page of A4: texts under 10.5 pt, and Japanese lines of more than 40 characters. What is not laid out, and what is hidden from
 * readers, does not count; a word in a chart is as large as its drawing makes it.
 */
export function faultsOfType(): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.querySelector('main') as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || element.closest('[aria-hidden="true"]:not(svg)')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    if (boxes.length === 0) continue;
    const scale = element.closest('svg') ? ((element as Element as SVGGraphicsElement).getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < 10.5 / 0.75 - 0.05) found.push(`${text.slice(0, 30)} has ${(size * 0.75).toFixed(1)} pt`);
    const widest = Math.max(...boxes.map((box) => box.width));
    if (/[\u3040-\u30ff]/.test(text) && widest > 40.5 * size)
      found.push(`${text.slice(0, 30)} has ${Math.round(widest / size)} characters a line`);
  }
  return [...new Set(found)];
}

/**
 * An SVG that Vega drew as a file of its own: a picture with a title and a description for readers who do not see it. These are not
 * referred to by ids, which would clash where several figures stand in one page. Words stay words: they can be searched, copied and
 * edited. Their typeface is the first of a list of which every system has one; the PNG beside it is set in the first.
 */
export function standaloneSvg(svg: string, title: string, description: string, lang: string): string {
  const root = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const size = [...root.matchAll(/ (?:width|height|viewBox)="[^"]*"/g)].join('');
  const about = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${lang}"${size}>${about}${svg.slice(root.length)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What is seen on the screen only. Taking it out before printing saves its layout and its tags. */

const [BEGIN, END] = ['<!--screen-->', '<!--/screen-->'];

/** Marks markup that is seen on the screen only. Text cannot forge the marks, since it is escaped. */
export function onScreen(markup: string): string {
  return `${BEGIN}${markup}${END}`;
}

/** A document without what is seen on the screen only. */
export function onPaper(html: string): string {
  return html
    .split(BEGIN)
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf(END) + END.length)))
    .join('');
}

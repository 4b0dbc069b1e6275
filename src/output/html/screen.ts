/** What is for the screen alone: it need not be laid out, nor tagged, to be left out on paper. */

const [BEGIN, END] = ['<!--screen-->', '<!--/screen-->'];

/** Markup for the screen alone. Text cannot forge the marks, since it is escaped. */
export function onScreen(markup: string): string {
  return `${BEGIN}${markup}${END}`;
}

/** The same document without what is for the screen alone. */
export function onPaper(html: string): string {
  return html
    .split(BEGIN)
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf(END) + END.length)))
    .join('');
}

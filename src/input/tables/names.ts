/** A text of a heading on one line: white space of any kind, of any length, is one space. */
export function headingText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The name of a column from the texts of its heading rows, from above: empty ones left out, equal neighbours once. */
export function joinedName(texts: readonly string[]): string {
  const written = texts.map(headingText).filter((text) => text !== '');
  return written.filter((text, index) => text !== written[index - 1]).join(' / ');
}

/** Names of which no two are equal: of several columns of one name, each has its number behind it, but none that makes the name of another. Empty ones stay empty. */
export function toldApart(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const numbers = new Map<string, number>();
  return names.map((name) => {
    if (name === '' || counts.get(name) === 1) return name;
    let number = (numbers.get(name) ?? 0) + 1;
    while (counts.has(`${name} (${number})`)) number += 1;
    numbers.set(name, number);
    return `${name} (${number})`;
  });
}

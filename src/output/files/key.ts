/** What a file is made from, part by part, each as a hash. */
export const KEY_PARTS = ['inputs', 'own', 'figures', 'others', 'texts', 'looks', 'program'] as const;
/** A part of what a file is made from. */
export type KeyPart = (typeof KEY_PARTS)[number];

/**
 * `inputs`: everything that was read, and the program that read it; where these are equal, all is. `own`: the reader's answers and
 * name. `figures`: all else that is published to the reader. `others`: everyone whom the file must not name. `texts`: what the
 * project says. `looks`: templates, typeface and browser. `program`: the code.
 */
export type Key = Readonly<Record<KeyPart, string>>;

const DIGITS = 16;

/** A key as the manifest holds it: the first 16 digits of each part. */
export function keyText(key: Key): string {
  return KEY_PARTS.map((part) => key[part].slice(0, DIGITS)).join('-');
}

/** The parts in which two keys differ, `inputs` left out; all of them where one of the two is not a key. */
export function differingParts(a: string, b: string): readonly KeyPart[] {
  const [before, now] = [a.split('-'), b.split('-')];
  return KEY_PARTS.filter(
    (part, index) => part !== 'inputs' && (before.length !== KEY_PARTS.length || before[index] !== now[index]),
  );
}

/** Whether a key of the manifest was made from the inputs with this hash. */
export function sameInputs(key: string, inputs: string): boolean {
  const parts = key.split('-');
  return parts.length === KEY_PARTS.length && parts[0] === inputs.slice(0, DIGITS);
}

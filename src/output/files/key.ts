/** What a file is made from, part by part, each as a hash. */
export const KEY_PARTS = ['inputs', 'own', 'published', 'others', 'texts', 'looks', 'program'] as const;
export type KeyPart = (typeof KEY_PARTS)[number];

/**
 * `inputs`: everything that was read, and by what; where it is the same, nothing else can have changed. `own`: the reader's answers
 * and name. `published`: all else that is published to the reader. `others`: everyone whom the file must not name. `texts`: what the
 * project says. `looks`: templates, typeface and browser. `program`: the code.
 */
export type Key = Readonly<Record<KeyPart, string>>;

const DIGITS = 16;

/** As the manifest holds it. */
export function keyText(key: Key): string {
  return KEY_PARTS.map((part) => key[part].slice(0, DIGITS)).join('-');
}

/** The parts besides `inputs` in which two keys differ; all of them where one is not a key. */
export function differingParts(a: string, b: string): readonly KeyPart[] {
  const [before, now] = [a.split('-'), b.split('-')];
  return KEY_PARTS.filter(
    (part, index) => part !== 'inputs' && (before.length !== KEY_PARTS.length || before[index] !== now[index]),
  );
}

export function sameInputs(key: string, inputs: string): boolean {
  const parts = key.split('-');
  return parts.length === KEY_PARTS.length && parts[0] === inputs.slice(0, DIGITS);
}

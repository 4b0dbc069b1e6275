/** A document, or a file of another kind, that could not be made; the rest of the build went on without it. */
export interface Failure {
  readonly document: string;
  readonly reason: string;
}

/** `document` is a path in the output folder, without extension for a whole document. */
export function failureOf(document: string, error: unknown): Failure {
  return { document, reason: error instanceof Error ? error.message : String(error) };
}

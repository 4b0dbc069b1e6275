/** The list; null where anything in it is null. */
export function allOf<T>(values: readonly (T | null)[]): readonly T[] | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : null;
}

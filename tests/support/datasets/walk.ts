/** A number of results.json beside R's; null for a figure that is not available. */
export interface Pair {
  /** Keys from the top of results.json, without positions in lists. */
  readonly path: string;
  /** The same with positions. */
  readonly place: string;
  readonly got: number | boolean | null;
  /** Undefined where R was not asked for it. */
  readonly want: number | boolean | null | undefined;
}

/**
 * Every number in `got`, and every number in `want` that `got` has not, each with its counterpart. Of truth values only those that `want`
 * has too; texts are passed over, and what is `unavailable` counts as null.
 */
export function pairsIn(got: unknown, want: unknown, path = '', place = ''): readonly Pair[] {
  const [mine, theirs] = [simplified(got), simplified(want)];
  if (isNested(mine) || isNested(theirs)) {
    const [ours, others] = [isNested(mine) ? mine : {}, isNested(theirs) ? theirs : {}];
    const isList = Array.isArray(mine) || Array.isArray(theirs);
    return [...new Set([...Object.keys(ours), ...Object.keys(others)])].flatMap((key) =>
      pairsIn(ours[key], others[key], isList ? path : joined(path, key), joined(place, key)),
    );
  }
  if (isFigure(mine) ? typeof mine === 'number' || typeof theirs === 'boolean' : isFigure(theirs))
    return [{ path, place, got: isFigure(mine) ? mine : null, want: isFigure(theirs) || theirs === null ? theirs : undefined }];
  return [];
}

function simplified(value: unknown): unknown {
  return isNested(value) && !Array.isArray(value) && Object.keys(value).join() === 'unavailable' ? null : value;
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFigure(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

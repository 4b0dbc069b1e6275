/** `good`; `worth knowing`: reports are made, but not all or not as well; `wrong`: reports cannot be made before it is mended. */
export type Health = 'good' | 'worth knowing' | 'wrong';

/** One thing that building needs, as it is on this machine. */
export interface Finding {
  readonly what: string;
  readonly found: string;
  readonly health: Health;
  /** What to do; null where nothing is. */
  readonly advice: string | null;
}

export const good = (what: string, found: string): Finding => ({ what, found, health: 'good', advice: null });
export const worthKnowing = (what: string, found: string, advice: string): Finding => ({
  what,
  found,
  health: 'worth knowing',
  advice,
});
export const wrong = (what: string, found: string, advice: string): Finding => ({ what, found, health: 'wrong', advice });

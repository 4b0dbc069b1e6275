/** Thrown where a search would take too long. */
export class TooManySteps extends Error {}

/** Counts the steps of a search, so that it ends in the same way on every machine. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Throws TooManySteps where there are not as many left. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TooManySteps();
  }
}

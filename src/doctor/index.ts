import type { Finding } from './finding.js';
import { examineMachine } from './machine.js';
import { examinePlaces } from './places.js';
import { examinePrinting } from './printing.js';

export type { Finding, Health } from './finding.js';

/** Looks at everything that building needs on this machine, in the order in which one thing rests on another. */
export async function examine(output: string): Promise<readonly Finding[]> {
  return [...(await examineMachine()), ...(await examinePlaces(output)), ...(await examinePrinting())];
}

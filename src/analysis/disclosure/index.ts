export { composeRelease } from './compose-release.js';
export { type Decisions, decide } from './decide.js';
export { partsOf, withoutPart } from './parts.js';
export { protect } from './protect.js';
export { judgePeers } from './publish/index.js';
export type { ChangedItem, HeldItem, Verdict, Verdicts, Withheld } from './rules/index.js';

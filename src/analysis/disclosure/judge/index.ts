export type { JudgeContext } from './context.js';
export { judge } from './judge.js';
export { judgePeersTogether, type PeersAudit } from './peers.js';
export { openSubjects } from './subjects.js';

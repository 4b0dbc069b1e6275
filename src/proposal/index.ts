export type { ExportFile } from './formats/index.js';
export type { Choice, Decisions, Proposal } from './proposal.js';
export { propose } from './propose.js';
export { projectFiles } from './writing/index.js';

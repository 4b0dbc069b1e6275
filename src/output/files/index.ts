export { concludeBuild } from './conclusion.js';
export { csvRows, csvText } from './csv.js';
export { writeWhole } from './files.js';
export { isKept, type Keeper, type KeptFile, openKeeper, openSourceKeeper, type Source, type SourceKeeper } from './keep.js';
export { keyText } from './key.js';
export { type FileRecord, type Manifest, type OutputRecord, recordInputs, sha256 } from './manifest.js';
export { openOutput } from './output.js';
export type { PossibleKey } from './previous.js';
export { isRunning } from './running.js';

export { concludeBuild } from './conclusion.js';
export { csvRows, csvText } from './csv.js';
export { writePieces, writeWhole } from './files.js';
export { keyText } from './key.js';
export { type FileRecord, type Manifest, type OutputRecord, recordInputs, recordOutput, sha256 } from './manifest.js';
export { type Output, openOutput } from './output.js';
export type { PossibleKey, Reason } from './previous.js';
export { isRunning } from './running.js';

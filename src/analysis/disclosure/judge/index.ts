export type { JudgeContext } from './context.js';
export { judge } from './judge.js';
export { openSubjects } from './subjects.js';

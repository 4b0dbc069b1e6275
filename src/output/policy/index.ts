export { POLICY_WORDS, type Running, withPolicy } from './policy.js';

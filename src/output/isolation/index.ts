export { type Isolation, openIsolation } from './isolation.js';

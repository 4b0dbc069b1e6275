export { KEY_FILE, LEDGER_FILE, readLedger, withRelease } from './ledger.js';

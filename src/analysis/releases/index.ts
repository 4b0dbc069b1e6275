export { KEY_FILE, LEDGER_FILE, type OpenLedger, readLedger, withRelease } from './ledger.js';

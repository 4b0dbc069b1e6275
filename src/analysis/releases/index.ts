export { KEY_FILE, LEDGER_FILE, ledgerWarnings, type OpenLedger, readLedger, withRelease } from './ledger.js';

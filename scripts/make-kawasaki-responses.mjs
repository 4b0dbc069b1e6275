// @ts-check
/**
 * Writes the Kawasaki project's SYNTHETIC registry and responses: node scripts/make-kawasaki-responses.mjs [--out DIR]
 * The same bytes every time: chance comes from generators with fixed seeds.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { makeContacts } from './kawasaki/contacts.mjs';
import { csv } from './kawasaki/csv.mjs';
import { makeFirms } from './kawasaki/firms.mjs';
import { makeMailAnswers } from './kawasaki/mail.mjs';
import { makeWebAnswers } from './kawasaki/web.mjs';

const PROJECT = fileURLToPath(new URL('../config/kawasaki/', import.meta.url));

const { values } = parseArgs({ options: { out: { type: 'string', default: PROJECT } } });
writeProject(values.out);

/** @param {string} folder */
function writeProject(folder) {
  const published = /** @type {import('./kawasaki/web.mjs').PublishedFile} */ (readYaml('published.yaml'));
  const itemIds = readItemIds();
  const firms = makeFirms();
  const web = firms.filter((firm) => firm.source === 'web');
  const mail = firms.filter((firm) => firm.source === 'mail');

  mkdirSync(path.join(folder, 'responses'), { recursive: true });
  write(path.join(folder, 'respondents.csv'), registryRows(firms), { lineEnd: '\n', byteOrderMark: false });
  // As a web form exports it, and as Excel saves what was typed in from paper.
  const webRows = responseRows(web, itemIds, makeWebAnswers(web, published));
  write(path.join(folder, 'responses', 'web.csv'), webRows, { lineEnd: '\n', byteOrderMark: false });
  const mailRows = responseRows(mail, itemIds, makeMailAnswers(mail, published, itemIds));
  write(path.join(folder, 'responses', 'mail.csv'), mailRows, { lineEnd: '\r\n', byteOrderMark: true });
}

/** Ids of all items in the order of the questionnaire. */
function readItemIds() {
  const { sections } = /** @type {{sections: {id: string, items: {id?: string, number?: number}[]}[]}} */ (
    readYaml('questionnaire.yaml')
  );
  return sections.flatMap((section) => section.items.map((item) => item.id ?? `${section.id}_${item.number}`));
}

/** @param {readonly import('./kawasaki/firms.mjs').Firm[]} firms */
function registryRows(firms) {
  const header = [
    'id',
    'name',
    'language',
    'industry',
    'employees',
    'capital',
    'ward',
    'founded',
    'email',
    'postcode',
    'address',
    'contact',
  ];
  const contacts = makeContacts(firms);
  const rows = firms.map(({ id, name, language, industry, attributes }) => {
    const { employees, capital, ward, founded } = attributes;
    return [id, name, language, industry, employees, capital, ward, founded, ...(contacts.get(id) ?? [])];
  });
  return [header, ...rows];
}

/**
 * @param {readonly import('./kawasaki/firms.mjs').Firm[]} firms
 * @param {readonly string[]} itemIds
 * @param {import('./kawasaki/web.mjs').Answers} answers
 */
function responseRows(firms, itemIds, answers) {
  const columns = itemIds.map((itemId) => {
    const column = answers.get(itemId);
    if (column === undefined) throw new Error(`${itemId}: nothing is known of its answers`);
    return column;
  });
  return [['respondent', ...itemIds], ...firms.map((firm, row) => [firm.id, ...columns.map((column) => column[row] ?? '')])];
}

/** @param {string} name */
function readYaml(name) {
  return load(readFileSync(path.join(PROJECT, name), 'utf8'));
}

/**
 * @param {string} file
 * @param {readonly (readonly string[])[]} rows
 * @param {Parameters<typeof csv>[1]} form
 */
function write(file, rows, form) {
  writeFileSync(file, csv(rows, form));
}

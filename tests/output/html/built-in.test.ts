import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DOCUMENTS, formatsOf } from '../../../src/model/document.js';
import { CHECKOUT } from '../../support/shirabe.js';

it('has a template for every kind of document that is made of HTML', async () => {
  const templates = new Set(await readdir(path.join(CHECKOUT, 'templates')));
  const kinds = DOCUMENTS.filter((kind) => formatsOf(kind).some((format) => format === 'html' || format === 'pdf'));
  expect(kinds.filter((kind) => !templates.has(`${kind}.hbs`))).toEqual([]);
});

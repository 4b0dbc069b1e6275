import type { Text } from '../../model/text.js';
import { blankQuestionnaire } from '../../reports/letter/index.js';
import { csvText, type KeptFile, type Shelf, type Source } from '../files/index.js';
import type { DeliveryItem } from './delivery-item.js';

/** Where in the output folder the two lists lie. */
export const [LIST, WITHOUT_REPORT] = [
  ['feedback', 'delivery.csv'],
  ['feedback', 'without-report.csv'],
] as const;

/** A CSV file; `rows` is called only where the file has to be made. */
export function keepTable(
  shelf: Shelf,
  segments: readonly string[],
  source: Source,
  rows: () => Promise<readonly (readonly string[])[]>,
): Promise<KeptFile> {
  return shelf.keep(segments, source, async () => csvText(await rows()));
}

/**
 * Whom to send what: a row for each respondent, in the order of `deliveryItems`. `copies` are in the same order. There is a column
 * for e-mail addresses where anyone has one.
 */
export function keepList(shelf: Shelf, deliveryItems: readonly DeliveryItem[], copies: readonly KeptFile[]): Promise<KeptFile> {
  const withEmail = deliveryItems.some(({ contact }) => contact.email !== '');
  const email = (text: string) => (withEmail ? [text] : []);
  const rows = deliveryItems.map(({ id, name, edition, contact, fileName }, index) => {
    const { sha256: hash = '', bytes = 0 } = copies[index]?.record ?? {};
    return [id, name, ...email(contact.email), edition, `delivery/${fileName}`, hash, String(bytes)];
  });
  const table = [['id', 'name', ...email('email'), 'language', 'file', 'sha256', 'bytes'], ...rows];
  return keepTable(shelf, LIST, { own: table }, async () => table);
}

/** A list of those who answered nothing, and so get no report. */
export function keepWithoutReport(
  shelf: Shelf,
  blank: readonly { readonly id: string; readonly name: string }[],
  language: keyof Text,
): Promise<KeptFile> {
  const table = [['id', 'name', 'why'], ...blank.map(({ id, name }) => [id, name, blankQuestionnaire[language]])];
  return keepTable(shelf, WITHOUT_REPORT, { own: table }, async () => table);
}

import type { Contact } from '../../model/delivery.js';
import type { Edition } from '../../model/text.js';
import type { OutputRecord } from '../files/index.js';

/** What one respondent is sent. */
export interface DeliveryItem {
  readonly id: string;
  readonly name: string;
  readonly edition: Edition;
  readonly contact: Contact;
  /** The name of the file that is sent. */
  readonly fileName: string;
  /** The report that it is made from, and the letter that goes with it on paper. */
  readonly report: OutputRecord;
  readonly letter: OutputRecord | null;
}

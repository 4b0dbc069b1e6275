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
  /** The report that the file is made from. */
  readonly report: OutputRecord;
  /** The letter that goes with it on paper; null where there is none. */
  readonly letter: OutputRecord | null;
}

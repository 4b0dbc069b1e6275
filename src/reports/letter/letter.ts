import { type Contact, NO_CONTACT } from '../../model/delivery.js';
import type { LetterView } from '../../model/letter-view.js';
import type { Respondent } from '../../model/responses.js';
import type { Lang } from '../../model/text.js';
import { documentHead, type ReportContext } from '../report/index.js';
import { same } from '../text/index.js';
import { sizeInWindow } from './window.js';
import { recipientIn } from './wording.js';

/**
 * The letter to one respondent, addressed in the language that leads in the edition. `contact` is null where the registry has none.
 * Throws Error where the letter has no texts or no respondent (no such letter is planned), and for an address that does not fit
 * into the window.
 */
export function composeLetter(
  context: ReportContext,
  respondent: Pick<Respondent, 'name'> | null,
  contact: Contact | null,
  language: Lang,
): LetterView {
  const texts = context.project.feedback?.delivery?.letter;
  if (!texts || !respondent) throw new Error('There are no texts for the letter.');
  const { name } = respondent;
  const reached = contact ?? NO_CONTACT;
  const lines = recipientIn[language](name, reached, context.respondentTerms);
  return {
    report: 'letter',
    head: documentHead(context, texts.title, same(name)),
    recipient: { lines, size: sizeInWindow(lines, language, context.measure) },
    sender: { name: texts.sender, address: texts.address },
    salutation: texts.salutation,
    paragraphs: texts.paragraphs,
    closing: texts.closing,
  };
}

import type { Text } from '../../model/text.js';

/** Wording of the lists that go with finished reports. */

export const blankQuestionnaire: Text = {
  ja: '調査票が無記入で返送されました',
  en: 'The questionnaire came back blank',
};

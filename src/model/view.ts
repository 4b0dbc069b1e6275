import type { BriefView } from './brief.js';
import type { SlidesView } from './deck.js';

import type { FeedbackView } from './feedback.js';
import type { LetterView } from './letter.js';

/** The view model of a document of any kind. */
export type View = FeedbackView | BriefView | SlidesView | LetterView;

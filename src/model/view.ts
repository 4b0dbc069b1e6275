import type { BriefView } from './brief-view.js';
import type { FeedbackView } from './feedback-view.js';
import type { LetterView } from './letter-view.js';
import type { SlidesView } from './slides-view.js';

/** The view model of a document of any kind. */
export type View = FeedbackView | BriefView | SlidesView | LetterView;

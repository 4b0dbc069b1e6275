import type { SlidesView } from './deck.js';
import type { BriefView, FeedbackView } from './document.js';

/** The view model of a document of any kind. */
export type View = FeedbackView | BriefView | SlidesView;

import type { BriefView } from './brief-view.js';
import type { DocumentKind } from './document.js';
import type { FeedbackView } from './feedback-view.js';
import type { LetterView } from './letter-view.js';
import type { SlidesView } from './slides-view.js';

/** The view models, each told apart by its `report`. */
interface ViewOf {
  readonly feedback: FeedbackView;
  readonly brief: BriefView;
  readonly slides: SlidesView;
  readonly letter: LetterView;
}

/** The view model of a document of any kind. */
export type View = ViewOf[DocumentKind];

import type { Slot } from '../page.js';

/** Where the panel of an item stands on its slide. */
export interface PanelArea {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** The place of the layout for its chart. */
  readonly slot: Slot | undefined;
}

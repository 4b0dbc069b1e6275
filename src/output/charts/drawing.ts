/** Maps a value on a chart's horizontal axis to pixels from its left edge: x = origin + unit * value. */
export interface HorizontalScale {
  readonly origin: number;
  readonly unit: number;
}

/** A drawn chart. Its markup is our own; sizes are CSS pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly scale: HorizontalScale;
}

/** Maps a value on a chart's horizontal axis to pixels: x = origin + unit * value. */
export interface HorizontalScale {
  readonly origin: number;
  readonly unit: number;
}

/** A chart as drawn: markup of our own making, sizes in CSS pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly scale: HorizontalScale;
}

/** Width in CSS pixels of a text set in the documents' own typeface at `sizePx` pixels. */
export type MeasureText = (text: string, sizePx: number, weight: 400 | 700) => number;

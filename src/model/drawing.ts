/** Width in pixels of a text set in the documents' own typeface. */
export type MeasureText = (text: string, sizePx: number, weight: 400 | 700) => number;

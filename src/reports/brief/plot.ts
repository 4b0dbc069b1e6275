/** Size of the plots in the rows of a figure, pixels. */
export const PLOT = { width: 300, height: 24 };

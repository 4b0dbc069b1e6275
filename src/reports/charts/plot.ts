/** Size of the plot in each row of a figure, and of the numbers in it, pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly labelSize: number;
}

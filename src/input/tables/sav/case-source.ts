/** The cases of a file one after the other, as the bytes that they have without compression. */
export interface CaseSource {
  /** Goes to the next case: it is whole, or the file ends within it, or there is none. */
  readonly next: () => 'whole' | 'part' | 'none';
  /** What holds the case. */
  readonly view: DataView;
  readonly bytes: Uint8Array;
  /** Where in `view` and `bytes` the case begins. */
  readonly at: number;
}

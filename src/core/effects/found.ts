/** Numbers of a group that are printed, or follow from others; the notes say how what is not printed was found. */

export interface Found {
  readonly value: number;
  readonly notes?: readonly string[];
}

export interface MeanAndSd {
  readonly mean: number;
  readonly sd: number;
  readonly notes: readonly string[];
}

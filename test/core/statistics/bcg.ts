/** Thirteen trials of BCG vaccination: metadat `dat.bcg`, events and others of the vaccinated, then of the controls. */
export const BCG: readonly { readonly a: number; readonly b: number; readonly c: number; readonly d: number }[] = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({ a, b, c, d }));

/** Their absolute latitudes, and how people were allocated. */
export const ABLAT: readonly number[] = [44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33];
export const ALLOCATION: readonly string[] = [
  'random',
  'random',
  'random',
  'random',
  'alternate',
  'alternate',
  'random',
  'random',
  'random',
  'systematic',
  'systematic',
  'systematic',
  'systematic',
];

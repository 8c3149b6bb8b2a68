/** Where a value stands, by what it means: its keys, and the names of the entries on the way. Never a position. */

/** Two names for each step: for programs, and for people. */
export interface Place {
  /** `['rob2', 'exhaustion-6m', 'reporting', 'judgement']` */
  readonly keys: readonly string[];
  /** `['RoB 2', 'exhaustion-6m', 'reporting', 'judgement']` */
  readonly titles: readonly string[];
}

/** The whole record. */
export const RECORD: Place = { keys: [], titles: [] };

/** The place of something below; the same place where it has no name. */
export function below(place: Place, key: string, title: string = key): Place {
  return key === '' ? place : { keys: [...place.keys, key], titles: [...place.titles, title] };
}

/** “RoB 2 · exhaustion-6m · reporting” */
export function placeInWords(titles: readonly string[]): string {
  return titles.map((title) => title.replace(/\s+/g, ' ').trim()).join(' · ');
}

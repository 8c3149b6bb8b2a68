/** What a row of judgements is about: the study, and the result or the part of it that stands behind its name. */
import {
  type Found,
  type Instrument,
  type KnownResult,
  type KnownStudy,
  type ResultMaterial,
  say,
} from '../../../core/index';

/** Studies of the review by what its exports call them, in lower case. */
export type KnownStudies = ReadonlyMap<string, KnownStudy>;

export interface AboutWhat {
  readonly study: Found;
  readonly result?: ResultMaterial;
  /** Of tools that are filled in for each part of a study: which. */
  readonly part?: Found;
  /** Why it is not clear which result is meant. */
  readonly doubt?: string;
}

/**
 * Tables for robvis have a row for each result, called “Doe 2020: pain, 3 months”, and no column for it. What stands behind
 * the name is taken for a result where the study is one of the review, or the name ends with a year.
 * @param outcome of tables that have a column for it
 */
export function aboutWhat(
  name: Found,
  { assesses, subject }: Instrument,
  outcome: Found | undefined,
  known: KnownStudies,
): AboutWhat {
  const isOfResult = assesses === 'result';
  const isUsual = isOfResult || assesses === 'index test';
  const parted = (isOfResult || subject) && outcome === undefined ? partedName(name, known, isUsual) : undefined;
  const study = calledAsKnown(parted?.study ?? name, known);
  const about = outcome ?? parted?.about;
  if (about === undefined) return { study };
  if (isOfResult) {
    const results = resultsCalled(about, known.get((parted?.study ?? name).value.toLowerCase()));
    const [result] = results;
    if (results.length > 1) return { study, doubt: severalResults(about, results) };
    return { study, result: result ? sameResult(result, about.at) : { outcome: about, byArm: [] } };
  }
  return parted ? { study, part: about } : { study };
}

/** @param isUsual whether rows are usually called so, of studies that nobody knows, too */
function partedName(
  { value, at }: Found,
  known: KnownStudies,
  isUsual: boolean,
): { study: Found; about: Found } | undefined {
  // A name of a study may itself have such a sign in it.
  if (known.has(value.toLowerCase())) return undefined;
  const places = [...value.matchAll(/: /g)].map(({ index }) => index);
  const place =
    [...places].reverse().find((each) => known.has(value.slice(0, each).toLowerCase())) ??
    places.find((each) => isUsual && /\b(?:19|20)\d\d[a-z]?(?: \[[\d, –-]+\])?$/.test(value.slice(0, each)));
  if (place === undefined || value.slice(place + 2).trim() === '') return undefined;
  return { study: { value: value.slice(0, place), at }, about: { value: value.slice(place + 2).trim(), at } };
}

/** Under the id that the study has in the review, however the table calls it. */
function calledAsKnown(name: Found, known: KnownStudies): Found {
  const id = known.get(name.value.toLowerCase())?.id;
  return id === undefined ? name : { value: id, at: name.at };
}

/** The one with this id, else all that are called so. */
function resultsCalled({ value }: Found, study: KnownStudy | undefined): readonly KnownResult[] {
  const word = value.toLowerCase();
  const results = study?.results ?? [];
  const byId = results.filter(({ id }) => id.toLowerCase() === word);
  return byId.length > 0 ? byId : results.filter(({ words }) => words.toLowerCase() === word);
}

function severalResults({ value }: Found, results: readonly KnownResult[]): string {
  const ids = results.map(({ id }) => id).join(', ');
  return say`Several results of this study are called “${value}”, and nothing here says which is meant. Write its id (${ids}) in place of its name, and import again.`;
}

function sameResult({ id, outcome, measure, timepoint, population }: KnownResult, at: Found['at']): ResultMaterial {
  const found = (value: string) => ({ value, at });
  return {
    id,
    outcome: found(outcome ?? id),
    ...(measure !== undefined && { measure: found(measure) }),
    ...(timepoint !== undefined && { timepoint: found(timepoint) }),
    ...(population !== undefined && { population: found(population) }),
    byArm: [],
  };
}

/** What a row of judgements is about: the study, and the result or the part of it that stands behind its name. */
import type { Found, Instrument, KnownResult, KnownStudy, ResultMaterial } from '../../../core/index';

/** Studies of the review by what its exports call them, in lower case. */
export type KnownStudies = ReadonlyMap<string, KnownStudy>;

export interface AboutWhat {
  readonly study: Found;
  readonly result?: ResultMaterial;
  /** Of tools that are filled in for each part of a study: which. */
  readonly part?: Found;
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
  if (isOfResult) return { study, result: resultCalled(about, known.get((parted?.study ?? name).value.toLowerCase())) };
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

function resultCalled(about: Found, study: KnownStudy | undefined): ResultMaterial {
  const { at, value } = about;
  const word = value.toLowerCase();
  const result = study?.results.find(({ id, words }) => id.toLowerCase() === word || words.toLowerCase() === word);
  return result ? sameResult(result, at) : { outcome: about, byArm: [] };
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

/** The studies of a data package as its JSON has them. */
import { type Found, type Loss, named, type Origin, say } from '../../../core/index';
import { decodeReferences } from '../../references/decode-references';
import type { Source } from '../source';
import { UnreadableSource } from '../source';
import { plainText } from '../without-markup';
import { isMissing, otherwise } from './package-tables';
import { type BiasTool, thing } from './review-data';
import type { Add, StudiesBuilder } from './studies-builder';

/** A value of JSON, as far as it is looked at. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

export interface StudyJson {
  readonly cells: readonly Found[];
  readonly losses: readonly Loss[];
  /** The tool that it names. */
  readonly bias: BiasTool | undefined;
}

/** Objects inside of objects, at most: far more than a package has. */
const DEEPEST = 12;

/**
 * Adds what the JSON says to the studies.
 * @throws UnreadableSource where it is no JSON
 */
export function addStudyJson(source: Source, studies: StudiesBuilder): StudyJson {
  const json = jsonIn(source);
  const list = isObject(json) && Array.isArray(json.studies) ? (json.studies as readonly Json[]) : [];
  const method = isObject(json) ? json['risk-of-bias-method'] : undefined;
  const top = isObject(json) ? Object.entries(json).filter(([key]) => key !== 'studies') : [];
  const cells = [
    ...top.flatMap(([key, value]) => leaves(value, { part: source.name, column: key })),
    ...list.flatMap((study, index) => leaves(study, { part: source.name, row: index + 1, column: '' })),
  ];
  const losses = list.flatMap((study, index) =>
    isObject(study) ? addStudy(study, placeIn(source, index), studies) : [],
  );
  return {
    cells,
    losses,
    bias: method === 'RISK_OF_BIAS_2' ? 'rob2' : method === 'RISK_OF_BIAS_1' ? 'rob1' : undefined,
  };
}

function jsonIn({ name, bytes }: Source): Json {
  try {
    return JSON.parse(decodeReferences(bytes).text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    throw new UnreadableSource(say`${name} was not read: it is no JSON, or is cut off. Download the package again.`);
  }
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Every value below, with the path to it. */
function leaves(json: Json, at: Origin, depth = 0): readonly Found[] {
  if (json === null || json === '' || depth > DEEPEST) return [];
  const below = (step: string, value: Json) =>
    leaves(value, { ...at, column: `${at.column ?? ''}${step}`.replace(/^\./, '') }, depth + 1);
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap((value, index) => below(`[${index + 1}]`, value));
  if (isObject(json)) return Object.entries(json).flatMap(([key, value]) => below(`.${key}`, value));
  return [{ value: String(json).trim(), at: [at] }];
}

/** Finds the value at a path of one study. */
type At = (value: Json | undefined, path: string) => Found | undefined;

function placeIn({ name }: Source, index: number): At {
  return (value, path) => {
    if (value === undefined || value === null || typeof value === 'object' || value === '') return undefined;
    const plain = plainText(String(value));
    return plain === '' || isMissing(plain)
      ? undefined
      : { value: plain, at: [{ part: name, row: index + 1, column: path }] };
  };
}

/** In `status` of a study: what the format calls it. */
const STATUSES: Readonly<Record<string, string>> = {
  excluded: 'excluded',
  awaiting: 'awaiting classification',
  awaiting_classification: 'awaiting classification',
  ongoing: 'ongoing',
};

function addStudy(study: JsonObject, at: At, studies: StudiesBuilder): Loss[] {
  const name = at(study.name, 'name');
  if (name === undefined) return [];
  const status = STATUSES[String(study.status ?? '').toLowerCase()];
  const add = studies.study(name, status);
  const put: Put = (kind, of, key, found) => (found ? otherwise(found, add(kind, of, key, found)) : []);
  return [
    ...put('study', '', 'year', at(study.year, 'year')),
    ...put('study', '', 'source', at(study['data-source'], 'data-source')),
    ...put('study', '', 'status', status === undefined ? undefined : at(study.status, 'status')),
    ...namedValues(study, 'identifiers', at, put, 'identifier'),
    ...namedValues(study, 'characteristics', at, put, 'characteristic'),
    ...namedValues(study, 'covariates', at, put, 'covariate'),
    ...objects(study, 'references').flatMap(([reference, path], index) =>
      addReference(reference, path, index, at, put),
    ),
    ...objects(study, 'arms').flatMap(([arm, path]) => addArm(arm, path, at, put)),
    ...objects(study, 'results').flatMap(([result, path]) => addResult(result, path, {}, at, put)),
    ...objects(study, 'risk-of-bias').flatMap(([entry, path]) => addBias(entry, path, undefined, at, put)),
  ];
}

type Put = (...fact: Parameters<Add>) => readonly Loss[];

/** The objects of a list, each with its path. */
function objects(holder: JsonObject, key: string): readonly (readonly [JsonObject, string])[] {
  const list = holder[key];
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).flatMap((each, index) =>
    isObject(each) ? [[each, `${key}[${index + 1}]`] as const] : [],
  );
}

/** Entries of a name and a value. */
function namedValues(
  study: JsonObject,
  key: string,
  at: At,
  put: Put,
  kind: 'identifier' | 'characteristic' | 'covariate',
): readonly Loss[] {
  return objects(study, key).flatMap(([entry, path]) => {
    const name = at(entry.name, `${path}.name`);
    const value = at(entry.value, `${path}.value`);
    if (name === undefined || value === undefined) return [];
    return put(kind, name.value, 'value', { value: value.value, at: [...value.at, ...name.at] });
  });
}

function addReference(reference: JsonObject, path: string, index: number, at: At, put: Put): readonly Loss[] {
  const of = String(index + 1);
  return [
    ...Object.entries(reference).flatMap(([key, value]) => put('reference', of, key, at(value, `${path}.${key}`))),
    ...objects(reference, 'identifiers').flatMap(([entry, below]) => {
      const name = at(entry.name, `${path}.${below}.name`);
      const value = at(entry.value, `${path}.${below}.value`);
      if (name === undefined || value === undefined) return [];
      return put('reference', of, `id ${name.value.toLowerCase()}`, {
        value: value.value,
        at: [...value.at, ...name.at],
      });
    }),
  ];
}

function addArm(arm: JsonObject, path: string, at: At, put: Put): readonly Loss[] {
  const name = at(arm.name ?? arm.arm, `${path}.${arm.name === undefined ? 'arm' : 'name'}`);
  if (name === undefined) return [];
  return [
    ...put('arm', name.value, 'name', name),
    ...put('arm', name.value, 'description', at(arm.description, `${path}.description`)),
    ...put('arm', name.value, 'intervention', at(arm.intervention, `${path}.intervention`)),
  ];
}

/** What RevMan's JSON calls measures of effect that its tables call otherwise (result.schema.json, version 1). */
const MEASURES: Readonly<Record<string, string>> = {
  LOG_OR: 'Odds Ratio',
  LOG_RR: 'Risk Ratio',
  LOG_HR: 'Hazard Ratio',
  LOG_RATE_RATIO: 'Rate Ratio',
  RD: 'Risk Difference',
  MD: 'Mean Difference',
  SMD: 'Std. Mean Difference',
};

/** Keys of JSON whose columns in the tables are called otherwise. */
const COLUMNS: Readonly<Record<string, string>> = { footnote: 'footnotes', 't-test': 't-test', 'z-test': 'z-test' };

/** What stands below a result: its groups and comparisons, each with its path; what it says of two of them together is none. */
function groupsBelow(result: JsonObject): readonly (readonly [JsonObject, string])[] {
  return Object.entries(result).flatMap(([key, value]) => {
    if (key === 'risk-of-bias' || key === 'covariance') return [];
    return isObject(value) ? [[value, key] as const] : objects(result, key);
  });
}

/**
 * Values that stand above a list hold for all of its entries: the outcome above its arms. Packages of RevMan nest them
 * (`arm-level-result` with rows, `contrast-level-results`), others have a row for each arm.
 */
function addResult(
  result: JsonObject,
  path: string,
  above: Readonly<Record<string, Found>>,
  at: At,
  put: Put,
): readonly Loss[] {
  const own = { ...above };
  for (const [key, value] of Object.entries(result)) {
    const found = at(value, `${path}.${key}`);
    if (found === undefined) continue;
    const isMeasure = key === 'effect-measure';
    own[named(COLUMNS, key) ?? key.replaceAll('-', ' ')] = isMeasure
      ? { value: named(MEASURES, found.value) ?? found.value, at: found.at }
      : found;
  }
  const lists = groupsBelow(result).map(([entry, below]) => [entry, `${path}.${below}`] as const);
  const outcome = own.outcome ?? own['outcome name'];
  const bias = objects(result, 'risk-of-bias').flatMap(([entry, below]) =>
    addBias(entry, `${path}.${below}`, outcome, at, put),
  );
  if (lists.length > 0) return [...bias, ...lists.flatMap(([entry, below]) => addResult(entry, below, own, at, put))];
  const isJudgedOnly = Object.keys(own).every((key) => key === 'outcome') && objects(result, 'risk-of-bias').length > 0;
  if (outcome === undefined || isJudgedOnly) return bias;
  const of = thing(outcome.value, own.arm?.value, own['reference arm']?.value);
  return [...bias, ...Object.entries(own).flatMap(([key, found]) => put('result', of, key, found))];
}

/** @param outcome of the result that is judged; absent: the study */
function addBias(entry: JsonObject, path: string, outcome: Found | undefined, at: At, put: Put): readonly Loss[] {
  const domain = at(entry.domain, `${path}.domain`);
  const of =
    outcome ?? at(entry.outcome ?? entry.result, `${path}.${entry.outcome === undefined ? 'result' : 'outcome'}`);
  if (domain === undefined) return [];
  const place = of === undefined ? thing(domain.value) : thing(domain.value, of.value);
  const judgement = at(entry.judgement, `${path}.judgement`);
  const told = judgement && { value: judgement.value, at: [...judgement.at, ...domain.at, ...(of?.at ?? [])] };
  return [
    ...put('bias', place, 'judgement', told),
    ...put(
      'bias',
      place,
      'support',
      at(
        entry['support-for-judgement'] ?? entry.support,
        `${path}.${entry['support-for-judgement'] === undefined ? 'support' : 'support-for-judgement'}`,
      ),
    ),
  ];
}

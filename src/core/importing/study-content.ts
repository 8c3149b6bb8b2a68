/** One study of a source as the content of an extraction file, in the order of the format. */
import type { Path } from '../document/document';
import type { Author, RecordKind } from '../document/record';
import { proposeIdFromWords } from '../editing/beginning/propose-id';
import { canonicalWord } from '../fields/canonical';
import type { Field } from '../fields/field';
import { childOf, fieldBelow, fieldsOf } from '../format/lookup';
import { recordFields } from '../format/records';
import type { Content } from '../writing/record-text';
import { firstFree } from './first-free';
import type { Found } from './found';
import type {
  ArmMaterial,
  AssessmentMaterial,
  DomainMaterial,
  ReportMaterial,
  ResultMaterial,
  StudyMaterial,
  TextMaterial,
} from './material';

/** The keys that the format has for files of studies. */
export function studyKeys(): readonly string[] {
  return Object.keys(recordFields.study.fields);
}

/** The keys that the format has in an assessment with a tool, by its section. */
export function assessmentKeys(tool: string): readonly string[] {
  const field = fieldBelow(recordFields.study, [tool, 0]);
  return field === undefined ? [] : Object.keys(fieldsOf(field));
}

/**
 * The agreed word for what is written at a place of a study file: “Randomised controlled trial” → `randomised trial`; any
 * other text as it is.
 */
export function agreedWord(path: Path, text: string): string {
  const field = fieldBelow(recordFields.study, path);
  return (field && canonicalWord(field, text)) ?? text;
}

/** Keys with what stands behind them; what is absent is left out. */
export type Keys = { [key: string]: Content | undefined };

/**
 * @param id of the study in the review
 * @param author whose file it is
 * @returns the keys of the record, sorted as the format sorts them
 */
export function studyContent(study: StudyMaterial, id: string, author: Author): Keys {
  const arms = armIds(study);
  const results = idsOfResults(study.results);
  const keys: Keys = {
    study: id,
    ...(author.kind === 'consensus' && { consensus: author.by.length > 0 ? { by: author.by } : {} }),
    ...(author.kind === 'extractor' && { extractor: author.initials }),
    name: study.keepsName && !saysName(id, study.name) ? study.name.value : undefined,
    status: study.status?.value,
    reports: listOf(
      study.reports.map((report, index) => reportContent(report, index === 0 ? 'main' : `report-${index + 1}`)),
    ),
    arms: listOf(study.arms.map((arm) => armContent(arm, arms))),
    results: listOf(study.results.map((result, index) => resultContent(result, results[index] ?? '', arms))),
  };
  for (const assessment of study.assessments) {
    const before = keys[assessment.tool];
    const entry = assessmentContent(assessment, results);
    keys[assessment.tool] = [...(Array.isArray(before) ? before : []), entry];
  }
  for (const { path, found } of study.texts) put(keys, path, found, recordFields.study);
  for (const [key] of study.texts.map(({ path }) => path))
    keys[key] = deeplySorted(keys[key], fieldBelow(recordFields.study, [key]));
  return sortedAsIn('study', [], keys);
}

/** The ids of the groups of a study, by their names in lower case. */
function armIds({ arms, results }: StudyMaterial): ReadonlyMap<string, string> {
  const names = [
    ...arms.map(({ name }) => name),
    ...results.flatMap(({ byArm, comparison = [] }) => [...byArm.map(({ arm }) => arm), ...comparison]),
  ];
  const ids = new Map<string, string>();
  for (const { value } of names) {
    if (ids.has(value.toLowerCase())) continue;
    const taken = [...ids.values()];
    ids.set(value.toLowerCase(), proposeIdFromWords(value, taken) || nextOf('arm', taken));
  }
  return ids;
}

/** Whether an id says the name of the study: “doe-2020” says “Doe 2020”. */
function saysName(id: string, { value }: Found): boolean {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ') === value;
}

/** The ids of the results of a study, in their order: their own, else from what was measured and when. */
export function idsOfResults(results: readonly ResultMaterial[]): readonly string[] {
  const taken: string[] = [];
  for (const { id, outcome, measure, timepoint } of results) {
    const words = [measure?.value ?? outcome.value, timepoint?.value ?? ''].join(' ').trim();
    const free = id !== undefined && !taken.includes(id) ? id : proposeIdFromWords(words, taken);
    taken.push(free || nextOf('result', taken));
  }
  return taken;
}

function nextOf(kind: string, taken: readonly string[]): string {
  return firstFree((number) => `${kind}-${number}`, taken);
}

function reportContent({ authors, citation, language, note }: ReportMaterial, id: string): Keys {
  return {
    id,
    citation: citationContent({ authors, citation }),
    language: language?.value,
    note: note?.value,
  };
}

/** A work as a reference list prints it. */
export function citationContent({ authors, citation }: Pick<ReportMaterial, 'authors' | 'citation'>): Keys {
  const keys: Keys = { authors: listOf(authors.map(({ value }) => value)), ...numerals(citation) };
  return sortedAsIn('study', ['reports', 0, 'citation'], keys);
}

function armContent(
  { name, role, intervention, participants, description, texts = [] }: ArmMaterial,
  ids: ReadonlyMap<string, string>,
): Keys {
  const keys = {
    id: ids.get(name.value.toLowerCase()),
    name: name.value,
    role,
    participants: participants && numeral(participants),
    description:
      [description?.value, intervention && intervention.value !== name.value ? intervention.value : undefined]
        .filter((each) => each !== undefined && each !== '')
        .join('\n') || undefined,
  };
  return withTexts(keys, texts, ['arms', 0]);
}

/** What else is said of an entry, each at its place; in the order of the format where there is any. */
function withTexts(keys: Keys, texts: readonly TextMaterial[], place: Path): Keys {
  const field = fieldBelow(recordFields.study, place);
  if (texts.length === 0) return keys;
  const all: Keys = { ...keys };
  for (const { path, found } of texts) put(all, path, found, field);
  return deeplySorted(all, field);
}

/** Keys as the format sorts them, in those below them too. */
function deeplySorted<Part extends Content | Keys | undefined>(content: Part, field: Field | undefined): Part {
  if (content === undefined || field === undefined || !isKeys(content as Content)) return content;
  const keys = Object.entries(content as Keys).map(([key, each]) => [key, deeplySorted(each, childOf(field, key))]);
  return inOrderOf(field, Object.fromEntries(keys)) as Part;
}

function resultContent(result: ResultMaterial, id: string, arms: ReadonlyMap<string, string>): Keys {
  const idOf = ({ value }: Found) => arms.get(value.toLowerCase()) ?? value;
  const { estimate, derive, texts = [] } = result;
  const keys: Keys = {
    id,
    outcome: result.outcome.value,
    measure: result.measure?.value,
    timepoint: result.timepoint?.value,
    comparison: result.comparison?.map(idOf),
    population: result.population?.value,
    by_arm: listOf(
      result.byArm.map(({ arm, numbers, texts: more = [] }) =>
        withTexts({ arm: idOf(arm), ...numerals(numbers) }, more, ['results', 0, 'by_arm', 0]),
      ),
    ),
    estimate: estimate && estimateContent(estimate),
    derive,
    note: result.note?.value,
  };
  return withTexts(keys, texts, ['results', 0]);
}

function estimateContent({ values, ci }: NonNullable<ResultMaterial['estimate']>): Keys {
  const { type, value, ...rest } = numerals(values);
  return { type, value, ci: ci?.map(numeral), ...rest };
}

function assessmentContent(
  { tool, result, head = {}, domains, overall }: AssessmentMaterial,
  results: readonly string[],
): Keys {
  const keys: Keys = { result: result === undefined ? undefined : results[result], ...numerals(head) };
  for (const domain of domains) keys[domain.key] = domainContent(domain);
  return sortedAsIn('study', [tool, 0], { ...keys, overall: overall && domainContent(overall) });
}

function domainContent({ answers = {}, judgement, reason, ...supported }: Omit<DomainMaterial, 'key'>): Keys {
  const codes = Object.entries(answers).map(([number, { value }]): [string, Content] => [`q${number}`, asCode(value)]);
  return {
    ...Object.fromEntries(codes),
    judgement: judgement?.value,
    reason: reason?.value,
    support: supportContent(supported),
  };
}

function supportContent({
  support,
  answerSupport = [],
}: Pick<DomainMaterial, 'support' | 'answerSupport'>): Content | undefined {
  if (answerSupport.length === 0) return support?.value;
  const ofAnswers = answerSupport.map(({ questions, found }): Content => {
    const [first = '', ...more] = questions.map((number) => `q${number}`);
    return { for: more.length === 0 ? first : [first, ...more], note: found.value };
  });
  return [...(support ? [support.value] : []), ...ofAnswers];
}

/** Answers stand without quotation marks: `Y`, `NI`. */
function asCode(value: string): Content {
  return /^[A-Z]{1,3}$/.test(value) ? { plain: value } : value;
}

/**
 * Puts a text at its place; a second one for the same place stands behind the first, in a list as another entry.
 * @param field what the keys are those of, as far as it is known
 */
export function put(keys: Keys, [key, ...rest]: readonly string[], found: Found, field?: Field): void {
  if (key === undefined) return;
  const there = keys[key];
  const child = field && childOf(field, key);
  if (rest.length > 0) {
    const below: Keys = isKeys(there) ? { ...there } : {};
    put(below, rest, found, child);
    keys[key] = below;
  } else if (child?.kind === 'list') keys[key] = listed(there, numeral(found), child.orOne);
  else keys[key] = there === undefined ? numeral(found) : (withSecond(there, found) ?? numeral(found));
}

/** A second value behind the first; a number that is said again stands once. @returns nothing where no text stands there */
function withSecond(there: Content, found: Found): Content | undefined {
  if (typeof there === 'string') return `${there}\n${found.value}`;
  if (Array.isArray(there) || !('plain' in there)) return undefined;
  const first = String(there.plain);
  return first === found.value ? there : `${first}\n${found.value}`;
}

/** The entries so far, and one more; a single one stands without brackets where it may. */
function listed(there: Content | undefined, next: Content, orOne: true | undefined): Content {
  if (there === undefined) return orOne ? next : [next];
  return [...(Array.isArray(there) ? there : [there]), next];
}

function isKeys(content: Content | undefined): content is Keys {
  return typeof content === 'object' && !Array.isArray(content) && !('plain' in content);
}

/** A number as it is printed; anything else as text. */
export function numeral({ value }: Found): Content {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? { plain: value } : value;
}

/** Intervals and other lists in brackets. */
export function numerals(values: Readonly<Record<string, Found | readonly Found[]>>): Keys {
  return Object.fromEntries(
    Object.entries(values).map(([key, found]) => [key, 'value' in found ? numeral(found) : found.map(numeral)]),
  );
}

/** A list; nothing for an empty one. */
export function listOf(list: readonly Content[]): Content | undefined {
  return list.length > 0 ? list : undefined;
}

/** As the format sorts the keys at a place of a record; those that it does not know stand at the end. */
export function sortedAsIn(kind: RecordKind, place: Path, keys: Keys): Keys {
  const field = fieldBelow(recordFields[kind], place);
  return field === undefined ? keys : inOrderOf(field, keys);
}

function inOrderOf(field: Field, keys: Keys): Keys {
  const order = Object.keys(fieldsOf(field));
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(keys).sort(([a], [b]) => rank(a) - rank(b)));
}

/** The keys that are missing where the cursor stands, in the order of the template and without values. */

import type { Mapping, Path } from '../../document/document';
import { HEADER_KEYS, type RecordFile } from '../../document/record';
import { mappingOf } from '../../format/lookup';
import { questionKey } from '../../format/study/assessment-fields';
import { assessmentTemplate } from '../../format/template';
import { partNoun } from '../../knowledge/instrument-words';
import { counted } from '../../language/counted';
import { say, translated } from '../../language/say';
import { type Assessment, assessmentAt } from '../../review/appraisal/assessments';
import { fieldIn } from '../../review/fields-of-review';
import { sectionsFor } from '../../review/fitting-sections';
import type { Review } from '../../review/review';
import { fileStyle } from '../../writing/file-style';
import { addKeys, blankKey, type NewKey } from '../../writing/keys';
import { readsWell } from '../../writing/reads-well';
import { keysInUse } from '../completing/checklist-items';
import { mappingsAt } from '../place/mapping-at';
import type { Refactoring } from './refactoring';

/** Sections nobody begins with: remarks and accepted problems come by themselves. */
const LEFT_OUT: readonly string[] = [...HEADER_KEYS, 'notes', 'settled'];

/** What is missing at the cursor; nothing where every key stands already, or the format knows no keys. */
export function fillMissingKeys(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const { text, root } = file.document;
  const [here] = mappingsAt(text, root, offset);
  if (here === undefined) return [];
  const wanted = wantedAt(review, file, here.path);
  // A question may stand there under its bare number, which has a repair of its own.
  const written = new Set(here.node.pairs.flatMap((pair) => [pair.key.text, `q${pair.key.text}`]));
  const missing = wanted?.keys.filter(({ key }) => !written.has(key)) ?? [];
  if (wanted === undefined || missing.length === 0) return [];
  const { step } = fileStyle(file.document);
  const order = wanted.keys.map(({ key }) => key);
  const edits = addKeys(
    text,
    here.node,
    missing.map((key) => indented(key, step)),
    withOthers(order, here.node),
  );
  if (!readsWell(text, edits)) return [];
  const [only] = missing;
  const what =
    missing.length === 1 && only
      ? `“${only.key}”`
      : wanted.noun === 'section'
        ? say`the ${counted(missing.length, 'section')} that are missing`
        : say`the ${counted(missing.length, 'key')} that are missing`;
  return [{ title: say`Add ${what} ${wanted.where}`, kind: 'write', edits: [{ path: file.path, edits }] }];
}

interface Wanted {
  /** All keys of the place, in the canonical order, those that stand there included. */
  readonly keys: readonly NewKey[];
  readonly noun: string;
  readonly where: string;
}

function wantedAt(review: Review, file: RecordFile, path: Path): Wanted | undefined {
  if (path.length === 0) {
    return (
      file.kind && { keys: sectionsOf(review, file).map(blankKey), noun: 'section', where: say`in this ${file.kind}` }
    );
  }
  const assessment = assessmentAt(file, path, review);
  if (assessment && path.length <= 3) {
    const part = path.length === 3 ? path[2] : undefined;
    if (path.length < 3) return { keys: assessmentKeys(assessment), noun: 'key', where: say`in this assessment` };
    const domain = domainKeys(assessment, part);
    if (domain) return domain;
  }
  // Each row of a rule is a decision: one that is left blank would set the others aside.
  if (path.at(-1) === 'overall_rule') return undefined;
  const keys = fieldKeys(review, file, path);
  return keys && { keys: keys.map(blankKey), noun: 'key', where: whereAt(path) };
}

function whereAt(path: Path): string {
  const name = path.filter((step) => typeof step === 'string').at(-1);
  return typeof path.at(-1) === 'number' ? say`to this entry of “${name}”` : say`under “${name}”`;
}

function fieldKeys(review: Review, file: RecordFile, path: Path): readonly string[] | undefined {
  const field = fieldIn(review, file, path);
  const mapping = field && mappingOf(field);
  const used = keysInUse(path, file, review);
  if (mapping === undefined || (mapping.ofSeveralForms && used === undefined)) return undefined;
  return Object.keys(mapping.fields).filter((key) => used === undefined || used.includes(key));
}

/** The sections with which a file can be completed, in the canonical order: those that fit it, without remarks. */
export function sectionsOf(review: Review, file: RecordFile): readonly string[] {
  return sectionsFor(file, review).filter((key) => !LEFT_OUT.includes(key));
}

/** The keys of the template of this form: a domain that is missing comes with its questions. */
function assessmentKeys({ instrument, variant }: Assessment): readonly NewKey[] {
  if (variant === undefined) return [];
  const keys: [string, ...string[]][] = [];
  for (const line of assessmentTemplate(instrument, variant).trimEnd().split('\n')) {
    const own = line.slice(2);
    if (/^\S/.test(own)) keys.push([own]);
    else keys.at(-1)?.push(own);
  }
  return keys.map((lines) => ({ key: lines[0].slice(0, -1), lines }));
}

/** The questions that can still arise, and what belongs to the judgement. */
function domainKeys(assessment: Assessment, part: string | number | undefined): Wanted | undefined {
  const all = assessmentKeys(assessment).find(({ key }) => key === part);
  if (all === undefined) return undefined;
  const below = all.lines.slice(1).map((line) => line.trim().slice(0, -1));
  const domain = assessment.domains.find((each) => each.domain.key === part);
  const unreached = domain?.suggestion.unreached ?? [];
  const idle = domain?.domain.questions.filter(({ id }) => unreached.includes(id)).map(questionKey) ?? [];
  const isItem = domain && partNoun([domain.domain]) === 'item';
  const where = isItem
    ? say`in item ${domain.domain.id} (${translated(domain.domain.name)})`
    : domain
      ? say`in domain ${domain.domain.id} (${translated(domain.domain.name)})`
      : say`to the overall judgement`;
  return { keys: below.filter((key) => !idle.includes(key)).map(blankKey), noun: 'key', where };
}

/** In the file's own indentation. */
function indented({ key, lines: [first, ...rest] }: NewKey, step: number): NewKey {
  return {
    key,
    lines: [
      first,
      ...rest.map((line) => line.replace(/^(?: {2})+/, (spaces) => ' '.repeat((spaces.length / 2) * step))),
    ],
  };
}

/** The canonical order with the other keys that stand there, each behind the one before it, so that nothing is put between them. */
function withOthers(order: readonly string[], { pairs }: Mapping): readonly string[] {
  // What comes behind each key; behind nothing, the first.
  const next = new Map<string | undefined, string | undefined>();
  for (const [index, key] of order.entries()) next.set(order[index - 1], key);
  const known = new Set(order);
  for (const [index, { key }] of pairs.entries()) {
    if (known.has(key.text)) continue;
    known.add(key.text);
    const before = pairs[index - 1]?.key.text;
    next.set(key.text, next.get(before));
    next.set(before, key.text);
  }
  const all: string[] = [];
  for (let key = next.get(undefined); key !== undefined; key = next.get(key)) all.push(key);
  return all;
}

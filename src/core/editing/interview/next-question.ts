/**
 * An interview about an assessment or a section, for people who do not want to write YAML: from the file as it stands
 * to the next thing to be asked, and from an answer to the edits that write it. Nothing is remembered between the two but
 * what a person passed over: the file says how far one is, so that an interview can be left and taken up again at any time.
 */

import type { TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, nodeAt } from '../../document/walk';
import { type Field, isMissingWord } from '../../fields/field';
import { assessmentAt } from '../../review/appraisal/assessments';
import { fieldIn } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { addSupport, type SupportEntry } from '../../writing/add-support';
import { quoted } from '../../writing/value';
import { writeValue } from '../../writing/write-value';
import { writesOnly } from '../../writing/writes-only';
import { orderAt, stepsTo } from '../place/steps-to';
import { assessmentStops, directionStop } from './assessment-stops';
import { type InterviewStep, stepAt } from './interview-step';
import { sectionStops } from './section-stops';
import { type Interview, type Stop, stopName } from './stop';

/** What a person did in this interview so far, as far as the file does not say it. */
export interface Passed {
  /** Names of stops (`stopName`) that were passed over. */
  readonly names: ReadonlySet<string>;
  /** What was answered last. */
  readonly last: Stop | undefined;
}

/**
 * The next thing to be asked; `undefined` where nothing is left. The direction of bias is asked for right after a judgement
 * and never again, because it may stay open.
 */
export function nextStep(
  review: Review,
  file: RecordFile,
  interview: Interview,
  passed: Passed,
): InterviewStep | undefined {
  const isNew = (stop: Stop) => !passed.names.has(stopName(stop));
  const open = openStops(review, file, interview).filter(isNew);
  const assessment = passed.last && assessmentAt(file, passed.last.path, review);
  const { last } = passed;
  const isJudged = last && ['judgement', 'overall judgement', 'reason'].includes(last.kind);
  const direction = assessment && last && isJudged ? directionStop(assessment, last) : undefined;
  // A reason belongs to the judgement just written, and comes before its direction.
  const [first] = open;
  const reasonFirst = first?.kind === 'reason' && first.path[2] === last?.path[2];
  const next = direction && isNew(direction) && !reasonFirst ? direction : first;
  return next && stepAt(review, file, interview, next);
}

/** Everything that is open in an interview as the file stands; more may come up with the answers. */
export function openStops(review: Review, file: RecordFile, interview: Interview): readonly Stop[] {
  const { path } = interview;
  const instrument = instrumentIn(review, String(path[0]));
  if (instrument === undefined) return sectionStops(review, file, interview);
  const assessment = assessmentAt(file, path, review);
  return assessment && assessment.path[1] === path[1] ? assessmentStops(assessment) : [];
}

/** What is answered: what was picked, as its choices say it is written, with what was typed beside them; or a text. */
export type Chosen =
  | { readonly picked: readonly string[]; readonly own?: readonly string[] }
  | { readonly text: string };

/**
 * The edits that write an answer, with the keys on its way that are missing. Nothing else in the file changes.
 * @returns none where it cannot be written without changing anything else
 */
export function answer(review: Review, file: RecordFile, stop: Stop, chosen: Chosen): readonly TextEdit[] {
  const { root } = file.document;
  const field = fieldIn(review, file, stop.path);
  if (!isMapping(root) || field === undefined) return [];
  const written =
    'text' in chosen ? typed(field, chosen.text) : picked(field, [...chosen.picked, ...(chosen.own ?? []).map(quoted)]);
  if (written === '') return [];
  const edits = writeValue(file.document, root, stepsTo(review, file, stop.path), written);
  return writesOnly(file.document, edits, stop.path) ? edits : [];
}

/** The edits that add where an answer stands in the sources; none where nothing is given, or it cannot be added cleanly. */
export function addQuotation(
  review: Review,
  file: RecordFile,
  stop: Stop,
  quotation: Omit<SupportEntry, 'for'>,
): readonly TextEdit[] {
  if (quotation.quote.trim() === '' && quotation.page.trim() === '') return [];
  const path = stop.path.slice(0, -1);
  const holder = nodeAt(file.document.root, path);
  if (!isMapping(holder) || fieldIn(review, file, [...path, 'support']) === undefined) return [];
  const key = String(stop.path.at(-1));
  const edits = addSupport(file.document, holder, { for: [key], ...quotation }, orderAt(review, file, path));
  return writesOnly(file.document, edits, [...path, 'support']) ? edits : [];
}

function picked(field: Field, words: readonly string[]): string {
  const [first] = words;
  if (first === undefined) return '';
  // A pair is picked as a whole, with its brackets; and no list holds a word for "no value".
  if (field.kind !== 'list' || first.startsWith('[') || isMissingWord(first)) return first;
  return words.length === 1 && field.orOne ? first : `[${words.join(', ')}]`;
}

/** What was typed as it is to stand in the file: numbers as they are printed, lists in brackets. */
function typed(field: Field, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' || isMissingWord(line)) return line;
  if (field.kind === 'number') return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(line) ? line : quoted(line);
  if (field.kind !== 'list') return field.kind === 'date' && /^[\d-]+(?: to [\d-]+)?$/.test(line) ? line : quoted(line);
  const parts = line.split(field.of.kind === 'text' ? /\s*;\s*/ : /\s*[;,]\s*/).filter((part) => part !== '');
  const [only] = parts;
  if (parts.length === 1 && field.orOne && only !== undefined) return typed(field.of, only);
  return `[${parts.map((part) => typed(field.of, part)).join(', ')}]`;
}

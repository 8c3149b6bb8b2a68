/**
 * Moving an assessment to a newer version of its instrument: a new assessment behind the old one, with what keeps its
 * meaning and nothing else. Judgements are never taken over, since the scale and the way to them differ.
 */

import type { Mapping, Node, Sequence, TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { columnOf, lineBreakOf, lineEndOf, lineStartOf } from '../../document/line-edges';
import { named } from '../../document/named';
import { parse } from '../../document/parse';
import type { RecordFile } from '../../document/record';
import {
  isMapping,
  isSequence,
  itemsOf,
  oneOrMany,
  pairOf,
  textOf,
  toPlain,
  touches,
  valueOf,
} from '../../document/walk';
import { questionKey } from '../../format/study/assessment-fields';
import { say } from '../../language/say';
import { type Assessment, asFacts, assessmentsIn } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { quoted } from '../../writing/value';
import { type Hindrance, moveSummary } from './move-summary';
import { type MovedDomain, type MovedParts, movedParts, TAKEN_OVER } from './moved-parts';

export interface MovedVersion {
  /** What maps, what is lost, what must be answered anew: Markdown. */
  readonly summary: string;
  /** What the person agrees to: "Add the version 2 assessment". */
  readonly action: string;
  /** Adds the new assessment behind the old one; absent where the summary says why it cannot be added. */
  readonly edit: TextEdit | undefined;
}

/**
 * What moving the assessment at a place would mean, and the edit that does it.
 *
 * @param offset from the start of the file's text, in UTF-16 units
 * @returns `undefined` where no assessment stands, or where its instrument has no newer version
 */
export function moveVersion(review: Review, file: RecordFile, offset: number): MovedVersion | undefined {
  const assessments = assessmentsIn(file, review);
  const assessment =
    assessments.find(({ node }) => touches(node.span, offset)) ?? assessments.find((each) => standsAt(each, offset));
  const parts = assessment && movedParts(assessment);
  if (parts === undefined) return undefined;
  const hindrance = hindranceOf(parts, review);
  const edit = hindrance === undefined ? addition(parts) : undefined;
  const item = parts.assessment.instrument.preliminary.find(({ key }) => key === parts.move.item);
  const label = item?.choices.find(({ value }) => value === parts.move.to)?.label ?? parts.move.to;
  return {
    summary: moveSummary(parts, label, hindrance ?? (edit ? undefined : 'cannot be placed')),
    action: say`Add the ${label.toLowerCase()} assessment`,
    edit,
  };
}

/** From the start of its first line, dash included, to its end. */
function standsAt({ node, file }: Assessment, offset: number): boolean {
  const lineStart = lineStartOf(file.document.text, node.span.start);
  return lineStart <= offset && offset <= node.span.end;
}

function hindranceOf({ assessment, move }: MovedParts, review: Review): Hindrance | undefined {
  const { file, instrument, result } = assessment;
  const there = assessmentsIn(file, review).some(
    (each) =>
      each.instrument.id === instrument.id &&
      named(asFacts(each.facts), move.item) === move.to &&
      textOf(each.result) === textOf(result),
  );
  if (there) return 'stands already';
  const section = file.sections.get(instrument.id)?.value;
  const inDashes = isSequence(section) && section.style === 'block' && standsInside(section, assessment.node);
  return inDashes && file.document.problems.length === 0 ? undefined : 'cannot be placed';
}

/** An entry may stand for one that is written elsewhere; behind that, nothing is added. */
function standsInside(list: Sequence, node: Mapping): boolean {
  const once = list.items.filter((item) => item === node).length === 1;
  return once && node.pairs.length > 0 && list.span.start <= node.span.start && node.span.end <= list.span.end;
}

/** @returns `undefined` where the file would not be read as meant afterwards. */
function addition(parts: MovedParts): TextEdit | undefined {
  const { file, node, instrument } = parts.assessment;
  const { text } = file.document;
  const dash = text.lastIndexOf('-', node.span.start - 1);
  const dashColumn = columnOf(text, dash);
  const keyColumn = node.style === 'block' ? columnOf(text, node.pairs[0]?.key.span.start ?? dash) : dashColumn + 2;
  const lines = newAssessment(parts).map((line, index) =>
    index === 0
      ? `${' '.repeat(dashColumn)}-${' '.repeat(keyColumn - dashColumn - 1)}${line}`
      : `${' '.repeat(keyColumn)}${line}`,
  );
  const at = endOfLines(text, node, keyColumn);
  const edit = { span: { start: at, end: at }, text: lines.map((line) => `${lineBreakOf(text)}${line}`).join('') };
  const { root, problems } = parse(applyEdits(text, [edit]).text);
  const before = itemsOf(file.sections.get(instrument.id)?.value).length;
  return problems.length === 0 && itemsOf(valueOf(root, instrument.id)).length === before + 1 ? edit : undefined;
}

/** The end of the last line of an assessment; remarks below it that are indented like its keys belong to it. */
function endOfLines(text: string, { span }: Mapping, column: number): number {
  let end = lineEndOf(text, span.start + text.slice(span.start, span.end).trimEnd().length);
  const remark = new RegExp(`^\\s*?\\n {${column},}#[^\\n]*`);
  for (let found = remark.exec(text.slice(end)); found; found = remark.exec(text.slice(end))) {
    end = lineEndOf(text, end + found[0].trimEnd().length);
  }
  return end;
}

/** The lines of the new assessment, without the indentation of the list. */
function newAssessment(parts: MovedParts): string[] {
  const { assessment, move, toSettle } = parts;
  const taken = (key: string) => {
    const value = valueOf(assessment.node, key);
    return value ? [`${key}: ${written(value)}`] : [];
  };
  const origin = `${move.item} ${move.from}`;
  return [
    ...taken('result'),
    `${move.item}: ${move.to}`,
    ...toSettle.map(({ key }) => `${key}:`),
    ...TAKEN_OVER.filter((key) => key !== 'result').flatMap(taken),
    ...parts.domains.flatMap((domain) => domainLines(domain, origin)),
    ...supportLines(oneOrMany(valueOf(assessment.node, 'support')), `From ${origin}`),
  ];
}

function domainLines({ from, to, answers, direction, support }: MovedDomain, origin: string): string[] {
  const lines = [
    ...answers.map((answer) => `${questionKey(answer.to)}: ${answer.code}`),
    ...(direction ? [`bias_direction: ${quoted(direction)}`] : []),
    ...supportLines(support, `From ${origin}, domain ${from.domain.id}`),
  ];
  return lines.length > 0 ? [`${to.key}:`, ...lines.map((line) => `  ${line}`)] : [];
}

/** Support, each entry with a note of its origin. What it was for stands there in words: the keys are others now. */
function supportLines(entries: readonly Node[], origin: string): string[] {
  if (entries.length === 0) return [];
  return ['support:', ...entries.flatMap((entry) => supportEntry(entry, origin).map((line) => `  ${line}`))];
}

function supportEntry(entry: Node, origin: string): string[] {
  if (!isMapping(entry)) return [`- note: ${oneLine(`${origin}: ${textOf(entry) ?? ''}`)}`];
  const names = oneOrMany(valueOf(entry, 'for')).flatMap((name) => textOf(name) ?? []);
  const about = names.length > 0 ? `${origin}, for ${names.join(', ')}` : origin;
  const note = textOf(pairOf(entry, 'note')?.value);
  const kept = entry.pairs.filter(
    ({ key, value }) => !['for', 'note'].includes(key.text) && valueOf(entry, key.text) === value,
  );
  const lines = [
    ...kept.map(({ key, value }) => `${key.text}: ${written(value)}`),
    `note: ${oneLine(note === undefined ? `${about}.` : `${about}: ${note}`)}`,
  ];
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** A value on one line, such that it reads the same. */
function written(node: Node): string {
  if (isSequence(node)) return `[${node.items.map(written).join(', ')}]`;
  if (isMapping(node)) return JSON.stringify(toPlain(node));
  if (node.style === 'plain' && /^[\w./%–-]+$/.test(node.text)) return node.text;
  return oneLine(typeof node.value === 'string' ? node.value : node.text);
}

function oneLine(text: string): string {
  return /[\n\r\t\u0085\u2028\u2029]/.test(text.trim()) ? JSON.stringify(text.trim()) : quoted(text.trim());
}

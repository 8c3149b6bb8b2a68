/** Short lines above assessments and their domains: how far they are, what comes next, what differs. */

import type { Mapping, Pair, Span, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, itemsOf, textAt } from '../../document/walk';
import { questionKey } from '../../format/study/assessment-fields';
import { judgementLabel, partNoun } from '../../knowledge/instrument-words';
import { counted } from '../../language/counted';
import { say, translated } from '../../language/say';
import { reportPath } from '../../reports/report-meant';
import {
  type Assessment,
  assessmentsIn,
  type DomainAssessment,
  hasOverall,
  type OverallAssessment,
} from '../../review/appraisal/assessments';
import { recordFieldsOf } from '../../review/fields-of-review';
import { filesOfRecord, mayBeSeen, meaningOfSection, type Review } from '../../review/review';
import { quoted } from '../../writing/value';
import { differs, suggestedInWords } from '../explaining/judgement-against-suggestion';
import { assessmentStops } from '../interview/assessment-stops';
import { isDone, neededDomains } from '../interview/open-parts';
import { placeForTyping } from '../place/place-for-typing';
import { itemLenses } from './item-lenses';
import type { Lens, LensAction, Somewhere } from './lens';

/** The lenses of a file, in the order of the text; those of one line in the order in which they are to stand there. */
export function lensesIn(review: Review, file: RecordFile): Lens[] {
  if (file.kind === undefined || file.idNode === undefined) return [];
  const lenses = [
    { span: file.idNode.span, title: say`Preview`, action: { kind: 'preview' as const } },
    ...reportLenses(file),
    ...comparisons(review, file),
    ...assessmentsIn(file, review).flatMap(assessmentLenses),
    ...itemLenses(review, file),
  ];
  const inOrder = lenses.sort((a, b) => a.span.start - b.span.start);
  return file.document.problems.length === 0 ? inOrder : inOrder.flatMap(withoutEdits);
}

/** Where the text cannot be read as it was meant, a new line could land in a wrong place: then nothing is written. */
function withoutEdits(lens: Lens): Lens[] {
  const { action, ...rest } = lens;
  if (action?.kind === 'apply' || action?.kind === 'interview') return [];
  return action?.kind === 'go' && action.edits.length > 0 ? [rest] : [lens];
}

/** Above each report whose file is named. */
function reportLenses(file: RecordFile): Lens[] {
  return itemsOf(file.sections.get('reports')?.value).flatMap((report) => {
    if (reportPath(textAt(report, 'file')) === undefined) return [];
    const { start } = report.span;
    return [{ span: { start, end: start }, title: say`Open report`, action: { kind: 'report', offset: start } }];
  });
}

function assessmentLenses(assessment: Assessment): Lens[] {
  const { domains, node, variant } = assessment;
  if (variant === undefined || isOnlyJudged(assessment)) return [];
  const span = { start: node.span.start, end: node.span.start };
  const whole = [{ span, ...progressOf(assessment) }, ...questionByQuestion(assessment, span)];
  if (node.style === 'flow') return whole;
  const parts = domains.flatMap((domain) => (domain.pair ? domainLenses(assessment, domain, domain.pair) : []));
  // A domain that stands in the first line would say once more what is next.
  const others = parts.filter(
    (part) => part.span.start > span.start || whole.every(({ title }) => title !== part.title),
  );
  return [...whole, ...others, ...overallLenses(assessment)];
}

/** An interview, while anything is open. */
function questionByQuestion(assessment: Assessment, span: Span): Lens[] {
  if (assessmentStops(assessment).length === 0) return [];
  const tooltip = say`Asks one question after the other and writes the answers.`;
  return [{ span, title: say`Answer step by step`, tooltip, action: { kind: 'interview', offset: span.start } }];
}

/** Published assessments often give the judgements alone; nobody is asked to answer their questions. */
function isOnlyJudged({ domains, overall }: Assessment): boolean {
  if (domains.every(({ domain }) => domain.questions.length === 0)) return false;
  return domains.every(({ answers }) => answers.length === 0) && [...domains, overall].some(({ given }) => given);
}

/** How far the assessment is, and what comes next in it. */
function progressOf(assessment: Assessment): Omit<Lens, 'span'> {
  const { domains, overall } = assessment;
  const needed = neededDomains(domains);
  const done = needed.filter(isDone).length;
  const sofar =
    done === 0
      ? ''
      : say`${done} of ${counted(needed.length, partNoun(needed.map(({ domain }) => domain)))} complete, `;
  const next = needed.find((each) => !isDone(each));
  if (next !== undefined) return { ...nextStep(assessment, next, sofar) };
  if (overall.given === undefined && hasOverall(assessment)) {
    return { title: say`${sofar}next: overall judgement`, action: goToOverall(assessment) };
  }
  return { title: say`complete` };
}

function nextStep(assessment: Assessment, domain: DomainAssessment, sofar = ''): Omit<Lens, 'span'> {
  const { next, because } = domain.suggestion;
  if (domain.state === 'complete' || next === undefined) {
    const title = say`${sofar}next: judgement of domain ${domain.domain.id}`;
    return { title, tooltip: because, action: goToJudgement(assessment, domain) };
  }
  const question = domain.domain.questions.find(({ id }) => id === next);
  return {
    title: say`${sofar}next question: ${next}`,
    tooltip: question === undefined ? because : translated(question.prompt),
    action: goToQuestion(assessment, domain, next),
  };
}

function domainLenses(assessment: Assessment, domain: DomainAssessment, { key }: Pair): Lens[] {
  const { span } = key;
  if (domain.state === 'judged' || (domain.domain.judgedBy === 'answers' && domain.state === 'complete')) return [];
  if (domain.state !== 'complete') return [{ span, ...nextStep(assessment, domain) }];
  if (domain.domain.screening) return [{ span, title: say`complete` }];
  const apply = applying(assessment, domain, span);
  if (domain.given === undefined) {
    const { tooltip, action } = nextStep(assessment, domain) as Lens;
    return [{ span, title: say`next: judgement`, ...(tooltip && { tooltip }), ...(action && { action }) }, ...apply];
  }
  if (!differs(domain)) return [{ span, title: say`complete` }];
  return differing(assessment, domain, span, apply);
}

/** Only where something is to be done. */
function overallLenses(assessment: Assessment): Lens[] {
  const { overall } = assessment;
  if (overall.pair === undefined) return [];
  const { span } = overall.pair.key;
  const apply = applying(assessment, overall, span);
  if (overall.given === undefined) return apply;
  return differs(overall) ? differing(assessment, overall, span, apply) : [];
}

/** What is suggested is named once: here, or by the offer to apply it. */
function differing(
  { instrument }: Assessment,
  part: DomainAssessment | OverallAssessment,
  span: Span,
  apply: readonly Lens[],
): Lens[] {
  const { given, suggestion } = part;
  if (given === undefined) return [];
  const suggested = apply.length > 0 ? undefined : suggestedInWords(instrument, part);
  const words = suggested ? say`differs from the suggestion, ${suggested}` : say`differs from the suggestion`;
  const action = { kind: 'go' as const, edits: [], selection: given.node.span };
  if (given.reason === undefined) return [{ span, title: words, tooltip: suggestion.because, action }, ...apply];
  const tooltip = say`${suggestion.because} Reason given: ${given.reason}`;
  return [{ span, title: say`${words}; a reason is given`, tooltip, action }, ...apply];
}

/** Offers the suggested judgement where it is another than the written one, and nobody has said why. */
function applying({ file, instrument }: Assessment, part: DomainAssessment | OverallAssessment, span: Span): Lens[] {
  const { given, suggestion, pair } = part;
  const { judgement, because } = suggestion;
  const holder = pair?.value;
  if (judgement === null || !isMapping(holder) || given?.reason !== undefined) return [];
  if (given !== undefined && !differs(part)) return [];
  const title = say`Apply suggested judgement: ${judgementLabel(instrument, judgement)}`;
  const edits = judgementEdits(file.document.text, holder, judgement);
  return [{ span, title, tooltip: because, action: { kind: 'apply', edits } }];
}

/** Writes the judgement, and nothing else: over what stands there, behind its key, or as a new key behind the answers. */
function judgementEdits(text: string, holder: Mapping, judgement: string): readonly TextEdit[] {
  const { edits, selection } = placeForTyping(text, holder, [judgementStep]);
  const [edit] = edits;
  if (edit === undefined) return [{ span: selection, text: quoted(judgement) }];
  const at = selection.start - edit.span.start;
  return [{ span: edit.span, text: edit.text.slice(0, at) + quoted(judgement) + edit.text.slice(at) }];
}

/** The judgement stands behind the answers, in front of what explains it. */
const judgementStep = { key: 'judgement', isBehind: (key: string) => key.startsWith('q') };

function goToQuestion({ file, node, domains }: Assessment, { domain }: DomainAssessment, id: string): LensAction {
  const keys = domain.questions.map(questionKey);
  const question = domain.questions.findIndex((each) => each.id === id);
  const earlier = keys.slice(0, question);
  const place = placeForTyping(file.document.text, node, [
    domainStep(domains, domain.key),
    { key: keys[question] ?? `q${id}`, isBehind: (key) => earlier.includes(key) },
  ]);
  return { kind: 'go', ...place };
}

function goToJudgement({ file, node, domains }: Assessment, { domain }: DomainAssessment): LensAction {
  return {
    kind: 'go',
    ...placeForTyping(file.document.text, node, [domainStep(domains, domain.key), judgementStep]),
  };
}

function goToOverall({ file, node }: Assessment): LensAction {
  const overall = { key: 'overall', isBehind: () => true };
  return { kind: 'go', ...placeForTyping(file.document.text, node, [overall, judgementStep]) };
}

/** A domain stands behind those before it, and behind all that is said of the assessment first. */
function domainStep(domains: readonly DomainAssessment[], key: string) {
  const keys = domains.map(({ domain }) => domain.key);
  const later = ['overall', ...keys.slice(keys.indexOf(key))];
  return { key, isBehind: (each: string) => !later.includes(each) };
}

/**
 * At sections that two people have extracted differently, as far as the viewer may see both: in an extractor's file
 * beside each of the others, elsewhere the first two beside each other.
 */
function comparisons(review: Review, file: RecordFile): Lens[] {
  const isOwn = file.author.kind === 'extractor';
  return [...file.sections].flatMap(([section, { key }]) => {
    const versions = versionsOf(review, file, section);
    const left = isOwn ? versions.find((each) => each === file) : versions[0];
    const others = versions.filter((each) => each !== left).slice(0, isOwn ? undefined : 1);
    return others.flatMap((right) =>
      left && haveSaidDifferent(review, section, left, right) ? comparison(section, key.span, left, right, isOwn) : [],
    );
  });
}

/** What extractors have written of a section of the file's record, as far as it may be seen: of each the first file. */
function versionsOf(review: Review, ofRecord: RecordFile, section: string): RecordFile[] {
  const byAuthor = new Map<string, RecordFile>();
  for (const file of filesOfRecord(review, ofRecord)) {
    const value = file.sections.get(section)?.value;
    if (file.author.kind !== 'extractor' || value === undefined || isBlank(value) || byAuthor.has(file.author.initials))
      continue;
    if (mayBeSeen(review, file, section)) byAuthor.set(file.author.initials, file);
  }
  return [...byAuthor.values()];
}

function haveSaidDifferent(review: Review, section: string, left: RecordFile, right: RecordFile): boolean {
  if (left.kind === undefined) return false;
  const fields = recordFieldsOf(review, left.kind);
  return meaningOfSection(left, section, fields) !== meaningOfSection(right, section, fields);
}

function comparison(section: string, span: Span, left: RecordFile, right: RecordFile, isOwn: boolean): Lens[] {
  const names = say`${initialsOf(left)} and ${initialsOf(right)}`;
  return [
    {
      span,
      title: isOwn ? say`Compare with ${initialsOf(right)}` : say`Compare ${names}`,
      tooltip: say`${names} have not written the same here. Shows both files side by side.`,
      action: {
        kind: 'compare',
        title: `${left.id ?? ''}: ${initialsOf(left)} ↔ ${initialsOf(right)}`,
        left: placeOf(left, section),
        right: placeOf(right, section),
      },
    },
  ];
}

function initialsOf({ author }: RecordFile): string {
  return author.kind === 'extractor' ? author.initials : author.kind;
}

function placeOf(file: RecordFile, section: string): Somewhere {
  return { file: file.path, span: file.sections.get(section)?.key.span ?? { start: 0, end: 0 } };
}

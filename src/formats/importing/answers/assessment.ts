/** One row of a table of answers as an assessment, with what a workbook's algorithm says and the file cannot. */
import {
  type AlgorithmSays,
  type AssessmentMaterial,
  agreedWord,
  type DomainMaterial,
  type Found,
  judgementLabel,
  type Loss,
  prepareAlgorithm,
  say,
} from '../../../core/index';
import { domainsDiffer, overallsDiffer } from '../tools/algorithms-differ';
import { OVERALL } from '../tools/judgement-columns';
import { settledBy } from '../tools/settled-before';
import { alsoSaidBy, answerIn, judgementIn, type Tool } from '../tools/tool';
import { withoutMarkup } from '../without-markup';
import type { Column } from './answer-columns';
import { NOT_APPLICABLE } from './forms';

/** A cell of a row, with what stands in its column. */
export interface Cell {
  readonly column: Column;
  readonly found: Found;
}

export interface ReadAssessment {
  readonly assessment: AssessmentMaterial;
  readonly losses: readonly Loss[];
}

/** What is said of one domain, or of the whole. */
type Said = Omit<DomainMaterial, 'key'>;

/** @returns the assessment in the words of the tool; in `losses` what is no word of it, and where its algorithm differs */
export function assessmentOf(tool: Tool, cells: readonly Cell[]): ReadAssessment {
  const losses: Loss[] = [];
  const head = headOf(tool, cells, losses);
  const keys = [...tool.domains.map(({ key }) => key), OVERALL];
  const said = new Map(keys.map((key) => [key, saidOf(tool, cells, key, losses)]));
  const domains = tool.domains.flatMap(({ key }) => {
    const domain = said.get(key) ?? {};
    return isSaid(domain) ? [{ key, ...domain }] : [];
  });
  const overall = said.get(OVERALL) ?? {};
  const begun = { tool: tool.instrument.id, head, domains, ...(isSaid(overall) && { overall }) };
  return compared(tool, begun, algorithmCells(tool, cells, losses), losses);
}

function isSaid(said: Said): boolean {
  return Object.keys(said).length > 0;
}

/** What stands before the domains: the sources, what columns say that the tool settles, and what follows from the answers. */
function headOf(tool: Tool, cells: readonly Cell[], losses: Loss[]): Readonly<Record<string, Found>> {
  const head: Record<string, Found> = { ...settledByAnswers(tool, cells) };
  for (const { column, found } of cells) {
    if (column.kind === 'about' && column.about === 'sources')
      head.sources = { value: agreedWord([tool.instrument.id, 0, 'sources', 0], found.value), at: found.at };
    if (column.kind !== 'settled') continue;
    const value = tool.words.preliminary(column.item)(found.value.replace(/['’‘"“”]/g, ''));
    if (value === undefined) losses.push({ ...found, reason: notSettled(tool, column.item) });
    else head[column.item] = { value, at: found.at };
  }
  return head;
}

function notSettled({ instrument }: Tool, item: string): string {
  const { title = item, choices = [] } = instrument.preliminary.find(({ key }) => key === item) ?? {};
  const known = choices.map(({ value }) => value).join(', ');
  return say`Of “${title}” ${instrument.name} does not know this; it has: ${known}. Write it under ${item}.`;
}

/** What the answers alone settle: clusters have 1b, crossover trials S; of ROBINS-I the version, and often the effect. */
function settledByAnswers(tool: Tool, cells: readonly Cell[]): Readonly<Record<string, Found>> {
  const answered = cells.filter(
    ({ column, found }) => column.kind === 'answer' && tool.words.answer(found.value) !== NOT_APPLICABLE,
  );
  const questions = answered.flatMap(({ column }) => (column.kind === 'answer' ? [column.question] : []));
  const forms = tool.instrument.variants.filter(({ domains }) =>
    questions.every((question) => domains.some((domain) => domain.questions.some(({ id }) => id === question))),
  );
  const at = (answered[0] ?? cells[0])?.found.at ?? [];
  return settledBy(tool.instrument, forms.length > 0 ? forms : tool.instrument.variants, at);
}

function saidOf(tool: Tool, cells: readonly Cell[], key: string, losses: Loss[]): Said {
  const answers: Record<string, Found> = {};
  const answerSupport: { questions: readonly string[]; found: Found }[] = [];
  let said: Said = {};
  for (const { column, found } of cells) {
    if (column.kind === 'about' || column.kind === 'settled' || column.domain !== key) continue;
    if (column.kind === 'note') {
      const note = { value: withoutMarkup(found.value), at: found.at };
      if (column.questions.length === 0) said = { ...said, support: withNote(said.support, note) };
      else answerSupport.push({ questions: column.questions, found: note });
    }
    if (column.kind === 'answer') {
      const read = answerIn(tool, column.question, found);
      if ('found' in read) answers[column.question] = read.found;
      else losses.push(read.loss);
    }
    if (column.kind === 'judgement') {
      const read = judgementIn(tool, found);
      if ('found' in read) said = { ...said, judgement: read.found };
      else losses.push(read.loss);
    }
  }
  return {
    ...(Object.keys(answers).length > 0 && { answers }),
    ...said,
    ...(answerSupport.length > 0 && { answerSupport }),
  };
}

function withNote(support: Found | undefined, note: Found): Found {
  return support === undefined ? note : { ...alsoSaidBy(support, note), value: `${support.value}\n${note.value}` };
}

/** What the workbook's algorithm gives, by the key of the domain. */
function algorithmCells(tool: Tool, cells: readonly Cell[], losses: Loss[]): ReadonlyMap<string, Found> {
  return new Map(
    cells.flatMap(({ column, found }): [string, Found][] => {
      if (column.kind !== 'algorithm') return [];
      const read = judgementIn(tool, found);
      if ('found' in read) return [[column.domain, read.found]];
      losses.push(read.loss);
      return [];
    }),
  );
}

/**
 * The workbook's algorithm beside ours and the assessor's judgement. Where all say the same, its cell says the judgement,
 * too; where not, it is told what says otherwise and why: no place of a file holds what an algorithm gave.
 */
function compared(
  tool: Tool,
  begun: AssessmentMaterial,
  theirs: ReadonlyMap<string, Found>,
  losses: Loss[],
): ReadAssessment {
  const says = prepareAlgorithm(tool.instrument.id)?.(begun);
  if (says === undefined) return { assessment: begun, losses };
  const beside = (key: string, said: Said, differs: string | undefined): Said => {
    const cell = theirs.get(key);
    if (cell === undefined) return said;
    if (differs === undefined && said.judgement?.value === cell.value)
      return { ...said, judgement: alsoSaidBy(said.judgement, cell) };
    losses.push({ ...cell, reason: differs ?? judgedOtherwise(tool, cell.value, said.judgement?.value) });
    return said;
  };
  const domains = begun.domains.map((domain) => {
    const { key, ...said } = domain;
    return { key, ...beside(key, said, domainDiffers(tool, says, key, theirs.get(key)?.value)) };
  });
  const overall = beside(OVERALL, begun.overall ?? {}, overallDiffers(tool, says, begun, theirs));
  return { assessment: { ...begun, domains, ...(isSaid(overall) && { overall }) }, losses };
}

function domainDiffers(tool: Tool, says: AlgorithmSays, key: string, theirs: string | undefined): string | undefined {
  const ours = says.domain(key);
  const domain = tool.domains.find((each) => each.key === key)?.id ?? '';
  return theirs === undefined || ours === undefined ? undefined : domainsDiffer(tool, { ours, theirs, domain });
}

function overallDiffers(
  tool: Tool,
  says: AlgorithmSays,
  { domains }: AssessmentMaterial,
  theirs: ReadonlyMap<string, Found>,
): string | undefined {
  const whole = theirs.get(OVERALL)?.value;
  if (whole === undefined) return undefined;
  const theirLevels = Object.fromEntries([...theirs].map(([key, { value }]) => [key, value]));
  const ourLevels = Object.fromEntries(domains.map(({ key, judgement }) => [key, judgement?.value]));
  return overallsDiffer(tool, says, whole, theirLevels, ourLevels);
}

function judgedOtherwise({ instrument }: Tool, theirs: string, judged: string | undefined): string {
  const label = judgementLabel(instrument, theirs);
  if (judged === undefined)
    return say`The algorithm says ${label}, here as in the workbook, and no judgement of an assessor that can be read stands beside it. Judge it in the file: nothing is judged for people.`;
  return say`The algorithm says ${label}, here as in the workbook; the assessor judged ${judgementLabel(instrument, judged)}, which is in the file. Write there why, under reason.`;
}

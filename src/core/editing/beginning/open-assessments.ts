/** What nobody has assessed yet of a record, each with how an assessment of it is added. */

import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { itemsOf, textAt } from '../../document/walk';
import type { Instrument } from '../../knowledge/instrument';
import { say, translated } from '../../language/say';
import { studyDesign } from '../../review/appraisal/assessments';
import { toolsFor } from '../../review/fitting-sections';
import type { Review } from '../../review/review';
import { assessmentsToAdd, instrumentsForDesign } from '../changing/add-assessment';
import { checklistsToAdd } from '../changing/add-checklist';
import type { Refactoring } from '../changing/refactoring';

export type OpenAssessments =
  | { readonly kind: 'open'; readonly assessments: readonly OpenAssessment[] }
  /** Why there are none, and what to do. */
  | { readonly kind: 'none'; readonly because: string };

export interface OpenAssessment {
  readonly result: string;
  /** "empathy-based stress, mbi-exhaustion, 6 months". */
  readonly about: string;
  readonly refactoring: Refactoring;
}

/** With the tools that fit the record: of a study by its design and types. */
export function openAssessments(review: Review, file: RecordFile): OpenAssessments {
  if (file.kind !== 'study' && file.kind !== 'intervention')
    return none(say`Assessments belong to studies and interventions. Open the file of one of them first.`);
  if (file.document.problems.length > 0)
    return none(say`Correct the problems of this file first: it cannot be read as it was meant.`);
  const checklists = checklistsToAdd(review, file).map(
    ({ tool, refactoring }): OpenAssessment => ({
      result: file.kind === 'study' ? say`The study as a whole` : say`The intervention`,
      about: translated(tool.name),
      refactoring,
    }),
  );
  const tools = toolsFor(file, review);
  const design = file.kind === 'study' ? studyDesign(file, review)?.value : undefined;
  const assessments = [...(file.kind === 'study' ? withInstruments(review, file, design) : []), ...checklists];
  if (assessments.length > 0) return { kind: 'open', assessments };
  if (file.kind === 'study' && design === undefined && tools.length === 0)
    return none(say`The design of this study is not said yet, and it decides which tool fits. Fill in “design” first.`);
  const [first] = tools;
  if (first === undefined)
    return none(
      say`For the design “${design}” there is no tool with signalling questions. “Add Section…” lists what appraises such studies.`,
    );
  const ofResults = tools.some(({ assesses }) => assesses === 'result');
  if (ofResults && itemsOf(file.sections.get('results')?.value).length === 0)
    return none(
      say`This file has no results yet. Risk of bias is assessed for a result: add one under “results” first.`,
    );
  if (first.assesses === 'result') return none(say`Every result of this file that has an id is assessed already.`);
  return none(
    file.kind === 'study'
      ? say`This study is assessed with ${translated(first.name)} already.`
      : say`This intervention is assessed with ${translated(first.name)} already.`,
  );
}

/** Of each result, or of the study, with each instrument that fits the design. */
function withInstruments(review: Review, file: RecordFile, design: string | undefined): OpenAssessment[] {
  const [, second] = instrumentsForDesign(review, file);
  const results = itemsOf(file.sections.get('results')?.value);
  const ids = [...new Set(results.flatMap((result) => textAt(result, 'id') ?? []))];
  const asked = ({ assesses }: Instrument) => (assesses === 'result' ? ids : [undefined]);
  return assessmentsToAdd(review, file, asked, MOST_LISTED).map(({ instrument, result, refactoring }) => {
    const node = results.find((each) => textAt(each, 'id') === result);
    const words = result === undefined ? [design ?? []].flat() : wordsOf(node);
    const about = [...(second || words.length === 0 ? [instrument.name] : []), ...words].join(', ');
    return { result: result ?? say`The study as a whole`, about, refactoring };
  });
}

function wordsOf(result: Node | undefined): string[] {
  return ['outcome', 'measure', 'timepoint'].flatMap((key) => textAt(result, key) ?? []);
}

/** A list that was asked for may take a second, and nobody looks through a longer one. */
const MOST_LISTED = 300;

function none(because: string): OpenAssessments {
  return { kind: 'none', because };
}

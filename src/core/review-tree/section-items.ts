/** The lines below a record: the sections that the review expects of it, and what is still missing in them. */

import type { Node } from '../document/document';
import { named } from '../document/named';
import { authorInWords, type RecordFile } from '../document/record';
import { textAt } from '../document/walk';
import type { Instrument } from '../knowledge/instrument';
import { judgementLabel } from '../knowledge/instrument-words';
import { counted } from '../language/counted';
import { escaped, paragraphs } from '../language/markdown';
import { english, say, translated } from '../language/say';
import { type Assessment, assessmentsWith } from '../review/appraisal/assessments';
import { recordFieldsOf } from '../review/fields-of-review';
import {
  isAssessed,
  prepareAssessmentOf,
  resultsToAssess,
  type SectionProgress,
  sectionState,
  type ToAssess,
} from '../review/progress';
import { mayBeSeen, type RecordView, type Review, sectionNode } from '../review/review';
import { instrumentIn } from '../review/tools-of-review';
import { sectionPlace } from './section-place';
import { sectionTitle } from './section-title';
import { stateLabel, type TreeItem, type TreeState } from './tree-item';

/** What a line below a record is made from. */
export interface RecordLines {
  readonly id: string;
  readonly record: RecordView;
  readonly review: Review;
  /** The file in which the person who looks would go on; absent for none that can be opened. */
  readonly home: RecordFile;
}

/** One line for each section, in the order given. */
export function sectionItems(sections: readonly SectionProgress[], lines: RecordLines): TreeItem[] {
  return sections.map((progress) => sectionItem(progress, lines));
}

function sectionItem(progress: SectionProgress, lines: RecordLines): TreeItem {
  const { record, review } = lines;
  const { section, standing } = progress;
  const field = named(recordFieldsOf(review, record.kind).fields, section);
  const label = sectionTitle(section, record, review);
  const state: TreeState = standing === 'not agreed' ? 'not agreed' : progress.state;
  const words = stateInWords(progress);
  const id = `${lines.id}/${section}`;
  return {
    id,
    kind: 'section',
    label,
    description: state === 'done' && progress.checked === undefined ? '' : words,
    spoken: [label, words].filter(Boolean).join(', '),
    tooltip: paragraphs([
      `**${escaped(label)}** — ${escaped(words)}`,
      field && escaped(translated(field.meaning)),
      translated(WHERE[state] ?? ''),
    ]),
    state,
    target: progress.source ?? sectionPlace(lines.home, section, review),
    record: { kind: record.kind, id: record.id },
    startsOpen: false,
    children: standing === 'not agreed' ? versions(id, section, lines) : assessments(id, section, lines),
  };
}

const WHERE: Readonly<Partial<Record<TreeState, string>>> = {
  missing: english`Opens the file at the place where it belongs; nothing is written.`,
  'not agreed': english`The extractors’ versions differ and there is no consensus yet.`,
};

function stateInWords(progress: SectionProgress): string {
  const { checked } = progress;
  const words = howFar(progress);
  return checked ? say`${words}, checked by ${checked.by.join(', ')}` : words;
}

function howFar({ state, parts, standing }: SectionProgress): string {
  if (standing === 'not agreed') return stateLabel('not agreed');
  if (state === 'missing') return stateLabel('missing');
  if (parts && (state === 'begun' || parts.of > 1))
    return say`${parts.done} of ${counted(parts.of, 'result')} assessed`;
  return stateLabel(state === 'begun' ? 'begun' : 'done');
}

/** What each extractor wrote, where they differ; only what the person who looks may see. */
function versions(id: string, section: string, { record, review }: RecordLines): TreeItem[] {
  const written = record.files.filter(
    (file) => file.author.kind === 'extractor' && file.sections.has(section) && mayBeSeen(review, file, section),
  );
  return written.map((file) => {
    const label = file.author.kind === 'extractor' ? file.author.initials : authorInWords(file.author);
    const state = sectionState(file, section, review);
    return {
      id: `${id}/${file.path}`,
      kind: 'version',
      label,
      description: state === 'done' ? '' : stateLabel(state),
      spoken: say`${label}'s version, ${stateLabel(state)}`,
      tooltip: say`Opens what ${escaped(label)} wrote.`,
      state,
      target: sectionPlace(file, section, review),
      record: { kind: record.kind, id: record.id },
      startsOpen: false,
      children: [],
    };
  });
}

/** The results that an instrument is to be applied to, assessed or not; none for sections without an instrument. */
function assessments(id: string, section: string, lines: RecordLines): TreeItem[] {
  const { record, review } = lines;
  const instrument = instrumentIn(review, section);
  if (instrument === undefined) return [];
  const file = record.sections.get(section)?.file;
  const results = sectionNode(record, 'results') ?? (file ?? lines.home).sections.get('results')?.value;
  const assessmentOf = prepareAssessmentOf(file ? assessmentsWith(instrument, file, review) : []);
  return resultsToAssess(instrument, results, review)
    .filter(({ result }) => result !== undefined)
    .map((each, index) =>
      assessmentItem(`${id}/${each.id ?? index}`, each, instrument, assessmentOf(each), section, lines),
    );
}

function assessmentItem(
  id: string,
  toAssess: ToAssess,
  instrument: Instrument,
  found: Assessment | undefined,
  section: string,
  { record, review, home }: RecordLines,
): TreeItem {
  const state: TreeState = found === undefined ? 'missing' : isAssessed(found) ? 'done' : 'begun';
  const label = toAssess.id ?? say`A result without an id`;
  const given = found?.overall.given;
  const judgement = given ? judgementLabel(instrument, given.value ?? given.text) : '';
  const words = state === 'missing' ? say`not assessed` : state === 'begun' ? say`assessment not complete` : judgement;
  return {
    id,
    kind: 'assessment',
    label,
    description: words,
    spoken: `${label}, ${words}`,
    tooltip: paragraphs([
      `**${escaped(label)}** — ${escaped(words)}`,
      escaped(aboutResult(toAssess.result)),
      state === 'missing' ? say`No assessment with ${escaped(instrument.name)} names this result yet.` : undefined,
    ]),
    state,
    target: found
      ? { file: found.file.path, span: found.result?.span ?? startOfNode(found.node) }
      : sectionPlace(record.sections.get(section)?.file ?? home, section, review),
    record: { kind: record.kind, id: record.id },
    startsOpen: false,
    children: [],
  };
}

function aboutResult(result: Node | undefined): string {
  return ['outcome', 'measure', 'timepoint'].flatMap((key) => textAt(result, key) ?? []).join(', ');
}

function startOfNode({ span }: Node) {
  return { start: span.start, end: span.start };
}

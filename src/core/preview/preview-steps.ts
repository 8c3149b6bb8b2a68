/** The preview of a large review, step by step. */

import { inEnglish } from '../language/say';
import { viewsOf } from '../queries/list-views';
import { recordProgress } from '../review/progress';
import { includedStudies, type RecordView, type Review } from '../review/review';
import { instrumentsOf } from '../review/tools-of-review';
import { inStudy } from '../synthesis/bias/lights-of-study';
import { directionsOfStudy } from '../synthesis/results/directions';
import { candidatesOfStudy } from '../synthesis/results/forest-candidate';
import { numbersOfStudy } from '../synthesis/results/numbers-table';
import { type Section, sections } from '../synthesis/sections';
import {
  drawing,
  type PlannedPart,
  type PreviewOptions,
  type PreviewPart,
  type PreviewParts,
  pageOf,
  plannedParts,
} from './preview-parts';
import { partOfReview, workOutSection } from './shown-figures';

/** How far the page is; with what can be shown already, where there is more of it than before. */
export interface PreviewStep {
  /** What is counted: studies that are read, or figures that are worked out. */
  readonly of: 'studies' | 'figures';
  /** How many there are, and how many are done. */
  readonly done: number;
  readonly all: number;
  readonly parts?: PreviewParts;
}

/**
 * The page in steps, so that whoever draws a large review can show it part by part and let others work in between. The last
 * step has the whole page, the same as `previewParts`.
 */
export function* previewSteps(review: Review, options: PreviewOptions = {}): Generator<PreviewStep> {
  const [first, ...others] = sections;
  const figures = figuresIn(review);
  const drawn = new Map<string, PreviewPart>();
  // The beginning of the page says how far the studies are; all else of them is read once that can be seen.
  yield* readingStudies(review, recordProgress);
  if (first) yield* topOfPage(first, review, options, figures);
  const part = partOfReview(review, options.view?.filter ?? {});
  const shown = new Set(includedStudies(part));
  yield* readingStudies(review, (study) => {
    numbersOfStudy(study, review);
    if (shown.has(study)) readForFigures(study, part);
  });
  if (first) yield* drawnWith([first], first, review, options, { figures, drawn });
  for (const [index, section] of others.entries())
    yield* drawnWith(sections.slice(0, index + 2), section, review, options, { figures, drawn });
}

/** How many tables and figures a page may have. */
interface Count {
  done: number;
  readonly all: number;
}

function figuresIn(review: Review): Count {
  return { done: 0, all: viewsOf(review).filter(({ section }) => section !== undefined).length };
}

function* readingStudies(review: Review, read: (study: RecordView, review: Review) => void): Generator<PreviewStep> {
  const studies = includedStudies(review);
  for (const [index, study] of studies.entries()) {
    inEnglish(() => read(study, review));
    yield { of: 'studies', done: index + 1, all: studies.length };
  }
}

/** What many figures read of a study; they find it then without work. */
function readForFigures(study: RecordView, review: Review): void {
  directionsOfStudy(study, review);
  candidatesOfStudy(study, review);
  for (const instrument of instrumentsOf(review))
    if (study.sections.has(instrument.id)) inStudy(study, instrument, review);
}

/** The first figure of the page, alone: it can be read while all else is worked out. */
function* topOfPage(
  section: Section,
  review: Review,
  options: PreviewOptions,
  { done, all }: Count,
): Generator<PreviewStep> {
  const top = viewsOf(review).find((view) => view.section === section.id);
  const planned = plannedParts(review, options, [section], new Set(top ? [top.id] : []));
  yield { of: 'figures', done, all, parts: pageOf(planned, drawing(review)) };
}

/** One section more: its figures are worked out and drawn one after the other. */
function* drawnWith(
  those: readonly Section[],
  section: Section,
  review: Review,
  options: PreviewOptions,
  { figures, drawn }: { readonly figures: Count; readonly drawn: Map<string, PreviewPart> },
): Generator<PreviewStep> {
  const step = (): PreviewStep => ({ of: 'figures', done: figures.done, all: figures.all });
  for (const _ of workOutSection(section, review, options.view?.filter ?? {}, options.earlier?.review)) {
    figures.done += 1;
    yield step();
  }
  const draw = drawing(review);
  const planned = plannedParts(review, options, those);
  for (const part of planned.filter(({ place }) => place === section.id)) {
    drawn.set(part.id, draw(part));
    yield step();
  }
  yield { ...step(), parts: pageOf(planned, (part: PlannedPart) => drawn.get(part.id) ?? draw(part)) };
}

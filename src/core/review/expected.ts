/** What a review expects of its records: sections, and results to be assessed. */

import type { Node } from '../document/document';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import type { Instrument } from '../knowledge/instrument';
import { STUDY_TYPES } from '../knowledge/terms/designs';
import { ownFieldsOf } from './fields-of-review';
import { fitsView } from './fitting-sections';
import { type RecordView, type Review, reviewSection, sectionNode, workedOut } from './review';
import { instrumentIn } from './tools-of-review';

/**
 * The sections that the review expects of a record, by the types of a study. Of the sections that appraise, a study
 * needs only those that fit it (see `fitting-sections.ts`); while that is not said, all that are named. Fields of the
 * review's own that it requires come last.
 */
export function expectedSections(record: RecordView, review: Review): readonly string[] {
  return workedOut(review, record, 'expected sections', () => sectionsExpected(record, review));
}

function sectionsExpected(record: RecordView, review: Review): string[] {
  const expects = reviewSection(review, 'expects');
  const types = oneOrMany(sectionNode(record, 'types')).flatMap((node) => textOf(node) ?? []);
  const names =
    record.kind === 'study' ? types.map((type) => canonicalChoice(STUDY_TYPES, type) ?? type) : [record.kind];
  const named = names.flatMap((name) => oneOrMany(valueOf(expects, name)).flatMap((node) => textOf(node) ?? []));
  const own = ownFieldsOf(review).added[record.kind].filter(({ required }) => required);
  const sections = [...named, ...own.map(({ key }) => key)];
  return [...new Set(sections)].filter(
    (section) => fitsView(section, record, review) && hasToAssess(section, sectionNode(record, 'results'), review),
  );
}

/** One result that is to be assessed; without a result, the study as a whole. */
export interface ToAssess {
  readonly result: Node | undefined;
  readonly id: string | undefined;
}

/**
 * The results of a study that the review wants assessed with an instrument: those that `appraisal` names, else all; the
 * study as a whole where there are no results, or the instrument is made for studies.
 */
export function resultsToAssess(instrument: Instrument, results: Node | undefined, review: Review): ToAssess[] {
  const wanted = itemsOf(valueOf(valueOf(reviewSection(review, 'appraisal'), instrument.id), 'assess'));
  const fits = (result: Node) =>
    wanted.length === 0 ||
    wanted.some((want) =>
      ['outcome', 'measure', 'timepoint'].every(
        (key) => textAt(want, key) === undefined || textAt(want, key) === textAt(result, key),
      ),
    );
  const all = itemsOf(results);
  if (all.length === 0 || instrument.assesses !== 'result') return [{ result: undefined, id: undefined }];
  return all.filter(fits).map((result) => ({ result, id: textAt(result, 'id') }));
}

/** A study none of whose results the review wants assessed needs no assessment. */
function hasToAssess(section: string, results: Node | undefined, review: Review): boolean {
  const instrument = instrumentIn(review, section);
  return instrument === undefined || resultsToAssess(instrument, results, review).length > 0;
}

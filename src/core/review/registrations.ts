/** Which studies have a number in a registry in common: one trial that may count twice. */
import type { Span } from '../document/document';
import type { RecordFile } from '../document/record';
import { oneOrMany, textOf } from '../document/walk';
import { type Index, indexed, isIncluded, type RecordView, type Review } from './review';

/** A number in a registry, without spaces and hyphens, in capitals. */
export interface Registration {
  readonly number: string;
  /** Where it is written. */
  readonly span: Span;
}

/** An included study under one of its numbers. */
export interface RegisteredStudy {
  readonly study: string;
  readonly file: string;
  readonly span: Span;
}

/** What looks like a number of a registry: letters and at least five digits, or the form of EudraCT. */
const NUMBER = /[A-Z]{2,10}[ -]?(?:[A-Z]{0,6}[ -]?)\d[\d-]{4,}(?:\/\d+)*|\d{4}-\d{6}-\d{2}(?:-\d{2})?/gi;

/** The numbers that a study file gives as its registration. */
export function registrationsIn(file: RecordFile): Registration[] {
  return oneOrMany(file.sections.get('registration')?.value).flatMap((node) =>
    [...(textOf(node) ?? '').matchAll(NUMBER)].map(([written]) => ({
      number: written.replace(/[ -]/g, '').toUpperCase(),
      span: node.span,
    })),
  );
}

/** The included studies with a number, in the order of the review. */
export function studiesRegisteredAs(number: string, review: Review): readonly RegisteredStudy[] {
  return indexed(review, REGISTERED, number);
}

/** The numbers of a study that is included. */
export function registrationsOf(study: RecordView): readonly string[] {
  return [...REGISTERED.facts(study)].map(([number]) => number);
}

/** The included studies under their numbers. */
const REGISTERED: Index<RecordView, RegisteredStudy> = {
  of: 'studies',
  *facts(study) {
    const section = isIncluded(study) ? study.sections.get('registration') : undefined;
    if (section === undefined) return;
    for (const { number, span } of registrationsIn(section.file))
      yield [number, { study: study.id, file: section.file.path, span }];
  },
};

/** Which studies have a number in a registry in common: one trial that may count twice. */
import type { Span } from '../document/document';
import type { RecordFile } from '../document/record';
import { oneOrMany, textOf } from '../document/walk';
import { includedStudies, type RecordView, type Review, workedOut } from './review';

/** A number in a registry, without spaces and hyphens, in capitals. */
export interface Registration {
  readonly number: string;
  /** Where it is written. */
  readonly span: Span;
}

/** A study under one of its numbers. */
export interface RegisteredStudy {
  readonly study: RecordView;
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

/** The included studies under each number. */
export function studiesByRegistration(review: Review): ReadonlyMap<string, readonly RegisteredStudy[]> {
  return workedOut(review, review, 'studies by registration', () => {
    const found = new Map<string, RegisteredStudy[]>();
    for (const study of includedStudies(review)) {
      const section = study.sections.get('registration');
      if (section === undefined) continue;
      for (const { number, span } of registrationsIn(section.file)) {
        const one = { study, file: section.file.path, span };
        const same = found.get(number);
        if (same === undefined) found.set(number, [one]);
        else same.push(one);
      }
    }
    return found;
  });
}

/** Empty files with every key: the form that was used, as the supplement of a paper shows it. */

import { assessmentTemplate, sectionTemplate } from '../format/template';
import type { Instrument, Variant } from '../knowledge/instrument';
import { recordFieldsOf } from '../review/fields-of-review';
import type { Review } from '../review/review';

/** Everything that may be extracted of a study or an intervention, the review's own fields included. */
export function blankForm(kind: 'study' | 'intervention', review: Review): string {
  const fields = recordFieldsOf(review, kind);
  const sections = Object.keys(fields.fields).filter((key) => key !== kind && !ASIDE.includes(key));
  return [`${kind}:\n`, ...sections.map((section) => sectionTemplate(kind, section, fields))].join('');
}

/** About the work, not about the study. */
const ASIDE: readonly string[] = ['consensus', 'notes', 'settled', 'checked', 'accept'];

/** The questions of one form of an instrument. */
export function blankAssessment(instrument: Instrument, variant: Variant): string {
  const lines = assessmentTemplate(instrument, variant).split('\n');
  return `${instrument.id}:\n${lines.map((line) => (line === '' ? line : `  ${line}`)).join('\n')}`;
}

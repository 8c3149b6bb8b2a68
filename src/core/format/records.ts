/** What may stand in a file: one tree of fields for each kind of record. The root of every look-up. */
import type { RecordKind } from '../document/record';
import type { MappingField } from '../fields/field';
import { interventionFields } from './intervention/intervention';
import { reviewFields } from './review/review-file';
import { toolFileFields } from './review/tool-file';
import { studyFields } from './study/study';

/** The order of keys is the canonical order of a file. */
export const recordFields: Readonly<Record<RecordKind, MappingField>> = {
  study: studyFields,
  intervention: interventionFields,
  review: reviewFields,
  tool: toolFileFields,
};

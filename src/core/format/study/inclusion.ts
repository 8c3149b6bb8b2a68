/** Whether a study is part of the review, and how it was found. */
import type { Choice, Field } from '../../fields/field';
import { choice, text } from '../../fields/field-makers';

/** A study of which nothing is said is included. Only included studies are counted and shown in tables. */
export const STUDY_STATUSES: readonly Choice[] = [
  { value: 'included', meaning: 'Part of the review. That is so where nothing is written, too.', aliases: ['include'] },
  {
    value: 'excluded',
    meaning: 'Read in full and left out. It is kept with its reason, and counted nowhere among the included.',
    aliases: ['exclude'],
  },
  {
    value: 'ongoing',
    meaning: 'Fits the review, and has no results yet.',
    aliases: ['in progress', 'ongoing study'],
  },
  {
    value: 'awaiting classification',
    meaning: 'Not yet decided, for example because the full text or an answer of the authors is missing.',
    aliases: ['awaiting', 'awaiting assessment', 'pending'],
  },
];

/** `status`, `status_reason` and `found_in`. */
export const inclusionFields: Readonly<Record<string, Field>> = {
  status: choice('Status', 'Whether the study is part of the review.', STUDY_STATUSES, { strict: true }),
  status_reason: text(
    'Reason for the status',
    'Why the study is excluded, or what is missing before it can be decided.',
    { aliases: ['exclusion_reason', 'reason_for_exclusion', 'excluded_because'] },
  ),
  found_in: choice('Found in', 'In which search the study was found.', [
    { value: 'search', meaning: 'The first search of the review.', aliases: ['original search', 'first search'] },
    { value: 'update', meaning: 'A later search that brought the review up to date.', aliases: ['update search'] },
  ]),
};

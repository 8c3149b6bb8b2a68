import { readOwnFields } from '../../format/own/own-fields';
import type { Check } from '../check';
import { findingOf } from '../own-fault';

export const ownFieldFaulty: Check = {
  code: 'own-field-faulty',
  title: 'The description of a field of your own that cannot be used',
  severity: 'error',
  explanation:
    'Under `fields`, a review describes what it extracts beyond the fields of the format. What cannot be understood there is passed over: values that depend on it are not checked, and may be missing from tables. The rest of the description counts. The page about own fields (`docs/own-fields.md`) lists the words that can be used.',
  *find(file) {
    const fields = file.kind === 'review' ? file.sections.get('fields') : undefined;
    yield* readOwnFields(fields?.value).faults.map(findingOf);
  },
};

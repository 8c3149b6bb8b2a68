import { readOwnTools } from '../../format/own/own-tools';
import type { Check } from '../check';

export const ownToolFaulty: Check = {
  code: 'own-tool-faulty',
  title: 'The description of a tool of your own that cannot be used',
  severity: 'error',
  explanation:
    'Under `tools`, a review describes tools of its own: questions, answers, levels and rules. What cannot be understood there is passed over. Rules are tried as the tables of the program are: each must be able to decide, every set of answers must lead somewhere, and every sum must lie in one band. The page about tools of your own (`docs/own-tools.md`) shows how they are written.',
  *find(file) {
    if (file.kind === 'review') yield* readOwnTools(file.sections.get('tools')?.value).faults;
  },
};

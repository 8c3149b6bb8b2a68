import { say } from '../../language/say';
import { registrationsIn, studiesRegisteredAs } from '../../review/registrations';
import { isIncluded, recordCalled } from '../../review/review';
import type { Check } from '../check';

export const duplicateRegistration: Check = {
  code: 'duplicate-registration',
  title: 'One registration number at two studies',
  severity: 'warning',
  explanation:
    'A number in a registry (NCT…, ISRCTN…) belongs to one trial. Where it stands at two studies, their papers are usually about the same people, and the trial would count twice in tables and summaries. A study with several papers is one record with several reports. Where two studies do share a registration, accept the problem with that reason.',
  *find(file, review) {
    const own = recordCalled(review, 'study', file.id);
    // A study that is left out as the duplicate of another one has its number by right.
    if (file.kind !== 'study' || (own !== undefined && !isIncluded(own))) return;
    for (const { number, span } of registrationsIn(file)) {
      const other = studiesRegisteredAs(number, review).find(({ study }) => study !== file.id);
      if (other === undefined) continue;
      yield {
        span,
        message: say`The registration number ${number} also stands at study “${other.study}”, so one trial may count twice. Keep one study with all its reports, or correct one of the two numbers.`,
        related: [{ file: other.file, span: other.span, message: say`The other study.` }],
      };
    }
  },
};

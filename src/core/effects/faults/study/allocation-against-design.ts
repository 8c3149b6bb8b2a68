import { textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { studyDesign } from '../../../review/appraisal/assessments';
import type { FileFault } from '../fault';

/** Wards that were allotted in a trial that is said to have allotted persons, or persons in one of wards. */
export const allocationAgainstDesign: FileFault = {
  code: 'allocation-against-design',
  title: 'What was allotted does not fit the design',
  severity: 'warning',
  looksAt: 'unit of allocation against the design',
  explanation:
    'Where wards, teams or hospitals are allotted, people of one of them resemble each other, and numbers that count each person as allotted alone are too sure (Cochrane Handbook 23.1). Whether that has to be heeded, and which form of RoB 2 is used, follows from the design. Where the unit of allocation says otherwise, one of the two is wrong. Compare with the source, and correct the design or the unit.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    const unit = valueOf(file.sections.get('allocation')?.value, 'unit');
    const written = textOf(unit)?.trim() ?? '';
    const design = studyDesign(file, review)?.value;
    const isOfGroups = GROUPS.test(written);
    // Of “nurses on wards” nobody can tell which of the two were allotted.
    const isClear = isOfGroups ? !PEOPLE.test(written) : SINGLE.test(written);
    if (unit === undefined || design === undefined || !isClear) return;
    const isFitting = isOfGroups ? design !== OF_PERSONS : !design.includes(OF_GROUPS);
    if (isFitting) return yield { fits: unit.span };
    const meant = isOfGroups ? OF_GROUPS : OF_PERSONS;
    yield {
      span: unit.span,
      message: isOfGroups
        ? say`“${written}” were allotted, and the design is “${design}”, in which persons are: numbers that count each person as allotted alone are too sure. Compare with the source, and write “${meant}” as the design, or correct the unit.`
        : say`“${written}” were allotted, and the design is “${design}”, in which wards or teams are. Compare with the source, and write “${meant}” as the design, or correct the unit.`,
    };
  },
};

const OF_PERSONS = 'randomised trial';
const OF_GROUPS = 'cluster randomised trial';

/** Units in which people come together. */
const GROUPS =
  /\b(?:clusters?|wards?|hospitals?|clinics?|practices?|teams?|units?|schools?|class(?:es)?|departments?|sites?|centres?|centers?|villages?|nursing homes?|care homes?|facilit(?:y|ies))\b/i;

/** Units that are people, and may have others: a doctor with all patients. */
const PEOPLE =
  /\b(?:persons?|people|individuals?|patients?|participants?|members?|nurses?|doctors?|physicians?|practitioners?|managers?|leaders?|professionals?|clinicians?|teachers?|staff|carers?|caregivers?|adults?|children|women|men|mothers?|parents?|pupils?|students?|residents?|employees?|workers?)\b/i;

/** Units that are nothing but single people. */
const SINGLE = /\b(?:persons?|people|individuals?|patients?|participants?)\b/i;

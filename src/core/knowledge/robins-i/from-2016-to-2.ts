/**
 * Which domains and questions of ROBINS-I, version 2016, correspond to which of version 2 (draft of 20 November 2025).
 *
 * Nobody has published such a table: it is our own reading of the two lists of questions, and a careful one. Where a
 * question is wider, narrower, graded or the other way round in version 2, the answer is to be given anew. In domain 1
 * nothing is the same: the numbers mean different questions in variants A and B, and 2016 does not ask which applies.
 * Deviations from intended interventions have no domain in version 2.
 */
import type { DomainMove, VersionMove } from '../instrument';
import { VERSION, VERSION_2, VERSION_2016 } from './preliminary';

const confounding: DomainMove = {
  from: 'confounding',
  to: 'confounding',
  questions: [
    { from: '1.4', to: '1.1', differs: 'It is 1.1 in variant A only, where a weak no is told from a strong one.' },
    { from: '1.5', to: '1.2', differs: 'It is 1.2 in variant A only, where a weak no is told from a strong one.' },
    { from: '1.6', to: '1.3', differs: 'It is 1.3 in variant A only; 1.3 of variant B is another question.' },
    { from: '1.7', to: '1.2', differs: 'It is 1.1 and 1.2 in variant B only; 1.2 tells a weak no from a strong one.' },
    { from: '1.8', to: '1.3', differs: 'It is 1.3 in variant B only, where a weak no is told from a strong one.' },
  ],
};

const selection: DomainMove = {
  from: 'selection',
  to: 'selection',
  questions: [
    { from: '2.1', to: '3.3', differs: 'Version 2 names entry to the analysis as well as to the study.' },
    { from: '2.2', to: '3.4', differs: 'It is about the characteristics of 3.3, which is answered anew.' },
    { from: '2.3', to: '3.5', differs: 'It is about the characteristics of 3.3, which is answered anew.' },
    {
      from: '2.4',
      to: '3.1',
      differs: 'Version 2 does not say “most participants”, and tells a weak no from a strong one.',
    },
    { from: '2.5', to: '3.6', differs: 'Version 2 wants every selection problem that was found to be corrected.' },
  ],
};

const classification: DomainMove = {
  from: 'classification',
  to: 'classification',
  questions: [
    { from: '3.1', to: '2.1', differs: 'Version 2 asks whether they could be told apart when follow-up would begin.' },
    { from: '3.3', to: '2.4', differs: 'Version 2 asks whether it did, and tells a weak yes from a strong one.' },
  ],
};

const missingData: DomainMove = {
  from: 'missing_data',
  to: 'missing_data',
  questions: [
    { from: '5.1', to: '4.2', differs: 'In version 2, values that were filled in (imputed) count as missing.' },
    { from: '5.2', to: '4.1', differs: 'Version 2 asks for how many it is known, not whether anybody was left out.' },
    { from: '5.3', to: '4.3', differs: 'Version 2 asks about confounders only, and for how many they are recorded.' },
    { from: '5.5', to: '4.11', differs: 'Version 2 asks it in other cases only, and does not take “no information”.' },
  ],
};

const measurement: DomainMove = {
  from: 'measurement',
  to: 'measurement',
  questions: [
    {
      from: '6.1',
      to: '5.3',
      differs: 'Version 2 asks it only where assessors knew, and tells a weak yes from a strong one.',
    },
    { from: '6.2', to: '5.2' },
    { from: '6.3', to: '5.1', differs: 'Version 2 asks the other way round, and whether it could have been so.' },
  ],
};

const reporting: DomainMove = {
  from: 'reporting',
  to: 'reporting',
  questions: [
    { from: '7.1', to: '6.2' },
    { from: '7.2', to: '6.3' },
    { from: '7.3', to: '6.4' },
  ],
};

export const FROM_2016_TO_2: VersionMove = {
  item: VERSION,
  from: VERSION_2016,
  to: VERSION_2,
  domains: [confounding, selection, classification, missingData, measurement, reporting],
};

/** The record of a study: one piece of research, with all its reports. */

import type { Choice, MappingField } from '../../fields/field';
import { choice, id, mapping, oneOrMore, reference, text } from '../../fields/field-makers';
import { DESIGNS, type Design, STUDY_TYPES } from '../../knowledge/terms/designs';
import { COUNTRIES } from '../../knowledge/terms/known-countries';
import { conclusionFields, conductFields, interestFields } from '../shared/conduct';
import { processField } from '../shared/process';
import { authorshipFields, closingFields } from '../shared/record-head';
import { reportsField } from '../shared/reports';
import { theoryField } from '../shared/theory';
import { toolFields } from '../shared/tool-fields';
import { armsField } from './arms';
import { contextField } from './context';
import { correspondenceField } from './correspondence';
import { economicField } from './economic';
import { progressPlusField } from './equity';
import { harmsField } from './harms';
import { inclusionFields } from './inclusion';
import { participantsField, periodField, settingField } from './participants';
import { outcomesField, resultsField } from './result';

/** Beside what a design is, where such studies are appraised. */
function withAppraisal({ appraisedIn, ...design }: Design): Choice {
  if (appraisedIn === undefined) return design;
  return { ...design, meaning: `${design.meaning} Appraised under “${appraisedIn}”.` };
}

/** All sections of a study, in the canonical order. */
export const studyFields: MappingField = mapping(
  'Study',
  'One piece of research, with everything that was published about it.',
  {
    study: id('study', 'Study id', 'The short name of the study, often first author and year: wykes-2017.'),
    ...authorshipFields,
    name: text(
      'Name',
      'What tables call the study where that is not its first author and year: an acronym, or its name in RevMan.',
      { seldom: true, aliases: ['acronym', 'study_name'], examples: ['Rossi 2011a'] },
    ),
    reports: reportsField,
    types: oneOrMore(
      'Types',
      'What the study contributes to the review. It decides which sections are expected.',
      choice('Type', 'One type.', STUDY_TYPES),
    ),
    design: choice(
      'Design',
      'How the study was done. It decides which instrument appraises it.',
      DESIGNS.map(withAppraisal),
    ),
    aim: text('Aim', 'What the study was to find out.'),
    country: oneOrMore('Country', 'Where it took place.', text('Country', 'One country.', { usual: COUNTRIES })),
    setting: settingField,
    period: periodField,
    registration: oneOrMore('Registration', 'Its number in a registry.', text('Number', 'One number.')),
    ...inclusionFields,
    ...interestFields,
    interventions: oneOrMore(
      'Interventions',
      'What is studied, by the ids of intervention files.',
      reference('intervention', 'Intervention', 'The id of an intervention.'),
    ),
    participants: participantsField,
    arms: armsField,
    ...conductFields,
    outcomes: outcomesField,
    results: resultsField,
    harms: harmsField,
    progress_plus: progressPlusField,
    economic: economicField,
    theory: theoryField,
    process: processField,
    cici: contextField,
    ...toolFields('study'),
    ...conclusionFields,
    correspondence: correspondenceField,
    ...closingFields,
  },
  { required: ['study'] },
);

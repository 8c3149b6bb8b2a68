/** The groups of a study, and what each of them really received. */
import type { ListField } from '../../fields/field';
import { choice, count, id, list, mapping, mappingOrText, reference, text } from '../../fields/field-makers';

/** `arms`: the groups that are compared, each as it was delivered. What was planned belongs to the intervention. */
export const armsField: ListField = list(
  'Arms',
  'The groups that are compared. Results name them by their ids.',
  mapping(
    'Arm',
    'One group, and what it received.',
    {
      id: id('arm', 'Arm id', 'A short name by which results name this group.'),
      name: text('Name', 'What the paper calls the group.'),
      role: choice('Role', 'What the group stands for in the comparison.', [
        {
          value: 'intervention',
          meaning: 'It received what is being evaluated.',
          aliases: ['experimental', 'treatment'],
        },
        { value: 'comparator', meaning: 'It is what the intervention is compared with.', aliases: ['control'] },
      ]),
      comparator: choice(
        'Kind of comparator',
        'What the comparison group received.',
        [
          { value: 'usual care', meaning: 'What is done anyway.', aliases: ['treatment as usual', 'tau'] },
          {
            value: 'waiting list',
            meaning: 'The same intervention, but later.',
            aliases: ['wait list', 'delayed start'],
          },
          {
            value: 'active control',
            meaning: 'Something else of similar attention.',
            aliases: ['active', 'attention control'],
          },
          { value: 'another intervention', meaning: 'A second intervention of interest.' },
          { value: 'nothing', meaning: 'No intervention at all.', aliases: ['no intervention', 'no treatment'] },
        ],
        { open: true },
      ),
      intervention: reference('intervention', 'Intervention', 'The id of the intervention that the group received.'),
      participants: count('Participants', 'How many people were in the group at the start.'),
      clusters: count('Clusters', 'How many wards, teams or other groups were in it at the start.'),
      description: text('Description', 'What the group received, in a sentence.'),
      delivered: mappingOrText(
        'As delivered',
        'What the group really received, the comparison group too: where it departs from the plan, or the plan does not say.',
        {
          materials: text('Materials', 'What was really used (item 3 of TIDieR).', { aliases: ['what_materials'] }),
          procedures: text('Procedures', 'What was really done (item 4 of TIDieR).', { aliases: ['what_procedures'] }),
          who: text('Who', 'Who delivered it, and how they were prepared (item 5 of TIDieR).', {
            aliases: ['who_provided'],
          }),
          how: text('How', 'Face to face, by telephone, online; one by one or in groups (item 6 of TIDieR).'),
          where: text('Where', 'At which kind of place (item 7 of TIDieR).'),
          dose: text('Dose', 'How much of it people really received, over what time (item 8 of TIDieR).', {
            aliases: ['when_how_much'],
          }),
          tailoring: text('Tailoring', 'What was fitted to people or places (item 9 of TIDieR).'),
          modifications: text('Modifications', 'What was changed during the study, and why (item 10 of TIDieR).'),
          adherence: text(
            'Adherence',
            'How far delivery kept to the plan, and how that was measured (item 12 of TIDieR).',
            {
              aliases: ['how_well_actual', 'fidelity'],
            },
          ),
          co_interventions: text('Other interventions', 'What else the group received.'),
        },
      ),
    },
    { required: ['id'] },
  ),
  { identity: ['id'] },
);

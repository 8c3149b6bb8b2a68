/** Harms of three kinds, kept apart: a study can look for one and not for another. */
import type { Choice, MappingField } from '../../fields/field';
import { choice, count, list, mapping, mappingOrText, reference, text } from '../../fields/field-makers';

const WAYS_OF_LOOKING: readonly Choice[] = [
  {
    value: 'systematically',
    meaning: 'Everyone was asked or measured, as planned.',
    aliases: ['systematic', 'active'],
  },
  {
    value: 'spontaneously',
    meaning: 'Noted when it came up; nobody looked for it.',
    aliases: ['spontaneous', 'passive'],
  },
  { value: 'not assessed', meaning: 'Nobody looked: that none is reported says nothing.', aliases: ['not sought'] },
];

const FINDINGS: readonly Choice[] = [
  { value: 'none found', meaning: 'It was looked for, and none was found.', aliases: ['none', 'no'] },
  { value: 'found', meaning: 'At least one is reported.', aliases: ['yes', 'some'] },
];

function kindOfHarm(title: string, meaning: string): MappingField {
  return mapping(title, meaning, {
    sought: choice('Sought', 'How it was looked for.', WAYS_OF_LOOKING, { aliases: ['assessed', 'how'] }),
    finding: choice('Finding', 'Whether any is reported.', FINDINGS),
    what: list(
      'What',
      'Each harm that is reported.',
      mappingOrText('Harm', 'One harm.', {
        what: text('What', 'What happened, to whom.'),
        result: reference('result', 'Result', 'The result that shows it, by its id.'),
        by_arm: list(
          'By arm',
          'How often it happened in each group.',
          mapping('Group', 'One group.', {
            arm: reference('arm', 'Arm', 'The group, by its id.'),
            events: count('Events', 'How many people had it.'),
            analysed: count('Analysed', 'Out of how many.'),
          }),
          { identity: ['arm'] },
        ),
        explanation: text('Explanation', 'Why it may have happened, as offered by the authors.', { seldom: true }),
        note: text('Note', 'What else should be known about it.'),
      }),
      { orOne: true },
    ),
    note: text('Note', 'What else should be known about it.'),
  });
}

/** `harms`: adverse events, harmful effects and equity harms. */
export const harmsField: MappingField = mapping(
  'Harms',
  'What the intervention did for the worse, by kind. "Not assessed" and "none found" are different findings.',
  {
    adverse_events: kindOfHarm('Adverse events', 'Untoward events during the study, whether caused by it or not.'),
    harmful_effects: kindOfHarm('Harmful effects', 'An outcome that got worse because of the intervention.'),
    equity_harms: kindOfHarm('Equity harms', 'Worse effects in groups that are disadvantaged already.'),
  },
);

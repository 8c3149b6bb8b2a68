/** How well an intervention is founded. */
import { english } from '../../language/say';
import { interventionQuality } from '../frameworks/intervention-quality';
import { MET_OR_NOT } from './answers-of-items';
import { countedCriteria, onlyList } from './counted-criteria';
import type { Contradiction, QualityTool } from './quality-tool';

const SAID = ['reported', 'partially reported'] as const;

/** What the items of TIDieR say of the same three things. */
const CONTRADICTIONS: readonly Contradiction[] = [
  {
    items: ['how_well_actual'],
    are: SAID,
    against: { item: 'how_well_planned', is: 'not reported' },
    message: english`How well it was delivered is reported, but how that was to be assessed is not. Where there are numbers, somebody planned to count: look whether item 11 is described after all.`,
  },
  {
    items: ['how_well_planned', 'how_well_actual'],
    are: SAID,
    against: { criterion: 'adherence', is: 'no' },
    message: english`Adherence is described here, but under “quality” it is said not to have been checked. Correct one of the two: the score of the intervention counts it.`,
  },
  {
    items: ['why'],
    are: ['not reported'],
    against: { criterion: 'theory', is: 'yes' },
    message: english`The reason for the intervention is said not to be reported, but under “quality” it refers to a theory. Write the theory down here, or correct the criterion.`,
  },
  {
    items: ['who_provided'],
    are: ['not reported'],
    against: { criterion: 'facilitator_training', is: 'yes' },
    message: english`Who provides it is said not to be reported, but under “quality” those who deliver it were adequately trained. Write down here what is known of them, or correct the criterion.`,
  },
];

const field = countedCriteria(
  'Quality',
  'How well the intervention is founded: one point for each yes.',
  interventionQuality,
);

export const interventionQualityTool: QualityTool = {
  id: 'quality',
  name: field.title,
  meaning: field.meaning,
  record: 'intervention',
  assesses: 'intervention',
  types: [],
  designs: [],
  field,
  checklists: onlyList(interventionQuality),
  answers: MET_OR_NOT,
  printed: 'score',
  againstDescription: { section: 'tidier', contradictions: CONTRADICTIONS },
  scoreTable: {
    score: 'Quality (of 3)',
    meaning: 'Theory, training of facilitators, adherence',
    view: {
      id: 'intervention-quality',
      title: 'Quality of the interventions',
      meaning: 'The criteria behind the quality score of each intervention.',
    },
    title: 'Quality of the interventions',
    more: [
      { section: 'theory', key: 'name', title: 'Theory named' },
      { section: 'theory', key: 'logic_model', title: 'Logic model' },
    ],
  },
};

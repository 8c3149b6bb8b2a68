/** Burnout, compassionate care and conditions of work: what a review of interventions for staff and patients of wards needs. */
import type { Pack } from '../pack';
import { igloo, iglooFramework } from './igloo';
import { demandsAndResources, jdr } from './job-demands-resources';
import { MEASURES, measuresPage } from './measures-page';

export const workAndCare: Pack = {
  id: 'work-and-care',
  name: 'Work and care',
  meaning:
    'For reviews of the well-being of people who care for others, and of the care that they give: measures of burnout and of compassionate care, demands and resources of work, levels of work (IGLOO).',
  measures: MEASURES,
  levelModels: [igloo],
  actsOn: demandsAndResources,
  frameworks: [iglooFramework, jdr, measuresPage],
};

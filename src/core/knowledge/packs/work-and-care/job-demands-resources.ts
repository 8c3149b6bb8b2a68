import type { Framework, FrameworkItem } from '../../frameworks/framework';
import { socioecological } from '../../terms/socioecological';
import type { ActsOn } from '../pack';
import { igloo } from './igloo';

const DEMANDS: FrameworkItem = {
  key: 'demands',
  label: 'Job demands',
  meaning:
    'Features of work that call for sustained effort and so carry a cost: workload, work pressure, emotional demands, role conflict, conflict with others, fear for the job, heavy lifting.',
  aliases: ['demand', 'job demand', 'job demands'],
};

const RESOURCES: FrameworkItem = {
  key: 'resources',
  label: 'Job resources',
  meaning:
    'Features of work that help to reach goals, to lower demands and what they cost, or to grow: autonomy, support, feedback, supervision, skills, time to reflect, equipment.',
  aliases: ['resource', 'job resource', 'job resources'],
  unconfirmed: 'That these are three functions is the usual reading; the wording could not be confirmed.',
};

/** The job demands-resources theory, as far as interventions are coded with it. */
export const jdr: Framework = {
  id: 'jdr',
  name: 'Job demands-resources',
  fullName: 'Job demands-resources theory',
  meaning: 'What an intervention does to work: which demands it reduces, and which resources it increases.',
  place: '`acts_on` in an intervention file, for the whole or for a component',
  sources: [
    {
      citation: 'Demerouti E, Bakker AB. SA Journal of Industrial Psychology 2011;37(2).',
      doi: '10.4102/sajip.v37i2.974',
      url: 'https://doi.org/10.4102/sajip.v37i2.974',
    },
    {
      citation: 'Bakker AB, Demerouti E. In: Wellbeing: A Complete Reference Guide. 2014.',
      doi: '10.1002/9781118539415.wbwell019',
      url: 'https://doi.org/10.1002/9781118539415.wbwell019',
    },
  ],
  licence: 'The theory belongs to its authors. Everything here is in our own words.',
  items: [DEMANDS, RESOURCES],
  notes: [
    'Demands are to be reduced and resources to be increased. Where an intervention raised demands without meaning to, that is a harm.',
    'Demands lead to exhaustion, resources to engagement; resources soften what demands do.',
    'The theory was introduced by Demerouti, Bakker, Nachreiner and Schaufeli, Journal of Applied Psychology 2001;86:499-512; its DOI could not be confirmed.',
    'There is no score.',
  ],
};

/** Demands are to be reduced, resources to be increased. */
export const demandsAndResources: ActsOn = {
  framework: jdr,
  title: 'Demands or resources',
  meaning: 'Which demands of work it is meant to reduce, and which resources to increase.',
  one: 'Demand or resource',
  which: 'Whether it is a demand or a resource.',
  itself: 'The demand or resource itself.',
  examples: ['clinical skills', 'workload'],
  targets: [
    {
      item: DEMANDS,
      change: 'reduce',
      heading: 'Demands reduced',
      title: 'Demands',
      meaning: 'Demands of work that are reduced.',
      one: 'Demand',
    },
    {
      item: RESOURCES,
      change: 'increase',
      heading: 'Resources increased',
      title: 'Resources',
      meaning: 'Resources that are increased.',
      one: 'Resource',
    },
  ],
  byLevel: {
    key: 'demands_and_resources',
    title: 'Demands and resources',
    meaning:
      'Demands and resources that the review names by level, where it does not say of which intervention. What single interventions act on belongs to them.',
    rows: socioecological,
    columns: igloo,
    table: {
      id: 'demands-and-resources',
      title: 'Demands and resources by level',
      meaning: 'What is reduced and what is increased at each level, of interventions and as the review itself says.',
    },
    crosswalk: {
      id: 'level-crosswalk',
      title: 'Levels, demands and resources',
      meaning:
        'Two models of levels side by side, with the demands and resources that interventions act on at each level.',
      heading: 'Levels by two models, with the demands and resources acted on',
      note: 'Demands and resources stand at every level of the component, or of the intervention, for which they are coded.',
    },
  },
};

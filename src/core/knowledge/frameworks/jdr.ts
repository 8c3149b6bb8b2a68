import type { Framework } from './framework';

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
  items: [
    {
      key: 'demands',
      label: 'Job demands',
      meaning:
        'Features of work that call for sustained effort and so carry a cost: workload, work pressure, emotional demands, role conflict, conflict with others, fear for the job, heavy lifting.',
      aliases: ['demand', 'job demand', 'job demands'],
    },
    {
      key: 'resources',
      label: 'Job resources',
      meaning:
        'Features of work that help to reach goals, to lower demands and what they cost, or to grow: autonomy, support, feedback, supervision, skills, time to reflect, equipment.',
      aliases: ['resource', 'job resource', 'job resources'],
      unconfirmed: 'That these are three functions is the usual reading; the wording could not be confirmed.',
    },
  ],
  notes: [
    'Demands are to be reduced and resources to be increased. Where an intervention raised demands without meaning to, that is a harm.',
    'Demands lead to exhaustion, resources to engagement; resources soften what demands do.',
    'The theory was introduced by Demerouti, Bakker, Nachreiner and Schaufeli, Journal of Applied Psychology 2001;86:499-512; its DOI could not be confirmed.',
    'There is no score.',
  ],
};

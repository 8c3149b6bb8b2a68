/** The quality of an intervention in three criteria. */
import type { Framework } from './framework';

export const interventionQuality: Framework = {
  id: 'intervention_quality',
  name: 'Intervention quality',
  fullName: 'Quality of an intervention, 0 to 3',
  meaning: 'Three criteria about how well an intervention is founded and delivered: one point for each yes.',
  place: '`quality` in an intervention file',
  sources: [
    {
      citation:
        'Maddox L, Teoh K, Baldoza S, Clarkson L, Evans R. BMC Health Services Research 2025 (Table 1, quality score).',
      doi: '10.1186/s12913-025-13861-9',
      url: 'https://doi.org/10.1186/s12913-025-13861-9',
    },
  ],
  licence: 'The criteria stand here in our own words.',
  checked: 'count only',
  items: [
    { key: 'theory', label: 'Theory', meaning: 'It refers to a theory. A logic model is not needed.' },
    {
      key: 'facilitator_training',
      label: 'Training of facilitators',
      meaning: 'Those who deliver it were adequately trained.',
      aliases: ['training'],
    },
    {
      key: 'adherence',
      label: 'Adherence',
      meaning: 'It was checked whether it was delivered as planned.',
      aliases: ['fidelity', 'integrity'],
    },
  ],
  notes: [
    'The score is the number of criteria answered with yes, once for each intervention, not for each report. “unclear” and “not reported” count 0; that is a choice of this project.',
    'TIDieR asks for what the criteria rest on: why (2), who provided (5), how well (11 and 12).',
    'The review from which it is taken cites a source for it that could not be identified.',
  ],
};

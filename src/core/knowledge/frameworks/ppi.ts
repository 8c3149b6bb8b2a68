/** Involvement of patients and the public in primary studies, in three stages. */
import type { Framework } from './framework';

export const ppi: Framework = {
  id: 'ppi',
  name: 'Patient and public involvement',
  fullName: 'Patient and public involvement in an intervention, 0 to 3',
  meaning: 'In which stages patients or the public took part: one point for each yes.',
  place: '`ppi` in an intervention file',
  sources: [
    {
      citation:
        'Maddox L, Teoh K, Baldoza S, Clarkson L, Evans R. BMC Health Services Research 2025 (Table 1, PPI score).',
      doi: '10.1186/s12913-025-13861-9',
      url: 'https://doi.org/10.1186/s12913-025-13861-9',
    },
  ],
  licence: 'The stages stand here in our own words.',
  checked: 'count only',
  items: [
    { key: 'design', label: 'Design', meaning: 'They took part in designing the intervention.' },
    { key: 'delivery', label: 'Delivery', meaning: 'They took part in delivering it.' },
    { key: 'evaluation', label: 'Evaluation', meaning: 'They took part in evaluating it.' },
  ],
  notes: [
    'The score is the number of stages answered with yes. “unclear” and “not reported” count 0; that is a choice of this project.',
    'This is about the primary studies. Involvement in the review itself is reported with GRIPP2.',
  ],
};

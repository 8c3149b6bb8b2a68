/** The two factors of QATTL, a tool for papers about theory, 2025. */
import type { Framework, FrameworkItem } from './framework';

const item = (group: string, key: string, label: string, meaning: string): FrameworkItem => ({
  key,
  label,
  meaning,
  group,
});
const CORE = 'Core';
const FURTHER = 'Supplementary';

export const theoryQattl2025: Framework = {
  id: 'qattl2025',
  name: 'Theory quality: QATTL 2025',
  fullName: 'Quality appraisal of papers about theory by Crawford and Kelder, 2025',
  meaning: 'Asks part by part how well a paper about theory is written.',
  place: '`theory_quality` in a study file, with `tool: qattl 2025`',
  sources: [
    {
      citation: 'Crawford J, Kelder JA. Quality & Quantity 2025;59:1089-1102.',
      doi: '10.1007/s11135-024-02003-8',
      url: 'https://doi.org/10.1007/s11135-024-02003-8',
    },
  ],
  licence: 'The names of the parts are from the abstract; what they mean stands here in our own words.',
  checked: 'count only',
  items: [
    item(CORE, 'title', 'Title', 'The title says what the paper is about.'),
    item(CORE, 'abstract', 'Abstract', 'The abstract sums the paper up.'),
    item(CORE, 'introduction', 'Introduction', 'The introduction says why the paper is needed.'),
    item(CORE, 'literature', 'Literature', 'Earlier work is taken up.'),
    item(CORE, 'theoretical_framework', 'Theoretical framework', 'The theory on which it builds is laid out.'),
    item(CORE, 'findings', 'Findings', 'What the paper finds or proposes is clear.'),
    item(CORE, 'discussion', 'Discussion', 'What follows from it is discussed.'),
    item(FURTHER, 'conclusions', 'Conclusions', 'The conclusions follow from what was shown.'),
    item(FURTHER, 'disclosures', 'Disclosures', 'Interests, funding and the like are disclosed.'),
    item(FURTHER, 'strengths_limitations', 'Strengths and limitations', 'Strengths and limits are named.'),
    item(FURTHER, 'tables_figures', 'Tables and figures', 'Tables and figures help to understand it.'),
  ],
  notes: ['Only the abstract was at hand: the parts are confirmed, what exactly is asked about each is not.'],
};

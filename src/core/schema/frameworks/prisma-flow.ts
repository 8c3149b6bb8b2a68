import type { Framework, FrameworkItem } from '../framework';

/** Which of the published diagrams have a box; absent: all of them. */
export type FlowPart = 'updated' | 'other methods';

/** A box of the diagram, or one of the numbers in it. */
export interface FlowItem extends FrameworkItem {
  /** `number`: a count. `by name`, `by reason`: a list of counts. */
  readonly form: 'number' | 'by name' | 'by reason';
  readonly onlyIn?: FlowPart;
}

const BEFORE = 'Previous version of the review';
const FOUND = 'Identification';
const SCREENED = 'Screening';
const OTHER = 'Identification via other methods';
const INCLUDED = 'Included';

/** All numbers of the diagram, by box, with the keys of the program that draws it (Haddaway and colleagues, 2022). */
export const FLOW_ITEMS: readonly FlowItem[] = [
  {
    key: 'previous_studies',
    number: '1',
    group: BEFORE,
    label: 'Studies before',
    meaning: 'Studies in the previous version of the review.',
    form: 'number',
    onlyIn: 'updated',
  },
  {
    key: 'previous_reports',
    number: '1',
    group: BEFORE,
    label: 'Reports before',
    meaning: 'Reports of the studies in the previous version.',
    form: 'number',
    onlyIn: 'updated',
  },
  {
    key: 'database_results',
    number: '2',
    group: FOUND,
    label: 'From databases',
    meaning: 'Records identified from databases.',
    form: 'number',
  },
  {
    key: 'database_specific_results',
    number: '2',
    group: FOUND,
    label: 'By database',
    meaning: 'Records of each database. Together they are those from databases.',
    form: 'by name',
  },
  {
    key: 'register_results',
    number: '2',
    group: FOUND,
    label: 'From registers',
    meaning: 'Records identified from registers.',
    form: 'number',
  },
  {
    key: 'register_specific_results',
    number: '2',
    group: FOUND,
    label: 'By register',
    meaning: 'Records of each register. Together they are those from registers.',
    form: 'by name',
  },
  {
    key: 'duplicates',
    number: '3',
    group: FOUND,
    label: 'Duplicates',
    meaning: 'Records taken out as duplicates before screening.',
    form: 'number',
  },
  {
    key: 'excluded_automatic',
    number: '3',
    group: FOUND,
    label: 'Removed by automation',
    meaning: 'Records that a tool marked as ineligible before screening.',
    form: 'number',
  },
  {
    key: 'excluded_other',
    number: '3',
    group: FOUND,
    label: 'Removed for other reasons',
    meaning: 'Records taken out before screening for another reason.',
    form: 'number',
  },
  {
    key: 'records_screened',
    number: '4',
    group: SCREENED,
    label: 'Records screened',
    meaning: 'Records whose title and abstract were read.',
    form: 'number',
  },
  {
    key: 'records_excluded',
    number: '5',
    group: SCREENED,
    label: 'Records excluded',
    meaning: 'Records excluded after title and abstract.',
    form: 'number',
  },
  {
    key: 'records_excluded_human',
    number: '5',
    group: SCREENED,
    label: 'Records excluded by people',
    meaning: 'Of the records excluded, those that people excluded. Asked where tools took part.',
    form: 'number',
  },
  {
    key: 'records_excluded_automatic',
    number: '5',
    group: SCREENED,
    label: 'Records excluded by tools',
    meaning: 'Of the records excluded, those that tools excluded.',
    form: 'number',
  },
  {
    key: 'dbr_sought_reports',
    number: '6',
    group: SCREENED,
    label: 'Reports sought',
    meaning: 'Reports sought for retrieval.',
    form: 'number',
  },
  {
    key: 'dbr_notretrieved_reports',
    number: '7',
    group: SCREENED,
    label: 'Reports not retrieved',
    meaning: 'Reports that could not be had.',
    form: 'number',
  },
  {
    key: 'dbr_assessed',
    number: '8',
    group: SCREENED,
    label: 'Reports assessed',
    meaning: 'Reports read in full.',
    form: 'number',
  },
  {
    key: 'dbr_excluded',
    number: '9',
    group: SCREENED,
    label: 'Reports excluded',
    meaning: 'Reports excluded after reading, by reason.',
    form: 'by reason',
  },
  {
    key: 'website_results',
    number: '11',
    group: OTHER,
    label: 'From websites',
    meaning: 'Records identified from websites.',
    form: 'number',
    onlyIn: 'other methods',
  },
  {
    key: 'organisation_results',
    number: '11',
    group: OTHER,
    label: 'From organisations',
    meaning: 'Records identified from organisations.',
    form: 'number',
    onlyIn: 'other methods',
  },
  {
    key: 'citations_results',
    number: '11',
    group: OTHER,
    label: 'From citations',
    meaning: 'Records identified by following citations.',
    form: 'number',
    onlyIn: 'other methods',
  },
  {
    key: 'other_specific_results',
    number: '11',
    group: OTHER,
    label: 'From further places',
    meaning:
      'Records identified in yet another way, by its name. An addition of this project for the “etc.” of the box.',
    form: 'by name',
    onlyIn: 'other methods',
  },
  {
    key: 'other_sought_reports',
    number: '12',
    group: OTHER,
    label: 'Other reports sought',
    meaning: 'Reports from other methods sought for retrieval. They are not screened before.',
    form: 'number',
    onlyIn: 'other methods',
  },
  {
    key: 'other_notretrieved_reports',
    number: '13',
    group: OTHER,
    label: 'Other reports not retrieved',
    meaning: 'Reports from other methods that could not be had.',
    form: 'number',
    onlyIn: 'other methods',
  },
  {
    key: 'other_assessed',
    number: '14',
    group: OTHER,
    label: 'Other reports assessed',
    meaning: 'Reports from other methods read in full.',
    form: 'number',
    onlyIn: 'other methods',
  },
  {
    key: 'other_excluded',
    number: '15',
    group: OTHER,
    label: 'Other reports excluded',
    meaning: 'Reports from other methods excluded after reading, by reason.',
    form: 'by reason',
    onlyIn: 'other methods',
  },
  {
    key: 'new_studies',
    number: '10',
    group: INCLUDED,
    label: 'Studies included',
    meaning: 'New studies included in the review.',
    form: 'number',
  },
  {
    key: 'new_reports',
    number: '10',
    group: INCLUDED,
    label: 'Reports included',
    meaning: 'Reports of the new studies that are included.',
    form: 'number',
  },
  {
    key: 'total_studies',
    number: '16',
    group: INCLUDED,
    label: 'Studies in total',
    meaning: 'All studies of an updated review, old and new.',
    form: 'number',
    onlyIn: 'updated',
  },
  {
    key: 'total_reports',
    number: '16',
    group: INCLUDED,
    label: 'Reports in total',
    meaning: 'All reports of the studies of an updated review.',
    form: 'number',
    onlyIn: 'updated',
  },
  {
    key: 'total_studies_ma',
    number: '17',
    group: INCLUDED,
    label: 'Studies in meta-analysis',
    meaning: 'Studies that contribute to a meta-analysis. Not a box of the published diagram.',
    form: 'number',
  },
  {
    key: 'total_reports_ma',
    number: '17',
    group: INCLUDED,
    label: 'Reports in meta-analysis',
    meaning: 'Reports of the studies that contribute to a meta-analysis. Not a box of the published diagram.',
    form: 'number',
  },
];

/** The flow diagram of PRISMA 2020. */
export const prismaFlow: Framework = {
  id: 'prisma_flow',
  name: 'PRISMA 2020 flow diagram',
  fullName: 'Preferred Reporting Items for Systematic reviews and Meta-Analyses, flow diagram of 2020',
  meaning: 'How many records, reports and studies passed each step of a review.',
  place: '`flow` in a review file',
  sources: [
    {
      citation: 'Page MJ, McKenzie JE, Bossuyt PM, Boutron I, Hoffmann TC, Mulrow CD, et al. BMJ 2021;372:n71.',
      doi: '10.1136/bmj.n71',
      url: 'https://doi.org/10.1136/bmj.n71',
    },
    {
      citation: 'Keys: Haddaway NR, Page MJ, Pritchard CC, McGuinness LA. Campbell Systematic Reviews 2022;18:e1230.',
      doi: '10.1002/cl2.1230',
      url: 'https://doi.org/10.1002/cl2.1230',
    },
  ],
  licence:
    'The diagram belongs to its authors. The keys are those of a program under the MIT licence; the wording is ours.',
  items: FLOW_ITEMS.map(({ key, number, group, label, meaning }) => ({
    key,
    label,
    meaning,
    ...(number !== undefined && { number }),
    ...(group !== undefined && { group }),
  })),
  notes: [
    'A record is a title in an index, a report a document, a study one or more reports. Numbers of different units can differ.',
    'The numbers of the items are those of the boxes, counted in this project; the published diagram does not number them.',
    'Boxes that do not apply are left out. What comes from other methods is not screened: it goes straight to retrieval.',
    'That the numbers add up is checked here. The rules follow from the diagram; it does not state them.',
  ],
};

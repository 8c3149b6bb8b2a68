/** The flow of records, reports and studies through a review, with the keys of the PRISMA 2020 flow diagram. */
import type { Field, MappingField } from './field';
import { choice, count, list, mapping, text } from './field-makers';

const named = (title: string, meaning: string): Field =>
  list(
    title,
    meaning,
    mapping('Source', 'One source.', { name: text('Name', 'Its name.'), number: count('Number', 'How many records.') }),
  );

const reasons = (title: string, meaning: string): Field =>
  list(
    title,
    meaning,
    mapping('Reason', 'One reason.', { reason: text('Reason', 'Why.'), number: count('Number', 'How many reports.') }),
  );

/** `flow`: a record is a title in an index, a report a document, a study one or more reports. */
export const flowField: MappingField = mapping(
  'Flow',
  'How many records, reports and studies passed each step. A record is a title in an index, a report a document, a study one or more reports.',
  {
    template: choice('Template', 'Which of the published diagrams it is.', [
      { value: 'new v1', meaning: 'A new review, databases and registers only.' },
      { value: 'new v2', meaning: 'A new review, with other sources.' },
      { value: 'updated v1', meaning: 'An updated review, databases and registers only.' },
      { value: 'updated v2', meaning: 'An updated review, with other sources.' },
    ]),
    previous_studies: count('Studies before', 'Studies in the previous version of the review.'),
    previous_reports: count('Reports before', 'Reports of them.'),
    database_results: count('From databases', 'Records identified from databases.'),
    database_specific_results: named('By database', 'Records of each database.'),
    register_results: count('From registers', 'Records identified from registers.'),
    register_specific_results: named('By register', 'Records of each register.'),
    duplicates: count('Duplicates', 'Records removed as duplicates before screening.'),
    excluded_automatic: count(
      'Removed by automation',
      'Records that automation tools marked as ineligible before screening.',
    ),
    excluded_other: count('Removed for other reasons', 'Records removed before screening for other reasons.'),
    records_screened: count('Records screened', 'Records whose title and abstract were screened.'),
    records_excluded: count('Records excluded', 'Records excluded by title and abstract.'),
    dbr_sought_reports: count('Reports sought', 'Reports sought for retrieval.'),
    dbr_notretrieved_reports: count('Reports not retrieved', 'Reports that could not be got.'),
    dbr_assessed: count('Reports assessed', 'Reports read in full.'),
    dbr_excluded: reasons('Reports excluded', 'Reports excluded after reading, by reason.'),
    website_results: count('From websites', 'Records identified from websites.'),
    organisation_results: count('From organisations', 'Records identified from organisations.'),
    citations_results: count('From citations', 'Records identified by following citations.'),
    other_sought_reports: count('Other reports sought', 'Reports from other sources sought for retrieval.'),
    other_notretrieved_reports: count(
      'Other reports not retrieved',
      'Reports from other sources that could not be got.',
    ),
    other_assessed: count('Other reports assessed', 'Reports from other sources read in full.'),
    other_excluded: reasons('Other reports excluded', 'Reports from other sources excluded after reading, by reason.'),
    new_studies: count('Studies included', 'New studies included in the review.'),
    new_reports: count('Reports included', 'Reports of new studies included.'),
    total_studies: count('Studies in total', 'All included studies of an updated review.'),
    total_reports: count('Reports in total', 'All reports of them.'),
    total_studies_ma: count('Studies in meta-analysis', 'Studies that contribute to a meta-analysis.'),
    total_reports_ma: count('Reports in meta-analysis', 'Reports of them.'),
    note: text('Note', 'What else should be known about the numbers.'),
  },
  {
    source: 'Page MJ et al. BMJ 2021;372:n71. doi:10.1136/bmj.n71; keys: Haddaway NR et al. 2022. doi:10.1002/cl2.1230',
  },
);

/**
 * What follows from the PRISMA 2020 flow diagram for its numbers. The diagram states none of it; the rules are ours,
 * numbered F2 to F16. (F1, whole numbers from 0, is checked for every count.)
 */
import { english } from '../../language/say';
import type { Severity } from '../check';

/** A number that is a sum of others. */
export interface FlowSum {
  readonly id: string;
  readonly total: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  /** Of each of these groups at least one number has to be known, else nothing can be said. */
  readonly needs: readonly (readonly string[])[];
  /** How serious it is where the total is larger, or smaller, than the sum. */
  readonly ifMore: Severity;
  readonly ifLess: Severity;
  /** What to look at. */
  readonly look: string;
}

/** A number that cannot be larger than another. */
export interface FlowLimit {
  readonly id: string;
  readonly part: string;
  /** The first of these that is known. */
  readonly whole: readonly string[];
  readonly look: string;
}

export const FLOW_SUMS: readonly FlowSum[] = [
  {
    id: 'F2',
    total: 'records_screened',
    plus: ['database_results', 'register_results'],
    minus: ['duplicates', 'excluded_automatic', 'excluded_other'],
    needs: [['database_results', 'register_results']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`Compare with the log of the search and the list of duplicates.`,
  },
  {
    id: 'F3',
    total: 'database_results',
    plus: ['database_specific_results'],
    minus: [],
    needs: [['database_specific_results']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`Look for a database that is missing or counted twice.`,
  },
  {
    id: 'F3',
    total: 'register_results',
    plus: ['register_specific_results'],
    minus: [],
    needs: [['register_specific_results']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`Look for a register that is missing or counted twice.`,
  },
  {
    id: 'F5',
    total: 'dbr_sought_reports',
    plus: ['records_screened'],
    minus: ['records_excluded'],
    needs: [['records_screened'], ['records_excluded']],
    ifMore: 'warning',
    ifLess: 'warning',
    look: english`It can be right, because records become reports here: one report can have several records. If so, say it in the note.`,
  },
  {
    id: 'F6',
    total: 'dbr_assessed',
    plus: ['dbr_sought_reports'],
    minus: ['dbr_notretrieved_reports'],
    needs: [['dbr_sought_reports']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`Every report that is sought is either read or not to be had.`,
  },
  {
    id: 'F8',
    total: 'other_sought_reports',
    plus: ['website_results', 'organisation_results', 'citations_results', 'other_specific_results'],
    minus: [],
    needs: [['website_results', 'organisation_results', 'citations_results', 'other_specific_results']],
    ifMore: 'error',
    ifLess: 'warning',
    look: english`What other methods find is not screened but sought; fewer can be right where something was found twice.`,
  },
  {
    id: 'F9',
    total: 'other_assessed',
    plus: ['other_sought_reports'],
    minus: ['other_notretrieved_reports'],
    needs: [['other_sought_reports']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`Every report that is sought is either read or not to be had.`,
  },
  {
    id: 'F11',
    total: 'new_reports',
    plus: ['dbr_assessed', 'other_assessed'],
    minus: ['dbr_excluded', 'other_excluded'],
    needs: [['dbr_assessed', 'other_assessed']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`Every report that is read is either included or excluded with a reason.`,
  },
  {
    id: 'F13',
    total: 'total_studies',
    plus: ['previous_studies', 'new_studies'],
    minus: [],
    needs: [['previous_studies'], ['new_studies']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`A study is either old or new; a new report of an old study makes no new study.`,
  },
  {
    id: 'F14',
    total: 'total_reports',
    plus: ['previous_reports', 'new_reports'],
    minus: [],
    needs: [['previous_reports'], ['new_reports']],
    ifMore: 'information',
    ifLess: 'warning',
    look: english`More can be right where new reports of old studies were found; fewer cannot, unless some were dropped.`,
  },
  {
    id: 'F16',
    total: 'records_excluded',
    plus: ['records_excluded_human', 'records_excluded_automatic'],
    minus: [],
    needs: [['records_excluded_human'], ['records_excluded_automatic']],
    ifMore: 'error',
    ifLess: 'error',
    look: english`Every excluded record was excluded either by people or by a tool.`,
  },
];

/**
 * Boxes through which records and reports pass on their way. Where one of these does not apply (a review that reads every
 * report at once has no screening), whatever comes before it goes on to what follows.
 */
export const FLOW_STAGES: readonly string[] = [
  'records_screened',
  'dbr_sought_reports',
  'dbr_assessed',
  'other_sought_reports',
  'other_assessed',
];

export const FLOW_LIMITS: readonly FlowLimit[] = [
  {
    id: 'F4',
    part: 'records_excluded',
    whole: ['records_screened'],
    look: english`Only what was screened can be excluded here; what was taken out before has its own boxes.`,
  },
  {
    id: 'F7',
    part: 'dbr_excluded',
    whole: ['dbr_assessed'],
    look: english`Look for a report that is counted under two reasons.`,
  },
  {
    id: 'F10',
    part: 'other_excluded',
    whole: ['other_assessed'],
    look: english`Look for a report that is counted under two reasons.`,
  },
  {
    id: 'F12',
    part: 'new_studies',
    whole: ['new_reports'],
    look: english`Every study has at least one report; the two numbers may be swapped.`,
  },
  {
    id: 'F15',
    part: 'total_studies_ma',
    whole: ['total_studies', 'new_studies'],
    look: english`Only included studies can be in a meta-analysis.`,
  },
  {
    id: 'F15',
    part: 'total_reports_ma',
    whole: ['total_reports', 'new_reports'],
    look: english`Only included reports can be in a meta-analysis.`,
  },
];

import { Option } from 'commander';

/** The option of every command that looks into the files of reports by itself. */
export function noReports(): Option {
  return new Option('--no-reports', 'do not look for quotations in the files of reports');
}

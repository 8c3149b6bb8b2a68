/** The options that a block may have below its name. */

export type OptionName = 'title' | 'columns' | 'filter' | 'palette';

interface KnownOption {
  /** What it does, in a sentence. */
  readonly meaning: string;
  readonly example: string;
  /** Whether pictures have it, too. */
  readonly of: 'all' | 'tables';
}

/** In the order in which they are offered. */
export const BLOCK_OPTIONS: Readonly<Record<OptionName, KnownOption>> = {
  title: {
    meaning: 'The heading to show, instead of the usual one.',
    example: 'title: Table 1. Interventions',
    of: 'all',
  },
  columns: {
    meaning: 'The columns to show, in this order, by their headings, with commas between them.',
    example: 'columns: Intervention, Target, Duration',
    of: 'tables',
  },
  filter: {
    meaning:
      'The rows to show: a JMESPath expression that is worked out on each row. Columns are named in small letters, with _ between the words. Capitals count in texts; lower(…) takes them away.',
    example: "filter: contains(lower(design), 'randomised')",
    of: 'tables',
  },
  palette: {
    meaning: 'The colours of judgements: standard or colour-blind.',
    example: 'palette: colour-blind',
    of: 'all',
  },
};

/** Whether a block may have an option of this name. */
export function isOption(key: string): key is OptionName {
  return Object.hasOwn(BLOCK_OPTIONS, key);
}

/**
 * How figures and exports of each instrument fit robvis (McGuinness LA, Higgins JPT. Res Synth Methods 2021;12:55–61,
 * doi:10.1002/jrsm.1411), by the instrument's id.
 */
export const ROBVIS_NOTES: Readonly<Record<string, readonly string[]>> = {
  rob2: [
    'Parallel trials: `tool = "ROB2"`, columns `Study,D1,D2,D3,D4,D5,Overall`. Cluster trials: `tool = "ROB2-Cluster"`, with `D1b` behind `D1` (traffic lights only). Crossover trials have no template: `tool = "Generic"`, with the full names of the domains as headings.',
    'One row for each assessed result; a last column `Weight` only for a weighted summary. Judgements are written in full (`Some concerns`), because robvis compares initials of words. “No information” is no judgement of RoB 2, though robvis knows it.',
  ],
  robins_i: [
    'Version 2016: `tool = "ROBINS-I"`, columns `Study,D1,D2,D3,D4,D5,D6,D7,Overall`.',
    'Version 2 has no template. Use `tool = "Generic"` with its six domains as headings and your own labels for the judgements; write the best level of domain 1 as `Low`. It must not go into the template for 2016, whose domains mean other things. This way is a suggestion, not official.',
    'Judgements are written in full: `NI`, `NA` and single letters are misread.',
  ],
};

/** A form of input that robvis knows. */
export interface RobvisTemplate {
  /** What stands behind `tool =`. */
  readonly tool: string;
  /** Heads by the key of the domain, in the order in which robvis reads them: it goes by position, not by name. */
  readonly columns: readonly (readonly [head: string, domain: string])[];
  /** Words that robvis reads as the level that is meant, by our level. Any other level is refused. */
  readonly words: Readonly<Record<string, string>>;
}

const ROB2_WORDS = { low: 'Low', 'some concerns': 'Some concerns', high: 'High' } as const;

const ROBINS_I_WORDS = {
  low: 'Low',
  moderate: 'Moderate',
  serious: 'Serious',
  critical: 'Critical',
  'no information': 'No information',
} as const;

/** By the instrument's id; the domains of an assessment pick one. */
export const ROBVIS_TEMPLATES: Readonly<Record<string, readonly RobvisTemplate[]>> = {
  rob2: [
    {
      tool: 'ROB2',
      columns: [
        ['D1', 'randomisation'],
        ['D2', 'deviations'],
        ['D3', 'missing_data'],
        ['D4', 'measurement'],
        ['D5', 'reporting'],
      ],
      words: ROB2_WORDS,
    },
    {
      tool: 'ROB2-Cluster',
      columns: [
        ['D1', 'randomisation'],
        ['D1b', 'recruitment'],
        ['D2', 'deviations'],
        ['D3', 'missing_data'],
        ['D4', 'measurement'],
        ['D5', 'reporting'],
      ],
      words: ROB2_WORDS,
    },
  ],
  robins_i: [
    {
      tool: 'ROBINS-I',
      columns: [
        ['D1', 'confounding'],
        ['D2', 'selection'],
        ['D3', 'classification'],
        ['D4', 'deviations'],
        ['D5', 'missing_data'],
        ['D6', 'measurement'],
        ['D7', 'reporting'],
      ],
      words: ROBINS_I_WORDS,
    },
  ],
};

/**
 * Words for forms without a template (`tool = "Generic"`), by the instrument's id. robvis knows no “low except
 * confounding”: the best level of ROBINS-I, version 2, is written as `Low`, and the export says so.
 */
export const ROBVIS_GENERIC_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rob2: ROB2_WORDS,
  robins_i: { ...ROBINS_I_WORDS, 'low except confounding': 'Low' },
};

/** Domains of tools as other programs call them in the headings of tables. */
import { comparable } from '../../../core/index';
import type { Tool } from './tool';

/** Names beside the tool's own, by its id and the key of the domain: of robvis, RevMan and Covidence. */
const NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  rob1: {
    sequence_generation: ['sequence generation'],
    blinding_of_participants: ['blinding of participants', 'blinding of participants personnel'],
    blinding_of_outcome_assessment: ['blinding of outcome assessors', 'blinding of outcome assessor'],
    selective_reporting: ['selective outcome reporting', 'selective reporting'],
    other_bias: ['other sources of bias', 'other sources', 'other'],
  },
  rob2: {
    randomisation: ['randomisation process'],
    measurement: ['measurement of outcomes'],
    missing_data: ['missing data'],
    reporting: ['selection of reported results', 'selective reporting'],
  },
  robins_i: {
    selection: ['selection of participants into study', 'selection of participants'],
    classification: ['classification of intervention'],
    measurement: ['measurement of outcome'],
    missing_data: ['missing outcome data'],
    reporting: ['selection of reported results', 'selective reporting'],
  },
};

/** The columns of robvis' templates by place: which domains they stand for. */
const BY_NUMBER: readonly {
  readonly tool: string;
  readonly heads: readonly string[];
  readonly keys: readonly string[];
}[] = [
  {
    tool: 'rob2',
    heads: ['d1', 'd2', 'd3', 'd4', 'd5'],
    keys: ['randomisation', 'deviations', 'missing_data', 'measurement', 'reporting'],
  },
  {
    tool: 'rob2',
    heads: ['d1', 'd1b', 'd2', 'd3', 'd4', 'd5'],
    keys: ['randomisation', 'recruitment', 'deviations', 'missing_data', 'measurement', 'reporting'],
  },
  {
    tool: 'robins_i',
    heads: ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'],
    keys: ['confounding', 'selection', 'classification', 'deviations', 'missing_data', 'measurement', 'reporting'],
  },
  {
    tool: 'quadas2',
    heads: ['d1', 'd2', 'd3', 'd4'],
    keys: ['patient_selection', 'index_test_conduct', 'reference_standard', 'flow_and_timing'],
  },
];

/**
 * The domains that headings name by number, as robvis does: the number of columns says which tool it is.
 * @returns for each heading its domain's key, or nothing
 */
export function domainsByNumber(
  headings: readonly string[],
): { readonly tool: string; readonly keys: readonly (string | undefined)[] } | undefined {
  const heads = headings.map((head) =>
    head
      .toLowerCase()
      .replace(/^domain ?/, 'd')
      .replace(/\s/g, ''),
  );
  const numbered = heads.filter((head) => /^d\d+[a-z]?$/.test(head));
  const form = BY_NUMBER.find((each) => each.heads.join() === numbered.join());
  return form && { tool: form.tool, keys: heads.map((head) => form.keys[form.heads.indexOf(head)]) };
}

/** The key of the domain that a heading names: “Random.sequence.generation.” and “Bias due to confounding”. */
export function domainNamed({ instrument, domains }: Tool, heading: string): string | undefined {
  const wanted = plain(heading);
  if (wanted === '') return undefined;
  return domains.find(({ key, name, shortName }) =>
    [name, shortName, ...(NAMES[instrument.id]?.[key] ?? [])].some((each) => plain(each) === wanted),
  )?.key;
}

/** Without what tables leave out or put before a name: “D1:”, “Bias due to”, “the”, what stands in brackets. */
function plain(name: string): string {
  return comparable(name.replace(/\([^)]*\)?/g, ' ').replace(/[._:]+/g, ' '))
    .replace(/^(?:d|domain )\d+[a-z]? /, '')
    .replace(/^(?:risk of )?bias (?:arising from|due to|in) /, '')
    .replace(/\bthe /g, '')
    .replace(/andomiz/g, 'andomis')
    .replace(/\band /g, '')
    .trim();
}

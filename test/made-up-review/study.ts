/** The file of a made-up study. */
import { assessmentText, type MadeUpForm, sectionOf } from './assessments';
import { type Chance, chanceFrom } from './chance';
import { interventionIds } from './review-files';
import { FINDINGS, type MadeUpMeasure, MEASURES, TIMEPOINTS } from './vocabulary';

/** Whose work a made-up file is. */
export type MadeUpAuthor = 'consensus' | 'LM' | 'CB';

/** What a made-up study is like. */
export interface MadeUpStudy {
  readonly id: string;
  /** Tells it from others: it stands in its citation, and its DOI is made of it. */
  readonly number: number;
  /** About how many lines its consensus has; 80 at the least. */
  readonly lines: number;
  /** The same number gives the same study. */
  readonly seed: number;
}

/** A study of which everything is known but its results. */
interface Begun {
  readonly head: string;
  readonly arms: readonly [string, string];
  readonly sizes: readonly [number, number];
  readonly form: MadeUpForm;
}

/**
 * The text of a study's file. Results and their assessments are added until it is long enough, then findings about
 * context. Extractors have the assessments only, and do not always judge alike.
 */
export function studyText(study: MadeUpStudy, author: MadeUpAuthor = 'consensus'): string {
  const begun = beginStudy(study, chanceFrom(study.seed));
  const chance = chanceFrom(study.seed + 1);
  const opinions = chanceFrom(study.seed + (author === 'CB' ? 3 : 2));
  const results: string[] = [];
  const assessments: string[] = [];
  const findings: string[] = [];
  const lengthOf = (text: string) => text.split('\n').length - 1;
  let left = study.lines - lengthOf(begun.head) - 3;
  while (left > 0 && results.length < MEASURES.length * TIMEPOINTS.length) {
    const { measure, timepoint, id } = measuredAs(results.length);
    results.push(resultText(begun, id, measure, timepoint, chance));
    assessments.push(assessmentText(begun.form, id, opinions));
    left -= lengthOf(`${results.at(-1)}${assessments.at(-1)}`);
    if (left < 60) break;
  }
  for (; left > 0; left -= lengthOf(findings.at(-1) ?? '')) findings.push(findingText(chance, findings.length));
  const appraisal = `${sectionOf(begun.form)}:\n${assessments.join('')}`;
  if (author !== 'consensus') return `${FICTIONAL}\n\nstudy: ${study.id}\nextractor: ${author}\n\n${appraisal}`;
  const context = findings.length > 0 ? `cici:\n${findings.join('')}` : '';
  return `${begun.head}results:\n${results.join('')}${context}${appraisal}\nbeds_per_ward: ${chance.whole(12, 26)}\n`;
}

const FICTIONAL = '# Fictional: made up by a program for trying things out. No such study exists.';

/** The measure and time point of each result, all different. */
function measuredAs(index: number) {
  const measure = MEASURES[index % MEASURES.length] as MadeUpMeasure;
  const timepoint = TIMEPOINTS[Math.floor(index / MEASURES.length)] as (typeof TIMEPOINTS)[number];
  return { measure, timepoint: timepoint.name, id: `${measure.id}-${timepoint.id}` };
}

const COUNTRIES = ['Norway', 'UK', 'Finland', 'Denmark', 'Canada', 'Japan', 'Germany', 'Brazil', 'Kenya'];
const NAMES = ['Acacia A', 'Baobab B', 'Catalpa C', 'Durian D', 'Ebony E', 'Fig F', 'Guava G', 'Hornbeam H'];
const DESIGNS: readonly { readonly design: string; readonly form: MadeUpForm }[] = [
  { design: 'randomised trial', form: 'rob2 parallel' },
  { design: 'randomised trial', form: 'rob2 parallel' },
  { design: 'cluster randomised trial', form: 'rob2 cluster' },
  { design: 'non-randomised controlled study', form: 'robins_i 2016' },
];

function beginStudy({ id, number }: MadeUpStudy, chance: Chance): Begun {
  const { design, form } = chance.of(DESIGNS);
  const intervention = chance.of(interventionIds);
  const sizes = [chance.whole(40, 120), chance.whole(40, 120)] as const;
  const year = chance.whole(2001, 2025);
  const clusters = form === 'rob2 cluster' ? 'clusters: 6' : 'clusters: 2';
  const perArm = form === 'rob2 parallel' ? '' : `\n    ${clusters}`;
  const head = `${FICTIONAL}

study: ${id}
consensus: {by: [LM, CB], how: discussion, date: 2026-02-${String(chance.whole(10, 28))}}

reports:
  - id: main
    citation:
      number: ${number}
      authors: [${chance.of(NAMES)}, ${chance.of(['Mulberry M', 'Neem N', 'Olive O'])}]
      year: ${year}
      title: "Wards, nurses and rest, study ${number} (fictional)"
      journal: Journal of Practice Examples
    language: en
types: [outcome evaluation]
design: ${design}
aim: To find out whether nurses are less exhausted.
country: [${chance.of(COUNTRIES)}]
setting: {kind: [general adult ward], sites: 2, units: ${chance.whole(4, 14)}}
period: ${year - 2}-03 to ${year - 1}-05
funding: {sources: [A fictional fund], role: none}
conflicts: The authors declare none.
interventions: [${intervention}]
participants: {who: Ward nurses, enrolled: ${sizes[0] + sizes[1]}, description: "Nurses of all shifts, most of them women."}
arms:
  - id: ${intervention}-arm
    role: intervention
    intervention: ${intervention}
    participants: ${sizes[0]}${perArm}
    delivered:
      who: Two psychologists
      dose: ${chance.whole(50, 90)} in 100 came to all of it
      adherence: Attendance lists
  - id: usual-care
    role: comparator
    comparator: usual care
    participants: ${sizes[1]}${perArm}
baseline_differences: None of note (Table 1).
drop_out:
  - {arm: ${intervention}-arm, timepoint: 6 months, started: ${sizes[0]}, lost: ${chance.whole(2, 9)}, reasons: not reported}
  - {arm: usual-care, timepoint: 6 months, started: ${sizes[1]}, lost: ${chance.whole(2, 9)}, reasons: not reported}
harms:
  adverse_events: {sought: systematically, finding: none found}
  harmful_effects: {sought: not assessed}
  equity_harms: {sought: not assessed}
`;
  return { head, form, sizes, arms: [`${intervention}-arm`, 'usual-care'] };
}

/** Numbers that fit each other: the estimate is the difference of the means, its interval and p follow from its error. */
function resultText({ arms, sizes }: Begun, id: string, measure: MadeUpMeasure, timepoint: string, chance: Chance) {
  const [least, most] = measure.range;
  const width = most - least;
  const means = [
    least + width * (chance.whole(3000, 5000) / 10_000),
    least + width * (chance.whole(3500, 5500) / 10_000),
  ] as const;
  const spread = Math.round(width * chance.whole(140, 220)) / 1000;
  // Never to the last digit that of the other group, as in a copied line.
  const spreads = [spread, spread + chance.whole(1, 9) / 10] as const;
  const rounded = means.map((mean) => Math.round(mean * 100) / 100) as [number, number];
  const difference = rounded[0] - rounded[1];
  const analysed = sizes.map((size) => size - chance.whole(0, 4)) as [number, number];
  const error = Math.sqrt(spreads[0] ** 2 / analysed[0] + spreads[1] ** 2 / analysed[1]);
  const direction = difference < 0 ? 'favours intervention' : difference > 0 ? 'favours comparator' : 'no difference';
  return `  - id: ${id}
    outcome: ${measure.outcome}
    measure: ${measure.id}
    role: ${chance.of(['primary', 'secondary'])}
    reporter: staff
    timepoint: ${timepoint}
    comparison: [${arms.join(', ')}]
    population: all
    by_arm:
      - {arm: ${arms[0]}, analysed: ${analysed[0]}, mean: ${rounded[0].toFixed(2)}, sd: ${spreads[0].toFixed(1)}}
      - {arm: ${arms[1]}, analysed: ${analysed[1]}, mean: ${rounded[1].toFixed(2)}, sd: ${spreads[1].toFixed(1)}}
    analysis:
      method: Linear regression
      adjusted_for: [baseline]
      missing_data: multiple imputation
    estimate: {type: md, value: ${difference.toFixed(2)}, ci: [${(difference - 1.96 * error).toFixed(2)}, ${(difference + 1.96 * error).toFixed(2)}]}
    effect_direction: ${direction}
    authors_conclude: ${chance.of(['no clear difference', 'nurses may be less exhausted', 'more studies are needed'])}
    support:
      - {for: [by_arm, estimate], page: ${chance.whole(4, 9)}, place: Table ${chance.whole(2, 4)}, report: main}
`;
}

/** Each on a page of its own, so that no two say the same. */
function findingText(chance: Chance, index: number): string {
  const { finding, quote, theme } = chance.of(FINDINGS);
  return `  - finding: ${finding}
    support: {quote: "${quote}", page: ${chance.whole(4, 12) + 10 * index}, report: main}
    view: staff
    dimension: implementation
    domain: process
    level: meso
    influence: ${chance.of(['barrier', 'facilitator'])}
    bears_on: [implementation]
    theme: ${theme}
`;
}

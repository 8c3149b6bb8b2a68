/**
 * A part of a review: the studies and interventions that somebody wants to look at. Everything that is made of the part
 * (rows, lights, counts, footnotes, abbreviations) follows from it, as if the rest were not there.
 */

import type { Node, Pair } from '../../document/document';
import { fileWith, type RecordFile } from '../../document/record';
import { itemsOf, oneOrMany, textAt, textOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { canonicalDesign, DESIGNS, STUDY_TYPES } from '../../knowledge/terms/designs';
import { levelModels } from '../../knowledge/terms/levels';
import { counted } from '../../language/counted';
import { english, say, translated } from '../../language/say';
import { ofEach } from '../../review/of-each';
import {
  buildReview,
  filesOfRecord,
  includedStudies,
  isIncluded,
  type RecordView,
  type Review,
  sectionNode,
  workedOut,
} from '../../review/review';
import { interventionCalled, interventionName, interventionsOf, studyNames } from '../../review/study-names';
import { instrumentsOf } from '../../review/tools-of-review';
import { codedWith, levelLabel, levelsIn } from '../cells/coded-words';
import { capital } from '../cells/wording';

/** What a review can be filtered by. */
export const FACETS = ['design', 'outcome', 'type', 'level', 'intervention'] as const;
export type Facet = (typeof FACETS)[number];

/** Of one facet any of the words; of several facets, all. A facet without words does not filter. */
export type ReviewFilter = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  /** How many studies have it (of a level: how many interventions). */
  readonly count: number;
}

export interface FacetChoices {
  readonly facet: Facet;
  readonly title: string;
  readonly choices: readonly FacetChoice[];
}

const TITLES: Readonly<Record<Facet, string>> = {
  design: english`Design`,
  outcome: english`Outcome`,
  type: english`Type of study`,
  level: english`Level of intervention`,
  intervention: english`Intervention`,
};

/** What can be chosen in this review, in the order of {@link FACETS}; facets that nobody has filled are left out. */
export function filterableBy(review: Review): FacetChoices[] {
  return FACETS.flatMap((facet) => {
    const counts = new Map<string, number>();
    const records = facet === 'level' ? review.interventions : includedStudies(review);
    const values = ofEach(records, `values of ${facet}`, review, (record) => [...new Set(valuesOf(record, facet))]);
    for (const value of values.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
    const choices = [...counts]
      .map(([value, count]) => ({ value, count, label: labelOf(facet, value, review) }))
      .sort((a, b) => place(facet, a.value) - place(facet, b.value) || a.label.localeCompare(b.label, 'en'));
    return choices.length === 0 ? [] : [{ facet, title: translated(TITLES[facet]), choices }];
  });
}

/** Whether anything is filtered by. */
export function isFiltered(filter: ReviewFilter): boolean {
  return FACETS.some((facet) => (filter[facet] ?? []).length > 0);
}

/** The filter in words: "Design: Randomised trial or Cohort study; Outcome: Burnout". */
export function narrowedInWords(filter: ReviewFilter, review: Review): string {
  return FACETS.flatMap((facet) => {
    const values = filter[facet] ?? [];
    return values.length === 0
      ? []
      : [
          `${translated(TITLES[facet])}: ${values.map((value) => labelOf(facet, value, review)).reduce((before, each) => say`${before} or ${each}`)}`,
        ];
  }).join('; ');
}

/** What is left of how much: "5 of 18 studies and 2 of 14 interventions". */
export function narrowedCounts(part: Review, whole: Review): string {
  const studies = say`${includedStudies(part).length} of ${counted(includedStudies(whole).length, 'study', 'studies')}`;
  const interventions = say`${part.interventions.length} of ${counted(whole.interventions.length, 'intervention')}`;
  return say`${studies} and ${interventions}`;
}

/** The included studies and the interventions that are not in the part, as tables call them: "Left out: Ash 2019." */
export function leftOutInWords(part: Review, whole: Review): string {
  const names = studyNames(whole);
  const gone = (of: readonly RecordView[], left: readonly RecordView[]) => {
    const ids = new Set(left.map(({ id }) => id));
    return of.filter(({ id }) => !ids.has(id));
  };
  const studies = gone(includedStudies(whole), includedStudies(part)).map(({ id }) => names.get(id)?.name ?? id);
  const interventions = gone(whole.interventions, part.interventions).map(interventionName);
  const all = [...studies, ...interventions];
  if (all.length === 0) return say`Nothing is left out.`;
  const named = all.slice(0, MOST_NAMES).join(', ');
  if (all.length <= MOST_NAMES) return say`Left out: ${named}.`;
  return say`Left out: ${named} and ${all.length - MOST_NAMES} more.`;
}

/** More than that nobody reads; how many there are is said anyway. */
const MOST_NAMES = 20;

/**
 * The part of a review that a filter leaves; the review itself where nothing is filtered by.
 *
 * Studies stay that have the design, type and outcome, and that are about an intervention that stays; interventions stay
 * that are chosen, have the level and, where studies are filtered, are named by a study that stays. An outcome also
 * leaves of each study only its results, and the assessments of these results or of the study as a whole. Studies that
 * are not included in the review stay, so that nothing is said to have been excluded that was not.
 *
 * @param before the same part of an earlier state: what was worked out from it is remembered, where it still holds
 */
export function narrowReview(review: Review, filter: ReviewFilter, before?: Review): Review {
  if (!isFiltered(filter)) return review;
  const { studies, interventions } = recordsLeft(review, filter);
  const ids = (records: readonly RecordView[]) => new Set<string | undefined>(records.map(({ id }) => id));
  const left = { study: ids(studies), intervention: ids(interventions) };
  const isLeft = ({ kind, id }: RecordFile) =>
    kind === undefined || kind === 'review' || kind === 'tool' || left[kind].has(id);
  const outcomes = filter.outcome ?? [];
  const originals = new Map<RecordFile, RecordFile>();
  const files = review.files.filter(isLeft).map((file) => {
    const narrowed = outcomes.length > 0 && file.kind === 'study' ? onlyOutcomes(file, outcomes, review) : file;
    originals.set(narrowed, file);
    return narrowed;
  });
  const { viewer, reports } = review;
  return buildReview(
    review.folder,
    files,
    viewer && {
      ...viewer,
      hasFinished: (file, section) => viewer.hasFinished(originals.get(file) ?? file, section),
    },
    before,
    reports,
  );
}

function recordsLeft(review: Review, filter: ReviewFilter) {
  const has = (record: RecordView, facet: Facet) => {
    const wanted = filter[facet] ?? [];
    return wanted.length === 0 || valuesOf(record, facet).some((value) => wanted.includes(value));
  };
  const chosen = review.interventions.filter(
    (each) => has(each, 'level') && (filter.intervention?.length ? filter.intervention.includes(each.id) : true),
  );
  const byIntervention = (filter.level ?? []).length > 0;
  const byStudy = (['design', 'outcome', 'type'] as const).some((facet) => (filter[facet] ?? []).length > 0);
  const studies = review.studies.filter((study) => {
    if (!isIncluded(study)) return true;
    if (!(['design', 'outcome', 'type', 'intervention'] as const).every((facet) => has(study, facet))) return false;
    return !byIntervention || interventionsOf(study).some((id) => chosen.some((each) => each.id === id));
  });
  const named = new Set(studies.filter(isIncluded).flatMap(interventionsOf));
  return { studies, interventions: byStudy ? chosen.filter(({ id }) => named.has(id)) : chosen };
}

/** What a record says of a facet; nothing where people have not agreed. */
function valuesOf(record: RecordView, facet: Facet): string[] {
  switch (facet) {
    case 'design':
      return wordsAt(record, 'design').map((word) => canonicalDesign(word) ?? word);
    case 'type':
      return wordsAt(record, 'types').map((word) => canonicalChoice(STUDY_TYPES, word) ?? word);
    case 'outcome':
      return itemsOf(sectionNode(record, 'results')).flatMap((entry) => textAt(entry, 'outcome') ?? []);
    case 'intervention':
      return interventionsOf(record);
    case 'level':
      return levelModels.flatMap((model) =>
        levelsIn(
          codedWith(record, model.key).map(({ node }) => node),
          model,
        ).map((level) => `${model.key}: ${level}`),
      );
  }
}

function wordsAt(record: RecordView, key: string): string[] {
  return oneOrMany(sectionNode(record, key)).flatMap((node) => textOf(node) ?? []);
}

function labelOf(facet: Facet, value: string, review: Review): string {
  switch (facet) {
    case 'design':
      return DESIGNS.find((design) => design.value === value)?.label ?? capital(value);
    case 'intervention':
      return interventionCalled(value, review);
    case 'level': {
      const model = levelModels.find(({ key }) => value.startsWith(`${key}: `));
      return model === undefined ? value : `${levelLabel(value.slice(model.key.length + 2), model)} (${model.name})`;
    }
    default:
      return capital(value);
  }
}

/** Levels from the person outwards, model by model; everything else by its label. */
function place(facet: Facet, value: string): number {
  if (facet !== 'level') return 0;
  const all = levelModels.flatMap(({ key, levels }) => levels.map((level) => `${key}: ${level.value}`));
  const at = all.indexOf(value);
  return at < 0 ? all.length : at;
}

/** A file with only these outcomes' results, and the assessments that are about one of them or about the whole study. */
function onlyOutcomes(file: RecordFile, outcomes: readonly string[], review: Review): RecordFile {
  return workedOut(review, file, `only ${JSON.stringify(outcomes)}`, () => withOutcomes(file, outcomes, review));
}

function withOutcomes(file: RecordFile, outcomes: readonly string[], review: Review): RecordFile {
  const isWanted = (entry: Node) => outcomes.includes(textAt(entry, 'outcome') ?? '');
  // A record may be split: an assessment need not stand in the file of its result.
  const results = filesOfRecord(review, file).flatMap((each) => itemsOf(each.sections.get('results')?.value));
  const idsOf = (entries: readonly Node[]) => entries.flatMap((entry) => textAt(entry, 'id') ?? []);
  const wanted = idsOf(results.filter(isWanted));
  const unwanted = idsOf(results).filter((id) => !wanted.includes(id));
  const sections = new Map(file.sections);
  const keep = (key: string, isKept: (entry: Node) => boolean) => {
    const pair = sections.get(key);
    if (pair) sections.set(key, onlyItems(pair, isKept));
  };
  keep('results', isWanted);
  keep('outcomes', isWanted);
  for (const { id } of instrumentsOf(review)) keep(id, (entry) => !unwanted.includes(textAt(entry, 'result') ?? ''));
  return fileWith(file, { sections });
}

function onlyItems(pair: Pair, isKept: (entry: Node) => boolean): Pair {
  const { value } = pair;
  return value.kind === 'sequence' ? { ...pair, value: { ...value, items: value.items.filter(isKept) } } : pair;
}

/** What one study has in the figures of an instrument. It is kept of every study, so that it holds no part of a tree. */

import { textAt, textOf, valueOf } from '../../document/walk';
import type { Domain, Instrument, Variant } from '../../knowledge/instrument';
import { preliminaryValue } from '../../knowledge/instrument-words';
import type { HouseRule } from '../../knowledge/judge/overall-rule';
import { UNITS } from '../../knowledge/units';
import { counted } from '../../language/counted';
import {
  type Assessment,
  aboutOf,
  appraisalOf,
  assessmentsOf,
  assessmentsWith,
  hasOverall,
} from '../../review/appraisal/assessments';
import { domainsShown, formName, unsaidItems, usedForm } from '../../review/appraisal/form-of-assessment';
import { expectedSections, prepareAssessmentOf, resultsToAssess } from '../../review/progress';
import { assessedResult } from '../../review/results-of';
import { type RecordView, type Review, sectionNode, workedOut } from '../../review/review';
import { type Names, namesOf, studyName } from '../../review/study-names';
import { instrumentIn } from '../../review/tools-of-review';
import { capital } from '../cells/wording';
import type { Cell, CellSource } from '../models/table';
import type { LightsGroup, LightsRow } from '../models/traffic-lights';
import { domainLight, type Entry, overallLight, startOf } from './light-cells';

/** What a study has in the figure of an instrument. */
export interface InStudy {
  readonly assessed: readonly Assessed[];
  /** The domains of the forms in use. */
  readonly domains: readonly Domain[];
  /** What somebody has to say before the questions, and nobody has. */
  readonly unsaid: readonly string[];
  /** The study, where something of it is expected and not assessed yet. */
  readonly open: string | undefined;
}

/** One line of the figure, and what the footnotes need to know of it. */
export interface Assessed {
  readonly group: Omit<LightsGroup, 'id' | 'rows'>;
  readonly row: Omit<LightsRow, 'id' | 'lights'>;
  /** By the keys of the domains that the form has. */
  readonly lights: ReadonlyMap<string, Cell>;
  readonly start: CellSource;
  /** Of each person who assessed it. */
  readonly forms: readonly [Form, ...Form[]];
  readonly houseRule: HouseRule | undefined;
  /** The review’s own rule gives something else than the published one. */
  readonly isChanged: boolean;
}

/** The form of an instrument that somebody used. */
export interface Form {
  readonly variant: Variant | undefined;
  readonly name: string;
  /** Whether it is known that it was this one. */
  readonly isUsed: boolean;
}

/** The assessments of a study with one instrument, as rows of lights, and what is said below them. */
export function inStudy(study: RecordView, instrument: Instrument, review: Review): InStudy {
  return workedOut(review, study, `in the figure of ${instrument.id}`, () => {
    // A tool of the review’s own is another one when its description changes: that is read here.
    instrumentIn(review, instrument.id);
    const entries = entriesOf(study, instrument, review);
    const versions = entries.flatMap((entry) => entry.versions);
    return {
      assessed: entries.map((entry) => readEntry(entry, instrument, review)),
      domains: [...new Set(versions.flatMap(domainsShown))],
      unsaid: [...new Set(versions.flatMap(unsaidItems).map(({ title }) => title))],
      open: openIn(study, entries, instrument, review),
    };
  });
}

function readEntry(entry: Entry, instrument: Instrument, review: Review): Assessed {
  const { file, node, result, domains, overall, houseRule } = entry.versions[0];
  const { houseRow, judgement, published } = overall.suggestion;
  const detail = detailOf(entry, namesOf(review));
  const assessed = textOf(result);
  const [first, ...others] = entry.versions;
  return {
    group: groupFor(entry, review),
    row: {
      about: { study: entry.study.id, ...(assessed !== undefined && { result: assessed }) },
      study: studyName(entry.study, review).cited,
      ...(detail !== '' && { detail }),
      ...(hasOverall(first) && { overall: overallLight(entry, instrument) }),
      source: { file: file.path, span: result?.span ?? startOf(node.span), around: node.span },
    },
    lights: new Map(
      domains.flatMap(({ domain }) => {
        const light = domainLight(entry, domain, instrument);
        return light === undefined ? [] : [[domain.key, light] as const];
      }),
    ),
    start: { file: file.path, span: startOf(node.span) },
    forms: [formOf(first), ...others.map(formOf)],
    houseRule,
    isChanged: houseRow !== undefined && judgement !== published.judgement,
  };
}

function formOf(assessment: Assessment): Form {
  return { variant: assessment.variant, name: formName(assessment), isUsed: usedForm(assessment) };
}

/** The light of a domain; where the form does not have it, why. */
export function lightOn({ key, ofStudy }: Domain, { lights, start, forms: [{ variant, name }] }: Assessed): Cell {
  if (variant === undefined) {
    const note = 'Which form of the instrument applies is not clear';
    return { text: '', state: 'not extracted', source: start, note };
  }
  const note = ofStudy ? OF_THE_STUDY : `Not part of the form for: ${name}`;
  return lights.get(key) ?? { text: '', state: 'not applicable', note };
}

/** The assessments of a study as the synthesis reads it; where people differ, those of each result side by side. */
function entriesOf(study: RecordView, instrument: Instrument, review: Review): Entry[] {
  const section = study.sections.get(instrument.id);
  if (section === undefined) return [];
  if (section.standing !== 'not agreed') {
    return assessmentsOf(study, instrument, review).map((assessment) => ({
      study,
      versions: [assessment],
      standing: section.standing,
      result: assessedResult(assessment, study),
    }));
  }
  const byResult = new Map<string, [Assessment, ...Assessment[]]>();
  for (const file of study.files.filter(({ author }) => author.kind === 'extractor')) {
    for (const assessment of assessmentsWith(instrument, file, review)) {
      const key = aboutOf(assessment) ?? '';
      const known = byResult.get(key);
      if (known) known.push(assessment);
      else byResult.set(key, [assessment]);
    }
  }
  return [...byResult.values()].map((versions) => ({
    study,
    versions,
    standing: versions.length > 1 ? 'not agreed' : 'one extractor',
    result: versions.map((version) => assessedResult(version, study)).find((result) => result !== undefined),
  }));
}

/** Assessments of these stand last. */
export const UNKNOWN_OUTCOME = 'Outcome not extracted';
/** Of a light in a row about a part of a study. */
export const OF_THE_STUDY = 'Judged for the study as a whole';

/**
 * The group of an entry is that of its outcome. Assessments that answer another question than the review asks (the effect
 * of adhering instead of assignment) are never mixed with the others.
 */
function groupFor(entry: Entry, review: Review): Assessed['group'] {
  const outcome = outcomeOf(entry);
  const departures = departuresOf(entry, review);
  return {
    title: [capital(outcome), ...departures].join('; '),
    of: countedAs(entry.versions[0].instrument, outcome),
    ...(departures.length > 0 && { departs: true }),
  };
}

function countedAs({ assesses }: Instrument, outcome: string): LightsGroup['of'] {
  const { rows, records, asWhole } = UNITS[assesses];
  return outcome === asWhole ? records : rows;
}

function outcomeOf({ versions, result }: Entry): string {
  const [{ result: id, subject, instrument }] = versions;
  if (id === undefined) return textOf(subject) ?? UNITS[instrument.assesses].asWhole;
  return textAt(result, 'outcome') ?? UNKNOWN_OUTCOME;
}

/** Where the assessment settles something else than the review decided for all; designs differ anyway and do not count. */
function departuresOf({ versions: [{ facts, instrument, variant }] }: Entry, review: Review): string[] {
  return facts.flatMap(({ item, values, from }) => {
    const isAboutDesign = item.choices.some(({ designs }) => designs !== undefined);
    if (from !== 'assessment' || isAboutDesign || variant === undefined || !(item.key in variant.when)) return [];
    const text = textOf(valueOf(appraisalOf(instrument, review), item.key));
    const decided = (text && preliminaryValue(instrument, item.key, text)) ?? item.otherwise;
    const [value = ''] = values;
    return value === decided ? [] : [`${item.title.toLowerCase()}: ${value}`];
  });
}

/** What tells this result from others: measure, time point, subgroup. */
function detailOf({ versions, result }: Entry, names: Names): string {
  const measure = textAt(result, 'measure');
  const population = textAt(result, 'population');
  const words = [
    measure === undefined ? undefined : names.measure(measure),
    textAt(result, 'timepoint'),
    population === 'all' ? undefined : population,
    result === undefined ? textOf(versions[0].result) : undefined,
  ];
  return words.filter((word) => word !== undefined).join(', ');
}

function openIn(
  study: RecordView,
  entries: readonly Entry[],
  instrument: Instrument,
  review: Review,
): string | undefined {
  if (!expectedSections(study, review).includes(instrument.id)) return undefined;
  const targets = resultsToAssess(instrument, sectionNode(study, 'results'), review);
  const assessmentOf = prepareAssessmentOf(entries.map(({ versions }) => versions[0]));
  const open = targets.filter((target) => assessmentOf(target) === undefined);
  const name = studyName(study, review).cited;
  if (open.length === 0) return undefined;
  return targets.length === 1 ? name : `${name} (${counted(open.length, 'result')})`;
}

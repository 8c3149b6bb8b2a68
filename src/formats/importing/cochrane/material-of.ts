/** A Cochrane review as the one model of which files are made. */
import {
  type ArmMaterial,
  type AssessmentMaterial,
  type Found,
  foundIn,
  type Loss,
  type Material,
  originKey,
  type Remark,
  type ResultMaterial,
  type ReviewMaterial,
  type StudyMaterial,
  say,
  type TextMaterial,
} from '../../../core/index';
import { byColumn } from '../together';
import { analysesOf, cellsOfUntaken } from './analyses-of';
import { assessmentsOf, type BiasOfReview, biasOfReview, ownDomainsOf } from './assessments-of';
import type { Draft } from './draft';
import { isMissing } from './package-tables';
import { reportsOf } from './reports-of';
import { resultsOf } from './results-of';
import { type CochraneReview, type CochraneStudy, thingsOf, together } from './review-data';
import { ownFieldsOf, textsOf } from './texts-of';
import { type Timed, timedOutcomes } from './time-points';
import { whyNot } from './why-not';

export function materialOf(review: CochraneReview): Material {
  const timed = timedOutcomes(outcomesIn(review));
  const results = resultsOf(review, timed);
  const bias = biasOfReview(review);
  const studies = review.studies.map((study, index) => studyOf(study, results.drafts[index] ?? [], review, bias));
  const analyses = analysesOf(review, results);
  const about = reviewOf(review, bias);
  const made = { studies, analyses, review: about };
  return {
    ...made,
    losses: [...review.losses, ...leftOver(review, made, cellsOfUntaken(review))],
    remarks: [...review.remarks, ...doubtful(review, timed), ...withoutDesign(studies)],
    cells: review.cells.flatMap(({ at }) => at),
  };
}

function outcomesIn({ studies, analyses }: CochraneReview): string[] {
  const ofStudies = studies.flatMap(({ facts }) =>
    [...thingsOf(facts, 'result').values()].flatMap((row) => (row.outcome ?? row['outcome name'])?.value ?? []),
  );
  const ofAnalyses = analyses.flatMap(({ settings }) => (settings.outcome ?? settings['analysis name'])?.value ?? []);
  return [...new Set([...ofStudies, ...ofAnalyses])];
}

function studyOf(
  study: CochraneStudy,
  drafts: readonly Draft[],
  review: CochraneReview,
  bias: BiasOfReview,
): StudyMaterial {
  const { status, facts } = study;
  return {
    name: nameOf(study, review),
    keepsName: true,
    ...(status && { status }),
    reports: reportsOf(facts),
    arms: armsOf(facts, drafts),
    results: drafts.map(resultOf),
    assessments: assessmentsOf(facts, drafts, bias) as readonly AssessmentMaterial[],
    texts: textsOf(facts) as readonly TextMaterial[],
  };
}

/** The name stands in every row about the study; so does its year, where it is a part of the name. */
function nameOf({ name, status, facts }: CochraneStudy, { analyses }: CochraneReview): Found {
  const own = thingsOf(facts, 'study').get('')?.year;
  const rows = status === undefined ? analyses.flatMap((analysis) => analysis.rows) : [];
  const said = rows
    .filter(({ study }) => study.value.toLowerCase() === name.value.toLowerCase())
    .flatMap(({ study, numbers }) => [study, ...(numbers['study year'] ? [numbers['study year']] : [])]);
  const places = [...(own ? [own] : []), ...said].filter(({ value }) =>
    name.value.toLowerCase().includes(value.toLowerCase()),
  );
  return { value: name.value, at: together([name, ...places]) };
}

/** The arms of the source, then groups that only stand in its results. */
function armsOf(facts: CochraneStudy['facts'], drafts: readonly Draft[]): readonly ArmMaterial[] {
  const told = [...thingsOf(facts, 'arm').values()].flatMap(({ name, description, intervention }): ArmMaterial[] =>
    name ? [{ name, ...(description && { description }), ...(intervention && { intervention }) }] : [],
  );
  const known = new Set(told.map(({ name }) => name.value.toLowerCase()));
  const compared = drafts.flatMap(({ comparison = [] }) => comparison);
  const others = [...drafts.flatMap(({ groups }) => [...groups.values()].map(({ arm }) => arm)), ...compared];
  for (const name of others) {
    if (known.has(name.value.toLowerCase())) continue;
    known.add(name.value.toLowerCase());
    told.push({ name });
  }
  const isSide = (side: 0 | 1, { name }: ArmMaterial) =>
    drafts.some(({ comparison }) => comparison?.[side].value.toLowerCase() === name.value.toLowerCase());
  return told.map((arm) => {
    const [first, second] = [isSide(0, arm), isSide(1, arm)];
    return first === second ? arm : { ...arm, role: first ? 'intervention' : 'comparator' };
  });
}

function resultOf(draft: Draft): ResultMaterial {
  const { id, outcome, measure, timepoint, population, groups, comparison, derive, estimate, notes } = draft;
  const [note] = notes;
  return {
    id,
    outcome,
    ...(measure && { measure }),
    ...(timepoint && { timepoint }),
    ...(population && { population }),
    byArm: [...groups.values()].filter(({ numbers }) => Object.keys(numbers).length > 0),
    ...(comparison && { comparison }),
    ...(derive && { derive }),
    ...(estimate && { estimate }),
    ...(note && {
      note: { value: [...new Set(notes.map(({ value }) => value))].join('\n'), at: notes.flatMap(({ at }) => at) },
    }),
  };
}

function reviewOf(review: CochraneReview, bias: BiasOfReview): ReviewMaterial {
  const { title, question } = review;
  return {
    ...(title && { title }),
    ...(question && { question }),
    texts: [...ownDomainsOf(review, bias), ...ownFieldsOf(review)],
  };
}

/** Every cell of which nothing was made, with the reason. */
function leftOver(
  { cells, losses }: CochraneReview,
  made: unknown,
  untaken: ReadonlyMap<string, string>,
): readonly Loss[] {
  const because = (cell: Found) =>
    isMissing(cell.value)
      ? say`It says that there is no value.`
      : (cell.at.map((origin) => untaken.get(originKey(origin))).find((reason) => reason !== undefined) ??
        whyNot(cell));
  const used = new Set([...foundIn(made)].flatMap(({ at }) => at.map(originKey)));
  for (const { at } of losses) for (const origin of at) used.add(originKey(origin));
  const rest = cells.filter(({ at }) => !at.every((origin) => used.has(originKey(origin))));
  return byColumn(rest.map((cell) => ({ ...cell, reason: because(cell) })));
}

function doubtful(review: CochraneReview, timed: ReadonlyMap<string, Timed>): readonly Remark[] {
  const names = [...timed].flatMap(([name, { isDoubtful }]) => (isDoubtful ? [name] : []));
  return names.flatMap((name): Remark[] => {
    const cell = review.cells.find(({ value }) => value === name);
    return cell === undefined
      ? []
      : [
          {
            at: cell.at,
            words: say`“${name}” may end with a time point. It is kept as the name of the outcome, because it is not certain: write the time under “timepoint” if it is one.`,
          },
        ];
  });
}

/** Without a design there is no summary in a forest plot. */
function withoutDesign(studies: readonly StudyMaterial[]): readonly Remark[] {
  const without = studies.filter(
    ({ status, texts }) => status === undefined && !texts.some(({ path }) => path[0] === 'design'),
  );
  const [first] = without;
  if (first === undefined) return [];
  const names = without.map(({ name }) => name.value);
  const shown = names.length > 8 ? [...names.slice(0, 8), `${names.length - 8} more`] : names;
  return [
    {
      at: first.name.at,
      words: say`The source does not say without a doubt whether chance decided about groups. Write “design” in ${shown.join(', ')}: forest plots have no summary before.`,
    },
  ];
}

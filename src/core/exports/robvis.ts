/**
 * Risk-of-bias judgements as robvis reads them (McGuinness LA, Higgins JPT. Res Synth Methods 2021;12:55–61,
 * doi:10.1002/jrsm.1411). robvis goes by the place of a column and by the initials of a word, and shows what it cannot
 * read as “not applicable”: so whatever it would misread is left out here, and said.
 */

import { named } from '../document/named';
import { csv } from '../figures/tables/csv';
import type { Domain, Instrument, Robvis, RobvisTemplate, Variant } from '../knowledge/instrument';
import { inEnglish } from '../language/say';
import { type Assessment, aboutOf, assessmentsOf, endsAtScreening, hasOverall } from '../review/appraisal/assessments';
import { assessedResult, resultWords } from '../review/results-of';
import { includedStudies, type RecordView, type Review } from '../review/review';
import { studyNames } from '../review/study-names';
import { instrumentsOf } from '../review/tools-of-review';

/** Assessments with one form of an instrument; robvis takes no other rows in the same table. */
export interface RobvisFile {
  /** Without a folder: `robvis-rob2-cluster-assignment.csv`. */
  readonly name: string;
  /** What the form is called: "Cluster-randomised trial, effect of assignment". */
  readonly form: string;
  /** What stands behind `tool =` in R. */
  readonly tool: string;
  /** How many assessments are in it. */
  readonly rows: number;
  readonly text: string;
  /** What one must know before one plots it. */
  readonly notes: readonly string[];
}

export interface RobvisExport {
  readonly files: readonly RobvisFile[];
  /** One sentence for each assessment that is in no file. */
  readonly leftOut: readonly string[];
}

/** Everything that robvis can draw of a review, as the synthesis reads it. */
export function robvisExport(review: Review): RobvisExport {
  return inEnglish(() => filesFor(review));
}

function filesFor(review: Review): RobvisExport {
  const names = studyNames(review);
  const leftOut: string[] = [];
  const files = instrumentsOf(review).flatMap((instrument) => {
    const { robvis } = instrument;
    if (robvis === undefined) return [];
    const entries = includedStudies(review).flatMap((study) => {
      const name = names.get(study.id)?.cited ?? study.id;
      if (study.sections.get(instrument.id)?.standing === 'not agreed')
        leftOut.push(`${name}, ${instrument.name}: the extractors do not agree yet.`);
      return assessmentsOf(study, instrument, review).map((assessment) => ({
        assessment,
        name: rowName(name, assessment, study),
        idName: rowNameById(name, assessment),
      }));
    });
    return instrument.variants.flatMap((variant) => {
      const rows = entries.filter(({ assessment }) => assessment.variant?.id === variant.id);
      return fileOf(instrument, variant, templateOf(robvis, variant), rows, leftOut);
    });
  });
  return { files, leftOut };
}

interface Entry {
  readonly assessment: Assessment;
  readonly name: string;
  /** By the id of its result, for rows that have the same name. */
  readonly idName: string;
}

function fileOf(
  instrument: Instrument,
  variant: Variant,
  template: RobvisTemplate,
  entries: readonly Entry[],
  leftOut: string[],
): readonly RobvisFile[] {
  const times = new Map<string, number>();
  for (const { name } of entries) times.set(name, (times.get(name) ?? 0) + 1);
  const rows = entries.flatMap(({ assessment, name, idName }) => {
    const judged = judgedWords(assessment, template);
    if (typeof judged !== 'string') return [[(times.get(name) ?? 0) > 1 ? idName : name, ...judged]];
    leftOut.push(`${name}, ${instrument.name}: ${judged}`);
    return [];
  });
  if (rows.length === 0) return [];
  const whole = variant.overall.rule === 'none' ? [] : ['Overall'];
  const heads = ['Study', ...template.columns.map(([head]) => head), ...whole];
  return [
    {
      name: `robvis-${instrument.id}-${variant.id}.csv`,
      form: `${instrument.name}: ${variant.name}`,
      tool: template.tool,
      rows: rows.length,
      text: csv([heads, ...toldApart(rows)]),
      notes: notesOn(instrument, template, entries),
    },
  ];
}

/** The template with exactly these domains; without one, robvis' general form, under the domains' own names. */
function templateOf({ templates, genericWords }: Robvis, { domains }: Variant): RobvisTemplate {
  const keys = plotted(domains).map(({ key }) => key);
  const known = templates.find(
    ({ columns }) => columns.length === keys.length && columns.every(([, key]) => keys.includes(key)),
  );
  return (
    known ?? {
      tool: 'Generic',
      columns: byScale(plotted(domains)).map(({ name, key }) => [name, key]),
      words: genericWords,
    }
  );
}

function plotted(domains: readonly Domain[]): Domain[] {
  return domains.filter(({ screening }) => screening === undefined);
}

/** Its own scale first, then the further ones. */
function byScale(domains: readonly Domain[]): Domain[] {
  return [...domains.filter(({ scale }) => scale === undefined), ...domains.filter(({ scale }) => scale !== undefined)];
}

/** @returns a word for each column and the whole, or in words why robvis would misread it */
function judgedWords(assessment: Assessment, { columns, words }: RobvisTemplate): readonly string[] | string {
  const { domains, overall } = assessment;
  const stopped = endsAtScreening(assessment);
  const judged: string[] = [];
  const whole = hasOverall(assessment) ? [['Overall', 'overall'] as const] : [];
  for (const [head, key] of [...columns, ...whole]) {
    const given = key === 'overall' ? overall.given : domains.find(({ domain }) => domain.key === key)?.given;
    if (given === undefined && stopped && key !== 'overall') judged.push('Not applicable');
    else if (given === undefined) return `${head} is not judged; robvis would show it as not applicable.`;
    else if (given.value === undefined) return `“${given.text}” (${head}) is no judgement of the instrument.`;
    else if (named(words, given.value) === undefined) return `robvis would misread “${given.value}” (${head}).`;
    else judged.push(named(words, given.value) as string);
  }
  return judged;
}

/** robvis draws one line for each name, so that two rows of the same name would fall together. */
function toldApart(rows: readonly (readonly string[])[]): string[][] {
  const seen = new Map<string, number>();
  return rows.map(([name = '', ...cells]) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [count === 1 ? name : `${name} (${count})`, ...cells];
  });
}

function rowName(study: string, assessment: Assessment, record: RecordView): string {
  const result = assessedResult(assessment, record);
  const ids = (aboutOf(assessment) ?? '').split('\n').filter((id) => id !== '');
  const what = result === undefined ? ids.join(', ') : resultWords(result);
  return what === '' ? study : `${study}: ${what}`;
}

/** Two results may be called alike (“sleep”), their ids are not; so that the table can be read back. */
function rowNameById(study: string, assessment: Assessment): string {
  const ids = (aboutOf(assessment) ?? '').split('\n').filter((id) => id !== '');
  return ids.length === 0 ? study : `${study}: ${ids.join(', ')}`;
}

function notesOn(instrument: Instrument, { tool, words }: RobvisTemplate, entries: readonly Entry[]): string[] {
  if (tool !== 'Generic') return [];
  const levels = new Set(
    entries.flatMap(({ assessment: { domains, overall } }) =>
      [...domains.map(({ given }) => given), overall.given].flatMap((given) => given?.value ?? []),
    ),
  );
  const renamed = instrument.judgements.filter(
    ({ value, label }) => levels.has(value) && named(words, value) !== undefined && named(words, value) !== label,
  );
  return [
    'robvis has no template for this form; the columns carry the names of the domains.',
    ...renamed.map(({ label, value }) => `“${label}” is written as “${named(words, value)}”: say so under the figure.`),
  ];
}

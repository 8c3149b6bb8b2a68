/** Everything of a review that others need to check it or to go on with it, as the files of one folder. */

import { named } from '../document/named';
import { once } from '../document/once';
import { textAt } from '../document/walk';
import type { FigureForm } from '../figures/figure-forms';
import type { FigureOptions } from '../figures/figure-options';
import { formsOfFigure, isEmptyFigure, render } from '../figures/render';
import { csv } from '../figures/tables/csv';
import { escapeMarkdown } from '../figures/tables/table-markdown';
import { jsonView, type ReviewJson } from '../json-view/json-view';
import { inEnglish } from '../language/say';
import { viewsOf } from '../queries/list-views';
import { assessmentsOf } from '../review/appraisal/assessments';
import { leftOutInWords } from '../review/left-out';
import { type Review, sectionNode } from '../review/review';
import { instrumentsOf } from '../review/tools-of-review';
import { blankAssessment, blankForm } from './blank-form';
import { dataDictionary } from './dictionary';
import { hiddenWorkInWords } from './hidden-work';
import { metaforExport } from './metafor';
import { citationFile } from './package/citation-cff';
import { dataPackageDescriptor } from './package/frictionless';
import type { PackageFile } from './package/package-file';
import { roCrate } from './package/ro-crate';
import { describedIn, notStated, type Stated, statedIn } from './package/stated';
import { quotationsSheet } from './quotations';
import { rExport } from './r/r-export';
import { robvisExport } from './robvis';
import { tidyTables } from './tidy';

/** Forms in which each table and figure is in the package. */
const FORMS: readonly FigureForm[] = ['csv', 'html', 'svg'];

/**
 * The files of the data package, without the checksums: README first. Nothing in them says when they were made, so that
 * the same review gives the same bytes.
 */
export function dataPackage(review: Review, options: Pick<FigureOptions, 'palette'> = {}): readonly PackageFile[] {
  const all = inEnglish(() => filesOf(review, options));
  return all.map(({ text, ...file }) => ({ ...file, text: () => inEnglish(text) }));
}

function filesOf(review: Review, options: Pick<FigureOptions, 'palette'>): readonly PackageFile[] {
  const view = jsonView(review);
  const files = [
    ...forms(review),
    {
      path: 'dictionary.csv',
      meaning: 'Every key that may stand in the files of the review, with what it means and the words that it takes.',
      text: () => dataDictionary(review),
    },
    {
      path: 'review.json',
      meaning: 'The whole review in one piece (format 1), with suggestions, scores and counts.',
      text: () => `${JSON.stringify(view, null, 2)}\n`,
    },
    ...[...tidyTables(view), ...quotationsSheet(review)].map(({ name, rows }) => ({
      path: `tables/${name}.csv`,
      meaning: named(TIDY, name) ?? `Entries of “${name.replaceAll('_', ' › ')}”.`,
      text: () => csv(rows.map((row) => row.map(String))),
      rows: () => rows,
    })),
    ...figures(review, options),
    ...forOtherPrograms(review, view),
  ];
  return withMetadata(files, review, view);
}

/** The README, and what programs read of a package: Frictionless, RO-Crate, the Citation File Format. */
function withMetadata(made: readonly PackageFile[], review: Review, view: ReviewJson): readonly PackageFile[] {
  const files = made.map((file) => ({ ...file, text: once(file.text) }));
  const stated = statedIn(review);
  const description = describedIn(stated.title ?? stated.id, view.counts.studies);
  const citation = citationFile(stated);
  const cited: PackageFile[] =
    citation === undefined
      ? []
      : [
          {
            path: 'CITATION.cff',
            meaning: 'How the data are to be cited (Citation File Format 1.2.0).',
            text: () => citation,
          },
        ];
  const described: PackageFile[] = [
    {
      path: 'datapackage.json',
      meaning:
        'Every table with its columns, their types and meanings, and every other file (Frictionless Data Package).',
      text: () => dataPackageDescriptor(stated, description, [readMe, ...files], review),
    },
    {
      path: 'ro-crate-metadata.json',
      meaning: 'The package as a research object (RO-Crate 1.1).',
      text: () => roCrate(stated, description, [readMe, ...files, ...cited, ...described.slice(0, 1)]),
    },
  ];
  const readMe: PackageFile = {
    path: 'README.md',
    meaning: 'What the package is and how its files are read.',
    text: once(() => readme(review, view, [...cited, ...described, ...files], stated)),
  };
  return [readMe, ...cited, ...described, ...files];
}

/** What is in the tables that nearly every review has. */
const TIDY: Readonly<Record<string, string>> = {
  studies: 'One line for each included study.',
  interventions: 'One line for each intervention.',
  reports: 'One line for each report of a study.',
  arms: 'One line for each group of a study.',
  results: 'One line for each result, as it is printed.',
  results_by_arm: 'One line for each group of a result.',
  effects: 'One line for each effect, as given or as derived, on the scale on which it is pooled.',
  assessments: 'One line for each assessment of risk of bias, with the overall judgement.',
  judgements: 'One line for each domain of an assessment.',
  answers: 'One line for each answered signalling question.',
  findings: 'One line for each finding about context and implementation.',
  support:
    'One line for each quotation or place behind a value: “at” is the entry in which it stands, “for” the keys beside it whose values it backs (none: all of the entry).',
  quotations: 'One line for each quotation: what it supports, and whether it stands in the file of its report.',
  summaries: 'One line for each summary of effects, with its heterogeneity.',
  summary_results: 'One line for each result in a summary, with its weight.',
  left_out:
    'One line for each file of the review that is in nothing of this, or only in part, because it cannot be read.',
  standing: 'One line for each section of a record: whose work it is, and how far people agree.',
};

function forms(review: Review): PackageFile[] {
  const used = instrumentsOf(review).flatMap((instrument) => {
    const all = review.studies.flatMap((study) => assessmentsOf(study, instrument, review));
    return instrument.variants
      .filter(({ id }) => all.some(({ variant }) => variant?.id === id))
      .map((variant) => ({ instrument, variant }));
  });
  return [
    ...(['study', 'intervention'] as const).map((kind) => ({
      path: `forms/${kind}.yaml`,
      meaning: kind === 'study' ? 'The blank form for a study.' : 'The blank form for an intervention.',
      text: () => blankForm(kind, review),
    })),
    ...used.map(({ instrument, variant }) => ({
      path: `forms/${instrument.id}-${variant.id}.yaml`,
      meaning: `The blank form of ${instrument.name}: ${variant.name}.`,
      text: () => blankAssessment(instrument, variant),
    })),
  ];
}

function figures(review: Review, options: Pick<FigureOptions, 'palette'>): PackageFile[] {
  const names = new Set<string>();
  return viewsOf(review).flatMap((view) => {
    const figure = view.of(review);
    if (isEmptyFigure(figure)) return [];
    const name = fileName(view.id, names);
    return FORMS.filter((form) => formsOfFigure(figure).includes(form)).map((form) => ({
      path: `figures/${name}.${form}`,
      meaning: `${figure.title} (${form}).`,
      text: () => {
        const rendered = render(figure, form, options);
        return rendered.ok ? rendered.text : '';
      },
    }));
  });
}

/** A name that every file system takes; a review may call its own tables anything. */
function fileName(id: string, names: Set<string>): string {
  const plain =
    id
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .slice(0, 80) || 'table';
  let name = plain;
  for (let count = 2; names.has(name); count += 1) name = `${plain}-${count}`;
  names.add(name);
  return name;
}

function forOtherPrograms(review: Review, view: ReviewJson): PackageFile[] {
  const metafor = metaforExport(review, view);
  return [
    ...robvisExport(review).files.map(({ name, form, tool, text, notes }) => ({
      path: `analysis/${name}`,
      meaning: [`For robvis, with tool = "${tool}": ${form}.`, ...notes].join(' '),
      text: () => text,
    })),
    ...(metafor.rows === 0
      ? []
      : [
          {
            path: 'analysis/metafor.csv',
            meaning: 'For metafor: one line for each effect, with yi and vi.',
            text: () => metafor.text,
          },
        ]),
    ...rExport(review).map(({ name, ending, about, text, rows }) => ({
      path: `analysis/${name}.${ending}`,
      meaning: `For R: ${about}.`,
      text,
      ...(rows && { rows }),
    })),
  ];
}

function readme(review: Review, view: ReviewJson, files: readonly PackageFile[], stated: Stated): string {
  const { record } = review;
  const registration = textAt(sectionNode(record, 'protocol'), 'registration');
  const title = stated.title ?? record?.id ?? 'A systematic review';
  const licence = stated.licence && (stated.licence.title ?? stated.licence.stated);
  const { studies, reports, interventions, results, assessments } = view.counts;
  const hidden = hiddenWorkInWords(review);
  const missingMetadata = notStated(stated);
  const missing = leftOutInWords(review);
  const left = [...robvisExport(review).leftOut, ...metaforExport(review, view).leftOut];
  const blocks = [
    `# ${plain(title)}: data`,
    'The data of a systematic review, written from its extraction files. The same files always give the same bytes; `SHA256SUMS` has a checksum of each.',
    ...(registration === undefined ? [] : [`Registration: ${plain(registration)}`]),
    `Studies: ${studies} · reports: ${reports} · interventions: ${interventions} · results: ${results} · assessments of risk of bias: ${assessments}.`,
    ...(licence === undefined ? [] : [`Licence: ${plain(licence)}`]),
    ...(hidden === undefined ? [] : [plain(hidden)]),
    ...(missing === undefined ? [] : [`**${plain(missing)}**`]),
    '## How to read it',
    [
      '- All text is UTF-8. CSV files have commas, one line of heads, and quotation marks where they are needed (RFC 4180).',
      '- An empty cell is not extracted. `not reported`, `unclear` and `not applicable` were written by people. Several values in one cell have semicolons between them.',
      '- A dot in a head leads to a key inside: `estimate.value`. `dictionary.csv` explains the keys. `entry` counts the entries of a list.',
      '- Text that a spreadsheet would run as a formula has an apostrophe before it.',
      '- `standing` says how far people agree on a section: `consensus`, `extractors agree`, `one extractor`, `draft` or `not agreed`; what is not agreed is left empty.',
      '- Suggested judgements are what the answers lead to by the published algorithm; judgements are what people decided.',
      '- Read in R with `read.csv("tables/answers.csv", colClasses = "character")`: R takes a lone `NA` for a missing value, and here it is the answer “not applicable”; add `na.strings = ""`.',
    ].join('\n'),
    ...(missingMetadata.length === 0
      ? []
      : ['## Not stated in the review', missingMetadata.map((sentence) => `- ${plain(sentence)}`).join('\n')]),
    '## Files',
    files.map(({ path, meaning }) => `- \`${path}\`: ${plain(meaning)}`).join('\n'),
    ...(left.length === 0
      ? []
      : ['## Not in the files for analysis', left.map((sentence) => `- ${plain(sentence)}`).join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Text of a file on one line, without a meaning in Markdown or HTML. */
function plain(value: string): string {
  return escapeMarkdown(value.replace(/\s+/g, ' '));
}

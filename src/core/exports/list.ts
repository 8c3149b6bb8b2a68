/** Everything that a review gives to other programs. A new export is its own file and one line here. */

import { isEmptyFigure } from '../figures/render';
import { csv } from '../figures/tables/csv';
import { jsonText } from '../json-view/json-text';
import { jsonView } from '../json-view/json-view';
import { inEnglish, say } from '../language/say';
import { viewsOf } from '../queries/list-views';
import type { Review } from '../review/review';
import { comparedExport } from './compared';
import { dataDictionary } from './dictionary';
import type { Content, Export, Exported, ExportedFile } from './export';
import { metaforExport } from './metafor';
import { quotationsSheet, tidyQuotations } from './quotations';
import { rExport } from './r/r-export';
import { referencesExport } from './references';
import { revmanExport } from './revman/revman';
import { robvisExport } from './robvis';
import { tidyTables } from './tidy';

const REFERENCE_LISTS = {
  things: 'lists of references',
  none: 'There is no report with a reference.',
};

/** In the order in which they are offered. */
export const exportList: readonly Export[] = [
  {
    id: 'docx',
    meaning: 'all tables and figures that have something to show (Word)',
    of: (review) =>
      one({
        name: 'tables-and-figures',
        ending: 'docx',
        title: say`All tables and figures`,
        form: 'Word',
        content: () => ({ kind: 'figures', figures: figuresOfPaper(review) }),
      }),
  },
  {
    id: 'xlsx',
    meaning: 'the data as tidy tables, a sheet for each (Excel)',
    readsReports: true,
    of: (review) =>
      one({
        name: 'data',
        ending: 'xlsx',
        title: say`All data`,
        form: say`Excel, a sheet for each kind of thing`,
        content: () => ({ kind: 'tables', tables: [...tidyTables(jsonView(review)), ...quotationsSheet(review)] }),
      }),
  },
  {
    id: 'json',
    meaning: 'the whole review as JSON',
    of: (review) =>
      one({
        name: 'review',
        ending: 'json',
        title: say`The whole review`,
        form: say`JSON, for programs`,
        content: () => text(jsonText(jsonView(review))),
      }),
  },
  {
    id: 'dictionary',
    meaning: 'what the keys of the files mean (CSV)',
    of: (review) =>
      one({
        name: 'dictionary',
        ending: 'csv',
        title: say`Data dictionary`,
        form: say`CSV: what the keys mean`,
        content: () => text(dataDictionary(review)),
      }),
  },
  { id: 'metafor', meaning: 'effects with their variances, as metafor reads them (CSV)', of: metafor },
  {
    id: 'r',
    meaning:
      'a script for R that works out effects, summaries, meta-regressions, forest and funnel plots again and stops where a number differs',
    several: { things: 'files', none: 'There is no effect that could be worked out again.' },
    together: true,
    of: forR,
  },
  {
    id: 'robvis',
    meaning: 'judgements of risk of bias, as robvis reads them: a CSV for each form of an instrument',
    several: { things: 'forms of instruments', none: 'There is no assessment that robvis could show.' },
    of: robvis,
  },
  {
    id: 'quotations',
    meaning: 'each quotation with what it supports, and whether it stands in its report (CSV)',
    readsReports: true,
    of: quotations,
  },
  {
    id: 'ris',
    meaning: 'references of the reports as RIS: a list each for included, excluded, ongoing and awaiting studies',
    several: REFERENCE_LISTS,
    of: (review) => referencesExport(review, 'ris'),
  },
  {
    id: 'bibtex',
    meaning: 'the same lists of references as BibTeX',
    several: REFERENCE_LISTS,
    of: (review) => referencesExport(review, 'bibtex'),
  },
  {
    id: 'csl',
    meaning: 'the same lists of references as CSL JSON, for Zotero, pandoc and Quarto',
    several: REFERENCE_LISTS,
    of: (review) => referencesExport(review, 'csl'),
  },
  { id: 'revman', meaning: 'a Cochrane data package, for RevMan', inFile: true, of: revman },
  { id: 'agreement', meaning: 'what two extractors gave of each datum, side by side (CSV)', of: compared },
];

function metafor(review: Review): Exported {
  const { text: table, rows, leftOut } = metaforExport(review);
  const title = say`Effects for metafor`;
  return one({
    name: 'metafor',
    ending: 'csv',
    title,
    form: 'CSV',
    notes: leftOut,
    ...(rows === 0 && { isEmpty: true }),
    content: () => text(table),
  });
}

function revman(review: Review): Exported {
  const { files, leftOut } = revmanExport(review);
  return {
    leftOut,
    files: [
      {
        name: 'revman-data-package',
        ending: 'zip',
        title: say`Cochrane data package, for RevMan`,
        form: 'ZIP',
        notes: [],
        content: () => ({ kind: 'archive', files }),
      },
    ],
  };
}

function compared(review: Review): Exported {
  const { text: table, rows } = comparedExport(review);
  return one({
    name: 'agreement',
    ending: 'csv',
    title: say`What extractors gave, side by side`,
    form: 'CSV',
    ...(rows === 0 && { isEmpty: true }),
    content: () => text(table),
  });
}

function forR(review: Review): Exported {
  const titles = {
    review: say`R script`,
    effects: say`Effects for R`,
    summaries: say`Summaries for R`,
    models: say`Models for R`,
  };
  return {
    leftOut: metaforExport(review).leftOut,
    files: rExport(review).map(({ text: written, ...file }) => ({
      ...file,
      title: titles[file.name],
      form: file.ending === 'R' ? 'R' : 'CSV',
      notes: [],
      content: () => text(inEnglish(written)),
    })),
  };
}

function quotations(review: Review): Exported {
  const { rows } = tidyQuotations(review);
  return one({
    name: 'quotations',
    ending: 'csv',
    title: say`Quotations`,
    form: 'CSV',
    ...(rows.length <= 1 && { isEmpty: true }),
    content: () => text(csv(rows.map((row) => row.map(String)))),
  });
}

function robvis(review: Review): Exported {
  const { files, leftOut } = robvisExport(review);
  return {
    leftOut,
    files: files.map(({ name, form, tool, text: table, notes }) => ({
      name: name.replace(/\.csv$/, ''),
      ending: 'csv',
      title: say`Judgements for robvis: ${form}`,
      form: say`CSV, tool = "${tool}"`,
      about: `${form}. tool = "${tool}"`,
      notes,
      content: () => text(table),
    })),
  };
}

/** Progress is no part of a paper, nor is what has nothing to show. */
function figuresOfPaper(review: Review) {
  return viewsOf(review)
    .filter(({ section }) => section !== undefined && section !== 'overview')
    .map((view) => view.of(review))
    .filter((figure) => !isEmptyFigure(figure));
}

function one(file: Omit<ExportedFile, 'notes'> & Partial<Pick<ExportedFile, 'notes'>>): Exported {
  return { files: [{ notes: [], ...file }], leftOut: [] };
}

function text(written: string): Content {
  return { kind: 'text', text: written };
}

/** `extraction export`: a review in the forms that other programs read. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { dataDictionary, jsonView, metaforExport, type Review, robvisExport, tidyTables } from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import { allowIncomplete, type IncompleteOptions, sayLeftOut } from '../print/incomplete';
import { jsonText } from '../print/json';
import { printableLines } from '../print/printable';
import { withProgress } from '../print/progress-line';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { allAsDocx } from '../writing/document-forms';
import { writeBytes, writeResult } from '../writing/write-result';

const DESCRIPTION = `Write a whole review for other programs (R, Python, spreadsheets).

Missing words, suggestions, scores and counts are included in JSON; lists are always there, even where they are empty.
What is left out of a file for analysis is said, with the reason.`;

const AFTER = `
Examples:
  extraction export --json --out review.json
  extraction export --metafor --out effects.csv
  extraction export --robvis --out robvis/`;

interface Options extends IncompleteOptions {
  readonly json?: true;
  readonly metafor?: true;
  readonly robvis?: true;
  readonly dictionary?: true;
  readonly xlsx?: true;
  readonly docx?: true;
  readonly out?: string;
}

type Write = (review: Review, out: string | undefined) => Promise<void>;

const FORMS: Readonly<Record<Exclude<keyof Options, 'out' | 'allowIncomplete'>, Write>> = {
  json: (review, out) => writeResult(jsonText(jsonView(review)), out),
  dictionary: (review, out) => writeResult(dataDictionary(review), out),
  xlsx: async (review, out) => {
    const { tidyTablesAsXlsx } = await import('../../formats/index');
    await writeBytes(await tidyTablesAsXlsx(tidyTables(jsonView(review))), out);
  },
  docx: async (review, out) => writeBytes(await withProgress((show) => allAsDocx(review, show, {})), out),
  metafor: async (review, out) => {
    const { text, leftOut } = metaforExport(review);
    await writeResult(text, out);
    sayAside(leftOut);
  },
  robvis: writeRobvis,
};

export function exportCommand(): Command {
  return new Command('export')
    .summary('write a review for other programs')
    .description(DESCRIPTION)
    .argument('[folder]', 'the folder of the review', '.')
    .option('--json', 'the whole review as JSON')
    .option('--metafor', 'effects with their variances, as metafor reads them (CSV)')
    .option('--robvis', 'judgements of risk of bias, as robvis reads them: a CSV for each form of an instrument')
    .option('--xlsx', 'the data as tidy tables, a sheet for each (Excel)')
    .option('--docx', 'all tables and figures that have something to show (Word)')
    .option('--dictionary', 'what the keys of the files mean (CSV)')
    .option('--out <file>', 'write to a file (with --robvis: into a folder) instead of standard output')
    .addOption(allowIncomplete())
    .addHelpText('after', AFTER)
    .action(exportReview);
}

async function exportReview(folder: string, { out, allowIncomplete: allowed, ...options }: Options): Promise<void> {
  const chosen = (Object.keys(FORMS) as (keyof typeof FORMS)[]).filter((form) => options[form]);
  const [form, second] = chosen;
  if (form === undefined) throw new Misuse('Say in which form, for example: extraction export --json');
  if (second !== undefined) throw new Misuse(`Say one form at a time, not --${form} and --${second}.`);
  const cwd = process.cwd();
  const review = onlyReview(await withProgress((show) => loadReviews([folder], cwd, show)), cwd);
  await FORMS[form](review, out);
  sayLeftOut(review, { ...(allowed && { allowIncomplete: allowed }) });
}

/** robvis takes one form of an instrument at a time, so that there may be several files. */
async function writeRobvis(review: Review, out: string | undefined): Promise<void> {
  const { files, leftOut } = robvisExport(review);
  const [only, second] = files;
  if (only === undefined) throw new Misuse(['There is no assessment that robvis could show.', ...leftOut].join('\n'));
  if (out === undefined && second !== undefined)
    throw new Misuse(
      `There are ${files.length} forms of instruments here, each with a table of its own. Name a folder for them: extraction export --robvis --out robvis/`,
    );
  if (out === undefined) await writeResult(only.text, undefined);
  else {
    await mkdir(out, { recursive: true }).catch((error: unknown) => {
      throw new Misuse(`Cannot write ${out}. ${reasonOf(error)}`);
    });
    for (const { name, text } of files) await writeResult(text, join(out, name));
  }
  sayAside([
    ...files.flatMap(({ name, tool, form, notes }) => [`${name}: ${form}. tool = "${tool}"`, ...notes]),
    ...leftOut.map((sentence) => `Left out: ${sentence}`),
  ]);
}

/** Beside the result, which may go to another program. */
function sayAside(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${printableLines(sentence)}\n`);
}

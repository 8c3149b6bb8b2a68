/** `extraction export`: a review in the one documented form that other programs read. */
import { Command } from 'commander';
import { jsonView } from '../../core/index';
import { loadReviews, onlyReview } from '../load-reviews';
import { Misuse } from '../misuse';
import { withProgress } from '../progress-line';
import { writeResult } from '../write-result';

const DESCRIPTION = `Write a whole review in one piece for other programs (R, Python, spreadsheets).

Missing words, suggestions, scores and counts are included; lists are always there, even where they are empty.`;

interface Options {
  readonly json?: true;
  readonly out?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .summary('write a review for other programs')
    .description(DESCRIPTION)
    .argument('[folder]', 'the folder of the review', '.')
    .option('--json', 'as JSON')
    .option('--out <file>', 'write to a file instead of standard output')
    .addHelpText('after', '\nExample:\n  extraction export --json --out review.json')
    .action(exportReview);
}

async function exportReview(folder: string, { json, out }: Options): Promise<void> {
  if (!json) throw new Misuse('Say in which form: extraction export --json');
  const cwd = process.cwd();
  const review = onlyReview(await withProgress((show) => loadReviews([folder], cwd, show)), cwd);
  await writeResult(`${JSON.stringify(jsonView(review), null, 2)}\n`, out);
}

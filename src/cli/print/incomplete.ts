/** Results that lack files of the review: said beside them, and a failure unless somebody allows it. */
import { leftOutFiles, type Review } from '../../core/index';
import { printableLines } from './printable';

/** What a command does whose result may lack something. */
export interface IncompleteOptions {
  readonly allowIncomplete?: true;
}

/** Says on standard error which files of a review are not in the result, and lets the command fail for them. */
export function sayLeftOut(review: Review, options: IncompleteOptions): void {
  const all = leftOutFiles(review);
  sayIncomplete(
    all.map(({ file, because }) => `Left out: ${file}: ${because}.`),
    options,
  );
}

/** Says on standard error what a result lacks, one sentence a line, and lets the command fail for it. */
export function sayIncomplete(sentences: readonly string[], options: IncompleteOptions): void {
  for (const sentence of sentences) process.stderr.write(`${printableLines(sentence)}\n`);
  if (sentences.length > 0 && !options.allowIncomplete) process.exitCode = 1;
}

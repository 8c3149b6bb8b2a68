/** What tests of renaming share: a review of texts, and what an edit makes of them. */
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import type { Renaming } from '../../../../src/core/editing/changing/rename';
import { buildReview, type Review } from '../../../../src/core/review/review';
import { applied } from '../applied';

/** @param files by their paths */
export function reviewOf(files: Readonly<Record<string, string>>): Review {
  return buildReview(
    '',
    Object.entries(files).map(([path, text]) => readRecord(path, parse(text))),
  );
}

export function fileOf({ files }: Review, path: string): RecordFile {
  return files.find((file) => file.path === path) as RecordFile;
}

/** The lines that are others afterwards, without what is before and behind them. */
export function linesChanged(within: Review, { edits: files }: Renaming): string[] {
  return files.flatMap(({ file, edits }) => {
    const before = fileOf(within, file).document.text;
    const old = before.split('\n');
    const lines = applied(before, edits).split('\n');
    return lines.flatMap((line, index) => (line === old[index] ? [] : [line.trim()]));
  });
}

/** All texts after some edits. */
export function changed(
  files: Readonly<Record<string, string>>,
  edits: readonly { readonly file: string; readonly edits: Parameters<typeof applied>[1] }[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      applied(text, edits.find(({ file }) => file === path)?.edits ?? []),
    ]),
  );
}

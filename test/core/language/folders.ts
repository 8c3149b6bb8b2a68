/** The reviews of the examples, and the one of the editor's tests, read in the language that is set. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { buildReview, type Review } from '../../../src/core/review/review';

export const FOLDERS = ['examples/practice', 'examples/maddox-2025', 'test/editor/workspace/quiet-wards'];

/** The texts of a review by their paths. */
export function textsOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => path.endsWith('.extraction.yaml')).sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Reads a review anew: what a file tells people is settled when it is read. */
export function readFolder(folder: string): Review {
  return buildReview(
    '',
    [...textsOf(folder)].map(([path, text]) => readRecord(path, parse(text))),
  );
}

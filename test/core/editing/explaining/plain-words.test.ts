/** Everything that people read while they edit: none of it may need a programmer to understand. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { hintsIn } from '../../../../src/core/editing/between-lines/hints';
import { lensesIn } from '../../../../src/core/editing/between-lines/lenses';
import { refactoringsAt } from '../../../../src/core/editing/changing/refactorings';
import { complete } from '../../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { type OutlineItem, outlineOf } from '../../../../src/core/editing/finding/outline';
import { furtherEntries } from '../../../../src/core/editing/interview/further-entries';
import { interviewsIn } from '../../../../src/core/editing/interview/interviews';
import { nextStep } from '../../../../src/core/editing/interview/next-question';
import { buildReview, type Review } from '../../../../src/core/review/review';
import { reviewTree } from '../../../../src/core/review-tree/review-tree';
import type { TreeItem } from '../../../../src/core/review-tree/tree-item';
import { sampled } from '../../../sampled';
import { readFixture } from '../../checks/fixture';
import { unwantedWords } from '../../checks/unwanted-words';

/** A review, and its files. */
interface Source {
  readonly review: Review;
  readonly files: readonly RecordFile[];
}

function example(folder: string): Source {
  const paths = globSync('**/*.extraction.yaml', { cwd: folder }).sort();
  const files = paths.map((path) => readRecord(path, parse(readFileSync(join(folder, path), 'utf8'))));
  return { review: buildReview('', files), files };
}

function fixtures(folder: string): Source[] {
  const names = readdirSync(folder).sort();
  return names.map((name) => {
    const { review } = readFixture(readFileSync(join(folder, name), 'utf8'));
    return { review, files: review.files };
  });
}

const EXAMPLES: readonly Source[] = [example('examples/practice'), example('examples/maddox-2025')];
const FIXTURES: readonly Source[] = fixtures('test/core/checks/fixtures');
const SOURCES: readonly Source[] = [...EXAMPLES, ...FIXTURES];

/** At how many keys: they repeat what they say. */
const [HOVERS, COMPLETIONS, REFACTORINGS] = [150, 60, 80];

/** In how many files of a review. */
const FILES = 24;

/** Both examples, and some fixtures. */
const someSources = (what: string): readonly Source[] => [...EXAMPLES, ...sampled(what, FIXTURES, 32)];

/** Every key that occurs anywhere, each where it stands for the first time, and the place behind it. */
const places = firstKeys(SOURCES);

describe('words that people read while they edit', () => {
  it('are plain in explanations of keys and values', () => {
    assert.ok(places.length > 100);
    assertPlain(
      atSome('explanations', HOVERS, ({ review }, file, offset) => [hoverAt(review, file, offset)?.markdown ?? '']),
    );
  }).timeout(120_000);

  it('are plain in completions', () => {
    assertPlain(
      atSome('completions', COMPLETIONS, ({ review }, file, offset) =>
        complete(review, file, offset).map((each) => `${each.label}\n${each.detail}\n${each.documentation}`),
      ),
    );
  }).timeout(120_000);

  it('are plain in refactorings', () => {
    assertPlain(
      atSome('refactorings', REFACTORINGS, ({ review }, file, offset) =>
        refactoringsAt(review, file, offset).map(({ title }) => title),
      ),
    );
  }).timeout(120_000);

  it('are plain between the lines, above them, in the outline and in the side bar', () => {
    const kinds = new Set(['question', 'suggestion', 'score'] as const);
    assertPlain(
      someSources('between the lines').map((source) => {
        const { review } = source;
        const files = sampled('between the lines', source.files, FILES);
        return {
          source,
          texts: [
            ...files.flatMap((file) =>
              hintsIn(review, file, kinds).map(({ label, tooltip }) => `${label}\n${tooltip}`),
            ),
            ...files.flatMap((file) => lensesIn(review, file).map(({ title, tooltip = '' }) => `${title}\n${tooltip}`)),
            ...files.flatMap((file) => outlineOf(file, review).flatMap(namesIn)),
            ...linesOf(reviewTree(review, (file) => findProblems(review, file).problems)),
          ],
        };
      }),
    );
  }).timeout(120_000);

  it('are plain in the guided walk', () => {
    assertPlain(
      someSources('guided walk').map((source) => ({
        source,
        texts: sampled('walks', source.files, FILES).flatMap((file) => walkWords(source, file)),
      })),
    );
  }).timeout(120_000);
});

/** What is asked first in every walk through a file, and what may be added. */
function walkWords({ review }: Source, file: RecordFile): string[] {
  return interviewsIn(review, file).flatMap(({ interview: walk, detail }) => {
    const step = nextStep(review, file, walk, { names: new Set(), last: undefined });
    const choices = step?.choices.map(({ meaning, leadsTo }) => `${meaning} ${leadsTo}`) ?? [];
    const further = furtherEntries(review, file, walk).map(({ label }) => label);
    return [walk.title, detail, ...(step ? [step.asks, ...step.notes] : []), ...choices, ...further];
  });
}

/** What is said about one review. */
interface Said {
  readonly source: Source;
  readonly texts: readonly string[];
}

/** What is said at some of the keys, and of their values. */
function atSome(
  what: string,
  most: number,
  say: (source: Source, file: RecordFile, offset: number) => readonly string[],
): Said[] {
  return sampled(what, places, most).map(({ source, file, key, value }) => ({
    source,
    texts: [...say(source, file, key), ...say(source, file, value)],
  }));
}

function firstKeys(sources: readonly Source[]) {
  const seen = new Set<string>();
  return sources.flatMap((source) =>
    source.files.flatMap((file) =>
      [...file.document.text.matchAll(/^([ -]*)([\w.]+):( ?)/gm)].flatMap((match) => {
        const [, lead = '', key = ''] = match;
        const name = `${file.kind} ${key}`;
        if (seen.has(name)) return [];
        seen.add(name);
        return [{ source, file, key: match.index + lead.length, value: match.index + match[0].length }];
      }),
    ),
  );
}

function namesIn({ name, detail, children }: OutlineItem): string[] {
  return [`${name} ${detail}`, ...children.flatMap(namesIn)];
}

function linesOf({ label, description, tooltip, spoken, children }: TreeItem): string[] {
  return [`${label}\n${description}\n${tooltip}\n${spoken}`, ...children.flatMap(linesOf)];
}

/** What the review itself says, such as a quotation, is not ours and may use any word. */
function assertPlain(said: readonly Said[]): void {
  const stumbles = said.flatMap(({ source, texts }) =>
    [...new Set(texts)].flatMap((text) =>
      unwantedWords(withoutAliases(text))
        .filter((word) => !ownWordsOf(source).has(word))
        .map((word) => `${word}: ${text}`),
    ),
  );
  assert.ok(said.flatMap(({ texts }) => texts).length > 100);
  assert.deepEqual([...new Set(stumbles)], []);
}

const ownWords = new Map<Source, ReadonlySet<string>>();

function ownWordsOf(source: Source): ReadonlySet<string> {
  const known = ownWords.get(source) ?? new Set(source.files.flatMap(({ document }) => unwantedWords(document.text)));
  ownWords.set(source, known);
  return known;
}

/** Other words that people may know for a thing are recognised, whatever they are. */
function withoutAliases(text: string): string {
  return text.replace(/Also called: .*/g, '');
}

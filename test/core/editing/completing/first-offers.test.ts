/** What is offered first, and how it is shown: tried at every value of the examples, as if it were not there yet. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../../src/core/checks/find-problems';
import type { Path } from '../../../../src/core/document/document';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { walk } from '../../../../src/core/document/walk';
import { fitsBeside } from '../../../../src/core/editing/completing/beside-label';
import { complete } from '../../../../src/core/editing/completing/complete';
import type { Completion } from '../../../../src/core/editing/completing/completion';
import { fieldIn } from '../../../../src/core/review/fields-of-review';
import { buildReview, type Review } from '../../../../src/core/review/review';
import { sampled } from '../../../sampled';
import { acceptedBlank } from '../accept';

interface Blanked {
  readonly path: Path;
  readonly was: string;
  /** Worked out once, for those that are looked at. */
  readonly blank: () => Blank;
  readonly within: (text: string) => { readonly file: RecordFile; readonly review: Review };
}

interface Blank {
  readonly file: RecordFile;
  readonly review: Review;
  readonly offers: readonly Completion[];
}

/** Every kind of value for which there is a list, for two of the words that stand there, taken out of its file. */
function* blanked(root: string): Generator<Blanked> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const files = paths.map((path) => readRecord(path, parse(readFileSync(join(root, path), 'utf8'))));
  const whole = buildReview('', files);
  const seen = new Set<string>();
  for (const each of files) {
    const { text, root: tree } = each.document;
    const others = files.filter((file) => file !== each);
    const within = (now: string) => {
      const file = readRecord(each.path, parse(now));
      return { file, review: buildReview('', [...others, file], undefined, whole) };
    };
    for (const { node, path, pair } of tree ? walk(tree) : []) {
      if (node.kind !== 'scalar' || pair?.value !== node) continue;
      const kind = fieldIn(whole, each, path)?.kind;
      const name = `${path.filter((step) => typeof step === 'string').join(' ')}: ${node.text}`;
      if ((kind !== 'choice' && kind !== 'reference' && kind !== 'list') || seen.has(name)) continue;
      const words = [...seen].filter((other) => other.startsWith(name.slice(0, -node.text.length)));
      // Two words for each list: the examples are large.
      if (words.length >= 2) continue;
      seen.add(name);
      const { start, end } = node.span;
      let known: Blank | undefined;
      const blank = () => {
        if (known) return known;
        const { file, review } = within(text.slice(0, start) + text.slice(end));
        known = { file, review, offers: complete(review, file, start) };
        return known;
      };
      yield { path, was: node.text, blank, within };
    }
  }
}

/** Answers stand in the order of their scale, whatever has been judged: they are people's to give. */
const IN_ORDER = /^q\w+\.?\w*$/;

/** What is wrong with a file, hints left out. */
function wrongIn({ file, review }: Pick<Blank, 'file' | 'review'>): string[] {
  return findProblems(review, file)
    .problems.filter(({ severity }) => severity !== 'information')
    .map(({ code, message }) => `${code}: ${message}`);
}

describe('what is offered where a value is missing', function () {
  this.timeout(120_000);
  let all: readonly Blanked[] = [];
  let some: readonly Blanked[] = [];

  before(() => {
    all = [...blanked('examples/practice'), ...blanked('examples/maddox-2025')];
    some = sampled('first offers', all, 70);
  });

  const offersAt = (isIt: (each: Blanked) => boolean) => all.find(isIt)?.blank().offers;

  it('fits beside its label, so that neither is cut; what does not is in the explanation', () => {
    for (const { blank, path } of some)
      for (const { label, detail } of blank().offers)
        assert.ok(fitsBeside(label, detail), `${path.join('/')}: ${label} ${detail}`);
    const design = offersAt(({ path }) => path.join() === 'design');
    const cluster = design?.find(({ label }) => label === 'cluster randomised trial');
    assert.equal(cluster?.detail, '');
    assert.match(cluster?.documentation ?? '', /Groups of people such as wards are randomised/);
  });

  it('begins with a word that contradicts nothing around it', () => {
    let tried = 0;
    for (const { path, blank, within } of some) {
      const { file, review, offers } = blank();
      const [first] = offers;
      if (first === undefined || (first.kind !== 'value' && first.kind !== 'reference')) continue;
      if (IN_ORDER.test(String(path.at(-1)))) continue;
      tried += 1;
      const before = wrongIn({ file, review });
      const after = wrongIn(within(acceptedBlank(file.document.text, first)));
      assert.deepEqual(
        after.filter((each) => !before.includes(each)),
        [],
        `${file.path}, ${path.join('/')}: ${first.label}`,
      );
    }
    assert.ok(tried > 30, `${tried} lists were tried`);
  });

  it('leaves no word out: the unlikely ones are the last', () => {
    const change = offersAt(({ path, was }) => path.at(-1) === 'change' && was === 'reduce');
    assert.deepEqual(change?.map(({ label }) => label).slice(0, 2), ['reduce', 'increase']);
    const resource = offersAt(({ path, was }) => path.at(-1) === 'change' && was === 'increase');
    assert.deepEqual(resource?.map(({ label }) => label).slice(0, 2), ['increase', 'reduce']);
  });
});

/**
 * What holds of every completion, tried all over the example reviews. "New problem" means: an error or a warning that the
 * file did not have before. What is only unfinished does not count (UNFINISHED); where a value is chosen, neither does
 * what weighs it against another value that a person has written (WEIGHED), because choosing is up to people.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../../src/core/checks/find-problems';
import type { Node } from '../../../../src/core/document/document';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { walk } from '../../../../src/core/document/walk';
import { complete } from '../../../../src/core/editing/completing/complete';
import type { Completion } from '../../../../src/core/editing/completing/completion';
import { buildReview, type Review, withFile } from '../../../../src/core/review/review';
import { type FileStyle, inStyle } from '../../../../src/core/writing/file-style';
import { chanceFrom, seedOf } from '../../../made-up-review/chance';
import { sampled, usually } from '../../../sampled';
import { acceptedBlank } from '../accept';

/** An entry that has just begun lacks what it must have. */
const UNFINISHED = ['missing-key', 'list-length', 'comparison-missing'];

/** Another design, answer or judgement than before can contradict what else is written; the check is there to say so. */
const WEIGHED = [
  'acts-on',
  'answer-not-asked',
  'comparison-missing',
  'departs-from-appraisal',
  'description-contradicts',
  'domain-of-other-dimension',
  'drummond-items',
  'drummond-total',
  'flow-against-files',
  'flow-does-not-add-up',
  'flow-template',
  'harm-not-looked-for',
  'instrument-does-not-fit-design',
  'judgement-differs',
  'measure-direction',
  'measure-use',
  'overall-differs',
  'overall-rule',
  'process-reliability',
  'question-not-offered',
  'reviewer-is-author',
  'scope-inconsistent',
  'score-against-criteria',
  'study-status',
  'type-and-appraisal',
];

/** So many cursors are tried in each file. */
const CURSORS = 10;

/** Files that are read with the line ends of Windows. */
const hasWindowsLines = ({ path }: RecordFile) =>
  /(?:birch-2020|gorse-2021|mic|csipke-2019|birch\.LM)\.extraction/.test(path);

interface Home {
  readonly review: Review;
  readonly tried: readonly RecordFile[];
}

/** The files that are tried, one of each kind of work, with those that they name. A whole review would only take longer. */
function home(root: string, tried: readonly string[]): Home {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const files = paths.map((path) => readRecord(path, parse(readFileSync(join(root, path), 'utf8'))));
  const named = [...tried, 'review', 'birch-2020.CB', 'practice-supervision', 'tdm'];
  const of = (names: readonly string[]) =>
    files.filter(({ path }) => names.some((name) => path.split('/').at(-1) === `${name}.extraction.yaml`));
  return { review: buildReview('', of(named)), tried: of(tried) };
}

const homes = [
  home('examples/practice', ['review', 'practice-training', 'birch-2020', 'cedar-2021.LM', 'fir-2022', 'gorse-2021']),
  home('examples/maddox-2025', ['mic', 'ewers-2002', 'csipke-2019', 'report-51']),
  home('test/editor/workspace/quiet-wards', ['birch.LM', 'quiet-hours']),
];

/** The file with another text, in the review as it is then. */
function within({ review }: Home, path: string, text: string): { review: Review; file: RecordFile } {
  const file = readRecord(path, parse(text));
  return { review: withFile(review, file), file };
}

interface Cursor {
  readonly home: Home;
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  /** A line is there that the file does not have. */
  readonly hasBegun: boolean;
  /** What is wrong with the file already. */
  readonly known: readonly string[];
}

const named = ({ code, message }: { readonly code: string; readonly message: string }): string => `${code} ${message}`;

function wrongIn(review: Review, file: RecordFile): { readonly code: string; readonly message: string }[] {
  return findProblems(review, file).problems.filter(({ severity }) => severity !== 'information');
}

/**
 * Cursors at the beginnings, middles and ends of lines, behind keys, on empty lines at each depth and behind new dashes;
 * of all of them, some. @param end of lines
 */
function cursorsIn(where: Home, { path, document }: RecordFile, end: string): Cursor[] {
  const text = document.text.replace(/\r?\n/g, end);
  const { review, file } = within(where, path, text);
  const known = wrongIn(review, file).map(named);
  const places: Pick<Cursor, 'text' | 'offset' | 'hasBegun'>[] = [];
  let start = 0;
  for (const line of text.split(end)) {
    const columns = [
      0,
      line.search(/\S|$/),
      line.indexOf(':') + 1,
      line.indexOf(': ') + 2,
      line.length >> 1,
      line.length,
    ];
    for (const column of new Set(columns)) places.push({ text, offset: start + column, hasBegun: false });
    for (const begun of ['', '  ', '    ', '      ', '        ', '  - ', '    - ', '      - ']) {
      const at = start + line.length;
      const longer = `${text.slice(0, at)}${end}${begun}${text.slice(at)}`;
      places.push({ text: longer, offset: at + end.length + begun.length, hasBegun: true });
    }
    start += line.length + end.length;
  }
  return sampled(`cursors of ${path}`, places, CURSORS).map((place) => ({ ...place, home: where, path, known }));
}

/** Of many offers the first, the last and some between, others at each cursor. */
function some(completions: readonly Completion[], turn: number): Completion[] {
  const length = completions.length;
  const chosen = [0, length - 1, ...[1, 7, 11, 17].map((factor) => (turn * factor) % Math.max(length, 1))];
  return [...new Set(chosen)].flatMap((index) => completions[index] ?? []);
}

describe('laws of completions', function () {
  this.timeout(60_000);
  const cursors: Cursor[] = [];

  before(() => {
    for (const where of homes) {
      for (const file of where.tried) cursors.push(...cursorsIn(where, file, hasWindowsLines(file) ? '\r\n' : '\n'));
    }
  });

  it('whatever is accepted in a valid file leaves no new problem, and keeps its line ends', () => {
    let tried = 0;
    const seen = new Set<string>();
    for (const [turn, { home: where, path, text, offset, hasBegun, known }] of cursors.entries()) {
      const { review, file } = within(where, path, text);
      const offers = some(complete(review, file, offset), turn).filter((offer) => isNew(seen, offer));
      if (offers.length === 0 || (hasBegun && wrongIn(review, file).some((each) => !known.includes(named(each)))))
        continue;
      for (const offer of offers) {
        tried += 1;
        const after = acceptedBlank(text, offer);
        const then = within(where, path, after);
        const isChosen = offer.kind === 'value' || offer.kind === 'reference';
        const wrong = wrongIn(then.review, then.file)
          .filter((each) => !known.includes(named(each)) && !UNFINISHED.includes(each.code))
          .filter(({ code }) => !isChosen || !WEIGHED.includes(code));
        const around = `${after.slice(Math.max(0, offset - 200), offset)}«»${after.slice(offset, offset + 200)}`;
        assert.deepEqual(wrong.map(named), [], `${path}, “${offer.label}”:\n${around}`);
        if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/, `${path}, “${offer.label}”`);
      }
    }
    assert.ok(tried > 40, `${tried} completions were tried at ${cursors.length} cursors`);
  });

  it('nothing is offered twice, nothing is replaced but what stands around the cursor', () => {
    for (const { home: where, path, text, offset } of cursors.filter((_, index) => index % 3 === 0)) {
      const { review, file } = within(where, path, text);
      const offers = complete(review, file, offset);
      const labels = offers.map(({ label }) => label);
      assert.deepEqual(labels, [...new Set(labels)], `${path} at ${offset}`);
      for (const { span } of offers) {
        assert.ok(span.start <= offset && offset <= span.end);
        assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
      }
    }
  });

  it('everything answers in text that breaks off anywhere', () => {
    const fixtures = 'test/core/checks/fixtures';
    const others = readdirSync(fixtures).map((name) =>
      readRecord(name, parse(readFileSync(join(fixtures, name), 'utf8'))),
    );
    const all = [...homes.flatMap(({ tried }) => tried), ...others];
    let answered = 0;
    for (const { path, document } of all) {
      const step = Math.max(1, Math.floor(document.text.length / usually(2, 20)));
      const { whole } = chanceFrom(seedOf(`broken off: ${path}`));
      for (let length = whole(0, step - 1); length <= document.text.length; length += step) {
        const file = readRecord(path, parse(document.text.slice(0, length)));
        for (const { span } of complete(buildReview('', [file]), file, length)) assert.equal(span.end, length);
        answered += 1;
      }
    }
    assert.ok(answered > 120, `${answered} texts`);
  });

  const styles: readonly FileStyle[] = [
    { step: 2, dash: 2, lineEnd: '\n' },
    { step: 2, dash: 0, lineEnd: '\n' },
    { step: 4, dash: 4, lineEnd: '\r\n' },
    { step: 4, dash: 2, lineEnd: '\n' },
  ];
  for (const style of styles) {
    it(`what is added is indented as the file is: keys by ${style.step}, dashes by ${style.dash}`, () => {
      const text = inStyle(STUDY, 0, style);
      let snippets = 0;
      for (const [index, line] of text.split(style.lineEnd).entries()) {
        const offset =
          text.split(style.lineEnd).slice(0, index).join(style.lineEnd).length +
          (index > 0 ? style.lineEnd.length : 0) +
          line.length;
        const begun = style.lineEnd + ' '.repeat(line.search(/[^\s-]|$/));
        const longer = text.slice(0, offset) + begun + text.slice(offset);
        const file = readRecord('studies/a.extraction.yaml', parse(longer));
        for (const offer of complete(buildReview('', [file]), file, offset + begun.length)) {
          if (!offer.insertText.includes('\n')) continue;
          snippets += 1;
          const after = parse(acceptedBlank(longer, offer));
          assert.deepEqual(oddIndents(after.root, after.text, style), [], `“${offer.label}”:\n${after.text}`);
        }
      }
      assert.ok(snippets > 50, `${snippets} of several lines`);
    });
  }
});

const STUDY = `study: a
design: randomised trial
setting:
  sites: 3
arms:
  - id: one
    name: One
results:
  - id: first
    estimate:
      value: 1
rob2:
  - result: first
    randomisation:
      q1.1: Y`;

/** Keys and dashes that stand otherwise than the rest of the file, with how far they stand to the right. */
function oddIndents(root: Node | undefined, text: string, { step, dash }: FileStyle): string[] {
  const column = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  return [...walk(root as Node)].flatMap(({ node, pair }) => {
    if (pair === undefined || node.kind === 'scalar' || node.style === 'flow') return [];
    const first = node.kind === 'mapping' ? node.pairs[0]?.key.span.start : text.indexOf('-', pair.key.span.end);
    const deeper = column(first ?? 0) - column(pair.key.span.start);
    return deeper === (node.kind === 'mapping' ? step : dash) ? [] : [`${pair.key.text}: ${deeper}`];
  });
}

/** Whether the like of it was not yet tried often enough. */
function isNew(seen: Set<string>, { label, kind, insertText }: Completion): boolean {
  const name = `${kind} ${label} ${insertText.length}`;
  const again = `${name} again`;
  if (seen.has(again)) return false;
  seen.add(seen.has(name) ? again : name);
  return true;
}

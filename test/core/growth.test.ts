/**
 * What runs while somebody types takes time that grows with the text, not faster. No clock is read: the engine counts how
 * often each stretch of the code runs, which is the same each time. (Patterns run inside the engine and are not counted;
 * `test/project/patterns.test.ts` and `npm run bench growth` look after them.)
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';
import { featuresOf } from '../../scripts/bench/features.mjs';
import { hostileTexts } from '../../scripts/bench/hostile-texts.mjs';
import * as core from '../../src/core/index';
import { sampled } from '../sampled';

/**
 * Eight times the text takes eight times the steps; a little more where something is sorted or searched by halves. What goes
 * through all of it for each part takes up to 64 times as many: far apart, that is seen in texts that are soon worked through,
 * and in one feature of many.
 */
const SMALL = 500;
const LARGE = 4_000;
const MOST = 10;

/** Texts of which the first few parts are each looked at by themselves, so that short ones tell nothing of long ones. */
const LARGER: Readonly<Record<string, number>> = { conflicts: 4 };

/** Texts of one kind of thing a great many times over, each of which once made something look through all for each. */
const TEXTS = [
  'results with ids only',
  'short assessments',
  'keys without values',
  'unknown keys in an entry',
  'sections with a group',
  'exceptions',
  'conflicts',
  'anchors and references',
  'zigzag',
  'commented entries',
  'own fields',
  'measures that name each other',
];

/** Texts that are only read: the same few signs over and over, where the pass over a text could look back or ahead. */
const SIGNS = [
  'quotation marks in brackets',
  'apostrophes as a value',
  'empty lines alone',
  'NBSP before a key',
  'tabs alone',
  'carriage returns alone',
  'colon space in brackets',
  '[] in brackets',
  'comma in brackets',
  '&a  as a value',
  '!a  in brackets',
  'question line behind a value',
  '<<<<<<<\n alone',
  '" " in brackets',
];

/**
 * Text → how many readings of it a feature may cost at most. Completion is asked at seven places, each time with a reading
 * of its own; in half-typed text several readings could be tried at each. A quarter above what they cost when this was written.
 */
const READINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'half-typed words': { completion: 10 },
  'glued names': { completion: 10 },
  'half-typed words in an entry': { completion: 12 },
  'results in brackets': { 'next question': 13 },
  conflicts: { problems: 36 },
  'countries that there are not': { completion: 12 },
  'short assessments': { problems: 2, hints: 0.5, outline: 0.6, lenses: 1, 'side bar': 2, walks: 1.1, completion: 8 },
};

const PLACES = ['in quotes', 'in apostrophes', 'in block text', 'in folded text', 'in a comment'];

/** Runs of one sign where all of it is text: inside of quotation marks, of block text and of comments. */
const RUNS = [
  'quotation marks',
  'apostrophes',
  'tabs',
  'spaces',
  'empty lines',
  'carriage returns',
  'NBSP',
  'marks behind a backslash',
].flatMap((sign) => sampled(`growth, ${sign}`, PLACES, 2).map((place) => `${sign} ${place}`));

/** How many features are tried on each of the texts; each is tried on several of them. */
const FEATURES = 9;

/** Of texts of so many characters it is counted how many readings a feature costs. */
const READ = 8_000;

/** Said to a process of its own, which does nothing but count. */
const COUNTS = 'counts';

interface Asked {
  readonly name: string;
  readonly features: readonly string[];
  readonly sizes: readonly number[];
}

/** How many steps each feature takes for each size. */
type Found = Readonly<Record<string, readonly number[]>>;

if (process.argv[2] !== COUNTS) {
  describe('growth', () => {
    let counter: ChildProcess;
    before(() => {
      // Code that is made fast is no longer counted where it is put into other code.
      counter = fork(fileURLToPath(import.meta.url), [COUNTS], { execArgv: ['--no-opt'] });
    });
    after(() => counter.kill());

    async function stepsFor(asked: Asked): Promise<Found> {
      counter.send(asked);
      const [found] = (await once(counter, 'message')) as [Found];
      return found;
    }

    async function grows(name: string, features: readonly string[]): Promise<string[]> {
      const sizes = [SMALL, LARGE].map((size) => size * (LARGER[name] ?? 1));
      return Object.entries(await stepsFor({ name, features, sizes }))
        .filter(([, [small = 0, large = Number.POSITIVE_INFINITY]]) => large > MOST * small + 2_000)
        .map(([feature, steps]) => `${name} · ${feature}: ${steps.join(' → ')} steps`);
    }

    // All spelling is corrected where somebody asks for it, and within a bound of its own.
    const features = Object.keys(featuresOf(core)).filter((feature) => !['lines', 'all spelling'].includes(feature));
    for (const name of TEXTS) {
      it(`is no faster than that of the text: ${name}`, async function () {
        this.timeout(120_000);
        assert.deepEqual(await grows(name, sampled(`growth, ${name}`, features, FEATURES)), []);
      });
    }

    for (const [name, most] of Object.entries(READINGS)) {
      it(`costs no more than a few readings of the text: ${name}`, async function () {
        this.timeout(240_000);
        const { reading, ...others } = await stepsFor({
          name,
          features: ['reading', ...Object.keys(most)],
          // The first time costs more, whatever the text.
          sizes: [SMALL, READ],
        });
        for (const [feature, [, steps = Number.POSITIVE_INFINITY]] of Object.entries(others)) {
          const times = steps / (reading?.[1] ?? 0);
          assert.ok(times <= (most[feature] ?? 0), `${feature} costs ${times.toFixed(1)} readings`);
        }
      });
    }

    it('is no faster than that of the text where signs are read', async function () {
      this.timeout(240_000);
      const found: string[] = [];
      for (const name of SIGNS) found.push(...(await grows(name, ['reading'])));
      assert.deepEqual(found, []);
    });

    it('is no faster than that of the text where signs are text', async function () {
      this.timeout(240_000);
      const found: string[] = [];
      for (const name of RUNS)
        found.push(...(await grows(name, [sampled(`growth, ${name}`, features, FEATURES).join()])));
      assert.deepEqual(found, []);
    });
  });
} else {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  process.on('message', ({ name, features, sizes }: Asked) => {
    const steps = sizes.map((size) => stepsOf(session, hostileTexts[name]?.(size) ?? '', features));
    process.send?.(Object.fromEntries(features.map((feature, index) => [feature, steps.map((each) => each[index])])));
  });
}

/**
 * How often the stretches of our code, and of the libraries in it, run. To count takes as long as most features do, so that
 * everything is prepared before the first one is asked.
 * @param features each one, or several with commas between, that are counted together
 */
function stepsOf(session: Session, text: string, features: readonly string[]): readonly number[] {
  const document = core.parse(text);
  const asked = features.map((names) => {
    // What is remembered with a file must not help the next feature.
    const file = core.readRecord('r/s.extraction.yaml', document);
    const fresh = () => core.buildReview('r', [file]);
    return {
      state: { text, file, review: fresh(), fresh },
      asks: names.split(',').map((name) => featuresOf(core)[name]),
    };
  });
  takeCounts(session);
  return asked.map(({ state, asks }) => {
    for (const ask of asks) {
      const more = ask?.(state);
      for (const each of Array.isArray(more) ? more : []) if (typeof each === 'function') each();
    }
    return takeCounts(session);
  });
}

/** What was counted since the last time. */
function takeCounts(session: Session): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result) {
      if (!url.startsWith('file:')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
  });
  return steps;
}

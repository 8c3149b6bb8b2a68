// The preview of large reviews, and each table and figure by itself.

import { costOf, medianOf } from './measure.mjs';
import { print } from './row.mjs';

/** A review of so many studies. @param {import('./core.mjs').Core} core @param {number} studies @param {number} lines */
export function reviewOf(core, studies, lines) {
  const files = core.madeUpReview({ files: studies + 5, lines });
  return core.buildReview(
    core.MADE_UP_FOLDER,
    files.map(({ path, text }) => core.readRecord(path, core.parse(text))),
  );
}

/** @param {import('./core.mjs').Core} core */
export async function previewAfterEdit(core) {
  let review = reviewOf(core, 500, 300);
  const study = /** @type {import('../../src/core/index').RecordFile} */ (
    review.files.find(({ kind }) => kind === 'study')
  );
  const { text } = study.document;
  core.previewParts(review);
  /** @type {import('./measure.mjs').Cost[]} */
  const sight = [];
  /** @type {import('./measure.mjs').Cost[]} */
  const page = [];
  for (let round = 0; round < ROUNDS; round++) {
    const edited = text.replace('Linear regression', `Linear regression ${'x'.repeat(round + 1)}`);
    const file = core.readRecord(study.path, core.parse(edited));
    review = core.withFile(review, file);
    sight.push(await costOf(() => core.previewPartsOf(review, {}, IN_SIGHT)));
    page.push(await costOf(() => core.previewParts(review)));
  }
  const against = '500 studies';
  print({ what: 'preview after an edit, what is in sight', cost: medianOf(sight), against, must: 100, aim: 30 });
  print({
    what: '… and the rest of the page, when nothing changes any more',
    cost: medianOf(page),
    against,
    must: 100,
    aim: 30,
  });
}

/** So often a study is edited; the first edits warm up. */
const ROUNDS = 9;

/** As much as a window shows: a long table, and a picture of all studies. */
export const IN_SIGHT = ['figure-characteristics', 'figure-effect-direction'];

/** Studies of 370 lines have five results each. @param {import('./core.mjs').Core} core */
export async function largePreview(core) {
  const against = '1,000 studies with 5 results each';
  const fresh = () => reviewOf(core, 1000, 370);
  const first = fresh();
  const screen = await costOf(() => {
    for (const { parts } of core.previewSteps(first)) if (parts) return;
  });
  print({ what: 'first preview, to the first screen', cost: screen, against, must: 2000 });
  const whole = await costOf(() => core.previewParts(first));
  print({ what: 'first preview, the whole page', cost: whole, against });
  const half = reviewOf(core, 500, 370);
  for (const view of core.viewsOf(first)) {
    /** @param {typeof first} review */
    const once = (review) => costOf(() => core.render(view.of(forgotten(core, review)), 'html'));
    let [cost, smaller] = [await once(first), await once(half)];
    if (cost.cpu < 200) continue;
    // The collector of garbage, with a thousand studies in memory, falls on one of both now and then.
    for (let again = 0; again < 4 && cost.cpu > LINEAR * smaller.cpu; again++)
      [cost, smaller] = [cheaper(cost, await once(first)), cheaper(smaller, await once(half))];
    print({ what: `render ${view.id}`, cost, against, must: 3000 });
    print({ what: `render ${view.id}`, cost, against: 'the same with 500', peer: smaller, must: LINEAR });
  }
}

/** Twice as many studies take twice the time, and a bit for what large heaps cost. */
const LINEAR = 2.6;

/** @param {import('./measure.mjs').Cost} one @param {import('./measure.mjs').Cost} other */
function cheaper(one, other) {
  return other.cpu < one.cpu ? other : one;
}

/** The same files, of which nothing is known yet. @param {import('./core.mjs').Core} core @param {import('../../src/core/index').Review} review */
function forgotten(core, { folder, files }) {
  return core.buildReview(folder, files);
}

// Everything that the editor asks of the core while somebody types.

const NO_PASSED = { names: new Set(), last: undefined };
/** @type {Set<any>} */
const HINTS = new Set(['question', 'suggestion', 'score']);

/** Where a cursor may stand: at both ends, and at parts that are small and large. @param {string} text */
function cursors(text) {
  const middle = Math.floor(text.length / 2);
  const line = text.lastIndexOf('\n', middle) + 1;
  return [0, 12, Math.floor(text.length / 5), line, middle, Math.max(0, text.length - 3), text.length];
}

/**
 * @param {typeof import('../../src/core/index')} core
 * @returns {Record<string, (state: { text: string, file: any, review: any, fresh: () => any }) => unknown>}
 */
export function featuresOf(core) {
  /** @param {(review: any, file: any, offset: number) => unknown} ask */
  const everywhere =
    (ask) =>
    (/** @type {any} */ { text, file, review }) =>
      cursors(text).map((offset) => () => ask(review, file, offset));
  return {
    reading: ({ text }) => core.buildReview('r', [core.readRecord('r/s.extraction.yaml', core.parse(text))]),
    grouping: ({ file }) => core.groupByReview([file], ['r']),
    problems: ({ fresh, file }) => core.findProblems(fresh(), file),
    lines: ({ text, file, review }) => {
      const starts = core.lineStarts(text);
      for (const { span } of core.findProblems(review, file).problems) core.positionAt(starts, span.start);
    },
    completion: everywhere(core.complete),
    hover: everywhere(core.hoverAt),
    fixes: ({ fresh, file }) => {
      const review = fresh();
      const { problems } = core.findProblems(review, file);
      const mended = problems.filter(({ fixes }) => fixes.length > 0);
      return [mended[0], mended.at(-1)].map((each) => () => each && core.keptFixes(review, file, each, problems));
    },
    'all spelling': ({ fresh, file }) => {
      const review = fresh();
      return core.keptSpelling(review, file, core.findProblems(review, file).problems);
    },
    refactorings: everywhere(core.refactoringsAt),
    hints: ({ fresh, file }) => core.hintsIn(fresh(), file, HINTS),
    outline: ({ file, fresh }) => core.outlineOf(file, fresh()),
    folding: ({ file }) => core.foldsIn(file),
    lenses: ({ fresh, file }) => core.lensesIn(fresh(), file),
    links: ({ file, fresh }) => core.linksIn(file, fresh()),
    symbols: ({ fresh }) => core.reviewSymbols(fresh()),
    'side bar': ({ fresh, file }) => {
      const review = fresh();
      const { problems } = core.findProblems(review, file);
      core.reviewTree(review, () => problems);
    },
    'file mark': ({ fresh, file }) => core.fileMark(file, fresh()),
    definition: everywhere(core.definitionsAt),
    references: everywhere((review, file, offset) => {
      const found = core.thingAt(review, file, offset);
      if (found) core.visibleOccurrencesOf(review, found.thing);
    }),
    rename: everywhere((review, file, offset) => core.rename(review, file, offset, 'another')),
    selection: everywhere((_, file, offset) => core.selectionsAt(file, offset)),
    walks: ({ fresh, file }) => core.interviewsIn(fresh(), file),
    'next question': everywhere((review, file, offset) => {
      const walk = core.interviewAt(review, file, offset);
      if (walk) core.nextStep(review, file, walk, NO_PASSED);
      if (walk) core.furtherEntries(review, file, walk);
    }),
    progress: ({ fresh }) => core.progressOf(fresh()),
    'missing keys': ({ fresh }) => core.missingKeys(fresh()),
    'missing sections': ({ fresh, file }) => core.missingSections(fresh(), file),
    'open assessments': ({ fresh, file }) => core.openAssessments(fresh(), file),
    'sort all keys': ({ file, fresh }) => core.sortAllKeys(fresh(), file),
  };
}

// Mocha's usual report, with places in the sources; and, where the environment names a file for it, the sum in JSON, so that
// `npm test` can add up the unit tests and those that run inside the editor.

const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');
const withSources = require('./places-in-sources.cjs');

/** @param {typeof reporters.Base} Report how it looks @returns {typeof reporters.Base} */
function telling(Report) {
  return class extends Report {
    /**
     * @param {import('mocha').Runner} runner
     * @param {import('mocha').MochaOptions} [options]
     */
    constructor(runner, options) {
      super(runner, options);
      runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
        reporters.Base.consoleLog(
          `      tried again: ${test.title}: ${error.message.replaceAll('\n', ' ').slice(0, 600)}`,
        );
      });
      runner.on(Runner.constants.EVENT_TEST_FAIL, (_test, error) => {
        if (typeof error?.stack === 'string') error.stack = withSources(error.stack);
      });
      runner.once(Runner.constants.EVENT_RUN_END, () => {
        const file = process.env.EXTRACTION_TEST_SUM;
        const { passes, failures } = this.stats;
        if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
      });
    }
  };
}

module.exports = Object.assign(telling(reporters.Spec), {
  /** A dot for each test. */
  inDots: telling(reporters.Dot),
});

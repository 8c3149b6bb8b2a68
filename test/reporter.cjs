// Mocha's usual report; and, where the environment names a file for it, the sum in JSON, so that `npm test` can add
// up the unit tests and those that run inside the editor.

const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class extends reporters.Spec {
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
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.EXTRACTION_TEST_SUM;
      const { passes, failures } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};

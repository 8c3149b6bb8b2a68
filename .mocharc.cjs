// How the unit tests run.

module.exports = {
  'node-option': ['max-semi-space-size=64', require('./test/patient-engine.cjs')],
  reporter: 'test/reporter.cjs',
  timeout: 60_000,
  jobs: 2,
};

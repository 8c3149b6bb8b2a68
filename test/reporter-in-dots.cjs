// The same for many tests in a few seconds: a dot for each.

module.exports = require('./reporter.cjs').inDots;

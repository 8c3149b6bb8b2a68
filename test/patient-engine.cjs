// What tells the engine to wait longer before it makes code fast. Most of what tests run is run for a moment: more than a
// quarter of the time goes into code that is at its end before the effort has paid, and into taking it back.

const [v8 = ''] = process.versions.v8.split('.');

/** The flag, without its dashes; its name is another one since V8 12. @type {string} */
module.exports = Number(v8) < 12 ? 'interrupt-budget=1000000' : 'invocation-count-for-turbofan=30000';

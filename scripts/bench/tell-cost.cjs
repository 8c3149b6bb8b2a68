// Required before a program: when it ends, writes how much CPU time it took, in milliseconds.

const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(/** @type {string} */ (process.env.BENCH_COST), JSON.stringify({ cpu: (user + system) / 1000 }));
});

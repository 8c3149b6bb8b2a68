// Running a command line program, with words for the person who waits.

import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, silently unless it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} what it printed
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    // npm is a batch file on Windows, and those only start in a shell.
    const child = spawn(program, args, { ...options, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`\`${[program, ...args].join(' ')}\` failed:\n${output.trim()}`));
    });
  });
}

/**
 * Says what takes long, does it, and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = performance.now();
  process.stdout.write(`  ${what} … `);
  try {
    const result = await work();
    console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  }
}

// What a review keeps in memory.

import { join } from 'node:path';
import { CORE_BUNDLE } from './core.mjs';
import { run } from './programs.mjs';

const [MUST, AIM] = [60, 20];

export async function memory() {
  const { output } = run([join('scripts', 'bench', 'held.mjs'), CORE_BUNDLE, '300', '600']);
  const { bytes, characters } = JSON.parse(output);
  const held = bytes / 1024;
  const mark = held <= AIM ? '★' : held <= MUST ? '✓' : '✘';
  const size = `a file of ${(characters / 1024).toFixed(0)} KB`;
  console.log(
    `${mark} ${held.toFixed(0).padStart(7)} KB ≤ ${MUST} KB    ≤ ${AIM}    held in memory for each file of a review (${size})`,
  );
}

/** Below the bar: what is being done, and how far it is. Nothing where nothing is. */
import type { ToPage } from './protocol';

/** Says it, or that it is done. */
export function showProgress({ said, done, all }: Extract<ToPage, { type: 'progress' }>): void {
  const box = document.getElementById('progress');
  const words = document.getElementById('progress-words');
  const bar = box?.querySelector('progress');
  if (!box || !words || !bar) return;
  box.hidden = said === '';
  words.textContent = said;
  if (all === 0) bar.removeAttribute('value');
  else Object.assign(bar, { max: all, value: done });
}

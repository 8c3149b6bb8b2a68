/** One question at a time: a second click while a box of the editor is open asks nothing. */

/** @returns what does some work, unless it is still busy with the last */
export function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  let isBusy = false;
  return async (work) => {
    if (isBusy) return;
    isBusy = true;
    try {
      await work();
    } finally {
      isBusy = false;
    }
  };
}

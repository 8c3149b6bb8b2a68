/** Long work in steps, so that whoever waits sees how far it is, and can leave. */

/** How many rows, or studies, of how many are done. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Does all steps at once. */
export function finished<T>(steps: Generator<Progress, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does step after step, and lets others work in between. @param turn leaves by throwing */
export async function inTurns<T>(
  steps: Generator<Progress, T>,
  turn: (progress: Progress) => Promise<void>,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn(step.value);
  }
}

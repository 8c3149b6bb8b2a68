/** How long to wait at most, in milliseconds: far more than anything takes. */
const PATIENCE = 40_000;

/**
 * Waits for what the editor does in its own time: tries until the assertions hold, and fails with the last failure.
 * @param holds throws as long as it is too early
 * @param patience in milliseconds, where something takes longer on a busy machine
 * @returns what `holds` returns in the end
 */
export async function eventually<Value>(holds: () => Value | PromiseLike<Value>, patience = PATIENCE): Promise<Value> {
  const start = Date.now();
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      const waited = Date.now() - start;
      if (waited > patience) throw error;
      // What takes long is asked for less often: each time takes from the time of what is waited for.
      await new Promise((resolve) => setTimeout(resolve, Math.min(250, 30 + waited / 8)));
    }
  }
}

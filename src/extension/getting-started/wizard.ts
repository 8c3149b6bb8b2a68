/** Questions of several steps, by keyboard alone. Whoever leaves one leaves all, and nothing was written. */
import { Ask, type Earlier, Left, WentBack } from './ask';

/**
 * Asks until all is answered. For the way back, the questions are gone through anew from the beginning, with the answers
 * that stay.
 * @param earlier what was typed and chosen when somebody left before; forgotten once something came of it
 * @param questions what to ask; gives what follows when something was written, and nothing where nothing was
 */
export async function runWizard(
  earlier: Earlier,
  questions: (ask: Ask) => Promise<(() => Promise<void>) | undefined>,
): Promise<void> {
  const answers: unknown[] = [];
  for (;;) {
    const ask = new Ask(answers, earlier);
    try {
      const follows = await questions(ask);
      ask.close();
      if (follows === undefined) return;
      earlier.clear();
      return await follows();
    } catch (error) {
      if (error instanceof Left) return;
      if (!(error instanceof WentBack)) throw error;
      answers.pop();
    } finally {
      ask.close();
    }
  }
}

/** "Next Question": its code is read when the first one is asked for. */
import type { Disposable } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';

export const NEXT_QUESTION = 'extraction.nextQuestion';

export function nextQuestionCommand(host: Host): Disposable {
  return commandsWhenAsked([NEXT_QUESTION], async () => {
    const { nextQuestion } = await import('./next-question');
    return { [NEXT_QUESTION]: (uri?: unknown, offset?: unknown) => nextQuestion(host, uri, offset) };
  });
}

/** What the thing under the mouse or the cursor means: question, level, answer, judgement and its suggestion. */
import { type Disposable, languages } from 'vscode';
import { EXTRACTION, type Host } from '../feature';

/** Explains what is under the mouse; on the old side of a diff too. What knows it is read when it is first asked for. */
export function hovers(host: Host): Disposable {
  return languages.registerHoverProvider(EXTRACTION, {
    provideHover: async (document, position) => {
      const { explanationAt } = await import('./explanation-at');
      return host.guard('hover', () => explanationAt(host, document, position), undefined);
    },
  });
}

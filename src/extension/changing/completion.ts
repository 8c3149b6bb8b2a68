/** What can be written at the cursor: keys, answers, judgements, levels, and the names and ids of the review. */
import { CompletionList, type Disposable, languages } from 'vscode';
import { EXTRACTION, type Host } from '../feature';
import { IN_EXPRESSIONS } from './typed-in-expressions';

/** Typing one of these shows what fits next. Nothing is selected then, so that Enter still only ends the line. */
const TRIGGERS = [' ', '\n', '[', '{'];

/** Offers what fits at the cursor; what knows it is read when it is first asked for. */
export function completions(host: Host): Disposable {
  return languages.registerCompletionItemProvider(
    EXTRACTION,
    {
      provideCompletionItems: async (document, position, _token, { triggerCharacter }) => {
        const { completionsAt } = await import('./completions-at');
        return host.guard(
          'completion',
          () => completionsAt(host, document, position, triggerCharacter),
          new CompletionList(),
        );
      },
    },
    ...TRIGGERS,
    ...IN_EXPRESSIONS,
  );
}

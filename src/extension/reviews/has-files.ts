/** Whether there is any extraction file: commands that need one are not offered before. */
import { commands, type Disposable, Disposable as Disposables } from 'vscode';
import type { Host } from '../feature';

/** For `when` in package.json. */
const KEY = 'extraction.hasFiles';

/** Says it as files come and go. */
export function hasFiles({ store }: Host): Disposable {
  let said: boolean | undefined;
  const say = () => {
    const has = store.reviews().length > 0;
    if (has !== said) void commands.executeCommand('setContext', KEY, has);
    said = has;
  };
  void store.ready.then(say);
  return Disposables.from(store.onDidChange(say));
}

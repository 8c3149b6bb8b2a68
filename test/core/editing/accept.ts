/** What an editor does when a person picks a completion. */
import type { Completion } from '../../../src/core/editing/completing/completion';

/** The text after a completion is picked, with the first place to fill in as `$0` where it is a snippet. */
export function accepted(text: string, { span, insertText, format }: Completion): string {
  const inserted = format === 'snippet' ? expanded(insertText) : insertText;
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

/** The text after a completion is picked and nothing is filled in. */
export function acceptedBlank(text: string, completion: Completion): string {
  return accepted(text, completion).replace('$0', '');
}

/** Places to fill in are left blank; the cursor goes to the first. */
function expanded(snippet: string): string {
  const first = /(?<!\\)\$1(?!\d)/.test(snippet) ? '1' : '0';
  return snippet.replace(
    /\\([\\$}])|\$(\d+)/g,
    (_, literal?: string, stop?: string) => literal ?? (stop === first ? '$0' : ''),
  );
}
